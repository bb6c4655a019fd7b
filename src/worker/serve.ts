import { Corpus } from '../core/corpus/corpus.ts';
import { readFile } from '../core/corpus/read-file.ts';
import { cleanDocument } from '../core/document/clean-document.ts';
import { findNoise } from '../core/document/find-noise.ts';
import { builtInPhrases } from '../core/phrases/built-in-phrases.ts';
import { searchPlaces } from '../core/places/place-search.ts';
import { convertScript, variantOfScript } from '../core/text/convert.ts';
import { readScript } from '../core/text/script.ts';
import type { FileReader } from './file-source.ts';
import { bytesOf } from './file-source.ts';
import { Pacer } from './pacer.ts';
import { PhraseDiscovery } from './phrase-discovery.ts';
import { PlaceScript } from './place-script.ts';
import type { FileInput, FromWorker, LibrarySettings, Result, ToWorker } from './protocol.ts';
import type { CallContext, Handlers, Port } from './rpc.ts';
import { serveRpc } from './rpc.ts';

const MOST_PLACES = 50;
/** Files between two reports of progress. */
const PROGRESS_STEP = 25;

/** Serves a library over a port. Without a `reader` the asker must send the bytes of every file. */
export function serve(port: Port<FromWorker, ToWorker>, reader?: FileReader): void {
  const corpus = new Corpus(builtInPhrases());
  const discovery = new PhraseDiscovery(corpus, () => port.post({ kind: 'event', event: 'phrasesChanged' }));
  serveRpc(port, new LibraryService(corpus, discovery, reader).handlers);
}

class LibraryService {
  private settings: LibrarySettings = { minDocuments: 0, maxFileBytes: Number.POSITIVE_INFINITY, placeScript: 's' };
  private placeScript = new PlaceScript('s');

  constructor(
    private readonly corpus: Corpus,
    private readonly discovery: PhraseDiscovery,
    private readonly reader: FileReader | undefined,
  ) {}

  readonly handlers: Handlers = {
    configure: (settings) => this.configure(settings),
    update: ({ files }, context) => this.update(files, context),
    remove: ({ uris }) => this.change(() => uris.forEach((uri) => void this.corpus.remove(uri))),
    clear: () => this.change(() => this.corpus.clear()),
    documents: () => this.documents(),
    phrases: ({ minDocuments }) => this.corpus.phrases(minDocuments),
    phrase: ({ key }) => this.corpus.phrase(key) ?? null,
    highlights: ({ text }) => this.corpus.highlights(text),
    locate: ({ uri, start, end }) => this.corpus.locate(uri, start, end) ?? null,
    findByName: ({ query, limit }) => this.corpus.findByName(query, limit),
    search: ({ query, limit }) => this.corpus.search(query, limit),
    noise: ({ text }) => findNoise(text),
    clean: ({ text, kinds }) => cleanDocument(text, new Set(kinds)),
    places: ({ query }) => searchPlaces(query, MOST_PLACES).map((place) => this.placeScript.found(place)),
    convert: ({ texts, to }) => texts.map((text) => convertScript(text, variantOfScript(readScript(text).script, to), to)),
  };

  private configure(settings: LibrarySettings): null {
    this.settings = settings;
    this.placeScript = new PlaceScript(settings.placeScript);
    this.discovery.minDocuments = settings.minDocuments;
    this.discovery.schedule();
    return null;
  }

  private documents(): Result<'documents'> {
    const documents = this.corpus.summaries().map((summary) => this.placeScript.summary(summary));
    return { documents, unread: this.corpus.unreadFiles() };
  }

  private async update(files: readonly FileInput[], { signal, progress }: CallContext): Promise<null> {
    this.discovery.stop();
    const pacer = new Pacer(signal);
    try {
      for (const [done, file] of files.entries()) {
        await pacer.breathe();
        this.readOne(file);
        if ((done + 1) % PROGRESS_STEP === 0) progress(done + 1, files.length);
      }
    } finally {
      this.discovery.schedule();
    }
    return null;
  }

  private readOne(file: FileInput): void {
    const { uri, path } = file;
    const source = bytesOf(file, this.settings.maxFileBytes, this.reader);
    this.corpus.set('error' in source ? { uri, path, error: source.error } : readFile({ uri, path }, source.bytes, file));
  }

  private change(action: () => void): null {
    action();
    this.discovery.schedule();
    return null;
  }
}
