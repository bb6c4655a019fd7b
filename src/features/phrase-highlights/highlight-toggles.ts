import * as vscode from 'vscode';
import type { PhraseRange } from '../../core/corpus/highlight.ts';
import { registerCommand } from '../../host/command.ts';
import { inform, mention } from '../../host/message.ts';
import type { PhraseHighlighter } from '../../host/phrase-highlighter.ts';
import { pickMany } from '../../host/pick.ts';
import type { Library } from '../../session/library.ts';

const MESSAGE_MS = 3000;

/** The commands that turn highlights off and on: all, the discovered ones, and the phrase at the cursor. */
export function registerToggles(library: Library, highlighter: PhraseHighlighter): vscode.Disposable {
  const { choice } = highlighter;
  const { l10n } = vscode;
  return vscode.Disposable.from(
    registerCommand('tifa.toggleHighlights', async () => {
      await choice.toggle();
      tell(choice.isOn ? l10n.t('Phrase highlights are on') : l10n.t('Phrase highlights are off'));
    }),
    registerCommand('tifa.toggleDiscovered', async () => {
      await choice.toggleDiscovered();
      tell(choice.hasDiscovered ? l10n.t('Discovered phrases are highlighted') : l10n.t('Discovered phrases are not highlighted'));
    }),
    registerCommand('tifa.togglePhrase', () => togglePhrase(library, highlighter)),
  );
}

interface PhraseItem extends vscode.QuickPickItem {
  readonly key: string;
}

/** Where several phrases stand one within the other, those that are checked stay highlighted. */
async function togglePhrase(library: Library, highlighter: PhraseHighlighter): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const here = editor && (await highlighter.at(editor.document, editor.selection.active));
  if (!here) return void inform(vscode.l10n.t('No phrase stands at the cursor.'));
  const phrases = [...new Map([here.phrase, ...here.others].map((phrase) => [phrase.key, phrase])).values()];
  const chosen = phrases.length === 1 ? phrases : await choosePhrases(library, highlighter, phrases);
  for (const { key } of chosen) await toggleOne(library, highlighter, key);
}

async function toggleOne(library: Library, { choice }: PhraseHighlighter, key: string): Promise<void> {
  const isShown = await choice.togglePhrase(key);
  const name = await nameOf(library, key);
  tell(isShown ? vscode.l10n.t('“{0}” is highlighted', name) : vscode.l10n.t('“{0}” is not highlighted', name));
}

/** Those whose check was changed. */
async function choosePhrases(library: Library, { choice }: PhraseHighlighter, phrases: readonly PhraseRange[]): Promise<PhraseRange[]> {
  const items = await Promise.all(
    phrases.map(async (phrase): Promise<PhraseItem> => {
      return { key: phrase.key, label: await nameOf(library, phrase.key), picked: !choice.isHidden(phrase.key) };
    }),
  );
  const picked = await pickMany(items, { title: vscode.l10n.t('Highlight These Phrases') });
  if (!picked) return [];
  const shown = new Set(picked.map(({ key }) => key));
  return phrases.filter(({ key }) => shown.has(key) === choice.isHidden(key));
}

async function nameOf(library: Library, key: string): Promise<string> {
  return (await library.ask('phrase', { key, most: 0 }))?.text ?? key;
}

function tell(message: string): void {
  mention(message, MESSAGE_MS);
}
