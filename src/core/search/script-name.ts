import { foldText } from '../text/fold.ts';
import type { Script } from '../text/script.ts';

/** The folded names of each script. */
const NAMES: readonly (readonly [Script, readonly string[]])[] = [
  ['Hans', ['hans', 'simplified', '简', '简体', '简体字']],
  ['Hant', ['hant', 'traditional', '繁', '繁体', '繁体字', '正体', '正体字']],
  ['mixed', ['mixed', '混', '混用', '简繁混用']],
  ['both', ['both', '同', '同形', '简繁同形']],
  ['none', ['none', '无']],
];

/** The script of this name, in any script; `undefined` for a word that names none. */
export function scriptNamed(name: string): Script | undefined {
  const folded = foldText(name);
  return NAMES.find(([, names]) => names.includes(folded))?.[0];
}
