import type { Conversion, ConversionOptions } from './conversion.ts';
import { ConversionDraft } from './conversion-draft.ts';
import { forEachRun, outside, writeAstral } from './open-text.ts';
import { convertAsOpencc } from './opencc.ts';
import { protectedSpans } from './protected-spans.ts';
import { writeQuotationMarks } from './quotation-marks.ts';
import { simplifiedCharacters } from './simplified-characters.ts';
import { SimplifiedWriter } from './simplified-writer.ts';
import { placedChoices } from './user-choices.ts';

let writer: SimplifiedWriter | undefined;

/** Whatever a text is written in, Simplified; the words of Taiwan or Hong Kong become the mainland's only where `from` asks for it. */
export function toSimplified(text: string, { from, quotes, keptWords = [], choices = [] }: ConversionOptions): Conversion {
  writer ??= new SimplifiedWriter();
  const simplified = writer;
  const draft = new ConversionDraft(text);
  const chosen = placedChoices(text, choices);
  if (quotes) writeQuotationMarks(draft.units, 'Hans');
  for (const span of outside(protectedSpans(text, keptWords), { start: 0, end: text.length })) {
    forEachRun(text, span, (start, end) => {
      simplified.write(text, start, end, draft.units);
      if (from === 'twp' || from === 'hkp') replaceWords(draft, start, end, from);
    });
    writeAstral(draft, span, (codePoint) => simplifiedCharacters().get(String.fromCodePoint(codePoint)));
  }
  for (const choice of chosen) draft.replace(choice, choice.text);
  return { ...draft.finish(), doubtful: [] };
}

/** A run in which OpenCC's words change the length is one stretch. */
function replaceWords(draft: ConversionDraft, start: number, end: number, from: 'twp' | 'hkp'): void {
  const run = draft.source.slice(start, end);
  const words = convertAsOpencc(run, from, 's');
  if (words !== convertAsOpencc(run, from === 'twp' ? 'tw' : 'hk', 's')) draft.replace({ start, end }, words);
}
