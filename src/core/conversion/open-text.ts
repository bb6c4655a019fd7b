import { partitionPoint } from '../ascending-ranges.ts';
import type { Range } from '../evidence.ts';
import { isHan } from '../text/han.ts';
import type { ConversionDraft } from './conversion-draft.ts';

/** What of a range is outside some spans, which ascend and are apart. */
export function outside(spans: readonly Range[], { start, end }: Range): Range[] {
  const left: Range[] = [];
  let from = start;
  for (let at = partitionPoint(spans, (span) => span.end <= start); at < spans.length; at++) {
    const span = spans[at] as Range;
    if (span.start >= end) break;
    if (span.start > from) left.push({ start: from, end: span.start });
    from = span.end;
  }
  return from < end ? [...left, { start: from, end }] : left;
}

/** Calls `visit` for every run of Chinese characters of the basic plane, but for compatibility ideographs. */
export function forEachRun(units: Uint16Array, { start, end }: Range, visit: (start: number, end: number) => void): void {
  for (let at = start; at < end; ) {
    const from = at;
    while (at < end && IS_CONVERTED[units[at] as number]) at++;
    if (at > from) visit(from, at);
    else at++;
  }
}

/** 1 for every code unit that is a Chinese character. Compatibility ideographs are variants that somebody chose: they stay. */
export const IS_CONVERTED = Uint8Array.from({ length: 0x10000 }, (_, unit) => (isHan(unit) && unit < 0xf900 ? 1 : 0));

/** Writes the forms of characters that are outside the basic plane, before or after. */
export function writeAstral(draft: ConversionDraft, { start, end }: Range, forms: (codePoint: number) => string | undefined): void {
  if (!draft.hasPairs) return;
  for (let at = start; at < end; at++) {
    const codePoint = draft.source.codePointAt(at) ?? 0;
    const length = codePoint > 0xffff ? 2 : 1;
    const form = forms(codePoint);
    if (form !== undefined && form.length + length > 2) draft.write(at, at + length, form);
    at += length - 1;
  }
}
