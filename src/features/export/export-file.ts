import * as vscode from 'vscode';
import type { ExportFormat } from '../../core/export/export-format.ts';
import { EXPORT_FORMATS, exportFormatOf } from '../../core/export/export-format.ts';
import type { CorrectionsStore } from '../../host/corrections.ts';
import { FileFilter } from '../../host/file-filter.ts';
import type { Library } from '../../host/library.ts';

const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = { csv: 'CSV', json: 'JSON', md: 'Markdown' };

interface ExportSubject {
  /** Proposed for the file. */
  readonly name: string;
  /** The phrase whose occurrences are wanted; all phrases where `undefined`. */
  readonly key?: string;
}

/** Writes what the library knows into a file that the user chooses. */
export class ExportFile {
  constructor(
    private readonly library: Library,
    private readonly corrections: CorrectionsStore,
  ) {}

  /** `target` is where to write without asking. */
  async write({ name, ...subject }: ExportSubject, target: unknown): Promise<void> {
    const uri = target instanceof vscode.Uri ? target : await chooseFile(name);
    if (!uri) return;
    await this.keepOut(uri);
    const { text, count } = await this.library.ask('export', { ...subject, format: exportFormatOf(uri.path) });
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    void tell(uri, count);
  }

  /** An export is about the documents: as one of them it would be counted itself. */
  private async keepOut(uri: vscode.Uri): Promise<void> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder && new FileFilter(folder).accepts(uri)) await this.corrections.set([uri], { exclude: true });
  }
}

function chooseFile(name: string): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = `${name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()}.csv`;
  return vscode.window.showSaveDialog({
    filters: Object.fromEntries(EXPORT_FORMATS.map((format) => [FORMAT_NAMES[format], [format]])),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, file) }),
  });
}

async function tell(uri: vscode.Uri, lines: number): Promise<void> {
  const open = vscode.l10n.t('Open');
  const name = vscode.workspace.asRelativePath(uri, false);
  const message = vscode.l10n.t('{0} lines were written to {1}.', lines, name);
  if ((await vscode.window.showInformationMessage(message, open)) === open) await vscode.commands.executeCommand('vscode.open', uri);
}
