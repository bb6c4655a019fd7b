import { foldText } from '../text/fold.ts';

/** What a filter asks about a document. */
export type FilterKey = 'place' | 'date' | 'script' | 'outlet' | 'title';

/** The folded names of each key. */
const NAMES: Readonly<Record<FilterKey, readonly string[]>> = {
  place: ['place', 'region', '地', '地区', '地点'],
  date: ['date', '日期', '时间'],
  script: ['script', '字', '字体'],
  outlet: ['outlet', 'source', '来源'],
  title: ['title', '标题'],
};

const FILTER_KEYS = Object.keys(NAMES) as readonly FilterKey[];

/** The key of this name, in either script and width; `undefined` for a word that names none. */
export function filterKey(name: string): FilterKey | undefined {
  const folded = foldText(name);
  return FILTER_KEYS.find((key) => NAMES[key].includes(folded));
}
