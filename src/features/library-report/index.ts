import * as vscode from 'vscode';
import { registerCommand } from '../../host/command.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { SHOW_REPORT } from '../../host/linked-commands.ts';
import { REPORT_SCHEME, ReportDocument } from './report-document.ts';

/** *Tifa: Show Library Report*; asked for again, it says how things stand then. */
export function registerLibraryReport(dependencies: Dependencies): vscode.Disposable {
  const report = new ReportDocument(dependencies);
  return vscode.Disposable.from(
    report,
    vscode.workspace.registerTextDocumentContentProvider(REPORT_SCHEME, report),
    vscode.languages.registerDocumentLinkProvider({ scheme: REPORT_SCHEME }, report),
    registerCommand(SHOW_REPORT, async () => {
      report.refresh();
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(report.uri), { preview: false });
    }),
  );
}
