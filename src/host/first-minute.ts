import * as vscode from 'vscode';

/** What a step of the walkthrough waits for: a hover over a phrase was shown, a document was corrected. */
type Deed = 'hovered' | 'corrected';

const done = new Set<Deed>();

/** Tells the walkthrough, by a key that `package.json` names, that something has been done in this window. */
export function markDone(deed: Deed): void {
  if (done.has(deed)) return;
  done.add(deed);
  void vscode.commands.executeCommand('setContext', `tifa.done.${deed}`, true);
}
