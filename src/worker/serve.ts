import { systemClock } from '../async/clock.ts';
import { ChangeAnswers } from '../core/analysis/change-answers.ts';
import type { DivisionNames } from '../core/analysis/division-names.ts';
import { queryOfGroups } from '../core/analysis/group-query.ts';
import { matrix } from '../core/analysis/matrix.ts';
import type { OverviewRequest } from '../core/analysis/overview.ts';
import { overview } from '../core/analysis/overview.ts';
import { phraseAdoption } from '../core/analysis/phrase-adoption.ts';
import { phraseDispersion } from '../core/analysis/phrase-dispersion.ts';
import { compareReports } from '../core/analysis/report-comparison.ts';
import { setChanges, setKeyness } from '../core/analysis/set-changes.ts';
import { trend } from '../core/analysis/trend.ts';
import { concordance } from '../core/concordance/concordance.ts';
import { convert } from '../core/conversion/convert.ts';
import { ConversionEvidence } from '../core/corpus/conversion-evidence.ts';
import { Corpus } from '../core/corpus/corpus.ts';
import type { PhraseGroups } from '../core/corpus/phrase-groups.ts';
import { unknownRegions } from '../core/corrections/correction.ts';
import { cleanDocument } from '../core/document/clean-document.ts';
import { findNoise } from '../core/document/find-noise.ts';
import { sentenceAround } from '../core/document/found.ts';
import { outline } from '../core/document/outline.ts';
import { exportLibrary } from '../core/export/export-library.ts';
import { phraseSet } from '../core/packs/phrase-set.ts';
import type { PackFile, PackReading } from '../core/packs/read-pack.ts';
import { readPacks } from '../core/packs/read-pack.ts';
import { builtInPhrases } from '../core/phrases/pack/index.ts';
import { searchPlaces } from '../core/places/place-search.ts';
import { searchZones } from '../core/places/zone-search.ts';
import { sourceOf } from '../core/records/edited-source.ts';
import { completions } from '../core/search/completion.ts';
import { filterDocuments } from '../core/search/filter-documents.ts';
import { parseQuery, phraseQuery } from '../core/search/parse-query.ts';
import { search } from '../core/search/search.ts';
import { comparedText } from '../core/similar/compared-text.ts';
import { compareDocuments } from '../core/similar/document-comparison.ts';
import { firstSeen } from '../core/similar/first-seen.ts';
import { similarDocuments } from '../core/similar/similar-documents.ts';
import { decode, textToWrite } from '../core/text/decode.ts';
import { readScript } from '../core/text/script.ts';
import type { CacheFolder } from './cache-folder.ts';
import { CacheKeeper } from './cache-keeper.ts';
import { FileIntake } from './file-intake.ts';
import type { FileReader } from './file-source.ts';
import { readAgain } from './file-source.ts';
import { FileUpdates } from './file-updates.ts';
import type { SampleRequest, StartReader } from './folder-sample.ts';
import { judgeBeginnings, sampleFolder, timer } from './folder-sample.ts';
import type { FolderReader, FolderRequest } from './folder-search.ts';
import { searchFolder } from './folder-search.ts';
import type { Pacer } from './pacer.ts';
import { runInSlices } from './pacer.ts';
import type { DiscoveryListener } from './phrase-discovery.ts';
import { PhraseDiscovery } from './phrase-discovery.ts';
import { PlaceScript } from './place-script.ts';
import type {
  CacheSettings,
  FolderFiles,
  FromWorker,
  LibraryEvent,
  LibrarySettings,
  LogLevel,
  OpenedCache,
  Params,
  Result,
  ToWorker,
} from './protocol.ts';
import type { ReaderSource } from './reader-pool.ts';
import { ReaderPool } from './reader-pool.ts';
import type { Port } from './rpc.ts';
import type { Sample } from './sample.ts';
import type { CallContext, Handlers } from './serve-rpc.ts';
import { serveRpc } from './serve-rpc.ts';
import type { MemoryUse, WorkerReport } from './worker-report.ts';
import type { StepListener } from './worker-step.ts';
import { WorkspaceBounds } from './workspace-bounds.ts';

