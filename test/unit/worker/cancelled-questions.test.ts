import assert from 'node:assert/strict';
import type { Method, Params } from '../../../src/worker/protocol.ts';
import type { CallError } from '../../../src/worker/rpc.ts';
import { reports, SteppedLibrary, withoutTime } from './stepped-library.ts';

const DOCUMENTS = 1200;
const FILES = reports(DOCUMENTS);
const KEY = '高质量发展';
const URI = 'file:///7.txt';
const TEXT = new TextDecoder().decode(FILES[7]?.bytes);
const EDITED = { uri: URI, text: TEXT };
const OTHER = { uri: 'file:///8.txt', text: new TextDecoder().decode(FILES[8]?.bytes) };
const SETS = { where: 'date:2024', against: 'date:2021..2023' };
const WORDS = { unknownDate: '?', unknownPlace: '?', national: '中国', noContext: '-' };
const GLOBS = { include: ['**/*.txt'], exclude: [] };
const TODAY = '2026-11-30';

/**
 * `long`: takes the longer the more documents there are, and pauses for that. `short`: takes as long as what it is asked about, one text or one page. `order`: changes
 * the library or its settings; nobody takes it back.
 */
type Kind = 'long' | 'short' | 'order';

/** Every question that there is. */
const QUESTIONS: { readonly [M in Method]: readonly [kind: Kind, params: Params<M>] } = {
  configure: ['order', { minDocuments: 0, maxFileBytes: 1e6, placeScript: 's' }],
  open: ['order', { localPath: null, maxBytes: 1e6 }],
  clearCache: ['order', null],
  findFiles: ['long', { localPath: '/docs', ...GLOBS }],
  sampleFolder: ['short', { localPath: '/docs', mostFiles: 2, mostTime: 1, ...GLOBS }],
  judgeBeginnings: ['short', { beginnings: [], mostTime: 1 }],
  update: ['long', { files: reports(DOCUMENTS).slice(0, 40) }],
  tryFile: ['order', { file: { uri: 'file:///x.txt', path: 'x.txt', bytes: new Uint8Array(4) } }],
  remove: ['order', { uris: [] }],
  giveUpDiscovery: ['order', null],
  clear: ['order', null],
  documents: ['short', { anew: true }],
  claims: ['short', { uris: [URI] }],
  phrases: ['long', { minDocuments: 1, query: 'gaozhiliang' }],
  phrase: ['long', { key: KEY, most: 200 }],
  highlights: ['short', EDITED],
  phraseGroups: ['long', { query: '' }],
  phrasePage: ['long', { query: '', id: 'pack/', order: 'change', from: 0, most: 50 }],
  changeGroups: ['long', { sets: SETS, query: '', all: true }],
  changePage: ['long', { sets: { where: 'date:2023', against: '' }, group: 'rising', query: '', all: true, from: 0, most: 50 }],
  changeDocuments: ['long', { sets: { where: 'date:2022', against: '' }, key: KEY, side: 0, most: 200 }],
  latestChange: ['long', { key: KEY }],
  export: ['long', { kind: 'occurrences', key: KEY, format: 'csv' }],
  setPacks: ['order', { files: [] }],
  phraseQuery: ['short', { text: KEY }],
  groupQuery: ['short', { query: KEY, groups: [] }],
  writtenPhrase: ['short', { text: KEY }],
  phrasePlaces: ['long', { key: KEY, most: 200 }],
  phraseStrip: ['short', { key: KEY, uri: URI, parts: 10 }],
  queryWords: ['short', { query: KEY }],
  placeBeside: ['short', { key: KEY, uri: URI, direction: 1 }],
  phrasesCalled: ['long', { query: 'gaozhi', most: 50 }],
  outline: ['short', EDITED],
  sentence: ['short', { ...EDITED, start: 40, end: 45 }],
  locate: ['short', { uri: URI, start: 0, end: 4 }],
  findByName: ['long', { query: 'guangzhou', limit: 50 }],
  search: ['long', { query: '发展 date:2023', order: 'relevance', limit: 50, offset: 0, occurrences: 3, whole: [] }],
  completions: ['long', { query: 'place:', limit: 10 }],
  filter: ['long', { query: '广州 date:2023' }],
  concordance: ['long', { query: '发展', sort: 'left', grouping: 'none', most: 1000, words: WORDS }],
  similarDocuments: ['long', { text: EDITED, most: 20 }],
  compareDocuments: ['long', { first: EDITED, second: OTHER }],
  overview: ['long', { today: TODAY, most: 10 }],
  trend: ['long', { phrases: [KEY, '工作'], by: 'year', frame: true }],
  matrix: ['long', { phrase: KEY, by: 'province' }],
  adoption: ['long', { phrase: KEY, by: 'city' }],
  dispersion: ['short', { uri: URI, phrases: [KEY] }],
  changes: ['long', { today: TODAY, all: true }],
  keyness: ['long', { where: 'place:广东', all: true }],
  compareReports: ['short', { first: EDITED, second: OTHER }],
  firstSeen: ['long', EDITED],
  noise: ['short', EDITED],
  clean: ['short', { ...EDITED, kinds: [] }],
  places: ['short', { query: '广州' }],
  unknownRegions: ['short', { regions: [] }],
  script: ['short', { text: TEXT }],
  decode: ['short', { bytes: new TextEncoder().encode(TEXT) }],
  convert: ['short', { text: TEXT, options: { to: 'tw' } }],
  report: ['short', null],
};

