import type { Range } from '../evidence.ts';
import { readScript } from '../text/script.ts';
import type { Conversion, ConversionOptions } from './conversion.ts';
import { ConversionDraft } from './conversion-draft.ts';
import { doubtfulPlaces } from './doubts.ts';
import { forEachRun, outside, writeAstral } from './open-text.ts';
import { protectedSpans } from './protected-spans.ts';
import { writeQuotationMarks } from './quotation-marks.ts';
import { readings } from './readings.ts';
import type { Region } from './regional-forms.ts';
import { regionOf, rewriteRegion } from './regional-writer.ts';
import type { ScriptStretch } from './source-script.ts';
import { scriptStretches } from './source-script.ts';
import { TraditionalWriter } from './traditional-writer.ts';
import { placedChoices } from './user-choices.ts';
import type { Variant } from './variant.ts';
import { replaceVocabulary } from './vocabulary.ts';

const writers = new Map<Region, TraditionalWriter>();

/** Simplified text in the characters of a region, and text of another region rewritten; what stands in its own script already stays. */
export function toTraditional(text: string, options: ConversionOptions, to: Exclude<Variant, 's' | 'jp'>): Conversion {
  const region = regionOfTarget(to);
  const writer = writerOf(region);
  const draft = new ConversionDraft(text);
  const kept = protectedSpans(text, options.keptWords ?? []);
  const chosen = placedChoices(text, options.choices ?? []);
  if (options.quotes) writeQuotationMarks(draft.units, 'Hant');
  writeStretches(draft, kept, options.from, writer, region);
  for (const choice of chosen) draft.replace(choice, choice.text);
  if (to === 'twp' || to === 'hkp') replaceVocabulary(draft, to === 'twp' ? 'tw' : 'hk', [...kept, ...chosen]);
  const result = draft.finish();
  const weighed = writer.takeWeighed().filter(({ at }) => !chosen.some(({ start, end }) => at >= start && at < end));
  return { ...result, doubtful: doubtfulPlaces(text, weighed, result.runs) };
}

function writeStretches(
  draft: ConversionDraft,
  kept: readonly Range[],
  from: Variant | undefined,
  writer: TraditionalWriter,
  region: Region,
): void {
  let source: Region | undefined;
  for (const stretch of stretchesOf(draft.source, from)) {
    for (const span of outside(kept, stretch)) {
      if (!stretch.isTraditional) writeSimplified(draft, span, writer);
      else {
        source ??= regionOfSource(draft.source, from) ?? region;
        // OpenCC's standard is nobody's own: text goes there only where somebody says what it is written in.
        if (region !== 't' || from !== undefined) rewrite(draft, span, source, region);
      }
    }
  }
}

function regionOfTarget(to: Exclude<Variant, 's' | 'jp'>): Region {
  if (to === 'twp') return 'tw';
  return to === 'hkp' ? 'hk' : to;
}

function writerOf(region: Region): TraditionalWriter {
  const writer = writers.get(region) ?? new TraditionalWriter(region);
  writers.set(region, writer);
  return writer;
}

function stretchesOf(text: string, from: Variant | undefined): ScriptStretch[] {
  if (from !== undefined) return [{ start: 0, end: text.length, isTraditional: from !== 's' }];
  return scriptStretches(text, readScript(text).script === 'Hant' ? 'Hant' : 'Hans');
}

function regionOfSource(text: string, from: Variant | undefined): Region | undefined {
  if (from === undefined || from === 's' || from === 'jp') return regionOf(text);
  return regionOfTarget(from);
}

function writeSimplified(draft: ConversionDraft, span: Range, writer: TraditionalWriter): void {
  forEachRun(draft.source, span, (start, end) => writer.write(draft.source, start, end, draft.units));
  writeAstral(draft, span, (codePoint) => readings().astral.get(codePoint));
}

function rewrite(draft: ConversionDraft, span: Range, from: Region | undefined, to: Region): void {
  forEachRun(draft.source, span, (start, end) => draft.replace({ start, end }, rewriteRegion(draft.source.slice(start, end), from, to)));
}
