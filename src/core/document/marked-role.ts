import { partitionPoint } from '../ascending-ranges.ts';
import type { Range } from '../evidence.ts';
import { foldText } from '../text/fold.ts';
import type { SourceText } from '../text/source-text.ts';
import type { LineRole } from './line-role.ts';
import { isMenu } from './line-role.ts';

/** A longer line is no menu, in UTF-16 code units of the file. */
const LONGEST = 1000;

/** What the marks of a line say that its reading text does not have any more, given its role without them. */
export function markedRole({ form }: SourceText, line: Range, role: LineRole): LineRole {
  if (form.format !== 'markdown' || role === 'blank') return role;
  if (isMenuOfLinks(form.restored, line)) return 'navigation';
  return role === 'text' && isQuoted(form.quotations, line) ? 'quoted' : role;
}

/** The bullet of an item stands right before its line. */
function isMenuOfLinks(file: string, { start, end }: Range): boolean {
  if (end - start > LONGEST) return false;
  const line = file.slice(Math.max(0, start - 1), end);
  return line.includes('](') && isMenu(foldText(line).trim());
}

function isQuoted(quotations: readonly Range[], line: Range): boolean {
  const last = quotations[partitionPoint(quotations, ({ start }) => start < line.end) - 1];
  return last !== undefined && last.end > line.start;
}
