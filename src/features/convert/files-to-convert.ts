import * as vscode from 'vscode';
import { fieldOf, uriArgument } from '../../host/command-arguments.ts';
import { FileFilter } from '../../host/file-filter.ts';
import { fileUri } from '../../host/file-uri.ts';
import { walk } from '../../host/folder-walk.ts';

/** Where copies are written unless somebody goes elsewhere, below the workspace folder; what is in there is not converted again. */
export const COPIES_FOLDER = 'converted';

/**
 * The files that a command of the explorer or of a tree is about, each once, in order: those that are selected, the documents of the library below folders, and the
 * documents below groups of a tree. `undefined` for a command that is about the active editor.
 */
export async function filesToConvert(first: unknown, selected: unknown, signal: AbortSignal): Promise<vscode.Uri[] | undefined> {
  const chosen: readonly unknown[] = Array.isArray(selected) && selected.length > 0 ? selected : [first];
  const fromExplorer = chosen.filter((one) => one instanceof vscode.Uri);
  // The menu of an editor names its document alone.
  if (first === undefined || (first instanceof vscode.Uri && !Array.isArray(selected))) return undefined;
  const inFolders = await Promise.all(fromExplorer.map((uri) => filesAt(uri, signal)));
  const uris = [...inFolders.flat(), ...chosen.flatMap(urisOfNode)];
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function filesAt(uri: vscode.Uri, signal: AbortSignal): Promise<vscode.Uri[]> {
  const { type } = await vscode.workspace.fs.stat(uri);
  if (!(type & vscode.FileType.Directory)) return [uri];
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return [];
  const filter = new FileFilter(folder);
  const copies = vscode.Uri.joinPath(folder.uri, COPIES_FOLDER);
  const { files } = await walk(uri, filter, signal);
  return Array.from(files, (text) => vscode.Uri.parse(text)).filter(({ path }) => !path.startsWith(`${copies.path}/`));
}

/** The files of the documents of a tree's node and of those below it. */
function urisOfNode(node: unknown): vscode.Uri[] {
  const own = uriArgument(fieldOf(fieldOf(node, 'summary'), 'uri'));
  const below = fieldOf(node, 'children');
  return [...(own ? [fileUri(own)] : []), ...(fieldOf(node, 'kind') === 'group' && Array.isArray(below) ? below.flatMap(urisOfNode) : [])];
}
