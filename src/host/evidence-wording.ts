import * as vscode from 'vscode';
import type { Evidence } from '../core/evidence.ts';

/** One sentence for each rule of the core, with the words of the text that it relied on. A test holds this table against the rules that exist. */
const SENTENCES: Readonly<Record<string, (quote: string) => string>> = {};

/** Why something is claimed, in the user's language. */
export function evidenceText({ rule, note }: Evidence): string {
  return SENTENCES[rule]?.(note) ?? note;
}
