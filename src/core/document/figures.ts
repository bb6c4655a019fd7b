const isDigitOrPoint = unitSet('0123456789.');
const isNumeral = unitSet('〇一二三四五六七八九十百');
const isCounted = unitSet('年月日时届次号条期');
const POINT = 0x2e;

/**
 * Calls `visit` for the offsets of every figure of a folded text between `from` and `to`: amounts, days, sessions, articles. A number is taken with its decimal
 * point and one unit after it, a spelled one with what it counts. The same as `/[\d.]*\d[^\d.]?|[〇一…百]+[年月…期]/g`, without its trying at every offset.
 */
export function forEachFigure(text: string, from: number, to: number, visit: (start: number, end: number) => void): void {
  for (let at = from; at < to; ) {
    const unit = text.charCodeAt(at);
    const members = isDigitOrPoint[unit] === 1 ? isDigitOrPoint : isNumeral[unit] === 1 ? isNumeral : undefined;
    if (!members) {
      at++;
      continue;
    }
    const runEnd = endOfRun(text, at, to, members);
    const end = members === isNumeral ? endOfSpelled(text, runEnd, to) : endOfNumber(text, at, runEnd, to);
    if (end > at) visit(at, end);
    at = Math.max(end, runEnd);
  }
}

function endOfRun(text: string, start: number, to: number, members: Uint8Array): number {
  let end = start + 1;
  while (end < to && members[text.charCodeAt(end)] === 1) end++;
  return end;
}

/** -1 for points alone. Points after the last digit are left out, and then so is the unit. */
function endOfNumber(text: string, start: number, runEnd: number, to: number): number {
  let end = runEnd;
  while (end > start && text.charCodeAt(end - 1) === POINT) end--;
  if (end === start) return -1;
  return end === runEnd && end < to ? end + 1 : end;
}

function endOfSpelled(text: string, runEnd: number, to: number): number {
  return runEnd < to && isCounted[text.charCodeAt(runEnd)] === 1 ? runEnd + 1 : -1;
}

function unitSet(units: string): Uint8Array {
  const set = new Uint8Array(0x10000);
  for (const unit of units) set[unit.charCodeAt(0)] = 1;
  return set;
}
