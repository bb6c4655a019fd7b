import * as vscode from 'vscode';
import { inform } from '../../host/message.ts';
import type { PhraseTarget } from '../../host/phrase-target.ts';
import { pickMany } from '../../host/pick.ts';
import { ignoredListUri } from '../../host/workspace-own-files.ts';
import type { PhrasePacks } from '../../session/phrase-packs.ts';
import { chooseFolder } from './ask-phrase.ts';

interface IgnoredItem extends vscode.QuickPickItem {
  readonly list: vscode.Uri;
  readonly text: string;
  readonly written: string;
}

/** Puts a phrase on the list of ignored ones; the message has a button that takes it back. */
export async function ignorePhrase(packs: PhrasePacks, { text }: PhraseTarget): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const list = ignoredListUri(folder);
  await packs.ignore(list, text);
  void offerUndo(packs, list, text);
}

async function offerUndo(packs: PhrasePacks, list: vscode.Uri, text: string): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  const answer = await inform(vscode.l10n.t('“{0}” is ignored from now on.', text), undo);
  if (answer === undo) await packs.stopIgnoring(list, text);
}

/** Lets the user pick which phrases are shown and counted again. */
export async function stopIgnoring(packs: PhrasePacks): Promise<void> {
  const items = packs.readings().flatMap(({ isIgnoredList, uri, phrases }) => {
    const list = vscode.Uri.parse(uri);
    return isIgnoredList ? phrases.map(({ text, written }): IgnoredItem => ({ list, text, written, label: text })) : [];
  });
  if (items.length === 0) return void inform(vscode.l10n.t('No phrase is ignored.'));
  const chosen = await pickMany(items, { title: vscode.l10n.t('Stop Ignoring') });
  for (const { list, text, written } of chosen ?? []) await packs.stopIgnoring(list, text, written);
}