/** The files that this worker can read by itself. */
const LOCAL = 'file:';
const MOST_PLACES = 50;
const MOST_ZONES = 10;
/** In one message: it must not keep the extension host busy for long. */
const MOST_SUMMARIES = 250;
/** What differs between the platforms of a worker. */
export interface WorkerPlatform {
  /** Of this program; what another one kept in a cache is not read. */
  readonly build: string;
  /** Without it the asker must send the bytes of every file. */
  readonly reader?: FileReader;
  readonly folders?: FolderReader;
  readonly readStart?: StartReader;
  memory?(): MemoryUse;
  /** Where threads come from that read files beside this one. */
  readonly readers?: ReaderSource;
  openFolder(settings: CacheSettings): CacheFolder;
  /** Is told what the code of the worker does. */
  readonly steps: StepListener;
}

/** Serves a library over a port. */
export function serve(port: Port<FromWorker, ToWorker>, platform: WorkerPlatform): void {
  const { build, reader, openFolder } = platform;
  const tell = (event: LibraryEvent) => port.post({ kind: 'event', event });
  const corpus = new Corpus(builtInPhrases(), reader && ((entry) => readAgain(entry, reader)), (uri) => uri.startsWith(LOCAL));
  const log = (level: LogLevel, message: string) => tell({ kind: 'log', level, message });
  const keeper = new CacheKeeper(corpus, { build, openFolder, log });
  const tellAndSave = (event: LibraryEvent) => {
    tell(event);
    keeper.saveSoon();
  };
  const listener: DiscoveryListener = {
    settled: () => tellAndSave({ kind: 'documentsChanged' }),
    found: () => tellAndSave({ kind: 'phrasesChanged' }),
    failed: (error) => log('warn', `phrases could not be found: ${String(error)}`),
  };
  const discovery = new PhraseDiscovery(corpus, listener, platform.steps);
  const pool = platform.readers && new ReaderPool(platform.readers, { clock: systemClock, warn: (message) => log('warn', message) });
  const { handlers } = new LibraryService(platform, corpus, discovery, keeper, new FileUpdates(corpus, reader), pool);
  serveRpc(port, handlers, { steps: platform.steps, isBusy: () => discovery.isUnderWay, log: (message) => log('warn', message) });
}

class LibraryService {
  private placeScript = new PlaceScript('s');
  private packs: readonly PackReading[] = [];
  private readonly intake: FileIntake;
  private readonly changes: ChangeAnswers;
  private readonly evidence: ConversionEvidence;

  constructor(
    private readonly platform: WorkerPlatform,
    private readonly corpus: Corpus,
    private readonly discovery: PhraseDiscovery,
    private readonly keeper: CacheKeeper,
    private readonly updates: FileUpdates,
    pool: ReaderPool | undefined,
  ) {
    this.intake = new FileIntake(updates, discovery, keeper, pool);
    this.changes = new ChangeAnswers(corpus);
    this.evidence = new ConversionEvidence(corpus);
  }

