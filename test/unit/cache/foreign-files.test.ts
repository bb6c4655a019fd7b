import assert from 'node:assert/strict';
import { CachedLibrary, seen } from '../worker/cached-library.ts';
import { MemoryCacheFolder } from '../worker/memory-cache-folder.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** What somebody, or a failing disk, does to a file: its new bytes, or `undefined` where it is gone. */
type Harm = readonly [name: string, harm: (bytes: Uint8Array) => Uint8Array | undefined];

const MANIFEST = 'library';
/** A kind, a version, a checksum, and sizes. */
const HEADER_WORDS = 8;
const PARTS = 10;

const TEXTS: Readonly<Record<string, string>> = {
  'f/a': '2023年4月18日\n\n南沙区推动高质量发展,甲落实河湖长制乙。',
  'f/b': '2024年3月18日\n\n宝安區優化營商環境,丙落實河湖長制丁。',
};

/** A library that was saved twice, so that its index has more than one segment. */
async function savedTwice(added: string): Promise<{ library: CachedLibrary; before: Files; now: Files }> {
  const library = new CachedLibrary();
  const folder = new MemoryCacheFolder();
  const cache = library.cache(folder);
  for (const [path, text] of Object.entries(TEXTS)) library.set(path, text);
  library.discover();
  await cache.save();
  const before = new Map(folder.files);
  library.set('f/c', added);
  library.discover();
  await cache.save();
  return { library, before, now: new Map(folder.files) };
}

/** What stands in the same place of another library: the same kind of file, as far as there is one. */
function counterpart(name: string, files: Files): Uint8Array | undefined {
  const kindOf = (one: string) => `${one.split('-')[0]}${one.split('.')[1] ?? ''}`;
  return [...files].find(([other]) => kindOf(other) === kindOf(name))?.[1];
}

function damages(): Harm[] {
  const parts = Array.from({ length: PARTS }, (_, part) => part);
  return [
    ['is gone', () => undefined],
    ['is empty', () => new Uint8Array()],
    ['has one byte', () => new Uint8Array(1)],
    ['is all zeros', (bytes) => new Uint8Array(bytes.length)],
    ['is a text', () => new TextEncoder().encode('南沙区推动高质量发展。')],
    ['is a web page', () => new TextEncoder().encode('<html><body>404</body></html>')],
    ['has one byte more', (bytes) => joined(bytes, new Uint8Array(1))],
    ['has a word more', (bytes) => joined(bytes, new Uint8Array(4))],
    ['is there twice', (bytes) => joined(bytes, bytes)],
    ['is turned round', (bytes) => bytes.slice().reverse()],
    ['has its halves exchanged', (bytes) => joined(bytes.subarray(bytes.length / 2), bytes.subarray(0, bytes.length / 2))],
    ...parts.map((part): Harm => [`ends after ${part} of ${PARTS} parts`, (bytes) => bytes.subarray(0, (bytes.length * part) / PARTS)]),
    ...parts.map((part): Harm => [`has another byte in part ${part}`, (bytes) => flipped(bytes, (bytes.length * part) / PARTS)]),
    ...parts.slice(0, HEADER_WORDS).map((word): Harm => [`has another word ${word} in its header`, (bytes) => flipped(bytes, 4 * word)]),
  ];
}

function swaps(name: string, libraries: Readonly<Record<string, Files>>, own: Files): Harm[] {
  const foreign = Object.entries(libraries).map(([whose, files]): Harm => [`is that of ${whose}`, () => counterpart(name, files)]);
  const others = [...own].filter(([other]) => other !== name).map(([other, bytes]): Harm => [`is ${roleOf(other, own)}`, () => bytes]);
  return [...foreign, ...others];
}

const KINDS: Readonly<Record<string, string>> = { phrases: 'the phrases', counts: 'counts', segment: 'a segment' };

function roleOf(name: string, files: Files): string {
  const kind =
    name === MANIFEST ? 'the manifest' : name.includes('.') ? (name.split('.')[1] ?? '') : (KINDS[name.split('-')[0] ?? ''] ?? name);
  return `${kind} (${[...files.keys()].indexOf(name)})`;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  return Uint8Array.from([...one, ...other]);
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[Math.floor(at)] = (copy[Math.floor(at)] ?? 0) ^ 0x41;
  return copy;
}

