import * as vscode from 'vscode';
import { livePick } from '../../host/live-pick.ts';
import type { PhraseTarget } from '../../host/phrase-target.ts';
import type { Library } from '../../session/library.ts';

const MOST = 100;

interface PhraseItem extends vscode.QuickPickItem {
  readonly phrase: PhraseTarget;
}

/** Lets the user pick one of the phrases that stand in the library; `undefined` when dismissed. */
export async function choosePhrase(library: Library): Promise<PhraseTarget | undefined> {
  const chosen = await livePick<PhraseItem>({
    title: vscode.l10n.t('Occurrences of which phrase?'),
    placeholder: vscode.l10n.t('Part of the phrase in either script, its pinyin, or English'),
    itemsFor: async (query) => {
      const phrases = await library.ask('phrases', { minDocuments: 1, query, most: MOST });
      return phrases.map((phrase) => ({
        phrase,
        label: phrase.text,
        description: [String(phrase.documents), phrase.english].filter(Boolean).join(' · '),
        alwaysShow: true,
      }));
    },
  });
  return chosen?.phrase;
}
