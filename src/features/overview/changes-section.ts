import * as vscode from 'vscode';
import type { PhraseChange } from '../../core/analysis/change.ts';
import type { FullPart, FullSection } from '../../host/full-content.ts';
import { countText } from '../../host/wording.ts';
import type { ListItem } from '../../pages/contract.ts';
import type { OverviewAnswer } from './overview-answer.ts';
import { comparedSizes, LEAST_DOCUMENTS } from './overview-answer.ts';
import { trendLink } from './typical-section.ts';

type Kind = PhraseChange['kind'];

const WIDE = { id: 'changes', isWide: true };
const SHOWN: readonly Kind[] = ['new', 'rising', 'falling', 'vanished'];

/** What changed in the newest full year, one list for each kind of change. Of a small library that little can be said, and why. */
export function changesSections(held: OverviewAnswer): FullSection[] {
  const { l10n } = vscode;
  const { changes } = held;
  const why = whyLittle(held);
  if (!changes || why !== undefined) return [{ ...WIDE, heading: l10n.t('What Changed'), parts: [{ kind: 'text', text: why ?? '' }] }];
  const { year, phrases } = changes;
  const years = yearsText(changes.before);
  const lists = SHOWN.flatMap((kind) => listOf(kind, phrases, year, years));
  const nothing: FullPart = { kind: 'text', text: l10n.t('No change is larger than chance would make it.') };
  const note = l10n.t(
    'Documents of {0} against those of {1}. A: beyond chance even among so many phrases, and in several places. B: beyond chance taken alone.',
    year,
    years,
  );
  return [{ ...WIDE, heading: l10n.t('What Changed in {0}', year), note, parts: lists.length > 0 ? lists : [nothing] }];
}

function listOf(kind: Kind, phrases: readonly PhraseChange[], year: string, years: string): FullPart[] {
  const items = phrases.filter((phrase) => phrase.kind === kind);
  return items.length === 0 ? [] : [{ kind: 'list', heading: headingOf(kind), items: items.map((one) => itemOf(one, year, years)) }];
}

/** `undefined` where there are enough documents to say something. */
function whyLittle(held: OverviewAnswer): string | undefined {
  const { changes, documents } = held;
  const { l10n } = vscode;
  if (documents < 2) return l10n.t('Nothing can be said of change: a single document is not a series.');
  if (!changes)
    return l10n.t(
      'Little can be said of change: no full year of this library can be held against the three years before it. With reports of several years from the same places, what is new and what is rising stands here.',
    );
  const [now, before] = comparedSizes(held, changes);
  if (Math.min(now, before) >= LEAST_DOCUMENTS) return undefined;
  return l10n.t(
    'Little can be said of change: documents of {0}: {1}; of {2}: {3}. With fewer than {4} on either side no difference can be told from chance.',
    changes.year,
    countText(now),
    yearsText(changes.before),
    countText(before),
    LEAST_DOCUMENTS,
  );
}

function yearsText([first, last]: readonly [string, string]): string {
  return first === last ? first : `${first}–${last}`;
}

function headingOf(kind: Kind): string {
  const { l10n } = vscode;
  switch (kind) {
    case 'new':
      return l10n.t('New');
    case 'rising':
      return l10n.t('Rising');
    case 'falling':
      return l10n.t('Falling');
    case 'vanished':
      return l10n.t('Vanished');
    case 'steady':
      return '';
  }
}

/** Leads to its passages of the year, and those of the years before where it has none. */
function itemOf({ text, key, grade, documents, of }: PhraseChange, year: string, years: string): ListItem {
  const { l10n } = vscode;
  const [now = '', ofNow = '', before = '', ofBefore = ''] = [documents[0], of[0], documents[1], of[1]].map(countText);
  const dates = documents[0] > 0 ? year : years.replace('–', '..');
  return {
    text,
    badge: grade,
    badgeLabel: l10n.t('Grade {0}', grade),
    detail: l10n.t('{0} of {1} documents of {2}, {3} of {4} of {5}', now, ofNow, year, before, ofBefore, years),
    target: { kind: 'concordance', query: `${text} date:${dates}`, phrase: key },
    links: [trendLink(text)],
  };
}
