import * as vscode from 'vscode';
import type { DisposableStore } from './async/disposable.ts';
import { registerActiveDocument } from './features/active-document.ts';
import { registerAsleep } from './features/asleep.ts';
import { registerChoiceProblems } from './features/choice-problems.ts';
import { registerCleanDocument } from './features/clean-document/index.ts';
import { registerCompareDocuments } from './features/compare-documents/index.ts';
import { registerConcordance } from './features/concordance/index.ts';
import { registerConvert } from './features/convert/index.ts';
import { registerConvertedView } from './features/converted-view/index.ts';
import { registerCopyCitation } from './features/copy-citation.ts';
import { registerCorrect } from './features/correct/index.ts';
import { registerCorrectionProblems } from './features/correction-problems.ts';
import { registerDocumentBadges } from './features/document-badges.ts';
import { registerDocumentOutline } from './features/document-outline.ts';
import { registerDocumentsView } from './features/documents-view/index.ts';
import { registerDoubtfulPlaces } from './features/doubtful-places/index.ts';
import { registerEncoding } from './features/encoding.ts';
import { registerEvidenceHover } from './features/evidence-hover.ts';
import { registerExport } from './features/export/index.ts';
import { registerGoToDocument } from './features/go-to-document.ts';
import { registerLibraryCommands } from './features/library-commands.ts';
import { registerLibraryReport } from './features/library-report/index.ts';
import { registerNoise } from './features/noise/index.ts';
import { registerOpenOccurrence } from './features/open-occurrence.ts';
import { registerOverview } from './features/overview/index.ts';
import { registerPhraseHighlights } from './features/phrase-highlights/index.ts';
import { registerPhraseNavigation } from './features/phrase-navigation.ts';
import { registerPhrasePacks } from './features/phrase-packs/index.ts';
import { registerPhraseReferences } from './features/phrase-references.ts';
import { registerPhrasesView } from './features/phrases-view/index.ts';
import { registerReading } from './features/reading/index.ts';
import { registerSampleLibrary } from './features/sample-library.ts';
import { registerSearch } from './features/search/index.ts';
import { registerSelectedPhrase } from './features/selected-phrase.ts';
import { registerShowLog } from './features/show-log.ts';
import { registerSimilarDocuments } from './features/similar-documents/index.ts';
import { registerStatusBar } from './features/status-bar.ts';
import { registerTrend } from './features/trend/index.ts';
import { registerWhatIsNew } from './features/what-is-new/index.ts';
import { registerWhy } from './features/why.ts';
import { registerWhyPhrase } from './features/why-phrase.ts';
import { registerWorkspaceSymbols } from './features/workspace-symbols.ts';
import { registerWrapOffer } from './features/wrap-offer.ts';
import type { Ask } from './host/brief-worker.ts';
import { CacheStore } from './host/cache-store.ts';
import { Converter } from './host/converter.ts';
import type { Dependencies, DependenciesWithoutLibrary } from './host/dependencies.ts';
import { DoubtfulTexts } from './host/doubtful-texts.ts';
import { FileFinder } from './host/file-finder.ts';
import { followedChoices, followedCorrections, followedPacks, followOwnFiles } from './host/follow-own-files.ts';
import { followWorkspace } from './host/follow-workspace.ts';
import { PhraseHighlighter } from './host/phrase-highlighter.ts';
import type { Platform } from './host/platform.ts';
import { unansweredText } from './host/problem-wording.ts';
import { SavedSearches } from './host/saved-searches.ts';
import { TextHovers } from './host/text-hovers.ts';
import { WakeableLibrary } from './host/wakeable-library.ts';
import { followForGate, workspaceGate } from './host/workspace-gate.ts';
import { workspaceLibrary } from './host/workspace-library.ts';
import { editorEncodings, ownFileWords, WorkspaceOwnFiles } from './host/workspace-own-files.ts';
import { ConversionChoices } from './session/conversion-choices.ts';
import { CorrectionsStore } from './session/corrections-store.ts';
import type { Library } from './session/library.ts';
import { PhrasePacks } from './session/phrase-packs.ts';
import { WorkerClient } from './session/worker-client.ts';

const FEATURES = [
  registerDocumentsView,
  registerStatusBar,
  registerEvidenceHover,
  registerPhraseHighlights,
  registerPhraseReferences,
  registerPhraseNavigation,
  registerSelectedPhrase,
  registerDocumentOutline,
  registerDocumentBadges,
  registerWorkspaceSymbols,
  registerWhy,
  registerWhyPhrase,
  registerWrapOffer,
  registerCopyCitation,
  registerActiveDocument,
  registerNoise,
  registerCorrect,
  registerSearch,
  registerGoToDocument,
  registerEncoding,
  registerCorrectionProblems,
  registerChoiceProblems,
  registerOpenOccurrence,
  registerReading,
  registerLibraryCommands,
  registerLibraryReport,
  registerPhrasesView,
  registerPhrasePacks,
  registerExport,
  registerConcordance,
  registerSimilarDocuments,
  registerCompareDocuments,
  registerWhatIsNew,
  registerConvertedView,
  registerOverview,
  registerTrend,
];

