import { foldText } from '../text/fold.ts';
import type { DateMention } from './mention.ts';
import { findDates } from './mention.ts';

/** A date in the name of a file or of a folder that it lies in. */
export interface PathDate {
  readonly year: number;
  readonly mention: DateMention;
  /** The name that has the date. */
  readonly name: string;
}

/** The date that a path names best: in the file name before the folders, a day before a month before a year; `undefined` where there is none. */
export function dateInPath(path: string): PathDate | undefined {
  for (const name of path.replaceAll('\\', '/').split('/').reverse()) {
    if (!MAY_NAME_YEAR.test(name)) continue;
    const [best] = findDates(foldText(spread(name))).sort((a, b) => precision(b) - precision(a));
    if (best?.year !== undefined) return { year: best.year, mention: best, name };
  }
  return undefined;
}

/** A year has three digits at least (of the Republic), or is spelled. */
const MAY_NAME_YEAR = /\d{3}|[^ -~]/;

/** Names join what texts keep apart: 2024_03_18, 2024-03, 江城工作报告-2012.txt. */
function spread(name: string): string {
  return name
    .replace(/_/g, '-')
    .replace(/(?<!\d)((?:19|20)\d\d)-(0[1-9]|1[0-2])(?!-?\d)/g, '$1年$2月 ')
    .replace(/(?<!\d)((?:19|20)\d\d)(?=$|[ .]|-(?!\d))/g, '$1年 ');
}

function precision({ year, month, day }: DateMention): number {
  return year === undefined ? 0 : month === undefined ? 1 : day === undefined ? 2 : 3;
}
