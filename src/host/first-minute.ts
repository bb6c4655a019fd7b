import * as vscode from 'vscode';

/** What a step of the walkthrough waits for: a library was read, a document of it opened, a hover over a phrase shown, a document corrected. */
type Deed = 'read' | 'opened' | 'hovered' | 'corrected';

const done = new Set<Deed>();

/**
 * Tells the walkthrough, by a key that `package.json` names, that something has been done in this window. VS Code does not see a key that was set before it knew
 * the walkthrough, so whatever is done with a library tells that one was read once more.
 */
export function markDone(deed: Deed): void {
  for (const one of new Set<Deed>(['read', deed])) {
    if (done.has(one)) continue;
    done.add(one);
    void vscode.commands.executeCommand('setContext', `tifa.done.${one}`, true);
  }
}
