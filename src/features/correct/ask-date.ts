import * as vscode from 'vscode';
import type { DocumentClaims } from '../../core/corpus/document-claims.ts';
import { typedDate } from '../../core/corrections/typed-date.ts';
import type { Dated } from '../../core/dates/dated.ts';
import { evidenceText } from '../../host/evidence-wording.ts';
import { livePick } from '../../host/live-pick.ts';
import { discardItem } from '../../host/pick.ts';
import type { AnswerItem, CorrectionAnswer } from './answer-pick.ts';
import { asRead, titleFor } from './answer-pick.ts';

/** Asks for a date: what was read and its rivals first, then anything that is typed. */
export async function askDate(documents: readonly DocumentClaims[]): Promise<CorrectionAnswer | undefined> {
  const known = documents.flatMap(({ dates }) => [dates.date, ...(dates.date?.rivals ?? []), dates.published, dates.event]);
  const items = uniqueItems(known.filter((dated) => dated !== undefined));
  const chosen = await livePick<AnswerItem<string>>({
    title: titleFor(vscode.l10n.t('Set Document Date'), documents.length),
    placeholder: vscode.l10n.t('2024-03-18, 2024-03 or 2024'),
    itemsFor: (typed) => [...typedItem(typed), ...items, withoutCorrection()],
    exact: (typed) => typedItem(typed)[0],
  });
  return chosen && { changes: { date: chosen.value }, told: chosen.label };
}

function typedItem(typed: string): AnswerItem<string>[] {
  const value = typedDate(typed, new Date().getFullYear());
  return value === undefined ? [] : [{ label: value, value, alwaysShow: true }];
}

function uniqueItems(known: readonly Dated[]): AnswerItem<string>[] {
  const byValue = new Map(known.map((dated) => [dated.value, dated]));
  return [...byValue.values()].map((dated) => {
    const [first] = dated.evidence;
    return { label: dated.value, value: dated.value, ...(first && { description: evidenceText(first) }) };
  });
}

function withoutCorrection(): AnswerItem<string> {
  return { ...discardItem(asRead()), value: undefined };
}