  readonly handlers: Handlers = {
    configure: (settings) => this.configure(settings),
    open: (settings) => this.open(settings),
    clearCache: () => this.keeper.clear().then(() => null),
    findFiles: (request, context) => this.findFiles(request, context),
    sampleFolder: (request) => this.sampleFolder(request),
    judgeBeginnings: ({ beginnings, mostTime }) => judgeBeginnings(beginnings, timer(mostTime)),
    update: ({ files }, context) => this.intake.update(files, context),
    tryFile: ({ file }, { reads }) => this.intake.tryOut(file, reads),
    remove: ({ uris }) => this.change(() => uris.forEach((uri) => void this.corpus.remove(uri))),
    giveUpDiscovery: () => this.giveUpDiscovery(),
    clear: () => this.clear(),
    documents: ({ anew }, { signal, pacer }) => this.documents(anew, signal, pacer),
    claims: ({ uris }, { signal, pacer }) => this.claims(uris, signal, pacer),
    phrases: (request, context) => this.phrases(request, context),
    phrase: async ({ key, most }, context) => (await inSlices(() => this.corpus.phraseBook.phrase(key, most), context)) ?? null,
    highlights: (edited) => this.corpus.phraseBook.highlights(sourceOf(edited)),
    phraseGroups: async ({ query, all }, context) => (await this.phraseGroups(query, all, context)).summaries(),
    phrasePage: (request, context) => this.phrasePage(request, context),
    changeGroups: ({ sets, query, all }, context) => inSlices(() => this.changes.groups(sets, query, all), context),
    changePage: ({ sets, ...request }, context) => inSlices(() => this.changes.page(sets, request), context),
    changeDocuments: ({ sets, key, side, most }, context) => inSlices(() => this.changes.documents(sets, key, side, most), context),
    latestChange: async ({ key }, context) => (await inSlices(() => this.changes.latestOf(key, today()), context)) ?? null,
    export: (request, context) => inSlices(() => exportLibrary(this.corpus, request, context.progress), context),
    setPacks: ({ files }) => this.setPacks(files),
    phraseQuery: ({ text }) => phraseQuery(text),
    groupQuery: ({ query, groups }) => queryOfGroups(query, groups),
    writtenPhrase: ({ text }) => this.corpus.phraseBook.written(text),
    phrasePlaces: ({ key, most }, context) => inSlices(() => this.corpus.phraseBook.places(key, most), context),
    phraseStrip: ({ key, uri, parts }) => this.corpus.phraseBook.strip(key, uri, parts),
    queryWords: ({ query }) => parseQuery(query).words.map(({ text }) => text),
    placeBeside: async ({ key, uri, direction }, context) =>
      (await inSlices(() => this.corpus.phraseBook.placeBeside(key, uri, direction), context)) ?? null,
    phrasesCalled: ({ query, most }, context) => inSlices(() => this.corpus.phraseBook.called(query, most), context),
    outline: (edited) => outline(sourceOf(edited)),
    sentence: (edited) => sentenceAround(sourceOf(edited), edited),
    locate: ({ uri, start, end }) => this.corpus.locate(uri, start, end) ?? null,
    findByName: ({ query, limit }, context) => inSlices(() => this.corpus.findByName(query, limit), context),
    search: (request, context) => inSlices(() => search(this.corpus, request), context),
    completions: ({ query, limit }, context) => this.completions(query, limit, context),
    filter: ({ query }, context) => inSlices(() => filterDocuments(this.corpus, query), context),
    concordance: ({ words, ...request }, context) =>
      inSlices(() => concordance(this.corpus, request, this.placeScript.words(words)), context),
    similarDocuments: ({ text, most }, context) =>
      inSlices(() => similarDocuments(this.corpus, comparedText(this.corpus, text), most), context),
    compareDocuments: ({ first, second }, context) =>
      inSlices(() => compareDocuments(this.corpus, comparedText(this.corpus, first), comparedText(this.corpus, second)), context),
    overview: (request, context) => this.overview(request, context),
    trend: (request, context) => this.named(trend(this.corpus, request), context),
    matrix: (request, context) => this.named(matrix(this.corpus, request), context),
    adoption: (request, context) => this.named(phraseAdoption(this.corpus, request), context),
    dispersion: (request) => phraseDispersion(this.corpus, request) ?? null,
    changes: async (request, context) => (await inSlices(() => setChanges(this.corpus, request), context)) ?? null,
    keyness: (request, context) => inSlices(() => setKeyness(this.corpus, request), context),
    compareReports: ({ first, second }, context) => inSlices(() => compareReports(sourceOf(first), sourceOf(second)), context),
    firstSeen: (text, context) => inSlices(() => firstSeen(this.corpus, comparedText(this.corpus, text)), context),
    noise: (edited) => findNoise(sourceOf(edited)),
    clean: ({ text, uri, kinds }, { pacer }) => unlessCancelled(pacer, () => cleanDocument(text, uri, new Set(kinds))),
    places: ({ query }) =>
      [...searchZones(query, MOST_ZONES), ...searchPlaces(query, MOST_PLACES)].map((place) => this.placeScript.found(place)),
    unknownRegions: ({ regions }) => unknownRegions(regions),
    report: (_, context) => this.report(context),
    script: ({ text }) => readScript(text).script,
    decode: ({ bytes, encoding }) => decodedFile(bytes, encoding),
    convert: async ({ text, options }, { signal, pacer }) => {
      const evidence = options.dictionary === 'opencc' ? undefined : await runInSlices(this.evidence.of(options.to), signal, pacer);
      return unlessCancelled(pacer, () => convert(text, options, evidence));
    },
  };

