import type { SeriesCell } from '../analysis/series.ts';

/** What a mark says of a cell; `name` is that of its phrase or its place. */
export type CellLabel = (name: string, cell: SeriesCell) => string;

/** `新质生产力, 2024: 15/15, 100 % (80–100 %)`, and without documents `新质生产力, 2024: –`: for who brings no words of a language. */
export function cellLabel(name: string, { key, documents, of, share, low, high }: SeriesCell): string {
  if (share === null || low === null || high === null) return `${name}, ${key}: –`;
  return `${name}, ${key}: ${documents}/${of}, ${roundPercent(share)} (${Math.round(low * 100)}–${roundPercent(high)})`;
}

/** `12 %` */
export function roundPercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