/** What needs no library, so that it is there while that is asleep too; with its commands. */
const WITHOUT_LIBRARY = [registerCleanDocument, registerConvert, registerDoubtfulPlaces, registerShowLog];
const COMMANDS_WITHOUT_LIBRARY =
  /^tifa\.(cleanDocument|applyCleaning|discardCleaning|(convertTo|copyAs|pasteAs)\w+|reviewDoubtful|readFolder|showLog|openSample|getStarted)$/;

type Manifest = { readonly version: string; readonly contributes: { readonly commands: readonly { readonly command: string }[] } };
type Parts = DependenciesWithoutLibrary &
  Pick<Dependencies, 'gate' | 'store' | 'version' | 'extensionUri' | 'memento'> & { startWorker(): WorkerClient };

/** Wires everything on a platform; the gate decides whether the library wakes. The returned API is what the integration tests use. */
export function activateOn(context: vscode.ExtensionContext, platform: Platform): WakeableLibrary {
  const { extension, extensionUri, globalState, globalStorageUri, storageUri, subscriptions, workspaceState: memento } = context;
  const { version, contributes }: Manifest = extension.packageJSON;
  const log = vscode.window.createOutputChannel('Tifa', { log: true });
  const store = new CacheStore(storageUri, platform);
  const startWorker = () => new WorkerClient(() => platform.startWorker(extensionUri), store, { explain: unansweredText });
  const gate = workspaceGate({ store, platform, memento, log, startWorker });
  const withoutLibrary = dependenciesWithoutLibrary(() => wakeable, platform, log);
  const parts: Parts = { ...withoutLibrary, gate, store, version, extensionUri, memento, startWorker };
  const waking = contributes.commands.map(({ command }) => command).filter((command) => !COMMANDS_WITHOUT_LIBRARY.test(command));
  const wakeable = new WakeableLibrary({
    gate,
    startWorker,
    awaken: (disposables) => awaken(parts, disposables),
    rest: (disposables) => void disposables.add(registerAsleep(wakeable, waking)),
  });
  log.info(`Tifa ${version}, ${vscode.env.appName} ${vscode.version}, ${platform.name}`);
  subscriptions.push(log, gate, wakeable, followForGate(gate));
  subscriptions.push(withoutLibrary.choices, withoutLibrary.doubtful, followOwnFiles([followedChoices(withoutLibrary.choices)], log));
  subscriptions.push(registerSampleLibrary({ extensionUri, globalStorageUri, globalState, libraryIfAwake: withoutLibrary.libraryIfAwake }));
  for (const register of WITHOUT_LIBRARY) subscriptions.push(register(withoutLibrary));
  wakeable.start();
  return wakeable;
}

function dependenciesWithoutLibrary(
  wakeable: () => WakeableLibrary,
  platform: Platform,
  log: vscode.LogOutputChannel,
): DependenciesWithoutLibrary {
  const ask: Ask = (method, params, options) => wakeable().ask(method, params, options);
  const choices = new ConversionChoices(new WorkspaceOwnFiles(platform), ownFileWords);
  const libraryIfAwake = () => wakeable().library;
  return { ask, libraryIfAwake, log, platform, choices, converter: new Converter(ask, choices), doubtful: new DoubtfulTexts() };
}

/** Builds the library and registers the features on it. */
function awaken({ startWorker, ...parts }: Parts, disposables: DisposableStore): Library {
  const { log, store, platform, memento } = parts;
  const worker = disposables.add(startWorker());
  const ownFiles = new WorkspaceOwnFiles(platform);
  const corrections = disposables.add(new CorrectionsStore(ownFiles, ownFileWords));
  const packs = disposables.add(new PhrasePacks({ worker, log, files: ownFiles, words: ownFileWords, encodings: editorEncodings }));
  const finder = new FileFinder(worker, platform);
  const library = disposables.add(workspaceLibrary({ worker, finder, corrections, packs, store, log, platform }));
  const highlighter = disposables.add(new PhraseHighlighter(library, memento));
  const savedSearches = disposables.add(new SavedSearches(memento));
  const hovers = disposables.add(new TextHovers(log));
  const dependencies: Dependencies = { ...parts, library, corrections, packs, highlighter, hovers, savedSearches };
  for (const register of FEATURES) disposables.add(register(dependencies));
  disposables.add(followOwnFiles([followedCorrections(corrections), followedPacks(packs)], log));
  disposables.add(followWorkspace(library, corrections));
  return library;
}
