import * as vscode from 'vscode';
import type { GroupSizes } from '../../core/analysis/overview.ts';
import type { Bar } from '../../core/charts/bar-chart.ts';
import type { Chart } from '../../core/charts/chart-mark.ts';
import type { FullChart, FullPart, FullSection, PageMark } from '../../host/full-content.ts';
import { countCell, linkedCell } from '../../host/page-words.ts';
import { countText } from '../../host/wording.ts';

/** By what documents are counted, and how that is called. */
export interface SizeWords {
  readonly id: string;
  readonly heading: string;
  /** Of the column of its names. */
  readonly column: string;
  /** The query of a search that finds the documents of a group. */
  queryOf(key: string, name: string): string;
  /** The query that finds those in no group. */
  readonly queryWithout: string;
  /** What those in no group are; `{0}` is how many they are. */
  readonly without: string;
  /** What is said where no document is in any group. */
  readonly nothing: string;
  draw(bars: readonly Bar[], title: string): Chart;
  /** Whether what is at the end of the drawing matters most. */
  readonly beginsAtEnd?: boolean;
}

/** A group with its name in the script of the reader. */
interface NamedSize {
  readonly key: string;
  readonly name: string;
  readonly documents: number;
}

/** How many documents each group has: a chart whose bars open their documents, and below it those that are in none. */
export function sizeSection(words: SizeWords, { groups, without }: GroupSizes, nameOf: (key: string) => string): FullSection {
  const { id, heading, nothing } = words;
  const named = groups.map((group): NamedSize => ({ ...group, name: nameOf(group.key) }));
  const drawn: FullPart = named.length > 0 ? chart(words, named) : { kind: 'text', text: nothing };
  return { id, heading, parts: without === 0 || named.length === 0 ? [drawn] : [drawn, others(words, without)] };
}

function chart(words: SizeWords, groups: readonly NamedSize[]): FullChart {
  const { id, heading, column } = words;
  const bars = groups.map(
    ({ key, name, documents }): Bar => ({
      key,
      name,
      count: documents,
      written: countText(documents),
      label: `${name}: ${documentsText(documents)}`,
    }),
  );
  const { svg, marks } = words.draw(bars, heading);
  const targets = new Map(groups.map((group) => [group.key, targetOf(words, group)]));
  return {
    kind: 'chart',
    id,
    name: heading,
    svg,
    ...(words.beginsAtEnd && { beginsAtEnd: true }),
    description: describe(groups),
    marks: marks.map(({ id: mark, label, key }): PageMark => ({ id: mark, label, ...targets.get(key) })),
    tableOf: () => ({
      columns: [{ name: column }, { name: vscode.l10n.t('Documents'), isNumber: true }],
      rows: groups.map(({ key, name: group, documents }) => [group, linkedCell(countCell(documents), targets.get(key)?.target)]),
    }),
  };
}

function targetOf({ queryOf }: SizeWords, { key, name, documents }: NamedSize): Pick<PageMark, 'target'> {
  return documents === 0 ? {} : { target: { kind: 'search', query: queryOf(key, name) } };
}

/** Nothing where no group has more than every other one. */
function describe(groups: readonly NamedSize[]): string {
  const most = Math.max(...groups.map(({ documents }) => documents));
  const [first, ...others] = groups.filter(({ documents }) => documents === most);
  if (!first || others.length > 0 || groups.length === 1) return '';
  return vscode.l10n.t('Most: {0}, {1}.', first.name, documentsText(most));
}

function others({ without, queryWithout }: SizeWords, count: number): FullPart {
  const text = without.replace('{0}', countText(count));
  return { kind: 'list', items: [{ text, target: { kind: 'search', query: queryWithout } }] };
}

function documentsText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 document') : vscode.l10n.t('{0} documents', countText(count));
}
