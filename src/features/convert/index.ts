import * as vscode from 'vscode';
import { registerCommand } from '../../host/command.ts';
import type { ConversionTarget } from '../../host/conversion-target.ts';
import { traditionalTarget } from '../../host/conversion-target.ts';
import type { DependenciesWithoutLibrary } from '../../host/dependencies.ts';
import { ShownTexts } from '../../host/shown-texts.ts';
import { copyAs, pasteAs } from './clipboard.ts';
import { convertActiveEditor } from './editor-conversion.ts';
import { convertFiles } from './files-conversion.ts';
import { filesToConvert } from './files-to-convert.ts';

const TARGETS: Readonly<Record<string, ConversionTarget>> = {
  'tifa.convertToSimplified': 's',
  'tifa.convertToTraditional': 't',
  'tifa.convertToTaiwan': 'tw',
  'tifa.convertToHongKong': 'hk',
};

const REPORT_SCHEME = 'tifa-conversion-report';

/** *Tifa: Convert to …*, *Copy as …* and *Paste as …*. */
export function registerConvert(dependencies: DependenciesWithoutLibrary): vscode.Disposable {
  const { converter } = dependencies;
  const reports = new ShownTexts(REPORT_SCHEME);
  const commands = Object.entries(TARGETS).map(([command, to]) =>
    registerCommand(command, (first?: unknown, selected?: unknown) => convert(dependencies, to, reports, first, selected)),
  );
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(REPORT_SCHEME, reports),
    ...commands,
    registerCommand('tifa.copyAsSimplified', () => copyAs(converter, 's')),
    registerCommand('tifa.copyAsTraditional', () => copyAs(converter, traditionalTarget())),
    registerCommand('tifa.pasteAsSimplified', () => pasteAs(converter, 's')),
    registerCommand('tifa.pasteAsTraditional', () => pasteAs(converter, traditionalTarget())),
  );
}

/** What is selected in the explorer or in a tree, else the active editor. */
async function convert(
  dependencies: DependenciesWithoutLibrary,
  to: ConversionTarget,
  reports: ShownTexts,
  ...given: [first: unknown, selected: unknown]
): Promise<void> {
  const files = await filesToConvert(...given, new AbortController().signal);
  if (files) await convertFiles(dependencies, files, to, reports);
  else await convertActiveEditor(dependencies.converter, to, dependencies.doubtful);
}
