import { systemClock } from '../async/clock.ts';
import { Corpus } from '../core/corpus/corpus.ts';
import { builtInPhrases } from '../core/phrases/pack/index.ts';
import { analysisHandlers } from './analysis-handlers.ts';
import { AskedLibrary } from './asked-library.ts';
import { CacheKeeper } from './cache-keeper.ts';
import { readAgain } from './file-source.ts';
import { FileUpdates } from './file-updates.ts';
import { folderHandlers } from './folder-handlers.ts';
import { LibraryHandlers } from './library-handlers.ts';
import type { DiscoveryListener } from './phrase-discovery.ts';
import { PhraseDiscovery } from './phrase-discovery.ts';
import { phraseHandlers } from './phrase-handlers.ts';
import { minerOf } from './pool-mining.ts';
import type { FromWorker, LibraryEvent, LogLevel, ToWorker } from './protocol.ts';
import { ReaderPool } from './reader-pool.ts';
import { RestingMemory } from './resting-memory.ts';
import type { Port } from './rpc.ts';
import { searchHandlers } from './search-handlers.ts';
import type { Handlers } from './serve-rpc.ts';
import { serveRpc } from './serve-rpc.ts';
import { textHandlers } from './text-handlers.ts';
import type { WorkerPlatform } from './worker-platform.ts';

/** The files that this worker can read by itself. */
const LOCAL = 'file:';

/** Serves a library over a port. */
export function serve(port: Port<FromWorker, ToWorker>, platform: WorkerPlatform): void {
  const { build, reader, openFolder } = platform;
  const tell = (event: LibraryEvent) => port.post({ kind: 'event', event });
  const corpus = new Corpus(builtInPhrases, reader && ((entry) => readAgain(entry, reader)), (uri) => uri.startsWith(LOCAL));
  const log = (level: LogLevel, message: string) => tell({ kind: 'log', level, message });
  const keeper = new CacheKeeper(corpus, { build, openFolder, log });
  const resting = new RestingMemory(platform, () => discovery.isUnderWay || keeper.isDue);
  const listener = listenerOf({ tell, log, keeper, resting });
  const pool = platform.readers && new ReaderPool(platform.readers, { clock: systemClock, warn: (message) => log('warn', message) });
  const miner = pool && ((search: string, signal: AbortSignal) => minerOf(pool, signal, keeper.minedParts(search)));
  const discovery = new PhraseDiscovery(corpus, listener, platform.steps, miner);
  const library = new AskedLibrary(corpus);
  const handlers: Handlers = {
    ...new LibraryHandlers(platform, library, discovery, keeper, new FileUpdates(corpus, reader), pool).handlers,
    ...folderHandlers(platform),
    ...phraseHandlers(library),
    ...searchHandlers(library),
    ...analysisHandlers(library, () => discovery.promise()),
    ...textHandlers(library),
  };
  serveRpc(port, handlers, { steps: platform.steps, isBusy: () => discovery.isUnderWay, log: (message) => log('warn', message) });
}

interface ListenerPorts {
  readonly tell: (event: LibraryEvent) => void;
  readonly log: (level: LogLevel, message: string) => void;
  readonly keeper: CacheKeeper;
  readonly resting: RestingMemory;
}

/** What follows from a search for phrases: the host is told, what was found is kept, and memory is given back. */
function listenerOf({ tell, log, keeper, resting }: ListenerPorts): DiscoveryListener {
  // Whoever waits for phrases asks once more.
  const waitNoMore = () => {
    tell({ kind: 'phrasesChanged' });
    resting.schedule();
  };
  const changed = (kind: 'documentsChanged' | 'phrasesChanged') => {
    tell({ kind });
    keeper.saveSoon();
    resting.schedule();
  };
  return {
    settled: () => changed('documentsChanged'),
    found: () => changed('phrasesChanged'),
    failed: (error) => {
      log('warn', `phrases could not be found: ${String(error)}`);
      waitNoMore();
    },
    nothingFound: waitNoMore,
  };
}
