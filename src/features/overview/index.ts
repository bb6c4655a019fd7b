import * as vscode from 'vscode';
import { registerCommand } from '../../host/command.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { SHOW_OVERVIEW } from '../../host/linked-commands.ts';
import { Pages } from '../../host/pages.ts';
import { onFirstReading } from './first-reading.ts';
import { OVERVIEW, WHOLE_LIBRARY } from './overview-kind.ts';

/** *Tifa: Show Overview*: what the library holds, in one look; by itself when a folder has first been read. */
export function registerOverview(dependencies: Dependencies): vscode.Disposable {
  const pages = new Pages(OVERVIEW, dependencies);
  return vscode.Disposable.from(
    pages,
    registerCommand(SHOW_OVERVIEW, () => pages.show(WHOLE_LIBRARY)),
    onFirstReading(dependencies, () => pages.show(WHOLE_LIBRARY, true)),
  );
}
