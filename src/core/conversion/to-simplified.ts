import type { Conversion, ConversionOptions } from './conversion.ts';
import { ConversionDraft } from './conversion-draft.ts';
import { forEachRun, outside, writeAstral } from './open-text.ts';
import { protectedSpans } from './protected-spans.ts';
import { writeQuotationMarks } from './quotation-marks.ts';
import { replaceWords } from './region-words.ts';
import { simplifiedCharacters } from './simplified-characters.ts';
import { simplifiedWriter } from './simplified-writer.ts';
import { placedChoices } from './user-choices.ts';

/** Whatever a text is written in, Simplified; the words of Taiwan or Hong Kong become the mainland's only where `from` asks for it. */
export function toSimplified(text: string, { from, quotes, keptWords = [], choices = [] }: ConversionOptions): Conversion {
  const simplified = simplifiedWriter();
  const draft = new ConversionDraft(text);
  const source = draft.units.slice();
  const chosen = placedChoices(text, choices);
  if (quotes) writeQuotationMarks(draft.units, 'Hans');
  for (const span of outside(protectedSpans(text, keptWords), { start: 0, end: text.length })) {
    forEachRun(source, span, (start, end) => simplified.write(source, start, end, draft.units));
    if (from === 'twp' || from === 'hkp') replaceWords(draft, source, span, from);
    writeAstral(draft, span, (codePoint) => simplifiedCharacters().get(String.fromCodePoint(codePoint)));
  }
  for (const { start, end, text: written } of chosen) draft.write(start, end, written);
  return { ...draft.finish(), doubtful: [] };
}
