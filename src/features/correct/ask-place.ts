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

/** Asks for a place: what was read and its rivals first, then the gazetteer, by name in either script or in pinyin. */
export async function askPlace(
  documents: readonly DocumentClaims[],
  search: (query: string) => Promise<readonly FoundPlace[]>,
): Promise<{ region: string | undefined } | undefined> {
  const known = documents.flatMap(({ place }) => (place ? [place, ...place.rivals] : []));
  const items = uniqueItems(known);
  const chosen = await livePick<AnswerItem<string>>({
    title: titleFor(vscode.l10n.t('Set Place'), documents.length),
    placeholder: vscode.l10n.t('Name in either script, or in pinyin'),
    itemsFor: async (typed) => [...(await search(typed)).map(foundItem), ...items, ...fixedItems()],
  });
  return chosen && { region: chosen.value };
}

function uniqueItems(known: readonly Placed[]): AnswerItem<string>[] {
  const byCode = new Map(known.map((placed) => [placed.code, placed]));
  return [...byCode.values()].map((placed) => ({ label: placeText(placeSummary(placed)), description: placed.code, value: placed.code }));
}

function foundItem({ code, names, former }: FoundPlace): AnswerItem<string> {
  const label = former ? `${names.at(-1)}（${former}）` : (names.at(-1) ?? code);
  return { label, description: code, detail: names.join(' › '), value: code, alwaysShow: true };
}

function fixedItems(): AnswerItem<string>[] {
  return [
    { iconPath: new vscode.ThemeIcon('globe'), label: vscode.l10n.t('National'), value: NATIONAL_CODE },
    { ...discardItem(vscode.l10n.t('As read from the text')), value: undefined },
  ];
}
