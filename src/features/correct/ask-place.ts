import * as vscode from 'vscode';
import { placeSummary } from '../../core/corpus/claim-summary.ts';
import type { DocumentClaims } from '../../core/corpus/document-claims.ts';
import type { FoundPlace } from '../../core/places/place-search.ts';
import type { Placed } from '../../core/places/placed.ts';
import { NATIONAL_CODE } from '../../core/places/placed.ts';
import { livePick } from '../../host/live-pick.ts';
import { discardItem, isRemark, nothingFound } from '../../host/pick.ts';
import { placeText } from '../../host/wording.ts';
import type { AnswerItem, CorrectionAnswer } from './answer-pick.ts';
import { asRead, titleFor } from './answer-pick.ts';

/** A division by its code, with a zone in it or, for `undefined`, as a whole; what replaces both fields of a correction. */
interface PlaceValue {
  readonly region: string | undefined;
  readonly zone: string | undefined;
}

/** Asks for a place: what was read and its rivals first, then the gazetteer, by name in either script or in pinyin. */
export async function askPlace(
  documents: readonly DocumentClaims[],
  search: (query: string) => Promise<readonly FoundPlace[]>,
): Promise<CorrectionAnswer | undefined> {
  const known = documents.flatMap(({ place }) => (place ? [place, ...place.rivals] : []));
  const items = uniqueItems(known);
  const chosen = await livePick<AnswerItem<PlaceValue>>({
    title: titleFor(vscode.l10n.t('Set Document Place'), documents.length),
    placeholder: vscode.l10n.t('Name in either script, in pinyin or in English'),
    itemsFor: async (typed) => [...foundItems(typed, await search(typed)), ...items, ...fixedItems()],
    isAnswer: (item) => item.alwaysShow === true && !isRemark(item),
    stayFor: isRemark,
  });
  return chosen && { changes: chosen.value ?? { region: undefined, zone: undefined }, told: chosen.detail ?? chosen.label };
}

function uniqueItems(known: readonly Placed[]): AnswerItem<PlaceValue>[] {
  const byName = new Map(known.map((placed) => [`${placed.code}${placed.zone ?? ''}`, placed]));
  return [...byName.values()].map((placed) => {
    const { code, zone } = placed;
    return { label: placeText(placeSummary(placed)), description: code, value: { region: code, zone } };
  });
}

/** Nothing found is said, above what can be chosen all the same. */
function foundItems(typed: string, found: readonly FoundPlace[]): AnswerItem<PlaceValue>[] {
  return found.length > 0 || typed === '' ? found.map(foundItem) : [{ ...nothingFound(typed), value: undefined }];
}

function foundItem({ code, names, former, zone }: FoundPlace): AnswerItem<PlaceValue> {
  const name = zone ?? names.at(-1) ?? code;
  const label = former ? `${name}（${former}）` : name;
  return { label, description: code, detail: names.join(' › '), value: { region: code, zone }, alwaysShow: true };
}

function fixedItems(): AnswerItem<PlaceValue>[] {
  return [
    {
      iconPath: new vscode.ThemeIcon('globe'),
      label: vscode.l10n.t('National'),
      value: { region: NATIONAL_CODE, zone: undefined },
    },
    { ...discardItem(asRead()), value: undefined },
  ];
}
