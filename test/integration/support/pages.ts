import * as vscode from 'vscode';
import type { FromPage, PageContent, ToPage } from '../../../src/pages/contract.ts';
import type { SentMessage } from '../../../src/pages/message-bytes.ts';
import { receivedMessage } from '../../../src/pages/message-bytes.ts';
import { sectionsById, wholeContent } from '../../../src/pages/told-sections.ts';
import { answering } from './answers.ts';
import { until } from './library.ts';

/** A page that is open in VS Code, with everything that it was told; a test can say what a page says when somebody clicks in it. */
export class OpenPage {
  readonly told: ToPage[] = [];
  readonly heard: FromPage[] = [];
  private readonly listeners: ((message: FromPage) => unknown)[] = [];

  constructor(readonly panel: vscode.WebviewPanel) {}

  /** Runs a command that opens a page; answers the page once it shows something. */
  static async by(command: string, ...given: unknown[]): Promise<OpenPage> {
    let page: OpenPage | undefined;
    const create = vscode.window.createWebviewPanel;
    const createWebviewPanel = (...parameters: Parameters<typeof create>) => {
      page = new OpenPage(create(...parameters));
      return page.recording();
    };
    await answering({ createWebviewPanel }, () => vscode.commands.executeCommand(command, ...given));
    await until(`${command} has opened a page that shows something`, () => page?.content !== undefined);
    if (!page) throw new Error('There is no page.');
    return page;
  }

  /** What it shows now. */
  get content(): PageContent | undefined {
    let content: PageContent | undefined;
    for (const message of this.told)
      if (message.kind === 'show') content = wholeContent(message.content, content ? sectionsById(content) : new Map());
    return content;
  }

  /** Says what the page would. */
  say(message: FromPage): void {
    for (const listener of this.listeners) listener(message);
  }

  /** The panel as the extension has it, its messages recorded on their way. */
  private recording(): vscode.WebviewPanel {
    const { webview } = this.panel;
    const post = (message: SentMessage) => {
      this.told.push(receivedMessage(message));
      return webview.postMessage(message);
    };
    const listen = (listener: (message: FromPage) => unknown) => {
      this.listeners.push(listener);
      return webview.onDidReceiveMessage((message: FromPage) => {
        this.heard.push(message);
        return listener(message);
      });
    };
    const recorded = overlaid(webview, { postMessage: post, onDidReceiveMessage: listen });
    return overlaid(this.panel, { webview: recorded });
  }
}

/** An object with some of its members replaced; what is set is set in the object itself. */
function overlaid<T extends object>(target: T, members: object): T {
  return new Proxy(target, {
    get: (object, name) => {
      const value: unknown = Reflect.get(Object.hasOwn(members, name) ? members : object, name);
      return typeof value === 'function' && !Object.hasOwn(members, name) ? value.bind(object) : value;
    },
    set: (object, name, value) => Reflect.set(object, name, value),
  });
}
