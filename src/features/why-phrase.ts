import * as vscode from 'vscode';
import type { PhraseDetail } from '../core/corpus/phrase-detail.ts';
import type { PhraseForm } from '../core/phrases/phrase.ts';
import type { TermhoodPart } from '../core/phrases/termhood.ts';
import { TERMHOOD_PARTS, termhood } from '../core/phrases/termhood.ts';
import { registerCommand } from '../host/command.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { WHY_PHRASE } from '../host/linked-commands.ts';
import { inform } from '../host/message.ts';
import { phraseTarget } from '../host/phrase-target.ts';
import { measuredForm, spreadText } from '../host/phrase-wording.ts';
import { pickOne } from '../host/pick.ts';
import { factText } from '../host/punctuation.ts';

/** *Tifa: Why This Phrase Is Here*: the parts of the score by which a phrase ranks, each with what it says of the phrase in this library. */
export function registerWhyPhrase({ library, highlighter }: Dependencies): vscode.Disposable {
  return registerCommand(WHY_PHRASE, async (first?: unknown, second?: unknown) => {
    const target = await phraseTarget(library, highlighter, first, second);
    if (!target) return void inform(vscode.l10n.t('No phrase stands here'));
    const detail = await library.ask('phrase', { key: target.key, most: 0 });
    const form = detail && measuredForm(detail);
    if (!form) return void inform(vscode.l10n.t('“{0}” was not measured in this library.', target.text));
    await pickOne(itemsOf(detail, form), { title: vscode.l10n.t('Why “{0}” is here', detail.text), matchOnDetail: true });
  });
}

function itemsOf(detail: PhraseDetail, form: PhraseForm): vscode.QuickPickItem[] {
  const { score, parts } = termhood(detail, detail);
  const heading = { label: vscode.l10n.t('Score {0}, the product of these', twoDigits(score)), kind: vscode.QuickPickItemKind.Separator };
  const items = TERMHOOD_PARTS.map((part) => {
    const [name, reason] = explained(part, detail, form);
    return { label: factText(name, String(twoDigits(parts[part]))), detail: reason };
  });
  return [heading, ...items];
}

/** More would look more certain than it is. */
function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

/** What a part is called, and what makes it large. */
function explained(part: TermhoodPart, detail: PhraseDetail, { quoted }: PhraseForm): [name: string, reason: string] {
  const { l10n } = vscode;
  switch (part) {
    case 'spread':
      return [
        l10n.t('Spread'),
        l10n.t('{0}. The more documents and places, and the more its surroundings differ, the higher.', spread(detail)),
      ];
    case 'cohesion':
      return [l10n.t('Cohesion'), l10n.t('How much more often its characters stand together than chance would have it, from 0 to 1.')];
    case 'edges':
      return [
        l10n.t('Freedom at its ends'),
        l10n.t('How much what stands before and behind it varies, and how often it stands alone, from 0 to 1.'),
      ];
    case 'quotes':
      return [
        l10n.t('Quotation marks'),
        l10n.t('{0} % of its documents put it in quotation marks. 1 for none, 2 for all.', Math.round(quoted * 100)),
      ];
    case 'length':
      return [l10n.t('Length'), l10n.t('{0} characters. The longer, the higher.', detail.key.length)];
  }
}

function spread(detail: PhraseDetail): string {
  return spreadText(detail, detail.documentsInLibrary);
}
