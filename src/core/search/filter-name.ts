import type { SpeakerLevel } from '../speaker/speaker.ts';
import { foldText } from '../text/fold.ts';
import type { Script } from '../text/script.ts';

/** What a filter asks about a document. */
export type FilterKey = 'place' | 'date' | 'level' | 'script' | 'outlet' | 'title' | 'copies';

/** The folded names of each key. */
const KEY_NAMES: readonly (readonly [FilterKey, readonly string[]])[] = [
  ['place', ['place', 'region', '地', '地区', '地点']],
  ['date', ['date', '日期', '时间']],
  ['level', ['level', '级', '级别', '层级']],
  ['script', ['script', '字', '字体']],
  ['outlet', ['outlet', 'source', '来源']],
  ['title', ['title', '标题']],
  ['copies', ['copies', 'copy', '副本', '复本', '重复']],
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

/** The folded names of each level. */
const LEVEL_NAMES: readonly (readonly [SpeakerLevel, readonly string[]])[] = [
  ['centre', ['centre', 'center', 'central', '中央', '中央级']],
  ['ministry', ['ministry', 'ministries', '部', '部委', '部级']],
  ['province', ['province', 'provincial', '省', '省级']],
  ['city', ['city', 'prefecture', '市', '市级', '地市', '地市级']],
  ['county', ['county', 'district', '县', '区', '县区', '县级', '县区级', '区县', '区县级']],
  ['township', ['township', 'town', '乡', '镇', '乡镇', '乡镇级', '街道']],
  ['zone', ['zone', '开发区', '园区']],
  ['enterprise', ['enterprise', 'company', '企业', '公司']],
  ['university', ['university', 'school', '高校', '大学', '学校']],
  ['press', ['press', 'media', '媒体', '报刊']],
];

/** The level of this name, in any script; `undefined` for a word that names none. */
export function levelNamed(name: string): SpeakerLevel | undefined {
  const folded = foldText(name);
  return LEVEL_NAMES.find(([, names]) => names.includes(folded))?.[0];
}

/** The folded names of what a filter can want of copies: none of them, or nothing else. */
const COPIES_NAMES: readonly (readonly [CopiesWanted, readonly string[]])[] = [
  ['no', ['no', 'none', 'without', '无', '否', '不含']],
  ['only', ['only', 'yes', '仅', '只', '是']],
];

/** Whether documents that repeat another one are left out, or all that is wanted. */
export type CopiesWanted = 'no' | 'only';

/** What is called so, in any script; `undefined` for a word that names neither. */
export function copiesNamed(name: string): CopiesWanted | undefined {
  const folded = foldText(name);
  return COPIES_NAMES.find(([, names]) => names.includes(folded))?.[0];
}
