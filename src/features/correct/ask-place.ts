import * as vscode from 'vscode';
import type { DocumentClaims } from '../../core/corpus/document-claims.ts';
import { placeSummary } from '../../core/corpus/document-summary.ts';
import type { FoundPlace } from '../../core/places/place-search.ts';
import type { Placed } from '../../core/places/placed.ts';
import { NATIONAL_CODE } from '../../core/places/placed.ts';
import { livePick } from '../../host/live-pick.ts';
import { discardItem } from '../../host/pick.ts';
import { placeText } from '../../host/wording.ts';
import type { AnswerItem } from './answer-pick.ts';
import { titleFor } from './answer-pick.ts';

/** A division by its code, with a zone in it or, for `undefined`, as a whole; what replaces both fields of a correction. */
interface Answer {
  readonly region: string | undefined;
  readonly zone: string | undefined;
}

/** Asks for a place: what was read and its rivals first, then the gazetteer, by name in either script or in pinyin. */
export async function askPlace(
  documents: readonly DocumentClaims[],
  search: (query: string) => Promise<readonly FoundPlace[]>,
): Promise<Answer | undefined> {
  const known = documents.flatMap(({ place }) => (place ? [place, ...place.rivals] : []));
  const items = uniqueItems(known);
  const chosen = await livePick<AnswerItem<Answer>>({
    title: titleFor(vscode.l10n.t('Set Place'), documents.length),
    placeholder: vscode.l10n.t('Name in either script, or in pinyin'),
    itemsFor: async (typed) => [...(await search(typed)).map(foundItem), ...items, ...fixedItems()],
  });
  return chosen && (chosen.value ?? { region: undefined, zone: undefined });
}

function uniqueItems(known: readonly Placed[]): AnswerItem<Answer>[] {
  const byName = new Map(known.map((placed) => [`${placed.code}${placed.zone ?? ''}`, placed]));
  return [...byName.values()].map((placed) => {
    const { code, zone } = placed;
    return { label: placeText(placeSummary(placed)), description: code, value: { region: code, zone } };
  });
}

function foundItem({ code, names, former, zone }: FoundPlace): AnswerItem<Answer> {
  const name = zone ?? names.at(-1) ?? code;
  const label = former ? `${name}（${former}）` : name;
  return { label, description: code, detail: names.join(' › '), value: { region: code, zone }, alwaysShow: true };
}

function fixedItems(): AnswerItem<Answer>[] {
  return [
    {
      iconPath: new vscode.ThemeIcon('globe'),
      label: vscode.l10n.t('National'),
      value: { region: NATIONAL_CODE, zone: undefined },
    },
    { ...discardItem(vscode.l10n.t('As read from the text')), value: undefined },
  ];
}
