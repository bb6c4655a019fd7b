import { Decides, decidingUnits } from '../text/script-characters.ts';

/** A stretch of a text in one script. */
export interface ScriptStretch {
  readonly start: number;
  readonly end: number;
  readonly isTraditional: boolean;
}

/** What ends a stretch: a sentence, a line, a quotation. */
const ENDS = new Uint8Array(0x10000);
for (const end of '。！？；\n\r“”「」『』') ENDS[end.charCodeAt(0)] = 1;

/**
 * Divides a text where its script changes, by the characters that only one script has: sentence by sentence, quotation by quotation. A sentence where as many
 * speak for each, or none, is in the script of the one before it, and at the beginning in that of most of the text; `undecided` where no character decides.
 */
export function scriptStretches(text: string, undecided: 'Hans' | 'Hant'): ScriptStretch[] {
  const stretches: { start: number; end: number; isTraditional: boolean }[] = [];
  let isTraditional = weigh(text, 0, text.length) || (undecided === 'Hant' ? 1 : -1);
  for (let start = 0; start < text.length; ) {
    const end = endOfSentence(text, start);
    isTraditional = weigh(text, start, end) || isTraditional;
    const last = stretches.at(-1);
    if (last && last.isTraditional === isTraditional > 0) last.end = end;
    else stretches.push({ start, end, isTraditional: isTraditional > 0 });
    start = end;
  }
  return stretches;
}

function endOfSentence(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && !ENDS[text.charCodeAt(end - 1)]) end++;
  return end;
}

/** Above 0 where more characters are Traditional only, below 0 where more are Simplified only. */
function weigh(text: string, start: number, end: number): number {
  const units = decidingUnits();
  let sum = 0;
  for (let at = start; at < end; at++) {
    const decides = units[text.charCodeAt(at)];
    if (decides === Decides.hant) sum++;
    else if (decides === Decides.hans) sum--;
  }
  return sum;
}
