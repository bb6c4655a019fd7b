import * as vscode from 'vscode';
import type { FullSection } from '../../host/full-content.ts';
import { spreadText } from '../../host/phrase-wording.ts';
import { countText } from '../../host/wording.ts';
import type { ListItem } from '../../pages/contract.ts';
import type { OverviewAnswer } from './overview-answer.ts';
import { isSmall } from './overview-answer.ts';

const ID = 'typical';

/** What is typical of the newest full year; of a library without one, what stands in most of its documents. */
export function typicalSection(held: OverviewAnswer): FullSection[] {
  const { changes, typical, common } = held;
  if (!changes || isSmall(held, changes)) return commonSection(common, held.documents);
  const { l10n } = vscode;
  const { year } = changes;
  const heading = l10n.t('Characteristic of {0}', year);
  if (!typical) return [{ id: ID, heading, isAwaited: true, parts: [] }];
  if (typical.length === 0) return [];
  const note = l10n.t('What stands in the documents of {0} more often than in all others, by log-likelihood.', year);
  return [
    {
      id: ID,
      heading,
      note,
      parts: [{ kind: 'list', items: typical.map((one) => typicalItem(one, year)) }],
    },
  ];
}

function commonSection(common: OverviewAnswer['common'], documents: number): FullSection[] {
  const about = { id: ID, heading: vscode.l10n.t('In Most Documents') };
  if (!common) return [{ ...about, isAwaited: true, parts: [] }];
  return common.length === 0 ? [] : [{ ...about, parts: [{ kind: 'list', items: common.map((one) => commonItem(one, documents)) }] }];
}

function typicalItem({ text, key, documents, of, logRatio }: NonNullable<OverviewAnswer['typical']>[number], year: string): ListItem {
  const times = (2 ** logRatio).toFixed(logRatio < 3 ? 1 : 0);
  const counts = [documents[0], of[0], documents[1], of[1]].map(countText);
  return {
    text,
    detail: vscode.l10n.t('{0} times as often; {1} of {2} documents, {3} of {4} others', times, ...counts),
    target: { kind: 'concordance', query: `${text} date:${year}`, phrase: key },
    links: [trendLink(text)],
  };
}

function commonItem({ text, key, documents, regions }: NonNullable<OverviewAnswer['common']>[number], all: number): ListItem {
  const detail = spreadText({ documents, regions }, all);
  return { text, detail, target: { kind: 'concordance', query: text, phrase: key }, links: [trendLink(text)] };
}

/** The trend of one phrase, as a link behind its line. */
export function trendLink(phrase: string): NonNullable<ListItem['links']>[number] {
  return { text: vscode.l10n.t('Trend'), target: { kind: 'trend', phrases: [phrase] } };
}
