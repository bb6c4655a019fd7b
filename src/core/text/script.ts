import type { Range } from '../evidence.ts';
import { isHan } from './han.ts';
import { Decides, decidingUnits } from './script-characters.ts';

/** Engines look up what is imported each time. */
const HANS = Decides.hans;

/** `both`: Chinese, but no character decides. `none`: no Chinese. */
export type Script = 'Hans' | 'Hant' | 'mixed' | 'both' | 'none';

/** In which script a text is written. */
export interface ScriptReading {
  readonly script: Script;
  /** Share of the deciding characters that are Simplified only, 0 to 1; 0 where none decides. */
  readonly hans: number;
  /** Share of the deciding characters that are Traditional only, 0 to 1; 0 where none decides. */
  readonly hant: number;
  /** Where the lesser script stands, for `mixed`; else empty. */
  readonly places: readonly Range[];
}

/** A text is mixed where the lesser script is more than a name, a quotation or one variant again and again: this share of the deciding characters, this many kinds. */
const MIXED_SHARE = 0.1;
const MIXED_KINDS = 3;

/** The script that the body is written in (all of `text` without `body`), by the characters that only one of the two scripts has. */
export function readScript(text: string, body: readonly Range[] = [{ start: 0, end: text.length }]): ScriptReading {
  const count = countDeciding(text, body);
  const deciding = count.hans + count.hant;
  if (deciding === 0) return { script: hasHan(text, body) ? 'both' : 'none', hans: 0, hant: 0, places: [] };
  const [hans, hant] = [count.hans / deciding, count.hant / deciding];
  const sought = count.hans < count.hant ? Decides.hans : Decides.hant;
  const places = Math.min(hans, hant) > MIXED_SHARE ? body.flatMap((range) => runsOf(text, range, sought)) : [];
  if (kindsIn(text, places, sought) < MIXED_KINDS) return { script: count.hans < count.hant ? 'Hant' : 'Hans', hans, hant, places: [] };
  return { script: 'mixed', hans, hant, places };
}

interface Count {
  readonly hans: number;
  readonly hant: number;
}

/** How many different characters of that script stand there. */
function kindsIn(text: string, places: readonly Range[], sought: number): number {
  const units = decidingUnits();
  const characters = places.flatMap(({ start, end }) => [...text.slice(start, end)]);
  return new Set(characters.filter((character) => units[character.charCodeAt(0)] === sought)).size;
}

/** Sums in registers: a count kept in an array would wait for each unit until it is written. */
function countDeciding(text: string, body: readonly Range[]): Count {
  const units = decidingUnits();
  let hans = 0;
  let hant = 0;
  for (const { start, end } of body) {
    for (let at = start; at < end; at++) {
      const decides = units[text.charCodeAt(at)] as number;
      hans += decides & HANS;
      hant += decides >> 1;
    }
  }
  return { hans, hant };
}

function hasHan(text: string, body: readonly Range[]): boolean {
  return body.some(({ start, end }) => {
    for (let at = start; at < end; at++) if (isHan(text.charCodeAt(at))) return true;
    return false;
  });
}

/** Each stretch from a character of the sought script to the last one before a character of the other script. */
function runsOf(text: string, range: Range, sought: number): Range[] {
  const units = decidingUnits();
  const runs: Range[] = [];
  let start = -1;
  let end = -1;
  for (let at = range.start; at < range.end; at++) {
    const decides = units[text.charCodeAt(at)];
    if (decides === sought) {
      if (start < 0) start = at;
      end = at + 1;
    } else if (decides !== Decides.nothing && start >= 0) {
      runs.push({ start, end });
      start = -1;
    }
  }
  if (start >= 0) runs.push({ start, end });
  return runs;
}
