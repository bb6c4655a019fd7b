import * as vscode from 'vscode';
import { registerCleanDocument } from './features/clean-document.ts';
import { registerConvertScript } from './features/convert-script.ts';
import { registerCorrect } from './features/correct/index.ts';
import { registerCorrectionProblems } from './features/correction-problems.ts';
import { registerDocumentsView } from './features/documents-view/index.ts';
import { registerEncoding } from './features/encoding.ts';
import { registerEvidenceHover } from './features/evidence-hover.ts';
import { registerGoToDocument } from './features/go-to-document.ts';
import { registerNoise } from './features/noise/index.ts';
import { registerOpenOccurrence } from './features/open-occurrence.ts';
import { registerPhraseHighlights } from './features/phrase-highlights/index.ts';
import { registerRebuild } from './features/rebuild.ts';
import { registerSearchLibrary } from './features/search-library.ts';
import { registerStatusBar } from './features/status-bar.ts';
import { CorrectionsStore } from './host/corrections.ts';
import type { Dependencies } from './host/dependencies.ts';
import { FileInputs } from './host/file-inputs.ts';
import { followWorkspace } from './host/follow-workspace.ts';
import { Library } from './host/library.ts';
import { PhraseHighlighter } from './host/phrase-highlighter.ts';
import { WorkerClient } from './host/worker-client.ts';
import type { Platform } from './host/worker-thread.ts';

const FEATURES = [
  registerDocumentsView,
  registerStatusBar,
  registerPhraseHighlights,
  registerNoise,
  registerCorrect,
  registerEvidenceHover,
  registerSearchLibrary,
  registerGoToDocument,
  registerEncoding,
  registerCorrectionProblems,
  registerCleanDocument,
  registerConvertScript,
  registerOpenOccurrence,
  registerRebuild,
];

/** Builds the library on a platform and registers the features on it. The returned API is what the integration tests use. */
export function activate({ extensionUri, subscriptions, workspaceState: memento }: vscode.ExtensionContext, platform: Platform): Library {
  const log = vscode.window.createOutputChannel('Tifa', { log: true });
  const worker = new WorkerClient(() => platform.startWorker(extensionUri));
  const corrections = new CorrectionsStore();
  const library = new Library(worker, new FileInputs(platform, corrections), corrections, log);
  const highlighter = new PhraseHighlighter(library);
  const dependencies: Dependencies = { library, corrections, highlighter, log, memento };
  subscriptions.push(log, worker, corrections, library, highlighter);
  for (const register of FEATURES) subscriptions.push(register(dependencies));
  subscriptions.push(followWorkspace(library, corrections));
  return library;
}
