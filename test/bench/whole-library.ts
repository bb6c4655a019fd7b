import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import type { FileIdentity } from '../../src/core/corpus/library-document.ts';
import { readFile } from '../../src/core/corpus/read-file.ts';
import { builtInPhrases } from '../../src/core/phrases/pack/index.ts';
import { LocalCacheFolder } from '../../src/node/cache-folder.ts';
import { LibraryCache } from '../../src/worker/library-cache.ts';
import type { BenchLibrary } from './library.ts';
import { print, shown } from './report.ts';
import type { Timing } from './timing.ts';
import { medianTime, timeOf } from './timing.ts';

const MIN_DOCUMENTS = 3;
const LONG_PAUSE = 100;
const WARM_UP = 50;

/** The library as the worker holds it, first indexed, asked for its recurring phrases, kept and opened again. */
export async function measureWholeLibrary(library: BenchLibrary): Promise<void> {
  // Tables that are made once are not what a library takes.
  indexed({ ...library, files: library.files.slice(0, WARM_UP) });
  const before = memoryUse();
  const corpus = indexed(library);
  const used = memoryUse() - before;
  const indexing = medianTime(() => timeOf(() => indexed(library)));
  const discovery = measureDiscovery(corpus);
  print('discovery over the whole library / first indexing', discovery.whole, indexing, '≤ 4');
  print('reopening with nothing changed / first indexing', await measureReopening(library, corpus), indexing, '≤ 1/5');
  console.log(`\nlongest time between two pauses of discovery: ${shown(discovery.longest)} ms (aim: cancelled within ${LONG_PAUSE})`);
  console.log(`resident memory per million characters, texts included: ${(used / library.units).toFixed(2)} MB (aim: ≤ 6)`);
}

function indexed({ files }: BenchLibrary): Corpus {
  const corpus = new Corpus(builtInPhrases());
  for (const file of files) corpus.set(readFile(identityOf(file), readFileSync(file)));
  corpus.snapshot();
  return corpus;
}

function identityOf(file: string): FileIdentity {
  return { uri: `file://${file}`, path: path.basename(file) };
}

/** Heap and typed arrays, after what nobody holds any more is gone. */
function memoryUse(): number {
  if (!globalThis.gc) throw new Error('node --expose-gc');
  // What a first pass lets go of, such as the bytes behind arrays, a second one gives back.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** As the worker takes them. */
function* stepsOf(corpus: Corpus): Generator<unknown, void> {
  yield* corpus.compare();
  yield* corpus.phraseBook.rediscover(MIN_DOCUMENTS);
}

function measureDiscovery(corpus: Corpus): { readonly whole: Timing; readonly longest: number } {
  let longest = 0;
  const whole = medianTime(() => {
    const slices = stepsOf(corpus);
    let sum = 0;
    for (let isDone = false; !isDone; ) {
      const time = timeOf(() => (isDone = slices.next().done === true));
      longest = Math.max(longest, time);
      sum += time;
    }
    return sum;
  });
  return { whole, longest };
}

/** From files in a folder of the cache to a list of all documents, every file of the library looked at for its size and time. */
async function measureReopening({ files }: BenchLibrary, corpus: Corpus): Promise<Timing> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tifa-bench-cache-'));
  const place = { folder: new LocalCacheFolder(folder), build: 'bench', maxBytes: Number.POSITIVE_INFINITY, log: () => {} };
  try {
    await new LibraryCache(corpus, place).save();
    const times: number[] = [];
    for (let run = 0; run < 5; run++) {
      const before = process.cpuUsage();
      const reopened = new Corpus(builtInPhrases(), (entry) => readFileSync(entry.uri.slice('file://'.length), 'utf8'));
      const { documents } = await new LibraryCache(reopened, place).open();
      for (const file of files) statSync(file);
      if (documents !== files.length || reopened.summaries().length !== files.length) throw new Error('the cache is not whole');
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
    return { value: times.sort((a, b) => a - b)[2] ?? Number.NaN, runs: times.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
