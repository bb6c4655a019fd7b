import * as vscode from 'vscode';
import { DEFAULT_PACK, IGNORED_LIST, PACK_FOLDER, packFormatOf } from '../core/packs/pack-format.ts';
import type { NewPhrase } from '../core/packs/pack-writing.ts';
import { withListed, withoutListed, withPhrase } from '../core/packs/pack-writing.ts';
import type { PackFile, PackReading } from '../core/packs/read-pack.ts';
import type { WorkerClient } from '../session/worker-client.ts';
import { bytesToChange } from './bytes-to-change.ts';
import { listenToFiles, onReturn } from './file-events.ts';
import { knownEncoding } from './known-encoding.ts';

/** The packs of `.tifa/phrases/` in each workspace folder, and the list of ignored phrases beside them; read again when somebody changes a file, by hand or by git. */
export class PhrasePacks implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  private readonly subscriptions: vscode.Disposable[];
  private current: readonly PackReading[] = [];
  /** What `current` was read from. */
  private files: readonly PackFile[] = [];
  /** One read or write after the other: each starts from what the one before has left. */
  private work: Promise<unknown> = Promise.resolve();
  private isReloading = false;

  constructor(
    private readonly worker: WorkerClient,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const path = PACK_FOLDER.join('/');
    // A folder that comes or goes is reported once, without its files.
    const globs = [`**/${path}/*`, `**/${path}`, `**/${PACK_FOLDER[0]}`];
    const reload = (uri: vscode.Uri) => void (isAmongPacks(uri) && this.reload());
    const files = listenToFiles(globs, { created: reload, changed: reload, deleted: reload });
    this.subscriptions = [this.changes, files, onReturn(() => void this.reload())];
  }

  /** Reads the packs of all workspace folders and hands them to the worker. */
  load(): Promise<void> {
    return this.enqueue(async () => this.use(await filesOfWorkspace()));
  }

  /** What the files say, the list of ignored phrases included. */
  readings(): readonly PackReading[] {
    return this.current;
  }

  /** Adds a phrase to a pack, which is made where there is none. Fails with a message for the user where the pack is broken. */
  add(pack: vscode.Uri, phrase: NewPhrase): Promise<void> {
    const format = packFormatOf(pack.path.slice(pack.path.lastIndexOf('/') + 1)) ?? 'txt';
    return this.edit(pack, (text) => withPhrase(text, format, phrase));
  }

  /** Puts a phrase on the list of those that are not shown or counted. */
  ignore(list: vscode.Uri, text: string): Promise<void> {
    return this.edit(list, (lines) => withListed(lines, text));
  }

  /** Takes a phrase off the list, where it may be `written` otherwise. */
  stopIgnoring(list: vscode.Uri, text: string, written = text): Promise<void> {
    return this.edit(list, (lines) => withoutListed(lines, text, written));
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private edit(uri: vscode.Uri, change: (text: string) => string | undefined): Promise<void> {
    return this.enqueue(async () => {
      const encoding = this.current.find((reading) => reading.uri === uri.toString())?.encoding ?? knownEncoding(uri) ?? 'utf8';
      const text = change(await readText(uri, encoding));
      if (text === undefined) throw new Error(vscode.l10n.t('{0} is not valid. Mend it first; nothing was changed.', relativePath(uri)));
      await vscode.workspace.fs.writeFile(uri, await encoded(text, encoding));
      await this.use(await filesOfWorkspace());
    });
  }

  /** Several changes at a time are one reading. */
  private async reload(): Promise<void> {
    if (this.isReloading) return;
    this.isReloading = true;
    await this.enqueue(async () => {
      this.isReloading = false;
      const files = await filesOfWorkspace();
      if (!isSame(files, this.files)) await this.use(files);
    }).catch((error: unknown) => this.log.info(`phrase packs: ${String(error)}`));
  }

  private async use(files: readonly PackFile[]): Promise<void> {
    this.current = await this.worker.call('setPacks', { files });
    this.files = files;
    this.changes.fire();
  }

  private enqueue(job: () => Promise<void>): Promise<void> {
    const done = this.work.catch(() => {}).then(job);
    this.work = done;
    return done;
  }
}

/** A file among the packs of a workspace folder; the usual pack unless another one is named. */
export function packUri(folder: vscode.WorkspaceFolder, name: string = DEFAULT_PACK): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, ...PACK_FOLDER, name);
}

/** Where the ignored phrases of a workspace folder are listed. */
export function ignoredListUri(folder: vscode.WorkspaceFolder): vscode.Uri {
  return packUri(folder, IGNORED_LIST);
}

function relativePath(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri, false);
}

/** Whether something at this place may be, or hold, packs. */
function isAmongPacks({ path }: vscode.Uri): boolean {
  return `${path}/`.includes(`/${PACK_FOLDER[0]}/`);
}

async function filesOfWorkspace(): Promise<readonly PackFile[]> {
  return (await Promise.all((vscode.workspace.workspaceFolders ?? []).map(filesOf))).flat();
}

function isSame(some: readonly PackFile[], others: readonly PackFile[]): boolean {
  return some.length === others.length && some.every((file, number) => isSameFile(file, others[number]));
}

function isSameFile(file: PackFile, other: PackFile | undefined): boolean {
  if (file.uri !== other?.uri || file.encoding !== other.encoding || file.bytes.length !== other.bytes.length) return false;
  return file.bytes.every((byte, at) => byte === other.bytes[at]);
}

async function filesOf(folder: vscode.WorkspaceFolder): Promise<PackFile[]> {
  const names = (await entriesOf(folder)).filter(([name, type]) => type & vscode.FileType.File && packFormatOf(name)).map(([name]) => name);
  const files = names.sort().map(async (name) => {
    const uri = packUri(folder, name);
    const bytes = await Promise.resolve(vscode.workspace.fs.readFile(uri)).catch(() => undefined);
    const encoding = knownEncoding(uri);
    return bytes ? [{ uri: uri.toString(), bytes, ...(encoding !== undefined && { encoding }) }] : [];
  });
  return (await Promise.all(files)).flat();
}

/** A folder without packs has none. */
async function entriesOf(folder: vscode.WorkspaceFolder): Promise<[string, vscode.FileType][]> {
  const packs = vscode.Uri.joinPath(folder.uri, ...PACK_FOLDER);
  try {
    // Asked first, as VS Code logs an error for a folder that cannot be listed.
    await vscode.workspace.fs.stat(packs);
    return await vscode.workspace.fs.readDirectory(packs);
  } catch {
    return [];
  }
}

/** '' where there is no file. Fails for one that is there and cannot be read: writing it would lose what it says. */
async function readText(uri: vscode.Uri, encoding: string): Promise<string> {
  const bytes = await bytesToChange(uri);
  return bytes ? vscode.workspace.decode(bytes, { encoding }) : '';
}

/** In this encoding, or in UTF-8 with a byte order mark, which is believed before anything else, where that does not have all the characters. */
async function encoded(text: string, encoding: string): Promise<Uint8Array> {
  const bytes = await vscode.workspace.encode(text, { encoding });
  const isWhole = (await vscode.workspace.decode(bytes, { encoding })) === text;
  return isWhole ? bytes : new TextEncoder().encode(`\ufeff${text}`);
}
