import * as vscode from 'vscode';
import type { PlaceAdoption } from '../../core/analysis/adoption.ts';
import { adoptionChart } from '../../core/charts/adoption-chart.ts';
import type { FullSection } from '../../host/full-content.ts';
import { countCell, linkedCell } from '../../host/page-words.ts';
import { sentences } from '../../host/punctuation.ts';
import type { Cell } from '../../pages/contract.ts';
import type { Result } from '../../worker/protocol.ts';
import type { Leading, Shown } from './passages.ts';
import { placeTarget } from './passages.ts';
import { rowName, rowsText } from './trend-wording.ts';

const MOST_ROWS = 40;

/** The id of the section. */
export const ADOPTION = 'adoption';

/** When each place took the phrase up, as far as its documents tell. */
export function adoptionSection(about: Shown, adoption: Result<'adoption'>): FullSection {
  const { question } = about;
  const { l10n } = vscode;
  const heading = l10n.t('Adoption');
  const { places, first } = adoption;
  if (!first) return { id: ADOPTION, heading, parts: [{ kind: 'text', text: l10n.t('No dated document has it.') }] };
  const nameOf = (key: string) => rowName(adoption, key);
  const shown = places.slice(0, MOST_ROWS);
  const { svg, marks } = adoptionChart(shown, nameOf, question.shown, placeText);
  const target = ({ place, found }: PlaceAdoption) =>
    placeTarget(about, adoption.key, found, { by: question.rows, key: place, name: nameOf(place) });
  return {
    id: ADOPTION,
    heading,
    isWide: true,
    note: noteText(shown.length, places.length),
    parts: [
      {
        kind: 'chart',
        id: 'adoption',
        name: `${question.shown} · ${heading}`,
        svg,
        beginsAtEnd: true,
        description: describe(adoption),
        marks: marks.map(({ id, label, row }) => ({ id, label, ...(shown[row] && target(shown[row])) })),
        tableOf: () => ({
          columns: columns(rowsText(question.rows)),
          rows: places.map((place) => cellsOf(place, nameOf(place.place), target(place))),
        }),
      },
    ],
  };
}

function noteText(shown: number, all: number): string {
  const { l10n } = vscode;
  const meaning = l10n.t(
    'From the last document without it to the first with it. Open to the left: its first document has it already. Open to the right: none has it yet.',
  );
  return shown === all ? meaning : sentences([meaning, l10n.t('Drawn are the first {0} of {1}; the table has all.', shown, all)]);
}

function describe({ first, places }: Result<'adoption'>): string {
  const taken = places.filter(({ firstWith }) => firstWith !== null).length;
  return vscode.l10n.t('First seen in this library on {0}; {1} of {2} have it by now.', first?.date ?? '', taken, places.length);
}

/** `广东省: between 2021 and 2022-03` and the like. */
function placeText(name: string, { lastWithout, firstWith, censored }: PlaceAdoption): string {
  const { l10n } = vscode;
  switch (censored) {
    case 'none':
      return l10n.t('{0}: not yet {1}, first {2}', name, lastWithout ?? '', firstWith ?? '');
    case 'left':
      return l10n.t('{0}: {1} or before, in its first document', name, firstWith ?? '');
    case 'right':
      return l10n.t('{0}: not by {1}', name, lastWithout ?? '');
  }
}

function columns(place: string): { readonly name: string; readonly isNumber?: boolean }[] {
  const { l10n } = vscode;
  const numbers = [l10n.t('Months after the centre'), l10n.t('Documents since the first'), l10n.t('With it'), l10n.t('Expected')];
  return [
    { name: place },
    { name: l10n.t('Last without') },
    { name: l10n.t('First with') },
    ...numbers.map((name) => ({ name, isNumber: true })),
  ];
}

function cellsOf({ lastWithout, firstWith, lag, since, found, expected }: PlaceAdoption, name: string, target: Leading): Cell[] {
  const texts = [name, lastWithout ?? '–', firstWith ?? '–', lag === null ? '–' : String(lag)];
  return [...texts, countCell(since), linkedCell(countCell(found), target.target), expected.toFixed(1)];
}
