import type { Solution } from './byte-shift-readings.ts';
import { characterOf, charactersRead, clearlyBest, likelihoodOf, meanLikelihood } from './byte-shift-readings.ts';
import type { Stretch } from './byte-shift-stretch.ts';
import { endOfNotes, LOST_BYTE, readStretch, readSwallowed } from './byte-shift-stretch.ts';
import { gbkTable } from './double-byte-table.ts';

/**
 * Undoes the damage of a converter that put readings into GBK text pair by pair of bytes, without regard to where characters begin. 到沖刺 is B5BD 9B5F B4CC;
 * the pair BD 9B across the border happens to be 經, so that "(jīng)" was put after 9B. Read as GBK, the dangling 9B swallows the parenthesis (到?jīng)), and what
 * follows is read out of step: each character is the last byte of one original character and the first byte of the next. It gets into step again at a last byte
 * that is a letter of ASCII (5F is _), or where a reading of an original character was put in, whose parenthesis the dangling last byte swallows in turn.
 *
 * So the lost byte is the one that makes, after the last byte of the character before, a Traditional character of that reading; what follows is read in step with it.
 */
export interface ByteShift {
  /** The offset after the damaged stretch, which begins at the question mark. */
  readonly end: number;
  /** What stood there, with a question mark for a character that is lost; `undefined` where the stretch can only be marked, and is the note alone. */
  readonly text: string | undefined;
  /** Up to here nothing else can be repaired, as it is not known where characters begin; not after `end` where the stretch is repaired. */
  readonly doubtfulUntil: number;
}

/**
 * Reads the damage that a question mark (or U+FFFD) at `at` begins, after the UTF-16 code unit `before`; `undefined` where there is none.
 * Without `before` it is only marked.
 */
export function readByteShift(text: string, at: number, before: number | undefined): ByteShift | undefined {
  const note = readSwallowed(text, at);
  if (!note) return undefined;
  const stretch = before === undefined ? undefined : readStretch(text, note.end);
  const repaired = stretch && repair(stretch, charactersRead(gbkTable().code(before ?? 0) & 0xff, note.syllable));
  if (stretch && repaired) return repairedTo(repaired, repaired.endsWith(LOST_BYTE) ? endOfNotes(text, stretch.end) : stretch.end);
  return { end: endOfNotes(text, note.end), text: undefined, doubtfulUntil: stretch?.end ?? note.end };
}

function repairedTo(text: string, end: number): ByteShift {
  return { end, text, doubtfulUntil: end };
}

/** No original character is a letter with a tone mark: such a repair would make notes instead of taking them out. */
const IMPOSSIBLE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü？\ufffd]/;

/**
 * The text of a stretch; `undefined` where nothing speaks for it. Where no character of the reading fits (the converter knew one more than we, or the character
 * before is lost), what follows the first character must be likelier in step than as it stands.
 */
function repair({ rest, shifted, ...first }: Stretch, annotated: readonly Solution[]): string | undefined {
  if (rest === undefined || IMPOSSIBLE.test(rest)) return undefined;
  const best = clearlyBest(annotated.flatMap((one) => firstCharacters(first, one)));
  if (best) return IMPOSSIBLE.test(characterOf(best.code)) ? undefined : characterOf(best.code) + rest;
  const plausible = annotated.length > 0 || (HAN.test(rest) && meanLikelihood(rest) > meanLikelihood(shifted));
  return plausible ? LOST_BYTE + rest : undefined;
}

const HAN = /\p{Script=Han}/u;

/** What the first character can be, if `annotated` is the annotated pair of bytes, so that its second byte is the lost lead. */
function firstCharacters({ trail, syllable }: Pick<Stretch, 'trail' | 'syllable'>, annotated: Solution): Solution[] {
  const lead = annotated.code & 0xff;
  const code = (lead << 8) | trail;
  const own = syllable !== undefined ? charactersRead(lead, syllable) : [{ code, likelihood: likelihoodOf(code) }];
  return own.filter((one) => characterOf(one.code) !== '\0').map((one) => ({ ...one, likelihood: one.likelihood + annotated.likelihood }));
}
