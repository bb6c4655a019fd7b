import { foldText } from '../text/fold.ts';
import type { Script } from '../text/script.ts';

/** What a filter asks about a document. */
export type FilterKey = 'place' | 'date' | 'script' | 'outlet' | 'title';

/** The folded names of each key. */
const KEY_NAMES: readonly (readonly [FilterKey, readonly string[]])[] = [
  ['place', ['place', 'region', '地', '地区', '地点']],
  ['date', ['date', '日期', '时间']],
  ['script', ['script', '字', '字体']],
  ['outlet', ['outlet', 'source', '来源']],
  ['title', ['title', '标题']],
];

/** The key of this name, in either script and width; `undefined` for a word that names none. */
export function filterKey(name: string): FilterKey | undefined {
  const folded = foldText(name);
  return KEY_NAMES.find(([, names]) => names.includes(folded))?.[0];
}

/** The folded names of each script. */
const SCRIPT_NAMES: readonly (readonly [Script, readonly string[]])[] = [
  ['Hans', ['hans', 'simplified', '简', '简体', '简体字']],
  ['Hant', ['hant', 'traditional', '繁', '繁体', '繁体字', '正体', '正体字']],
  ['mixed', ['mixed', '混', '混用', '简繁混用']],
  ['both', ['both', '同', '同形', '简繁同形']],
  ['none', ['none', '无']],
];

/** The script of this name, in any script; `undefined` for a word that names none. */
export function scriptNamed(name: string): Script | undefined {
  const folded = foldText(name);
  return SCRIPT_NAMES.find(([, names]) => names.includes(folded))?.[0];
}
