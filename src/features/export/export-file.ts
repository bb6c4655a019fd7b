import * as vscode from 'vscode';
import type { ExportFormat } from '../../core/export/export-format.ts';
import { EXPORT_FORMATS, exportFormatOf } from '../../core/export/export-format.ts';
import type { ExportSubject } from '../../core/export/export-library.ts';
import { chooseFile, fileText, tellWritten } from '../../host/chosen-file.ts';
import { keepOut } from '../../host/kept-out.ts';
import type { Platform } from '../../host/platform.ts';
import { writeWhole } from '../../host/whole-file.ts';
import type { CorrectionsStore } from '../../session/corrections-store.ts';
import type { Library } from '../../session/library.ts';
import { askPatiently } from './patient-question.ts';

const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = { csv: 'CSV', json: 'JSON', md: 'Markdown' };
const FILTERS = Object.fromEntries(EXPORT_FORMATS.map((format) => [FORMAT_NAMES[format], [format]]));

interface ExportOffer {
  /** What the dialog is called. */
  readonly title: string;
  /** Proposed for the file. */
  readonly name: string;
  readonly subject: ExportSubject;
}

/** Writes what the library knows into a file that the user chooses. */
export class ExportFile {
  constructor(
    private readonly library: Library,
    private readonly corrections: CorrectionsStore,
    private readonly platform: Platform,
  ) {}

  /** Nothing is written where the user stops it. */
  async write({ title, name, subject }: ExportOffer): Promise<void> {
    const uri = await chooseFile({ title, name: `${name}.csv`, filters: FILTERS });
    if (!uri) return;
    const request = { ...subject, format: exportFormatOf(uri.path) };
    const exported = await askPatiently(title, (options) => this.library.ask('export', request, options));
    if (!exported) return;
    await keepOut(uri, this.corrections);
    await writeWhole(uri, new TextEncoder().encode(exported.text), this.platform);
    const written =
      exported.count === 1
        ? vscode.l10n.t('One line was written to {0}.', fileText(uri))
        : vscode.l10n.t('{0} lines were written to {1}.', exported.count, fileText(uri));
    void tellWritten(written, uri);
  }
}
