import * as vscode from 'vscode';
import type { Bar } from '../../core/charts/bar-chart.ts';
import { lyingBars, uprightBars } from '../../core/charts/bar-chart.ts';
import type { Chart } from '../../core/charts/chart-mark.ts';
import { provinceCounts } from '../../core/charts/province-counts.ts';
import { SPEAKER_LEVELS } from '../../core/speaker/speaker.ts';
import type { FullContent, FullSection } from '../../host/full-content.ts';
import { pageWords } from '../../host/page-words.ts';
import { shortProvinceName } from '../../host/province-name.ts';
import { countText, levelName } from '../../host/wording.ts';
import type { Figure } from '../../pages/contract.ts';
import { changesSections } from './changes-section.ts';
import type { OverviewAnswer } from './overview-answer.ts';
import type { SizeWords } from './size-section.ts';
import { sizeSection } from './size-section.ts';
import { typicalSection } from './typical-section.ts';

/** What the page *Overview* shows of a library. */
export function overviewContent(held: OverviewAnswer): FullContent {
  const { l10n } = vscode;
  return {
    title: l10n.t('Overview'),
    lead: l10n.t('What this library holds, each text once. Every number and every mark opens the list behind it.'),
    figures: figures(held),
    controls: [],
    sections: sections(held),
    words: pageWords(),
  };
}

function figures({ documents, copies, unread, characters }: OverviewAnswer): Figure[] {
  const { l10n } = vscode;
  return [
    { value: countText(documents), label: documents === 1 ? l10n.t('document') : l10n.t('documents'), ...listOf('copies:no', documents) },
    { value: countText(characters), label: l10n.t('characters of the authors’ own text') },
    ...(copies > 0 ? [{ value: countText(copies), label: l10n.t('copies, counted nowhere'), ...listOf('copies:only', copies) }] : []),
    ...(unread > 0 ? [{ value: countText(unread), label: l10n.t('files could not be read'), target: { kind: 'report' } as const }] : []),
  ];
}

/** The documents that a query finds. */
function listOf(query: string, documents: number): Pick<Figure, 'target'> {
  return documents === 0 ? {} : { target: { kind: 'search', query } };
}

/** What is new stands right below when it was written and who speaks: that is what somebody comes for who knows the folder already. */
function sections(held: OverviewAnswer): FullSection[] {
  const { byYear, byProvince, byLevel, names } = held;
  // Copies are in no number: a search leaves them out only where it is told to.
  const originals = held.copies > 0 ? ' copies:no' : '';
  return [
    sizeSection(yearWords(originals), byYear, (year) => year),
    sizeSection(levelWords(originals), byLevel, levelText),
    ...changesSections(held),
    ...typicalSection(held),
    sizeSection(provinceWords(originals, names), byProvince, (code) => names[code] ?? code),
  ];
}

function yearWords(originals: string): SizeWords {
  const { l10n } = vscode;
  return {
    id: 'years',
    heading: l10n.t('Years'),
    column: l10n.t('Year'),
    queryOf: (year) => `date:${year}${originals}`,
    queryWithout: `date:unknown${originals}`,
    without: l10n.t('{0} without a date'),
    nothing: l10n.t('No document says when it was written.'),
    draw: uprightBars,
    beginsAtEnd: true,
  };
}

function provinceWords(originals: string, names: OverviewAnswer['names']): SizeWords {
  const { l10n } = vscode;
  return {
    id: 'provinces',
    heading: l10n.t('Provinces'),
    column: l10n.t('Province'),
    queryOf: (_, name) => `place:${name}${originals}`,
    queryWithout: `place:national,unknown${originals}`,
    without: l10n.t('{0} of the whole country, or of no place'),
    nothing: l10n.t('No document is about a province.'),
    draw: (bars, title) => provinceTiles(bars, names, title),
    beginsAtEnd: true,
  };
}

function levelWords(originals: string): SizeWords {
  const { l10n } = vscode;
  return {
    id: 'levels',
    heading: l10n.t('Levels'),
    column: l10n.t('Level'),
    queryOf: (level) => `level:${level}${originals}`,
    queryWithout: `level:unknown${originals}`,
    without: l10n.t('{0} of no level'),
    nothing: l10n.t('No document says of which level it is.'),
    draw: lyingBars,
  };
}

function levelText(key: string): string {
  const level = SPEAKER_LEVELS.find((one) => one === key);
  return level ? levelName(level) : key;
}

/** Counts of provinces in the grid of tiles, in the script of the reader. */
function provinceTiles(bars: readonly Bar[], names: Readonly<Record<string, string>>, title: string): Chart {
  const full = (code: string) => names[code] ?? shortProvinceName(code);
  return provinceCounts(bars, { short: shortProvinceName, full }, title, (name) => vscode.l10n.t('{0}: no documents', name));
}
