import * as vscode from 'vscode';
import type { Library } from '../session/library.ts';
import { fieldOf, textArgument } from './command-arguments.ts';
import type { PhraseHighlighter } from './phrase-highlighter.ts';

/** A phrase that a command is about. */
export interface PhraseTarget {
  /** Folded; names the phrase in every question to the library. */
  readonly key: string;
  readonly text: string;
}

/** The phrase that a command is about: that of a tree's node, the one that a link names by key and text, else the one at the cursor; `undefined` for none. */
export async function phraseTarget(
  library: Library,
  highlighter: PhraseHighlighter,
  first?: unknown,
  second?: unknown,
): Promise<PhraseTarget | undefined> {
  const ofNode = targetOfNode(first);
  if (ofNode) return ofNode;
  const key = typeof first === 'string' ? first : await keyAtCursor(highlighter);
  if (key === undefined) return undefined;
  if (typeof second === 'string') return { key, text: second };
  const detail = await library.ask('phrase', { key, most: 0 });
  return { key, text: detail?.text ?? key };
}

/** `undefined` for what is no node of a phrase. */
function targetOfNode(node: unknown): PhraseTarget | undefined {
  const phrase = fieldOf(node, 'phrase');
  const [key, text] = [textArgument(fieldOf(phrase, 'key')), textArgument(fieldOf(phrase, 'text'))];
  return key !== undefined && text !== undefined ? { key, text } : undefined;
}

async function keyAtCursor(highlighter: PhraseHighlighter): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  return (await highlighter.at(editor.document, editor.selection.active))?.phrase.key;
}
