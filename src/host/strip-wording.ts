import * as vscode from 'vscode';

/** In so many parts a text is cut for its strip: as wide as a line of a tooltip. */
export const STRIP_PARTS = 24;
const BARS = '▂▄▆█';
const NONE = '·';

/** Where in a document a phrase stands: `▏··▂····▄··▕ 3 times, from 8 % to 40 % of the text`; '' where it stands nowhere. Bars say nothing to a screen reader. */
export function stripText(strip: readonly number[]): string {
  const times = strip.reduce((sum, count) => sum + count, 0);
  if (times === 0) return '';
  const bars = strip.map((count) => (count === 0 ? NONE : BARS[Math.min(count, BARS.length) - 1])).join('');
  const [first, last] = [strip.findIndex((count) => count > 0), strip.findLastIndex((count) => count > 0)];
  const [from, to] = [percentOf(first, strip.length), percentOf(last, strip.length)];
  return `▏${bars}▕ ${whereText(times, from, to)}`;
}

function whereText(times: number, from: number, to: number): string {
  if (times === 1) return vscode.l10n.t('once, at {0}% of the text', from);
  if (from === to) return vscode.l10n.t('{0} times, at {1}% of the text', times, from);
  return vscode.l10n.t('{0} times, from {1}% to {2}% of the text', times, from, to);
}

/** Of the middle of a part. */
function percentOf(part: number, parts: number): number {
  return Math.round(((part + 0.5) * 100) / parts);
}
