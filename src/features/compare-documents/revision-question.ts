import * as vscode from 'vscode';

export const COMPARISON_SCHEME = 'tifa-comparison';
/** Not that of documents: a comparison that is saved beside them does not become one of them. */
const EXTENSION = 'comparison';

/** Which documents are compared, by their uris; its uri says it, so that a page survives a reload. */
export interface RevisionQuestion {
  /** The earlier one. */
  readonly first: vscode.Uri;
  readonly second: vscode.Uri;
}

/** The uri that says a question, with a name for its tab; `questionIn` reads it. */
export function comparisonUri({ first, second }: RevisionQuestion, name: string): vscode.Uri {
  const plain = name.replace(/[\s\\/:*?"<>|#]+/g, ' ').trim();
  const query = new URLSearchParams({ first: first.toString(), second: second.toString() }).toString();
  return vscode.Uri.from({ scheme: COMPARISON_SCHEME, path: `/${plain}.${EXTENSION}`, query });
}

/** `undefined` for a uri that says none. */
export function questionIn({ query }: vscode.Uri): RevisionQuestion | undefined {
  const parameters = new URLSearchParams(query);
  const [first, second] = [parameters.get('first'), parameters.get('second')];
  return first && second ? { first: vscode.Uri.parse(first), second: vscode.Uri.parse(second) } : undefined;
}
