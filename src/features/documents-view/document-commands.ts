import * as vscode from 'vscode';
import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import { registerCommand } from '../../host/command.ts';
import { fieldOf, targetUris } from '../../host/command-arguments.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { fileUri } from '../../host/file-uri.ts';
import { openAsRead } from '../../host/known-encoding.ts';
import { mention } from '../../host/message.ts';
import { SEARCH } from '../../host/saved-searches.ts';
import { correctAndTell } from '../../host/told-correction.ts';
import { placeText } from '../../host/wording.ts';
import { queryOf } from './group-query.ts';
import type { GroupName } from './tree-node.ts';

const NOTICE_MS = 3000;

/** What the menus of the tree do with the documents that are selected, or with a group. */
export function registerDocumentCommands(dependencies: Dependencies): vscode.Disposable {
  const { library, corrections } = dependencies;
  const command = (name: string, run: (documents: readonly DocumentSummary[]) => unknown) =>
    registerCommand(`tifa.documents.${name}`, (first?: unknown, selected?: unknown) =>
      run(targetUris(library, first, selected).flatMap((uri) => library.document(uri) ?? [])),
    );
  const openToSide = async ([summary]: readonly DocumentSummary[]) => {
    if (!summary) return;
    const selection =
      summary.record && new vscode.Range(summary.record.line, summary.record.column, summary.record.line, summary.record.column);
    const options = { viewColumn: vscode.ViewColumn.Beside, ...(selection && { selection }) };
    await vscode.window.showTextDocument(await openAsRead(library, vscode.Uri.parse(summary.uri)), options);
  };
  return vscode.Disposable.from(
    command('openToSide', openToSide),
    command('revealInExplorer', ([summary]) => summary && vscode.commands.executeCommand('revealInExplorer', fileUri(summary.uri))),
    command('copyPath', (documents) => copy(documents.map(({ uri }) => fileUri(uri).fsPath))),
    command('copyCitation', (documents) => copy(documents.map(citation))),
    command('exclude', (documents) => exclude(documents, corrections)),
    registerCommand('tifa.documents.searchHere', (node) => searchHere(node)),
  );
}

async function copy(lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await vscode.env.clipboard.writeText(lines.join('\n'));
  mention(
    lines.length === 1 ? vscode.l10n.t('Copied: {0}', lines.join()) : vscode.l10n.t('{0} lines were copied', lines.length),
    NOTICE_MS,
  );
}

/** Title, date, place and file, as far as they are known. */
function citation({ displayName, date, place, path }: DocumentSummary): string {
  const parts = [displayName && vscode.l10n.t('“{0}”', displayName), date?.value, place && placeText(place), path];
  return parts.filter(Boolean).join(vscode.l10n.t(', '));
}

async function exclude(documents: readonly DocumentSummary[], corrections: Dependencies['corrections']): Promise<void> {
  if (documents.length === 0) return;
  await correctAndTell(corrections, {
    documents,
    changes: { exclude: true },
    told: vscode.l10n.t('no document of the library any more'),
  });
}

async function searchHere(node: unknown): Promise<void> {
  const name = fieldOf(node, 'name');
  const query = isGroupName(name) ? queryOf(name) : undefined;
  if (query !== undefined) await vscode.commands.executeCommand(SEARCH, `${query} `);
}

/** Whoever runs the command gives what the tree gives; anything else has no query. */
function isGroupName(name: unknown): name is GroupName {
  return typeof fieldOf(name, 'kind') === 'string';
}
