import * as vscode from 'vscode';
import type { GroupSizes } from '../../core/analysis/overview.ts';
import { lyingBars, uprightBars } from '../../core/charts/bar-chart.ts';
import { countText } from '../../host/wording.ts';
import type { ChartPart, PageMark, PagePart, Section } from '../../pages/contract.ts';

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
  readonly isUpright?: boolean;
}

/** A group with its name in the script of the reader. */
interface NamedSize {
  readonly key: string;
  readonly name: string;
  readonly documents: number;
}

/** How many documents each group has: a chart whose bars open their documents, and below it those that are in none. */
export function sizeSection(words: SizeWords, { groups, without }: GroupSizes, nameOf: (key: string) => string): Section {
  const { heading, nothing } = words;
  const named = groups.map((group): NamedSize => ({ ...group, name: nameOf(group.key) }));
  const drawn: PagePart = named.length > 0 ? chart(words, named) : { kind: 'text', text: nothing };
  return { heading, parts: without === 0 || named.length === 0 ? [drawn] : [drawn, others(words, without)] };
}

function chart(words: SizeWords, groups: readonly NamedSize[]): ChartPart {
  const { id, heading: name, column, isUpright = false } = words;
  const marks = groups.map((group) => markOf(words, group));
  const bars = marks.map(({ id, label }, index) => ({ id, label, name: groups[index]?.name ?? '', count: groups[index]?.documents ?? 0 }));
  const rows = groups.map((group, index) => [{ text: group.name }, { ...marks[index], text: String(group.documents) }]);
  return {
    kind: 'chart',
    id,
    name,
    svg: (isUpright ? uprightBars : lyingBars)(bars, name),
    description: describe(groups),
    marks,
    table: { columns: [{ name: column }, { name: vscode.l10n.t('Documents'), isNumber: true }], rows },
  };
}

function markOf({ queryOf }: SizeWords, { key, name, documents }: NamedSize): PageMark {
  const label = `${name}: ${documentsText(documents)}`;
  return documents === 0 ? { id: key, label } : { id: key, label, target: { kind: 'search', query: queryOf(key, name) } };
}

function describe(groups: readonly NamedSize[]): string {
  const most = groups.reduce((one, other) => (other.documents > one.documents ? other : one));
  return groups.length === 1 ? '' : vscode.l10n.t('Most are in {0}: {1}.', most.name, documentsText(most.documents));
}

function others({ without, queryWithout }: SizeWords, count: number): PagePart {
  const text = without.replace('{0}', countText(count));
  return { kind: 'list', items: [{ text, target: { kind: 'search', query: queryWithout } }] };
}

function documentsText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 document') : vscode.l10n.t('{0} documents', countText(count));
}
