import { appendFileSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import type { Method, Params } from '../../src/worker/protocol.ts';
import { filesBelow } from '../faults/text-files.ts';
import { longOf, questionsOf } from '../unit/worker/questions.ts';
import { editSeries } from './edit-series.ts';
import { ServedSession } from './served-session.ts';
import { quantile } from './timing.ts';

const QUERIES = ['政府', '高质量发展', '人民代表大会', '粮食安全', '巷道'];
const FREQUENT = '政府';
const PHRASE = '高质量发展';
const OTHER_PHRASE = '乡村振兴';
const TODAY = '2026-11-30';
const EDITS = 5;
const MOST_ROWS = 2000;
const WORDS = { unknownDate: '?', unknownPlace: '?', national: '中国', noContext: '-' };

/** A session without a cache: everything is read, asked and changed once. */
async function first(session: ServedSession, folder: string, files: readonly string[]): Promise<void> {
  await session.measure('first reading, until every document is in the tree', async () => {
    await session.read(folder, files);
    await session.showTree();
  });
  await session.measure('discovery of phrases after it', () => session.event(({ kind }) => kind === 'phrasesChanged'));
  await session.measure('the documents and groups of phrases are asked for then', async () => {
    await session.showTree();
    await session.ask('phraseGroups', { query: '' });
  });
  await askAll(session, files);
  await change(session, folder, files);
}

async function askAll(session: ServedSession, files: readonly string[]): Promise<void> {
  await session
    .measure(`search, cold: the slowest of ${QUERIES.length}`, () => search(session))
    .then((cold) => session.note('  that one', cold));
  await session
    .measure(`search, warm: the slowest of ${QUERIES.length}`, () => search(session))
    .then((warm) => session.note('  that one', warm));
  const text = editedOf(files[Math.floor(files.length / 2)] ?? '');
  await session.measure('similar documents', () => session.ask('similarDocuments', { text, most: 20 }));
  await session.measure('what is new', () => session.ask('firstSeen', text));
  const concordance = { query: FREQUENT, sort: 'date', grouping: 'none', most: MOST_ROWS, words: WORDS } as const;
  await session.measure(`concordance of ${FREQUENT}`, () => session.ask('concordance', concordance));
  await askAnalyst(session);
  await takeBackAll(session, files);
}

/** What the pages and the views of an analyst ask at once. */
async function askAnalyst(session: ServedSession): Promise<void> {
  const ask = { overview: { today: TODAY, most: 12 }, place: { phrase: PHRASE, by: 'province' } } as const;
  await session.measure('page Overview', () =>
    Promise.all([session.ask('overview', ask.overview), session.ask('keyness', { where: 'date:2023', most: 40 })]),
  );
  await session.measure(`page Trend of ${PHRASE}`, () =>
    Promise.all([
      session.ask('trend', { phrases: [PHRASE], by: 'year' }),
      session.ask('trend', { phrases: [PHRASE], by: 'level' }),
      session.ask('trend', { phrases: [PHRASE], by: 'province' }),
      session.ask('matrix', ask.place),
      session.ask('adoption', ask.place),
    ]),
  );
  await session.measure(`trend of ${PHRASE} by how it stands`, () => session.ask('trend', { phrases: [PHRASE], by: 'year', frame: true }));
  await session.measure('series of another phrase', () => session.ask('trend', { phrases: [OTHER_PHRASE], by: 'year' }));
  await session.measure('changes of all phrases', () => session.ask('changes', { today: TODAY, all: true, most: 1 }));
}

/** The time of the slowest. */
async function search(session: ServedSession): Promise<number> {
  const times: number[] = [];
  for (const query of QUERIES) {
    const start = performance.now();
    await session.ask('search', { query, order: 'relevance', limit: 50, offset: 0, occurrences: 3, whole: [] });
    times.push(performance.now() - start);
  }
  return Math.max(...times);
}

/** Every long question is taken back at half of its time; another document before makes due what was counted for it. */
async function takeBackAll(session: ServedSession, files: readonly string[]): Promise<void> {
  const [first, second] = [editedOf(files[Math.floor(files.length / 2)] ?? ''), editedOf(files[0] ?? '')];
  const questions = questionsOf({ key: PHRASE, word: FREQUENT, first, second, files: [], folder: '/' });
  const waits: number[] = [];
  for (const method of longOf(questions)) {
    if (NOT_OF_A_LIBRARY.has(method)) continue;
    const ask = (signal?: AbortSignal) => session.ask(method, questions[method][1] as Params<typeof method>, signal);
    const whole = await timeAnew(session, ask);
    const wait = await waitAnew(session, ask, whole / 2);
    waits.push(wait);
    session.note(`${method}: ${Math.round(whole)} ms; taken back at half of that, until the worker answers another question`, wait);
  }
  session.note('the slowest of these', Math.max(...waits));
}

/** They read files. */
const NOT_OF_A_LIBRARY: ReadonlySet<Method> = new Set(['findFiles', 'update']);

type Ask = (signal?: AbortSignal) => Promise<unknown>;

async function timeAnew(session: ServedSession, ask: Ask): Promise<number> {
  await outdate(session);
  const start = performance.now();
  await ask();
  return performance.now() - start;
}

/** How long another question waits for its answer once one is taken back. */
async function waitAnew(session: ServedSession, ask: Ask, after: number): Promise<number> {
  await outdate(session);
  await ask(AbortSignal.timeout(Math.ceil(after))).catch(() => {});
  const start = performance.now();
  await session.ask('script', { text: '' });
  return performance.now() - start;
}

let others = 0;

/** What was counted once need not be counted again, until there is another document. */
async function outdate(session: ServedSession): Promise<void> {
  const bytes = new TextEncoder().encode(`第${++others}份文件\n\n这是第${others}份别的文件，坚持高质量发展。\n`);
  await session.ask('update', { files: [{ uri: 'file:///other.txt', path: 'other.txt', bytes }] });
  await session.ask('documents', { anew: false });
}

/** Documents are changed one after the other; until tree and highlights have the change, and until it is kept. */
async function change(session: ServedSession, folder: string, files: readonly string[]): Promise<void> {
  const times: number[] = [];
  let kept = keptIn(session);
  for (let edit = 0; edit < EDITS; edit++) {
    const file = files[Math.floor(((edit + 0.5) / EDITS) * files.length)] ?? '';
    appendFileSync(file, `\n这里改动了第${edit}次，坚持高质量发展。\n`);
    if (edit === EDITS - 1) kept = keptIn(session);
    const start = performance.now();
    await session.measure(`changed document ${edit + 1}, until tree and highlights agree`, async () => {
      await session.read(folder, [file]);
      await session.showTree();
      await session.ask('highlights', editedOf(file));
    });
    times.push(performance.now() - start);
  }
  session.note(`  the median of ${EDITS}`, quantile(times, 0.5));
  await session.measure('until the cache has the last change', () => kept).then((time) => session.note('  writing it', time));
}

/** How long the cache took to be written the next time, as the worker says in its log. */
async function keptIn(session: ServedSession): Promise<number> {
  const written = /the cache was written in (\d+) ms/;
  const event = await session.event((one) => one.kind === 'log' && written.test(one.message));
  return event.kind === 'log' ? Number(written.exec(event.message)?.[1]) : Number.NaN;
}

/** A session with the cache of the one before. */
async function again(session: ServedSession, folder: string, files: readonly string[], cache: string): Promise<void> {
  await session.measure('reopening, until the tree stands', async () => {
    await session.open(cache);
    await session.showTree();
  });
  await session.measure('then until all files are checked', async () => {
    await session.read(folder, files);
    await session.showTree();
  });
}

function editedOf(file: string): { readonly uri: string; readonly text: string } {
  return { uri: pathToFileURL(file).toString(), text: readFileSync(file, 'utf8') };
}

/** A session in which many documents are edited. */
async function edited(session: ServedSession, folder: string, cache: string, edits: number): Promise<unknown> {
  const files = filesBelow(folder);
  await session.open(cache);
  await session.read(folder, files);
  await session.showTree();
  await session.event(({ kind }) => kind === 'phrasesChanged');
  return editSeries(session, { folder, cache, files }, edits);
}

async function run([kind, worker = '', folder = '', cache = '', edits]: readonly string[]): Promise<void> {
  const session = new ServedSession(worker);
  const files = filesBelow(folder);
  let rows: unknown = session.rows;
  if (kind === 'edits') rows = await edited(session, folder, cache, Number(edits));
  else if (kind === 'again') await again(session, folder, files, cache);
  else {
    await session.open(cache);
    await first(session, folder, files);
  }
  session.dispose();
  process.stdout.write(JSON.stringify(rows));
}

void run(process.argv.slice(2));
