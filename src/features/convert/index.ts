import * as vscode from 'vscode';
import { registerCommand } from '../../host/command.ts';
import type { ConversionTarget } from '../../host/conversion-target.ts';
import { traditionalTarget } from '../../host/conversion-target.ts';
import type { DependenciesWithoutLibrary } from '../../host/dependencies.ts';
import { copyAs, pasteAs } from './clipboard.ts';
import { convertActiveEditor } from './editor-conversion.ts';

const TARGETS: Readonly<Record<string, ConversionTarget>> = {
  'tifa.convertToSimplified': 's',
  'tifa.convertToTraditional': 't',
  'tifa.convertToTaiwan': 'tw',
  'tifa.convertToHongKong': 'hk',
};

/** *Tifa: Convert to …*, *Copy as …* and *Paste as …*. */
export function registerConvert({ converter, doubtful }: DependenciesWithoutLibrary): vscode.Disposable {
  const commands = Object.entries(TARGETS).map(([command, to]) =>
    registerCommand(command, () => convertActiveEditor(converter, to, doubtful)),
  );
  return vscode.Disposable.from(
    ...commands,
    registerCommand('tifa.copyAsSimplified', () => copyAs(converter, 's')),
    registerCommand('tifa.copyAsTraditional', () => copyAs(converter, traditionalTarget())),
    registerCommand('tifa.pasteAsSimplified', () => pasteAs(converter, 's')),
    registerCommand('tifa.pasteAsTraditional', () => pasteAs(converter, traditionalTarget())),
  );
}
