import type { FileInput, Method, Params } from '../../../src/worker/protocol.ts';

/** What the questions are asked about. */
export interface AskedLibrary {
  /** The key of a phrase that stands in most documents. */
  readonly key: string;
  /** A frequent word. */
  readonly word: string;
  /** Two of the documents; the first is in the library. */
  readonly first: Params<'highlights'> & { readonly uri: string };
  readonly second: Params<'highlights'>;
  /** Files to read. */
  readonly files: readonly FileInput[];
  /** A local folder. */
  readonly folder: string;
}

/**
 * `long`: takes the longer the more documents there are, and pauses for that. `short`: takes as long as what it is asked about, one text or one page. `order`: changes
 * the library or its settings; nobody takes it back.
 */
type Kind = 'long' | 'short' | 'order';

/** Every question that there is. */
export type Questions = { readonly [M in Method]: readonly [kind: Kind, params: Params<M>] };

const SETS = { where: 'date:2024', against: 'date:2021..2023' };
const WORDS = { unknownDate: '?', unknownPlace: '?', national: '中国', noContext: '-' };
const GLOBS = { include: ['**/*.txt'], exclude: [] };
const TODAY = '2026-11-30';

/** The questions of a library; new ones are long, short or an order by their place in this table alone. */
export function questionsOf({ key, word, first, second, files, folder }: AskedLibrary): Questions {
  return {
    configure: ['order', { minDocuments: 0, maxFileBytes: 1e6, placeScript: 's' }],
    open: ['order', { localPath: null, maxBytes: 1e6 }],
    clearCache: ['order', null],
    findFiles: ['long', { localPath: folder, ...GLOBS }],
    sampleFolder: ['short', { localPath: folder, mostFiles: 2, mostTime: 1, ...GLOBS }],
    judgeBeginnings: ['short', { beginnings: [], mostTime: 1 }],
    update: ['long', { files }],
    tryFile: ['order', { file: { uri: 'file:///x.txt', path: 'x.txt', bytes: new Uint8Array(4) } }],
    remove: ['order', { uris: [] }],
    giveUpDiscovery: ['order', null],
    clear: ['order', null],
    documents: ['short', { anew: true }],
    claims: ['short', { uris: [first.uri] }],
    phrases: ['long', { minDocuments: 1, query: 'gaozhiliang' }],
    phrase: ['long', { key, most: 200 }],
    highlights: ['short', first],
    phraseGroups: ['long', { query: '' }],
    phrasePage: ['long', { query: '', id: 'pack/', order: 'change', from: 0, most: 50 }],
    changeGroups: ['long', { sets: SETS, query: '', all: true }],
    changePage: ['long', { sets: { where: 'date:2023', against: '' }, group: 'rising', query: '', all: true, from: 0, most: 50 }],
    changeDocuments: ['long', { sets: { where: 'date:2022', against: '' }, key, side: 0, most: 200 }],
    latestChange: ['long', { key }],
    export: ['long', { kind: 'occurrences', key, format: 'csv' }],
    setPacks: ['order', { files: [] }],
    phraseQuery: ['short', { text: key }],
    groupQuery: ['short', { query: key, groups: [] }],
    writtenPhrase: ['short', { text: key }],
    phrasePlaces: ['long', { key, most: 200 }],
    phraseStrip: ['short', { key, uri: first.uri, parts: 10 }],
    queryWords: ['short', { query: key }],
    placeBeside: ['short', { key, uri: first.uri, direction: 1 }],
    phrasesCalled: ['long', { query: 'gaozhi', most: 50 }],
    outline: ['short', first],
    sentence: ['short', { ...first, start: 40, end: 45 }],
    locate: ['short', { uri: first.uri, start: 0, end: 4 }],
    findByName: ['long', { query: 'guangzhou', limit: 50 }],
    search: ['long', { query: '发展 date:2023', order: 'relevance', limit: 50, offset: 0, occurrences: 3, whole: [] }],
    completions: ['long', { query: 'place:', limit: 10 }],
    filter: ['long', { query: '广州 date:2023' }],
    concordance: ['long', { query: word, sort: 'left', grouping: 'none', most: 1000, words: WORDS }],
    similarDocuments: ['long', { text: first, most: 20 }],
    compareDocuments: ['long', { first, second }],
    overview: ['long', { today: TODAY, most: 10 }],
    trend: ['long', { phrases: [key, word], by: 'year', frame: true }],
    matrix: ['long', { phrase: key, by: 'province' }],
    adoption: ['long', { phrase: key, by: 'city' }],
    dispersion: ['short', { uri: first.uri, phrases: [key] }],
    changes: ['long', { today: TODAY, all: true, most: 50 }],
    keyness: ['long', { where: 'place:广东', all: true, most: 50 }],
    compareReports: ['short', { first, second }],
    firstSeen: ['long', first],
    noise: ['short', first],
    clean: ['short', { ...first, kinds: [] }],
    places: ['short', { query: '广州' }],
    unknownRegions: ['short', { regions: [] }],
    script: ['short', { text: first.text }],
    decode: ['short', { bytes: new TextEncoder().encode(first.text) }],
    convert: ['short', { text: first.text, options: { to: 'tw' } }],
    report: ['short', null],
  };
}

/** The names of the long ones. */
export function longOf(questions: Questions): Method[] {
  return (Object.keys(questions) as Method[]).filter((method) => questions[method][0] === 'long');
}
