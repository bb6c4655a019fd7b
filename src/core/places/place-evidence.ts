import type { Certainty, Evidence, Range } from '../evidence.ts';
import type { SourceText } from '../text/source-text.ts';
import { quote } from '../text/source-text.ts';
import type { Division } from './division.ts';
import { pathOf } from './division.ts';
import type { Placed } from './placed.ts';
import { NATIONAL_CODE } from './placed.ts';
import type { Vote } from './weighing.ts';

/** Evidence for a folded range of the text. */
export function signEvidence(rule: string, { start, end }: Range, source: SourceText): Evidence {
  const range = source.folded.map.toOriginal(start, end);
  return { rule, ...range, note: quote(source, range) };
}

/** A mention that speaks for the division: in its text, or beside it (then without a range). */
export function voteEvidence({ mention, source: from, division: voted }: Vote, division: Division, source: SourceText): Evidence {
  if (from !== 'text') return { rule: `place-${from}`, start: 0, end: 0, note: asPrinted(mention.name, source) };
  if (voted !== division) return signEvidence('place-inside', mention, source);
  return signEvidence(mention.form === 'former' ? 'place-former-name' : mention.chained ? 'place-chain' : 'place-name', mention, source);
}

/** A folded name in the script of the text, which has what stands beside it too; the folded one where it has not. */
function asPrinted(name: string, source: SourceText): string {
  const start = source.folded.text.indexOf(name);
  return start < 0 ? name : quote(source, source.folded.map.toOriginal(start, start + name.length));
}

/** A place by its division, without rivals. */
export function placed(division: Division, certainty: Certainty, evidence: readonly Evidence[]): Placed {
  return { code: division.code, names: pathOf(division).map(({ name }) => name), certainty, evidence, rivals: [] };
}

/** The place of a text of the whole country. */
export function national(certainty: Certainty, evidence: Evidence): Placed {
  return { code: NATIONAL_CODE, names: [], certainty, evidence: [evidence], rivals: [] };
}