const LONG = (Object.keys(QUESTIONS) as Method[]).filter((method) => QUESTIONS[method][0] === 'long');
/** A long question pauses at least so often for these documents. */
const FEWEST_SLICES = 4;

describe('questions to the worker', () => {
  let library: SteppedLibrary;
  let backToTime: () => void;
  let documents = DOCUMENTS + 100;

  const ask = <M extends Method>(method: M, signal?: AbortSignal) =>
    library.client.call<M>(method, QUESTIONS[method][1] as Params<M>, signal && { signal });

  /** What was counted once need not be counted again: another document makes all of it due. */
  const outdate = () => library.client.call('update', { files: reports(++documents).slice(-1) });

  before(async function () {
    this.timeout(60_000);
    library = new SteppedLibrary();
    await library.client.call('giveUpDiscovery', null);
    await library.client.call('setPacks', { files: [{ uri: 'file:///pack.txt', bytes: new TextEncoder().encode(`${KEY}\n工作`) }] });
    await library.client.call('update', { files: FILES });
    backToTime = withoutTime();
  });

  beforeEach(async () => {
    library.onSlice = library.onPause = () => {};
    await outdate();
  });

  after(() => backToTime());

  /** How many slices it takes; with `at`, what happens in the pause after so many of them. */
  async function slicesOf(method: Method, at = 0, then: () => void = () => {}, signal?: AbortSignal): Promise<number> {
    const call = ask(method, signal);
    const id = library.lastId;
    let slices = 0;
    library.onSlice = (one) => void (one === id && slices++);
    library.onPause = (one) => void (one === id && slices === at && then());
    await call.catch((error: CallError) => assert.equal(error.code, 'cancelled', method));
    // Until the last message has arrived and whatever it was that goes on has come to its next pause.
    for (let turn = 0; turn < 10; turn++) await new Promise((resume) => void setImmediate(resume));
    return slices;
  }

  for (const method of LONG) {
    it(`${method}: pauses, and ends in the first pause after it was taken back`, async () => {
      const all = await slicesOf(method);
      assert.ok(all >= FEWEST_SLICES, `${all} slices`);
      for (const share of [0, 0.5]) {
        await outdate();
        const asker = new AbortController();
        const at = 1 + Math.floor((all - 2) * share);
        assert.equal(await slicesOf(method, at, () => asker.abort(), asker.signal), at);
      }
    });

    it(`${method}: lets the highlights of a buffer come first in a pause`, async () => {
      const begun: number[] = [];
      await slicesOf(method, 2, () => {
        const { onSlice } = library;
        void ask('highlights');
        const highlights = library.lastId;
        library.onSlice = (id) => {
          begun.push(id === highlights ? 1 : 0);
          onSlice(id);
        };
      });
      assert.ok([0, 1].includes(begun.indexOf(1)), `${begun.indexOf(1)} slices before`);
    });
  }
});
