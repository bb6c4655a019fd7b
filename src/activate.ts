import * as vscode from 'vscode';
import { registerActiveDocument } from './features/active-document.ts';
import { registerCleanDocument } from './features/clean-document.ts';
import { registerClearCache } from './features/clear-cache.ts';
import { registerConcordance } from './features/concordance/index.ts';
import { registerConvertScript } from './features/convert-script.ts';
import { registerCopyCitation } from './features/copy-citation.ts';
import { registerCorrect } from './features/correct/index.ts';
import { registerCorrectionProblems } from './features/correction-problems.ts';
import { registerDocumentOutline } from './features/document-outline.ts';
import { registerDocumentsView } from './features/documents-view/index.ts';
import { registerEncoding } from './features/encoding.ts';
import { registerEvidenceHover } from './features/evidence-hover.ts';
import { registerExport } from './features/export/index.ts';
import { registerGoToDocument } from './features/go-to-document.ts';
import { registerLibraryReport } from './features/library-report/index.ts';
import { registerNoise } from './features/noise/index.ts';
import { registerOpenOccurrence } from './features/open-occurrence.ts';
import { registerPhraseHighlights } from './features/phrase-highlights/index.ts';
import { registerPhraseNavigation } from './features/phrase-navigation.ts';
import { registerPhrasePacks } from './features/phrase-packs/index.ts';
import { registerPhraseReferences } from './features/phrase-references.ts';
import { registerPhrasesView } from './features/phrases-view/index.ts';
import { registerReading } from './features/reading/index.ts';
import { registerRebuild } from './features/rebuild.ts';
import { registerSearch } from './features/search/index.ts';
import { registerShowLog } from './features/show-log.ts';
import { registerSimilarDocuments } from './features/similar-documents/index.ts';
import { registerStatusBar } from './features/status-bar.ts';
import { registerWhatIsNew } from './features/what-is-new/index.ts';
import { registerWorkspaceSymbols } from './features/workspace-symbols.ts';
import { CacheStore } from './host/cache-store.ts';
import type { Dependencies } from './host/dependencies.ts';
import { FileFinder } from './host/file-finder.ts';
import { followOwnFiles } from './host/follow-own-files.ts';
import { followWorkspace } from './host/follow-workspace.ts';
import { PhraseHighlighter } from './host/phrase-highlighter.ts';
import { SavedSearches } from './host/saved-searches.ts';
import { endedQuestionText } from './host/wording.ts';
import type { Platform } from './host/worker-thread.ts';
import { workspaceLibrary } from './host/workspace-library.ts';
import { editorEncodings, ownFileWords, WorkspaceOwnFiles } from './host/workspace-own-files.ts';
import { CorrectionsStore } from './session/corrections-store.ts';
import type { Library } from './session/library.ts';
import { PhrasePacks } from './session/phrase-packs.ts';
import { WorkerClient } from './session/worker-client.ts';

const FEATURES = [
  registerDocumentsView,
  registerStatusBar,
  registerPhraseHighlights,
  registerPhraseReferences,
  registerPhraseNavigation,
  registerDocumentOutline,
  registerWorkspaceSymbols,
  registerCopyCitation,
  registerActiveDocument,
  registerNoise,
  registerCorrect,
  registerEvidenceHover,
  registerSearch,
  registerGoToDocument,
  registerEncoding,
  registerCorrectionProblems,
  registerCleanDocument,
  registerConvertScript,
  registerOpenOccurrence,
  registerReading,
  registerRebuild,
  registerClearCache,
  registerLibraryReport,
  registerShowLog,
  registerPhrasesView,
  registerPhrasePacks,
  registerExport,
  registerConcordance,
  registerSimilarDocuments,
  registerWhatIsNew,
];

/** Builds the library on a platform and registers the features on it. The returned API is what the integration tests use. */
export function activate(
  { extension, extensionUri, storageUri, subscriptions, workspaceState: memento }: vscode.ExtensionContext,
  platform: Platform,
): Library {
  const log = vscode.window.createOutputChannel('Tifa', { log: true });
  const store = new CacheStore(storageUri, platform);
  const worker = new WorkerClient(() => platform.startWorker(extensionUri), store, { explain: endedQuestionText });
  const ownFiles = new WorkspaceOwnFiles(platform);
  const corrections = new CorrectionsStore(ownFiles, ownFileWords);
  const packs = new PhrasePacks({ worker, log, files: ownFiles, words: ownFileWords, encodings: editorEncodings });
  const finder = new FileFinder(worker, platform);
  const library = workspaceLibrary({ worker, finder, corrections, packs, store, log, platform });
  const highlighter = new PhraseHighlighter(library, memento);
  const savedSearches = new SavedSearches(memento);
  const { version } = extension.packageJSON as { version: string };
  log.info(`Tifa ${version}, ${vscode.env.appName} ${vscode.version}, ${platform.name}`);
  const dependencies: Dependencies = { library, corrections, packs, highlighter, savedSearches, log, store, platform, version, memento };
  subscriptions.push(log, worker, corrections, packs, library, highlighter, savedSearches);
  for (const register of FEATURES) subscriptions.push(register(dependencies));
  subscriptions.push(followOwnFiles(corrections, packs, log), followWorkspace(library, corrections));
  return library;
}
