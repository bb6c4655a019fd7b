import type { FromPage, Notice, PageContent, PageState, ToPage } from '../contract.ts';
import type { SentMessage } from '../message-bytes.ts';
import { receivedMessage } from '../message-bytes.ts';
import { sectionsById, wholeContent } from '../told-sections.ts';
import { pictureOf } from './chart-figure.ts';
import { DrawnPage } from './drawn-page.ts';
import { button, html } from './element.ts';
import type { PageActions } from './page-actions.ts';

/** What VS Code gives to a page, once. */
interface Editor {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}
declare function acquireVsCodeApi(): Editor;
/** What `build/bundle.mjs` puts here. */
declare const TIFA_BUILD: string;

const editor = acquireVsCodeApi();
const notices = html('div', { class: 'notice', role: 'status' });
const main = html('main');
document.body.append(notices, main);

const actions: PageActions = {
  open: (target) => editor.postMessage({ kind: 'open', target }),
  choose: (control, value) => editor.postMessage({ kind: 'choose', control, value }),
  toggleTable: (chart, isOpen) => {
    if (!isOpen) page.showTable(chart, undefined);
    editor.postMessage({ kind: 'toggle', chart, isOpen });
  },
  save: (file) => editor.postMessage({ kind: 'save', file }),
  savePicture: async ({ name, svg }) => editor.postMessage({ kind: 'save', file: { format: 'png', name, bytes: await pictureOf(svg) } }),
};

const page = new DrawnPage(main, actions);
/** `undefined` until there is one. */
let shown: PageContent | undefined;

function show(state: PageState, drawn: () => void): void {
  shown = state.content;
  document.documentElement.lang = shown.words.language;
  page.show(shown, drawn);
}

/** What is kept for a reload takes time to be written, and is not worth much while some of it is awaited. */
function keep(state: PageState): void {
  if (state.content.sections.every(({ isAwaited }) => !isAwaited)) editor.setState(state);
}

function notify(notice: Notice | undefined): void {
  const { text, refresh } = notice ?? {};
  const again = refresh === undefined ? undefined : button({}, () => editor.postMessage({ kind: 'refresh' }), refresh);
  notices.replaceChildren(...(text === undefined ? [] : [html('span', {}, text), ...(again ? [again] : [])]));
}

function receive(message: ToPage): void {
  switch (message.kind) {
    case 'notify':
      notify(message.notice);
      break;
    case 'table':
      page.showTable(message.chart, message.table);
      break;
    case 'show':
      showAndKeep(message);
      break;
  }
}

function showAndKeep({ question, content }: Extract<ToPage, { kind: 'show' }>): void {
  const state = { build: TIFA_BUILD, question, content: wholeContent(content, shown ? sectionsById(shown) : new Map()) };
  show(state, () => keep(state));
}

window.addEventListener('message', ({ data }: MessageEvent<SentMessage>) => receive(receivedMessage(data)));
const kept = editor.getState();
if (kept?.build === TIFA_BUILD) show(kept, () => {});
editor.postMessage({ kind: 'ready' });