  private configure(settings: LibrarySettings): null {
    const { folders } = this.platform;
    this.updates.maxBytes = settings.maxFileBytes;
    this.updates.bounds = settings.within && folders && new WorkspaceBounds(settings.within, (path) => folders.realPath(path));
    this.placeScript = new PlaceScript(settings.placeScript);
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
      this.discovery.goOn();
    }
  }

  private async findFiles(request: FolderRequest, { signal, pacer }: CallContext): Promise<FolderFiles> {
    const { folders } = this.platform;
    if (!folders) throw new Error('this worker has no file system');
    const { paths, refused } = await runInSlices(searchFolder(request, folders), signal, pacer);
    return { paths: paths.map((path) => `${path}\0`).join(''), refused };
  }

  private sampleFolder(request: SampleRequest): Sample {
    const { folders, readStart } = this.platform;
    if (!folders || !readStart) throw new Error('this worker has no file system');
    return sampleFolder(request, folders, readStart);
  }

  private async phrases({ minDocuments, query, most }: Params<'phrases'>, context: CallContext): Promise<Result<'phrases'>> {
    const { phraseBook } = this.corpus;
    await inSlices(() => phraseBook.follow(query), context);
    return phraseBook.phrases(minDocuments, query).slice(0, most);
  }

  private async phraseGroups(query: string, all: boolean | undefined, context: CallContext): Promise<PhraseGroups> {
    const { phraseBook } = this.corpus;
    await inSlices(() => phraseBook.follow(query), context);
    return phraseBook.groups(query, all);
  }

  private async phrasePage(request: Params<'phrasePage'>, context: CallContext): Promise<Result<'phrasePage'>> {
    const { query, all, id, order, from, most } = request;
    const ranks = order === 'change' ? await inSlices(() => this.changes.sureness(today()), context) : undefined;
    return (await this.phraseGroups(query, all, context)).page(id, order, from, most, ranks);
  }

  private async completions(query: string, limit: number, context: CallContext): Promise<Result<'completions'>> {
    const found = await inSlices(() => completions(this.corpus.documents(), query, limit), context);
    return found.map((one) => this.placeScript.completion(one));
  }

  private async report(context: CallContext): Promise<WorkerReport> {
    const { corpus, discovery, platform } = this;
    const groups = (await this.phraseGroups('', false, context)).summaries();
    const countOf = (kind: 'pack' | 'discovered') => groups.reduce((sum, { name, count }) => sum + (name.kind === kind ? count : 0), 0);
    return {
      ...corpus.extent(),
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
      this.corpus.phraseBook.setPhrases(phraseSet(builtInPhrases(), readings));
      this.discovery.schedule();
    }
    return readings;
  }

  /** What each is compared with the others for may take seconds: other questions get through meanwhile. */
  private async documents(anew: boolean, signal: AbortSignal, pacer: Pacer): Promise<Result<'documents'>> {
    await runInSlices(this.corpus.compare(), signal, pacer);
    const changes = this.corpus.summaryChanges(MOST_SUMMARIES, anew);
    const changed = changes.changed.map((summary) => this.placeScript.summary(summary));
    return { ...changes, changed, unread: changes.isPartial ? [] : this.corpus.unreadFiles() };
  }

  private async claims(uris: readonly string[], signal: AbortSignal, pacer: Pacer): Promise<Result<'claims'>> {
    await runInSlices(this.corpus.compare(), signal, pacer);
    return uris.flatMap((uri) => this.corpus.claims(uri) ?? []).map((claims) => this.placeScript.claims(claims));
  }

  private async named<T extends { readonly names: DivisionNames }>(steps: Generator<undefined, T>, context: CallContext): Promise<T> {
    return this.placeScript.answer(await inSlices(() => steps, context));
  }

  private async overview(request: OverviewRequest, context: CallContext): Promise<Result<'overview'>> {
    return { ...(await this.named(overview(this.corpus, request), context)), isProvisional: this.discovery.isUnderWay };
  }

  private giveUpDiscovery(): null {
    this.discovery.giveUp();
    return null;
  }

  private clear(): null {
    this.corpus.clear();
    this.discovery.tryAgain();
    return null;
  }

  private change(action: () => void): null {
    action();
    this.discovery.schedule();
    return null;
  }
}

/** Somebody who types cancels the last question before it was looked at: such a question gets no answer. */
async function unlessCancelled<T>(pacer: Pacer, answer: () => T | Promise<T>): Promise<T> {
  await pacer.pause();
  return answer();
}

/** What may take long, unless it is cancelled. */
function inSlices<T>(answer: () => Generator<undefined, T>, { signal, pacer }: CallContext): Promise<T> {
  return unlessCancelled(pacer, () => runInSlices(answer(), signal, pacer));
}

/** As `2026-11-30`: a year that is not over is no full year. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function decodedFile(bytes: Uint8Array, encoding: string | undefined): Result<'decode'> {
  const decoded = decode(bytes, encoding === undefined ? {} : { encoding });
  return 'error' in decoded ? null : { text: textToWrite(decoded), encoding: decoded.encoding };
}
