import assert from 'node:assert/strict';
import type { Token } from 'markdown-it';
import type { PhraseChange } from '../../../src/core/analysis/change.ts';
import { dateSummary, placeSummary } from '../../../src/core/corpus/claim-summary.ts';
import type { DocumentClaims } from '../../../src/core/corpus/document-claims.ts';
import type { DocumentSummary } from '../../../src/core/corpus/document-summary.ts';
import type { DatedOccurrence, PhraseDetail } from '../../../src/core/corpus/phrase-detail.ts';
import { LibraryTally } from '../../../src/features/library-report/library-tally.ts';
import type { ChangeNode } from '../../../src/features/phrases-view/changes-model.ts';
import type { ComparedSets } from '../../../src/features/phrases-view/compared-sets.ts';
import { HOSTILE_TEXTS } from '../text/hostile-text.ts';
import { isControlled, isPlainInInterface, markdown } from '../text/rendered-text.ts';
import { withFakeEditor } from './fake-editor.ts';

type Modules = Awaited<ReturnType<typeof withFakeEditor>>;

/** A document that says the same hostile thing wherever a document may say something. */
function hostileClaims(text: string): DocumentClaims {
  const evidence = [{ rule: 'place-name', start: 1, end: 2, note: text }] as never;
  const dated = { value: text, precision: 'day', certainty: 'stated', evidence, rivals: [] } as never;
  const place = { code: '440300', names: [text, text], zone: text, certainty: 'inferred', evidence, rivals: [] } as never;
  return {
    uri: 'file:///%E7%94%B2%2541.txt',
    path: text,
    title: text,
    displayName: text,
    outlet: text,
    issuer: text,
    number: text,
    dates: { date: dated } as never,
    place,
    script: { script: 'Hans', hans: 1, hant: 0, places: [] } as never,
    encoding: 'utf8',
    encodingConfidence: 1,
    invalidSequences: 0,
    noise: [],
    characters: 1,
    packPhrases: 1,
  };
}

function hostileSummary(text: string): DocumentSummary {
  const { dates, place, ...claims } = hostileClaims(text);
  return {
    ...claims,
    isTitled: true,
    date: dates.date && dateSummary(dates.date),
    place: place && placeSummary(place),
    level: 'city',
    script: 'Hans',
    duplicateOf: undefined,
    record: undefined,
  };
}

function hostileOccurrence(text: string): DatedOccurrence {
  const at = { start: 0, end: 1, line: 0, column: 0, endLine: 0, endColumn: 1 };
  return { uri: 'file:///a.txt', path: text, text, context: `${text} ${text}`, displayName: text, date: text, ...at } as never;
}

function hostilePhrase(text: string): PhraseDetail {
  const occurrence = hostileOccurrence(text);
  return {
    ...{ key: text, text, english: text, note: text, group: text, source: 'pack', documents: 2, occurrences: 3, regions: 1, score: 1 },
    ...{ firstSeen: text, lastSeen: `${text}2`, documentsInLibrary: 9, latestOccurrence: { ...occurrence, uri: 'file:///b.txt' } },
    occurrencesByDocument: [occurrence],
    byYear: [],
    wordings: [{ key: text, text, changed: [{ start: 0, end: 1 }], documents: 1 }],
  } as never;
}

const CHANGE: PhraseChange = {
  key: '甲',
  text: '甲',
  ...{ kind: 'rising', grade: 'A', documents: [3, 1], of: [9, 9], places: [2, 1], logOdds: 1, z: 2, p: 0.01, q: 0.02, madeUp: true },
};
const LATEST = { change: CHANGE, year: '2024', before: ['2021', '2023'] } as const;

function changeNode(text: string): ChangeNode {
  return { kind: 'change', id: 'a', change: CHANGE, phrase: hostilePhrase(text) };
}

function hostileSets(text: string): ComparedSets {
  return { where: { name: text, query: text }, against: { name: text, query: text } };
}