describe('a cache with a file that is not its own', () => {
  let ours: Awaited<ReturnType<typeof savedTwice>>;
  let harms: { name: string; harm: Harm }[];

  before(async () => {
    ours = await savedTwice('10月26日上午,市里召开会议。');
    const { now: another } = await savedTwice('2021年1月5日,广州市优化营商环境,推动高质量发展。');
    const later = await laterThan(ours);
    const libraries = { 'another library': another, 'this library before': ours.before, 'this library later': later };
    harms = [...ours.now.keys()].flatMap((name) => [...damages(), ...swaps(name, libraries, ours.now)].map((harm) => ({ name, harm })));
  });

  it('gives back no wrong document, and says what is wrong, whatever has happened to whichever file', async () => {
    assert.ok(harms.length >= 200, `${harms.length}`);
    const faults: string[] = [];
    for (const { name, harm } of harms) faults.push(...(await faultsOf(ours, name, harm)));
    assert.deepEqual(faults, []);
  }).timeout(120_000);

  it('names the file, and is whole again after the next save', async () => {
    const name = [...ours.now.keys()].find((one) => one.startsWith('phrases')) ?? '';
    const { library, folder } = await opened(ours, name, ['is damaged', (bytes) => flipped(bytes, 40)]);
    assert.deepEqual(library.log, [`the cache is damaged: ${name} is not what was written`]);
    library.catchUp();
    await library.cache(folder).save();
    assert.deepEqual(await library.again().cache(folder).open(), { documents: 3, problem: null });
  });
});

async function laterThan({ library, now }: { library: CachedLibrary; now: Files }): Promise<Files> {
  const later = library.again();
  const folder = folderOf(now);
  await later.cache(folder).open();
  for (const [path, text] of [
    ['f/d', '深圳市推动高质量发展。'],
    ['f/c', '2020年5月6日,市里召开会议。'],
  ] as const)
    read(later, path, text);
  later.discover();
  await later.cache(folder).save();
  return folder.files;
}

/** Into this library alone: the files that all share stay as they are. */
function read(library: CachedLibrary, path: string, text: string): void {
  const before = library.files.get(path);
  library.set(path, text);
  if (before === undefined) library.files.delete(path);
  else library.files.set(path, before);
}

async function opened({ library, now }: { library: CachedLibrary; now: Files }, name: string, [, harm]: Harm) {
  const bytes = harm(now.get(name) ?? new Uint8Array());
  const folder = folderOf(now);
  if (bytes) folder.files.set(name, bytes);
  else folder.files.delete(name);
  const second = library.again();
  const answer = await second
    .cache(folder)
    .open()
    .catch((error: unknown) => ({ documents: 0, problem: String(error) }));
  return { library: second, folder, answer, isUnharmed: isSame(bytes, now.get(name)) };
}

async function faultsOf(ours: { library: CachedLibrary; now: Files }, name: string, harm: Harm): Promise<string[]> {
  const { library, answer, isUnharmed } = await opened(ours, name, harm);
  const what = `${roleOf(name, ours.now)} ${harm[0]}`;
  const wrong = library.corpus.documents().filter((entry) => !isDeeplyEqual(ours.library.corpus.get(entry.uri), entry));
  const isTold = answer.problem !== null || library.log.length > 0;
  library.catchUp();
  return [
    ...wrong.map(({ uri }) => `${what}: ${uri} is wrong`),
    ...(isTold || isUnharmed ? [] : [`${what}: not told`]),
    ...(isDeeplyEqual(seen(library), seen(ours.library)) ? [] : [`${what}: the library is another one in the end`]),
  ];
}

function folderOf(files: Files): MemoryCacheFolder {
  const folder = new MemoryCacheFolder();
  for (const [name, bytes] of files) folder.files.set(name, bytes);
  return folder;
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
}

function isDeeplyEqual(one: unknown, other: unknown): boolean {
  try {
    assert.deepEqual(one, other);
    return true;
  } catch {
    return false;
  }
}
