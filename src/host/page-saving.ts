import * as vscode from 'vscode';
import { standaloneSvg } from '../core/charts/standalone-svg.ts';
import { csvLine } from '../core/export/export-format.ts';
import { plainText } from '../core/text/plain-text.ts';
import type { Cell, PageTable, SavedFile } from '../pages/contract.ts';
import type { CorrectionsStore } from '../session/corrections-store.ts';
import { chooseFile, fileText, tellWritten } from './chosen-file.ts';
import { keepOut } from './kept-out.ts';
import type { PageTables } from './page-tables.ts';
import type { Platform } from './platform.ts';
import { BYTE_ORDER_MARK } from './read-only-files.ts';
import { writeWhole } from './whole-file.ts';

interface Saving {
  readonly tables: Pick<PageTables, 'tableOf'>;
  readonly platform: Platform;
  readonly corrections: CorrectionsStore;
}

/** Writes what a page hands over into a file that the user chooses. Nothing of a chart that is not shown any more. */
export async function savePageFile(file: SavedFile, { tables, platform, corrections }: Saving): Promise<void> {
  const { format, name } = file;
  const filters = { [format.toUpperCase()]: [format] };
  const bytes = bytesOf(file, tables);
  if (!bytes) return;
  const uri = await chooseFile({ title: vscode.l10n.t('Save {0}', name), name: `${name}.${format}`, filters });
  if (!uri) return;
  await keepOut(uri, corrections);
  await writeWhole(uri, bytes, platform);
  void tellWritten(vscode.l10n.t('{0} was written to {1}.', name, fileText(uri)), uri);
}

function bytesOf(file: SavedFile, tables: Saving['tables']): Uint8Array | undefined {
  if (file.format === 'png') return file.bytes;
  if (file.format === 'svg') return new TextEncoder().encode(standaloneSvg(file.text));
  const table = tables.tableOf(file.chart);
  return table && new TextEncoder().encode(csvOf(table));
}

function csvOf({ columns, rows }: PageTable): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((cells) => cells.map(plainOf))];
  return BYTE_ORDER_MARK + lines.map((line) => csvLine(line.map((text) => plainText(text, 'csv')))).join('');
}

function plainOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : (cell.plain ?? cell.text);
}
