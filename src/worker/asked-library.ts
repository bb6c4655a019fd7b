import { ChangeAnswers } from '../core/analysis/change-answers.ts';
import { ConversionEvidence } from '../core/corpus/conversion-evidence.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { isoDay } from '../core/dates/calendar.ts';
import { PlaceScript } from './place-script.ts';

/** A library with what is kept of answers, and how the reader wants them written. */
export class AskedLibrary {
  /** In which script the names of divisions are told. */
  placeScript = new PlaceScript('s');
  readonly changes: ChangeAnswers;
  readonly evidence: ConversionEvidence;

  constructor(readonly corpus: Corpus) {
    this.changes = new ChangeAnswers(corpus);
    this.evidence = new ConversionEvidence(corpus);
  }

  /** As `2026-11-30`: a year that is not over is no full year. */
  get today(): string {
    return isoDay(Date.now());
  }
}
