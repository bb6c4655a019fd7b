import * as vscode from 'vscode';

/** Punctuation around texts that are put together, as the display language has it. */

export function enumeration(items: readonly string[]): string {
  return items.join(vscode.l10n.t(', '));
}

/** To be put behind what it explains. */
export function inBrackets(text: string): string {
  return vscode.l10n.t(' ({0})', text);
}

/** A name and what is said of it. */
export function factText(name: string, value: string): string {
  return vscode.l10n.t('{0}: {1}', name, value);
}

/** Sentences behind one another; empty ones are left out. */
export function sentences(texts: readonly string[]): string {
  return joined(texts, (before, next) => vscode.l10n.t('{0} {1}', before, next));
}

/** Parts of a sentence that have commas in them. */
export function clauses(texts: readonly string[]): string {
  return joined(texts, (before, next) => vscode.l10n.t('{0}; {1}', before, next));
}

function joined(texts: readonly string[], join: (before: string, next: string) => string): string {
  const [first = '', ...others] = texts.filter((text) => text !== '');
  return others.reduce(join, first);
}