describe('a hostile name or text', function () {
  this.timeout(60_000);
  let modules: Modules;
  const shown = () => modules.fake.shown;

  before(async () => {
    modules = await withFakeEditor();
  });
  beforeEach(() => {
    shown().length = 0;
  });

  /** What is shown as a text in the editor, where something hostile is to be said. */
  const places: readonly [place: string, show: (text: string) => unknown][] = [
    ['a message', (text) => modules.inform(`“${text}” stands here.`, 'Open')],
    ['a warning', (text) => modules.warn(text)],
    ['an error', (text) => modules.complain(text)],
    ['an error of the library', (text) => modules.complainOf(new Error(text))],
    ['the status bar', (text) => modules.mention(text, 1)],
    ['progress', (text) => modules.showProgress(text, () => Promise.resolve())],
    ['a prompt', (text) => modules.askText({ title: text, prompt: text })],
    ['a pick', (text) => modules.pickOne([{ label: text, description: text, detail: text }], { title: text })],
    ['a pick that is still asked for', (text) => modules.pickOne(Promise.resolve([{ label: text }]), { title: text })],
    ['a pick of several', (text) => modules.pickMany([{ label: text, detail: text }], { title: text })],
    ['a search', (text) => modules.pickOne(searchItems(text), {})],
    ['a pick that follows what is typed', (text) => showLive(() => [{ label: text, description: text, detail: text }], text)],
    [
      'a pick whose question fails',
      (text) =>
        showLive(() => {
          throw new Error(text);
        }),
    ],
    ['a lens', (text) => note(modules.codeLens(text, 'tifa.x').command?.title)],
    ['a document in the tree', (text) => noteItem(modules.documentsTreeItem(documentNode(text), 'date'))],
    ['a saved search in the tree', (text) => noteItem(modules.documentsTreeItem(savedSearch(text), 'date'))],
    ['a file that was not read in the tree', (text) => noteItem(modules.documentsTreeItem(unreadNode(text), 'date'))],
    [
      'a phrase in the tree',
      (text) => noteItem(modules.phrasesTreeItem({ kind: 'phrase', id: 'a', phrase: hostilePhrase(text) }, facts(text))),
    ],
    ['a phrase that has changed in the tree', (text) => noteItem(modules.changeTreeItem(changeNode(text), hostileSets(text), () => text))],
    ['a set in the tree', (text) => noteItem(modules.changeTreeItem(sideNode, hostileSets(text), () => text))],
    [
      'a document of a phrase in the tree',
      (text) =>
        noteItem(modules.phrasesTreeItem({ kind: 'document', id: 'a', key: 'a', occurrence: hostileOccurrence(text) }, facts(text))),
    ],
    ['a group in the tree', (text) => noteItem(modules.phrasesTreeItem(groupNode(text), facts(text)))],
    ['an error of a command', (text) => runFailing(text)],
  ];

  function note(text: string | undefined): void {
    if (text !== undefined) shown().push(text);
  }

  function noteItem(item: ReturnType<Modules['documentsTreeItem']>): void {
    const { label, description, tooltip, accessibilityInformation } = item;
    note(typeof label === 'object' ? label.label : label);
    for (const one of [description, tooltip, accessibilityInformation?.label]) if (typeof one === 'string') note(one);
  }

  function searchItems(text: string) {
    const occurrences = [{ ...hostileOccurrence(text), isThroughNoise: false }];
    const hits = { uri: 'file:///a.txt', path: text, count: 5, occurrences };
    return [
      ...modules.documentItems(hits, hostileSummary(text)),
      ...modules.documentItems(hits, undefined),
      modules.recentItem(text),
      modules.savedItem({ name: text, query: text }),
      modules.problemItem({ code: 'no-place', text } as never),
      modules.completionItem({ key: 'place', value: text, query: text, documents: 1 } as never),
    ];
  }

  async function showLive(itemsFor: () => { label: string }[], title = ''): Promise<void> {
    const live = new modules.LiveItems({ title, placeholder: '', itemsFor: async () => itemsFor() });
    await new Promise((resolve) => setImmediate(resolve));
    live.dispose();
  }

  const documentNode = (text: string) => ({ kind: 'document' as const, id: 'a', summary: hostileSummary(text), children: [] });
  const unreadNode = (text: string) =>
    ({ kind: 'unread', id: 'a', file: { uri: 'file:///a', path: text, error: { code: 'unreadable', message: text } } }) as const;
  const sideNode = { kind: 'side', id: 'a', change: CHANGE, side: 0 } as const;
  const savedSearch = (text: string) =>
    ({
      kind: 'group',
      id: 'a',
      name: { kind: 'saved-search', name: text, query: text, listed: 0 },
      around: [],
      isOpen: false,
      count: 0,
      children: [],
    }) as const;
  const groupNode = (text: string) =>
    ({ kind: 'group', id: 'a', summary: { id: 'a', name: { kind: 'group', group: text }, count: 1, leftOut: 0, version: 0 } }) as never;
  const facts = (text: string) => ({ documentsInLibrary: 9, isFiltered: false, placeOf: () => text });

  async function runFailing(text: string): Promise<void> {
    modules.registerCommand('tifa.failing', () => {
      throw new Error(text);
    });
    const run = modules.fake.registered.get('tifa.failing');
    await assert.rejects(Promise.resolve(run?.()), ({ message }: Error) => {
      note(message);
      return true;
    });
  }

  for (const [place, show] of places) {
    it(`is a text in ${place}`, async () => {
      for (const [name, text] of HOSTILE_TEXTS) {
        shown().length = 0;
        await show(text);
        assert.ok(shown().length > 0, `${name}: nothing was shown`);
        for (const one of shown()) assert.ok(isPlainInInterface(one), `${name}: ${JSON.stringify(one)}`);
      }
    });
  }

  it('is a line of its own in the header of a concordance', () => {
    const uncounted = { navigation: 0, copies: 0, copyDocuments: 0 };
    const answer = { occurrences: 1, documents: 1, uncounted, shown: 1, throughNoise: 0, problems: [] as { text: string }[] };
    for (const [name, text] of HOSTILE_TEXTS) {
      const question = { query: text, sort: 'date', grouping: 'none' } as const;
      const header = modules.headerLines(question, { ...answer, problems: [{ text }] } as never);
      assert.equal(header.length, 4);
      for (const line of header) assert.ok(!/[\r\n]/.test(line) && !isControlled(line), `${name}: ${JSON.stringify(line)}`);
    }
  });

  /** Markdown as VS Code renders it: what it may have beside text, and where links may lead. */
  const documents: readonly [place: string, markup: RegExp, source: (text: string) => { value: string; commands: readonly string[] }][] = [
    ['the hover of a document', /^(strong|link|bullet_list|list_item)_/, (text) => hover(modules.claimsTooltip(hostileClaims(text)))],
    [
      'the hover of a phrase',
      /^((strong|em|link|bullet_list|list_item)_|hardbreak|html_inline)/,
      (text) => {
        const detail = hostilePhrase(text);
        return hover(
          modules.hoverText({
            detail,
            otherForm: text,
            change: LATEST,
            strip: [1, 0, 2],
            nested: [detail],
            place: [text, 'file:///c.txt', 0, 1],
          }),
        );
      },
    ],
    [
      'the tooltip of a phrase',
      /^strong_/,
      (text) =>
        hover(modules.phraseTooltip({ kind: 'phrase', id: 'a', phrase: hostilePhrase(text) }, facts(text).documentsInLibrary, LATEST)),
    ],
    ['the tooltip of a change', /^strong_/, (text) => hover(modules.changeTooltip(changeNode(text), hostileSets(text)))],
    ['the report', /^(heading|bullet_list|list_item)_/, (text) => ({ value: modules.reportText(reportFacts(text)).text, commands: [] })],
  ];

  function hover({ value, isTrusted }: ReturnType<Modules['claimsTooltip']>): { value: string; commands: readonly string[] } {
    return { value, commands: typeof isTrusted === 'object' ? isTrusted.enabledCommands : [] };
  }

  function reportFacts(text: string): Parameters<Modules['reportText']>[0] {
    return {
      state: { kind: 'failed', reason: text },
      tally: new LibraryTally(),
      unread: [{ uri: 'file:///a', path: text, error: { code: 'unreadable', message: text } }],
      run: undefined,
      worker: undefined,
      hostMemory: undefined,
      cachePlace: text,
      version: '1.0.0',
      platform: 'Node',
    } as never;
  }

  function checkToken(token: Token, markup: RegExp, commands: readonly string[], about: string): void {
    const isText = /^(text|text_special|inline|paragraph_\w+|code_inline|softbreak)$/.test(token.type);
    assert.ok(isText || markup.test(token.type), `${token.type} in ${about}`);
    if (token.type === 'html_inline') assert.match(token.content, /^<\/?b>$/, about);
    const target = token.attrs?.find(([attribute]) => attribute === 'href')?.[1];
    if (target !== undefined) assert.ok(commands.includes(/^command:([^?]+)/.exec(target)?.[1] ?? ''), `${target} in ${about}`);
  }

  for (const [place, markup, source] of documents) {
    it(`is a text in ${place}`, () => {
      for (const [name, text] of HOSTILE_TEXTS) {
        const { value, commands } = source(text);
        const about = `${name}: ${JSON.stringify(value)}`;
        assert.ok(!isControlled(value), about);
        const tokens = markdown.parse(value, {}).flatMap((token) => [token, ...(token.children ?? [])]);
        for (const token of tokens) checkToken(token, markup, commands, about);
      }
    });
  }
});
