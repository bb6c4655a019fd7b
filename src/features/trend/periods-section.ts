import * as vscode from 'vscode';
import { seriesChart } from '../../core/charts/series-chart.ts';
import type { FullChart, FullSection, PageMark } from '../../host/full-content.ts';
import { clauses, factText } from '../../host/punctuation.ts';
import type { Cell, PageTable } from '../../pages/contract.ts';
import type { Leading } from './passages.ts';
import { lineTarget } from './passages.ts';
import { numberCells, numberColumns } from './series-table.ts';
import type { PeriodLine, Periods } from './trend-answers.ts';
import type { TrendQuestion } from './trend-question.ts';
import { cellText, lineName, measureText, periodText } from './trend-wording.ts';

/** The id of the section. */
export const PERIODS_SECTION = 'periods';

/** Each phrase, or each part of one, over years or shorter periods. */
export function periodsSection(question: TrendQuestion, { lines }: Periods): FullSection {
  const about = { id: PERIODS_SECTION, isWide: true };
  const heading = measureText(question.measure);
  if (lines.every(({ cells }) => cells.length === 0))
    return { ...about, heading, parts: [{ kind: 'text', text: vscode.l10n.t('No document is dated that finely.') }] };
  return { ...about, heading, parts: [chart(question, lines)] };
}

function chart(question: TrendQuestion, lines: readonly PeriodLine[]): FullChart {
  const { measure, phrases } = question;
  const named = lines.map((line) => ({ name: lineName(line), cells: line.cells }));
  const { svg, marks } = seriesChart(named, phrases.join(' · '), {
    measure,
    labelOf: (name, cell) => cellText(lines.length > 1 ? `${name}, ${cell.key}` : cell.key, cell, measure),
  });
  const targets = lines.map((line) => targetsOf(line, question));
  return {
    kind: 'chart',
    id: 'periods',
    name: `${phrases.join(' · ')} · ${measureText(measure)}`,
    svg,
    beginsAtEnd: true,
    description: describe(lines, question),
    marks: marks.map(({ id, label, key, row }): PageMark => ({ id, label, ...targets[row]?.(key) })),
    tableOf: () => ({ columns: columns(question, lines), rows: rows(lines, question) }),
  };
}

function targetsOf(line: PeriodLine, question: TrendQuestion): (key: string) => Leading {
  const cells = new Map(line.cells.map((cell) => [cell.key, cell]));
  return (key) => lineTarget(line, cells.get(key), question);
}

function columns({ period }: TrendQuestion, lines: readonly PeriodLine[]): PageTable['columns'] {
  const line = lines.length > 1 ? [{ name: vscode.l10n.t('Line') }] : [];
  return [{ name: periodText(period) }, ...line, ...numberColumns()];
}

function rows(lines: readonly PeriodLine[], question: TrendQuestion): Cell[][] {
  return lines.flatMap((line) =>
    line.cells.map((cell) => [
      cell.key,
      ...(lines.length > 1 ? [lineName(line)] : []),
      ...numberCells(cell, lineTarget(line, cell, question)),
    ]),
  );
}

/** The first and the last period of each line, in words. */
function describe(lines: readonly PeriodLine[], { measure }: TrendQuestion): string {
  return lines
    .map((line) => {
      const known = line.cells.filter(({ of }) => of > 0);
      const ends = [known[0], known.length > 1 ? known.at(-1) : undefined].filter((cell) => cell !== undefined);
      return factText(lineName(line), clauses(ends.map((cell) => cellText(cell.key, cell, measure))));
    })
    .join('\n');
}
