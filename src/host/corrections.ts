import * as vscode from 'vscode';
import type { Correction, Corrections } from '../core/corrections/correction.ts';
import type { CorrectionChanges, CorrectionsReading } from '../core/corrections/corrections-file.ts';
import { readCorrections, withCorrections } from '../core/corrections/corrections-file.ts';
import { bytesToChange } from './bytes-to-change.ts';
import { listenToFiles, onReturn } from './file-events.ts';

const FILE = ['.tifa', 'corrections.json'] as const;
const GLOB = FILE.join('/');

export interface CorrectionsChange {
  /** Files whose correction is another one now. */
  readonly files: readonly vscode.Uri[];
}

const NONE: CorrectionsReading = { corrections: new Map(), problems: [], regions: [] };

/** What users know better, from `.tifa/corrections.json` in each workspace folder; read again when somebody changes the file, by hand or by git. */
export class CorrectionsStore implements vscode.Disposable {
  private readonly folders = new Map<string, CorrectionsReading>();
  private readonly changes = new vscode.EventEmitter<CorrectionsChange>();
  readonly onDidChange = this.changes.event;
  private readonly subscriptions: vscode.Disposable[];
  /** One write after the other: each starts from what the one before has written. */
  private writes: Promise<void> = Promise.resolve();

  constructor() {
    // A folder that comes or goes is reported once, without its files.
    const reload = (uri: vscode.Uri) => {
      for (const file of [uri, vscode.Uri.joinPath(uri, FILE[1])]) void this.reload(file);
    };
    const reloadAll = () => {
      for (const folder of vscode.workspace.workspaceFolders ?? []) void this.reload(correctionsUri(folder));
    };
    const files = listenToFiles([`**/${GLOB}`, `**/${FILE[0]}`], { created: reload, changed: reload, deleted: reload });
    this.subscriptions = [this.changes, files, onReturn(reloadAll)];
  }

  /** Reads the files of all workspace folders. */
  async load(): Promise<void> {
    for (const folder of vscode.workspace.workspaceFolders ?? []) this.folders.set(folder.uri.toString(), await readFolder(folder));
    this.changes.fire({ files: [] });
  }

  /** `undefined` where nobody corrected anything. */
  of(uri: vscode.Uri): Correction | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder && this.folders.get(folder.uri.toString())?.corrections.get(pathIn(folder, uri));
  }

  /** What the file of a folder says, and what is wrong in it; another object as soon as it was read again. */
  reading(folder: vscode.WorkspaceFolder): CorrectionsReading {
    return this.folders.get(folder.uri.toString()) ?? NONE;
  }

  /**
   * Writes the same changes for several documents at once; the file is made where there is none. Fails with a message for the user where a document is in no
   * workspace folder, or the file is broken.
   */
  set(uris: readonly vscode.Uri[], changes: CorrectionChanges): Promise<void> {
    this.writes = this.writes.catch(() => {}).then(() => this.write(uris, changes));
    return this.writes;
  }

  private async write(uris: readonly vscode.Uri[], changes: CorrectionChanges): Promise<void> {
    for (const [folder, paths] of byFolder(uris)) {
      const before = await textToChange(folder);
      const text = before === undefined ? undefined : withCorrections(before, paths, changes);
      if (text === undefined) throw new Error(vscode.l10n.t('{0} is not valid. Mend it first; nothing was changed.', GLOB));
      await vscode.workspace.fs.writeFile(correctionsUri(folder), new TextEncoder().encode(text));
      await this.reload(correctionsUri(folder));
    }
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async reload(uri: vscode.Uri): Promise<void> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder || correctionsUri(folder).toString() !== uri.toString()) return;
    const now = await readFolder(folder);
    // What another reading has told meanwhile is not told again.
    const before = this.reading(folder);
    if (textOf(before) === textOf(now)) return;
    this.folders.set(folder.uri.toString(), now);
    const paths = changedPaths(before.corrections, now.corrections);
    this.changes.fire({ files: paths.map((path) => vscode.Uri.joinPath(folder.uri, path)) });
  }
}

/** Where the corrections of a folder are. */
export function correctionsUri(folder: vscode.WorkspaceFolder): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, ...FILE);
}

function pathIn(folder: vscode.WorkspaceFolder, uri: vscode.Uri): string {
  return uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
}

async function readFolder(folder: vscode.WorkspaceFolder): Promise<CorrectionsReading> {
  return readCorrections(await readText(folder));
}

/** '' where there is no file that can be read: nothing is corrected then. */
async function readText(folder: vscode.WorkspaceFolder): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(correctionsUri(folder)));
  } catch {
    return '';
  }
}

/** '' where there is no file, `undefined` where it is not in UTF-8. Fails for one that is there and cannot be read. */
async function textToChange(folder: vscode.WorkspaceFolder): Promise<string | undefined> {
  const bytes = await bytesToChange(correctionsUri(folder));
  try {
    return bytes ? new TextDecoder('utf-8', { fatal: true }).decode(bytes) : '';
  } catch {
    return undefined;
  }
}

/** The paths of the documents in each workspace folder; fails for one that is in none. */
function byFolder(uris: readonly vscode.Uri[]): Map<vscode.WorkspaceFolder, string[]> {
  const paths = new Map<vscode.WorkspaceFolder, string[]>();
  for (const uri of uris) {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder)
      throw new Error(vscode.l10n.t('{0} is in no workspace folder, so that there is no place to remember a correction.', uri.path));
    paths.set(folder, [...(paths.get(folder) ?? []), pathIn(folder, uri)]);
  }
  return paths;
}

/** What two readings that say the same have in common. */
function textOf({ corrections, problems, regions }: CorrectionsReading): string {
  return JSON.stringify([[...corrections], problems, regions]);
}

function changedPaths(before: Corrections, now: Corrections): string[] {
  const paths = new Set([...before.keys(), ...now.keys()]);
  return [...paths].filter((path) => JSON.stringify(before.get(path)) !== JSON.stringify(now.get(path)));
}
