import type { Fingerprint } from './fingerprint.ts';
import { WORDING_BINS } from './fingerprint.ts';
import { figureSimilarity, similarity } from './fingerprint-similarity.ts';

/**
 * Two texts are the same document from here up, in wording and in figures. Among 2,611 reports, news items, gazette and party documents, copies under other titles
 * had at least 0.94 and 1; what comes from one template (an order amended twice, tomorrow's broadcast in two years, two editions of a charter) has up to 0.96 in
 * wording but at most 0.77 in figures; two work reports never more than 0.35 in wording.
 */
const WORDING = 0.7;
const FIGURES = 0.8;
/** Bins per band. Texts that resemble each other by 0.7 share at least one of 32 bands with a probability above 0.999. */
export const BAND_ROWS = 4;
/** How many bands a fingerprint has. */
export const BANDS = WORDING_BINS / BAND_ROWS;

/** Whether two documents are the same, in whatever bands they agree. Figures first: they are fewer, and what documents of one template differ in. */
export function areAlike(first: Fingerprint, second: Fingerprint): boolean {
  return figureSimilarity(first, second) >= FIGURES && similarity(first, second) >= WORDING;
}

/** Looks for the duplicates of one document, one after the other. */
export class DuplicateSearch {
  private readonly inBand = new Uint32Array(BANDS);

  constructor(private readonly print: Fingerprint) {}

  /** How many of those that it has looked at agree with the document in the band in which most do. */
  get most(): number {
    return Math.max(...this.inBand);
  }

  /** Whether another document agrees in a band, and is the same. */
  isDuplicate(other: Fingerprint): boolean {
    return this.agrees(other) && areAlike(this.print, other);
  }

  /** Counts each band. One without anything in it says nothing. */
  private agrees(other: Fingerprint): boolean {
    const { print, inBand } = this;
    let agrees = false;
    for (let band = 0, at = 0; band < BANDS; band++, at += BAND_ROWS) {
      if (print.charCodeAt(at) !== other.charCodeAt(at) || !isSameBand(print, other, at)) continue;
      inBand[band] = (inBand[band] as number) + 1;
      agrees = true;
    }
    return agrees;
  }
}

function isSameBand(first: Fingerprint, second: Fingerprint, start: number): boolean {
  let filled = 0;
  for (let at = start; at < start + BAND_ROWS; at++) {
    if (first.charCodeAt(at) !== second.charCodeAt(at)) return false;
    filled |= first.charCodeAt(at);
  }
  return filled !== 0;
}
