import { exportLibrary } from '../core/export/export-library.ts';
import { phraseSet } from '../core/packs/phrase-set.ts';
import type { PackFile, PackReading } from '../core/packs/read-pack.ts';
import { readPacks } from '../core/packs/read-pack.ts';
import { builtInPhrases } from '../core/phrases/pack/index.ts';
import type { AskedLibrary } from './asked-library.ts';
import type { CacheKeeper } from './cache-keeper.ts';
import type { CallContext } from './call-context.ts';
import { inSlices } from './call-context.ts';
import { FileIntake } from './file-intake.ts';
import type { FileUpdates } from './file-updates.ts';
import { FirstAnswers } from './first-answers.ts';
import { runInSlices } from './pacer.ts';
import type { PhraseDiscovery } from './phrase-discovery.ts';
import { PlaceScript } from './place-script.ts';
import type { CacheSettings, LibrarySettings, OpenedCache, Result } from './protocol.ts';
import type { ReaderPool } from './reader-pool.ts';
import { giveBackAtOnce } from './resting-memory.ts';
import type { Handlers } from './serve-rpc.ts';
import type { WorkerPlatform } from './worker-platform.ts';
import type { WorkerReport } from './worker-report.ts';
import { WorkspaceBounds } from './workspace-bounds.ts';

/** In one message: it must not keep the extension host busy for long. */
const MOST_SUMMARIES = 250;

/** Answers what is asked of the library as a whole: what it reads, keeps and holds. */
export class LibraryHandlers {
  private packs: readonly PackReading[] = [];
  private readonly intake: FileIntake;
  private readonly first: FirstAnswers;

  constructor(
    private readonly platform: WorkerPlatform,
    private readonly library: AskedLibrary,
    private readonly discovery: PhraseDiscovery,
    private readonly keeper: CacheKeeper,
    private readonly updates: FileUpdates,
    pool: ReaderPool | undefined,
  ) {
    this.intake = new FileIntake(updates, discovery, keeper, pool, () => giveBackAtOnce(platform));
    this.first = new FirstAnswers(library, platform.steps);
  }

  readonly handlers = {
    configure: (settings) => this.configure(settings),
    open: (settings) => this.open(settings),
    clearCache: () => this.keeper.clear().then(() => null),
    update: (update, context) => this.intake.update(update, context),
    tryFile: ({ file }, { reads }) => this.intake.tryOut(file, reads),
    remove: ({ uris }) => this.change(() => uris.forEach((uri) => void this.library.corpus.remove(uri))),
    giveUpDiscovery: () => this.giveUpDiscovery(),
    clear: () => this.clear(),
    documents: ({ anew }, context) => this.documents(anew, context),
    claims: ({ uris }, context) => this.claims(uris, context),
    export: (request, context) => inSlices(() => exportLibrary(this.library.corpus, request, context.progress), context),
    setPacks: ({ files }) => this.setPacks(files),
    report: (_, context) => this.report(context),
  } satisfies Partial<Handlers>;

  private configure(settings: LibrarySettings): null {
    const { folders } = this.platform;
    this.updates.maxBytes = settings.maxFileBytes;
    this.updates.bounds = settings.within && folders && new WorkspaceBounds(settings.within, (path) => folders.realPath(path));
    this.library.placeScript = new PlaceScript(settings.placeScript);
    this.discovery.minDocuments = settings.minDocuments;
    this.discovery.schedule();
    return null;
  }

  private async open(settings: CacheSettings): Promise<OpenedCache> {
    // What is about to be found in the library of before would be taken for that of this one.
    this.discovery.hold();
    try {
      return await this.keeper.open(settings);
    } finally {
      void this.keeper.checked.then(() => this.goOn());
    }
  }

  /** What was opened has been looked at. */
  private goOn(): void {
    this.discovery.goOn();
    if (this.library.corpus.size > 0) this.first.schedule();
  }

  private async report(context: CallContext): Promise<WorkerReport> {
    const { library, discovery, platform } = this;
    const groups = (await inSlices(() => library.corpus.phraseBook.groups(''), context)).summaries();
    const countOf = (kind: 'pack' | 'discovered') => groups.reduce((sum, { name, count }) => sum + (name.kind === kind ? count : 0), 0);
    return {
      ...library.corpus.extent(),
      build: platform.build,
      memory: platform.memory?.() ?? null,
      phrases: { established: countOf('pack'), discovered: countOf('discovered') },
      discovery: discovery.report(),
      cache: await this.keeper.report(),
    };
  }

  private setPacks(files: readonly PackFile[]): readonly PackReading[] {
    const readings = readPacks(files);
    const isOther = JSON.stringify(readings) !== JSON.stringify(this.packs);
    this.packs = readings;
    if (isOther) {
      this.library.corpus.phraseBook.setPhrases(phraseSet(builtInPhrases(), readings));
      this.discovery.schedule();
    }
    return readings;
  }

  /** What each is compared with the others for may take seconds: other questions get through meanwhile. */
  private async documents(anew: boolean, { signal, pacer }: CallContext): Promise<Result<'documents'>> {
    this.keeper.checkSoon();
    await runInSlices(this.library.corpus.compare(), signal, pacer);
    const changes = this.library.corpus.summaryChanges(MOST_SUMMARIES, anew);
    const changed = changes.changed.map((summary) => this.library.placeScript.summary(summary));
    return { ...changes, changed, unread: changes.isPartial ? [] : this.library.corpus.unreadFiles() };
  }

  private async claims(uris: readonly string[], { signal, pacer }: CallContext): Promise<Result<'claims'>> {
    await runInSlices(this.library.corpus.compare(), signal, pacer);
    return uris.flatMap((uri) => this.library.corpus.claims(uri) ?? []).map((claims) => this.library.placeScript.claims(claims));
  }

  private giveUpDiscovery(): null {
    this.discovery.giveUp();
    return null;
  }

  private clear(): null {
    this.library.corpus.clear();
    this.discovery.tryAgain();
    return null;
  }

  private change(action: () => void): null {
    action();
    this.discovery.schedule();
    return null;
  }
}
