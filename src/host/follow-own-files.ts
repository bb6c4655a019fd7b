import * as vscode from 'vscode';
import { RefusedFile } from '../core/corpus/refused-file.ts';
import { MOST_OWN_BYTES, OWN_FOLDER } from '../core/own-folder.ts';
import { PACK_FOLDER } from '../core/packs/pack-row.ts';
import type { CorrectionsStore } from '../session/corrections-store.ts';
import { CORRECTIONS_PATH } from '../session/corrections-store.ts';
import type { Log } from '../session/library-ports.ts';
import type { UnusableFile } from '../session/own-files.ts';
import type { PhrasePacks } from '../session/phrase-packs.ts';
import { listenToFiles, onReturn } from './file-events.ts';
import { warn } from './message.ts';

/** Keeps corrections and packs in step with their files, and says which are not used. A folder that comes or goes is reported once, without its files. */
export function followOwnFiles(corrections: CorrectionsStore, packs: PhrasePacks, log: Log): vscode.Disposable {
  const globs = [CORRECTIONS_PATH.join('/'), `${PACK_FOLDER.join('/')}/*`, PACK_FOLDER.join('/'), OWN_FOLDER].map((glob) => `**/${glob}`);
  const touched = (uri: vscode.Uri) => {
    corrections.touched(uri);
    packs.touched(uri);
  };
  const refused = new RefusedOwnFiles(log);
  return vscode.Disposable.from(
    listenToFiles(globs, { created: touched, changed: touched, deleted: touched }),
    onReturn(() => {
      corrections.touchedAll();
      packs.touchedAll();
    }),
    vscode.Disposable.from(corrections.onDidRefuse((file) => refused.tell(file))),
    vscode.Disposable.from(packs.onDidRefuse((file) => refused.tell(file))),
  );
}

/** Says once of each file why it is not used. */
class RefusedOwnFiles {
  private readonly reasons = new Map<string, string>();

  constructor(private readonly log: Log) {}

  tell({ uri, error }: UnusableFile): void {
    if (this.reasons.get(uri) === String(error)) return;
    this.reasons.set(uri, String(error));
    const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri), false);
    this.log.warn(`not used: ${path}: ${String(error)}`);
    warn(refusalText(path, error));
  }
}

function refusalText(path: string, error: unknown): string {
  const isTooLarge = error instanceof RefusedFile && error.code === 'too-large';
  if (!isTooLarge) return vscode.l10n.t('{0} is not used: check that it is a file, and that it may be read.', path);
  const most = MOST_OWN_BYTES / (1024 * 1024);
  return vscode.l10n.t('{0} is not used, as it is larger than {1} MB: shorten it, or divide it.', path, most);
}
