import { foldText } from '../text/fold.ts';
import type { Mention } from './mention.ts';
import { findMentions } from './mention.ts';

/** The date that a path names best: in the file name before the folders, a day before a month before a year; `undefined` where there is none. */
export function dateInPath(path: string): Mention | undefined {
  const parts = path.split(/[\\/]/).reverse();
  for (const part of parts) {
    const best = findMentions(foldText(spread(part))).sort((a, b) => precision(b) - precision(a))[0];
    if (best?.year !== undefined) return best;
  }
  return undefined;
}

/** Names join what texts keep apart: 2024_03_18, 2024年工作报告.txt, 2024-03, 2012. */
function spread(name: string): string {
  return name
    .replace(/((?:19|20)\d\d)_(\d\d)_(\d\d)(?!\d)/g, '$1-$2-$3')
    .replace(/_/g, ' ')
    .replace(/^((?:19|20)\d\d)(?=$|[ .])/, '$1年');
}

function precision({ year, month, day }: Mention): number {
  return year === undefined ? 0 : month === undefined ? 1 : day === undefined ? 2 : 3;
}
