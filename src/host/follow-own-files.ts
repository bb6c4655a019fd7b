import * as vscode from 'vscode';
import type { Disposable } from '../async/disposable.ts';
import { RefusedFile } from '../core/corpus/refused-file.ts';
import { MOST_OWN_BYTES, OWN_FOLDER } from '../core/own-folder.ts';
import { PACK_FOLDER } from '../core/packs/pack-row.ts';
import type { ConversionChoices } from '../session/conversion-choices.ts';
import { CHOICES_PATH } from '../session/conversion-choices.ts';

import type { CorrectionsStore } from '../session/corrections-store.ts';
import { CORRECTIONS_PATH } from '../session/corrections-store.ts';
import type { Log } from '../session/library-ports.ts';
import type { UnusableFile } from '../session/own-files.ts';
import type { PhrasePacks } from '../session/phrase-packs.ts';
import { listenToFiles, onReturn } from './file-events.ts';
import { warn } from './message.ts';

/** What own files say, as it is kept in step with them. */
interface FollowedOwnFiles {
  /** The files, below a workspace folder. */
  readonly globs: readonly string[];
  readonly store: {
    touched(uri: vscode.Uri): void;
    touchedAll(): void;
    onDidRefuse(listener: (file: UnusableFile) => void): Disposable;
  };
}

/** The corrections of the workspace. */
export function followedCorrections(store: CorrectionsStore): FollowedOwnFiles {
  return { globs: [CORRECTIONS_PATH.join('/')], store };
}

/** The packs of the workspace, with their folder. */
export function followedPacks(store: PhrasePacks): FollowedOwnFiles {
  return { globs: [`${PACK_FOLDER.join('/')}/*`, PACK_FOLDER.join('/')], store };
}

/** What is chosen for conversions in the workspace. */
export function followedChoices(store: ConversionChoices): FollowedOwnFiles {
  return { globs: [CHOICES_PATH.join('/')], store };
}

/** Keeps what own files say in step with them, and says which are not used. A folder that comes or goes is reported once, without its files. */
export function followOwnFiles(followed: readonly FollowedOwnFiles[], log: Log): vscode.Disposable {
  const globs = new Set([OWN_FOLDER, ...followed.flatMap((one) => one.globs)]);
  const stores = followed.map(({ store }) => store);
  const touched = (uri: vscode.Uri) => {
    for (const store of stores) store.touched(uri);
  };
  const refused = new RefusedOwnFiles(log);
  return vscode.Disposable.from(
    listenToFiles(
      Array.from(globs, (glob) => `**/${glob}`),
      { created: touched, changed: touched, deleted: touched },
    ),
    onReturn(() => {
      for (const store of stores) store.touchedAll();
    }),
    ...stores.map((store) => vscode.Disposable.from(store.onDidRefuse((file) => refused.tell(file)))),
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
