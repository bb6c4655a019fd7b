import type { Facet } from '../../core/analysis/facet.ts';

/** The last month of each half and quarter, and the first. */
const MONTHS: Readonly<Record<string, readonly [first: string, last: string]>> = {
  H1: ['01', '06'],
  H2: ['07', '12'],
  Q1: ['01', '03'],
  Q2: ['04', '06'],
  Q3: ['07', '09'],
  Q4: ['10', '12'],
};

/** The filter that lets just the documents of a group through; `name` is that of a division. */
export function groupFilter(by: Facet, key: string, name: string): string {
  switch (by) {
    case 'province':
      return `place:${name}`;
    // Of another level a division may have the same name.
    case 'city':
      return `place:${key}`;
    case 'level':
    case 'outlet':
      return `${by}:${key}`;
    default:
      return `date:${periodRange(key)}`;
  }
}

/** `2024`, `2024-03`, and `2024-01..2024-03` for `2024-Q1`. */
function periodRange(period: string): string {
  const [year = '', part = ''] = period.split('-');
  const months = MONTHS[part];
  return months ? `${year}-${months[0]}..${year}-${months[1]}` : period;
}

/** Filters that hold together, behind what is looked for. */
export function withFilters(query: string, ...filters: readonly string[]): string {
  return [query, ...filters].filter(Boolean).join(' ');
}
