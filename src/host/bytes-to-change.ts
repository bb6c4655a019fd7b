import * as vscode from 'vscode';

/** The bytes of a file that is to be changed; `undefined` where there is none. Fails for one that is there and cannot be read: writing it would lose what it says. */
export async function bytesToChange(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
