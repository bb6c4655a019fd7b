import { holdsOffset } from '../ascending-ranges.ts';
import type { Range } from '../evidence.ts';
import { readScript } from '../text/script.ts';
import type { Conversion, ConversionOptions } from './conversion.ts';
import { ConversionDraft } from './conversion-draft.ts';
import { doubtfulPlaces } from './doubts.ts';
import type { LibraryEvidence } from './library-evidence.ts';
import { forEachRun, outside, writeAstral } from './open-text.ts';
import { convertAsOpencc } from './opencc.ts';
import { protectedSpans } from './protected-spans.ts';
import { writeQuotationMarks } from './quotation-marks.ts';
import { readings } from './readings.ts';
import type { Region } from './regional-forms.ts';
import { regionOf } from './source-region.ts';
import type { ScriptStretch } from './source-script.ts';
import { scriptStretches } from './source-script.ts';
import { TraditionalWriter } from './traditional-writer.ts';
import { placedChoices } from './user-choices.ts';
import type { Variant } from './variant.ts';
import { replaceVocabulary } from './vocabulary.ts';

const writers = new Map<Region, TraditionalWriter>();

/** Simplified text in the characters of a region, and text of another region rewritten; what stands in its own script already stays. */
export function toTraditional(
  text: string,
  options: ConversionOptions,
  to: Exclude<Variant, 's' | 'jp'>,
  library: LibraryEvidence | undefined,
): Conversion {
  const region = regionOfTarget(to);
  const writer = writerOf(region);
  writer.library = library;
  const draft = new ConversionDraft(text);
  const units = draft.units.slice();
  const kept = protectedSpans(text, options.keptWords ?? []);
  const chosen = placedChoices(text, options.choices ?? []);
  if (options.quotes) writeQuotationMarks(draft.units, 'Hant');
  writeStretches({ draft, units, writer, region }, kept, options.from);
  for (const { start, end, text: written } of chosen) draft.write(start, end, written);
  if (to === 'twp' || to === 'hkp') replaceVocabulary(draft, units, to === 'twp' ? 'tw' : 'hk', [...kept, ...chosen]);
  const result = draft.finish();
  const weighed = writer.takeWeighed().filter(({ at }) => !holdsOffset(chosen, at));
  return { ...result, doubtful: doubtfulPlaces(text, weighed, result) };
}

/** What is written, and how. */
interface Work {
  readonly draft: ConversionDraft;
  /** Of the source. */
  readonly units: Uint16Array;
  readonly writer: TraditionalWriter;
  readonly region: Region;
}

function writeStretches(work: Work, kept: readonly Range[], from: Variant | undefined): void {
  const { draft, region } = work;
  let source: Region | undefined;
  for (const stretch of stretchesOf(draft.source, from)) {
    for (const span of outside(kept, stretch)) {
      if (!stretch.isTraditional) writeSimplified(work, span);
      else {
        source ??= regionOfSource(draft.source, from) ?? region;
        // OpenCC's standard is nobody's own: text goes there only where somebody says what it is written in.
        if (region !== 't' || from !== undefined) rewrite(work, span, source);
      }
    }
  }
}

/** Whose characters a target is written in. */
export function regionOfTarget(to: Exclude<Variant, 's' | 'jp'>): Region {
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

function writeSimplified({ draft, units, writer }: Work, span: Range): void {
  writer.write(units, span, draft.units);
  writeAstral(draft, span, (codePoint) => readings().astral.get(codePoint));
}

function rewrite({ draft, units, region }: Work, span: Range, from: Region | undefined): void {
  if (from === undefined || from === region) return;
  forEachRun(units, span, (start, end) => draft.write(start, end, convertAsOpencc(draft.source.slice(start, end), from, region)));
}
