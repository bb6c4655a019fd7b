import type { Dated } from '../../src/core/dates/dated.ts';
import type { PolicyDocument } from '../../src/core/document/policy-document.ts';
import type { Certainty, Evidence } from '../../src/core/evidence.ts';
import { placeLevels } from '../../src/core/places/division.ts';
import type { Placed } from '../../src/core/places/placed.ts';
import type { Speaker } from '../../src/core/speaker/speaker.ts';
import { foldText } from '../../src/core/text/fold.ts';
import type { Gold } from './gold.ts';

export type Verdict = 'right' | 'wrong' | 'unknown';

/** One field of one document, judged. `right` includes "none" where there is none; `unknown`: no claim where there is something, or one that stops above it. */
export interface Judgement {
  readonly field: string;
  readonly verdict: Verdict;
  readonly certainty: Certainty | undefined;
  /** Whether there is something to tell, and whether anything was claimed. */
  readonly tellable: boolean;
  readonly claimed: boolean;
  readonly expected: string;
  readonly got: string;
  readonly evidence: readonly Evidence[];
}

interface Claim {
  readonly value: string | undefined;
  readonly certainty?: Certainty | undefined;
  readonly evidence?: readonly Evidence[];
}

type Matches = (expected: string, got: string) => boolean;

/** Judges every field that the gold has. */
export function judge(gold: Gold, document: PolicyDocument, text: string): Judgement[] {
  return [...judgePlace(gold, document.place), ...judgeDates(gold, document), ...judgeWords(gold, document, text)].filter(
    (one) => one !== undefined,
  );
}

function judgePlace(gold: Gold, place: Placed | undefined): (Judgement | undefined)[] {
  const claimOf = (value: string | undefined): Claim => ({ value, certainty: place?.certainty, evidence: place?.evidence ?? [] });
  const levels = place ? placeLevels(place) : {};
  return [
    judgeCode(gold, claimOf(place?.code)),
    judgeField('province', gold.province, claimOf(levels.province)),
    judgeField('city', gold.city, claimOf(levels.city)),
    judgeField('district', gold.district, claimOf(levels.district)),
    judgeField('zone', gold.zone, claimOf(place?.zone)),
  ];
}

/** The place as a whole: its code, one that is as right, or any inside it where the gold has no lower level to compare. */
function judgeCode(gold: Gold, claim: Claim): Judgement | undefined {
  const { code, accept = [] } = gold;
  if (code === undefined) return undefined;
  const judgement = judgeField('place', code, claim, (expected, got) => expected === got || isBelowJudged(gold, expected, got));
  if (!judgement) return undefined;
  if (accept.includes(claim.value ?? '')) return { ...judgement, verdict: 'right' };
  return isAbove(claim.value, code) ? { ...judgement, verdict: 'unknown' } : judgement;
}

/** A province for its city tells too little, not the wrong place. */
function isAbove(got: string | undefined, code: string | null): boolean {
  if (!got || !code || got === '000000' || got === code) return false;
  return code.startsWith(got.replace(/(?:00)+$/, ''));
}

function isBelowJudged(gold: Gold, code: string, got: string): boolean {
  if (gold.city === undefined) return got.startsWith(code.slice(0, 2));
  return gold.district === undefined && got.startsWith(code.replace(/(?:00)+$/, ''));
}

function judgeDates(gold: Gold, { dates }: PolicyDocument): (Judgement | undefined)[] {
  return [
    ...(['year', 'month', 'day'] as const).map((part, index) =>
      judgeField(part, datePart(gold.date ?? undefined, index), claimOfDate(dates.date, index)),
    ),
    judgeField('published', gold.published ?? gold.publication_date, claimOfDate(dates.published)),
    judgeField('event', gold.event, claimOfDate(dates.event)),
  ];
}

/** The whole date, or its year, month or day by index. */
function claimOfDate(dated: Dated | undefined, index?: number): Claim {
  const value = index === undefined ? dated?.value : datePart(dated?.value, index);
  return { value, certainty: dated?.certainty, evidence: dated?.evidence ?? [] };
}

function datePart(date: string | undefined, index: number): string | undefined {
  return date?.split('-')[index];
}

function judgeWords(gold: Gold, document: PolicyDocument, text: string): (Judgement | undefined)[] {
  return [
    judgeTitle(gold, document, text),
    judgeField('script', gold.script, { value: document.script.script }),
    judgeField('level', gold.level, claimOfSpeaker(document.speaker)),
    judgeField('outlet', gold.source, document.outlet ?? { value: undefined }, sameWords),
    judgeField('number', gold.number, document.number ?? { value: undefined }, sameWords),
    judgeField('issuer', gold.agency, document.issuer ?? { value: undefined }, sameIssuers),
  ];
}

function claimOfSpeaker(speaker: Speaker | undefined): Claim {
  return { value: speaker?.level, certainty: speaker?.certainty, evidence: speaker?.evidence ?? [] };
}

/** A title that starts no line of the text comes from elsewhere and is not judged; a year in brackets is added by collections. */
function judgeTitle(gold: Gold, { title }: PolicyDocument, text: string): Judgement | undefined {
  const expected = gold.title?.replace(/[（(]\d{4}年[）)]$/, '');
  if (expected !== undefined && !text.split('\n').some((line) => bare(line).startsWith(bare(expected)))) return undefined;
  return judgeField('title', gold.title === null ? null : expected, title ?? { value: undefined }, sameWords);
}

/** Two spellings of the same words: the fold decides, punctuation and spaces do not. */
function sameWords(expected: string, got: string): boolean {
  return bare(expected) === bare(got);
}

function bare(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Every agency is named, as it is or with the body above it: 行政院農業委員會 is the 農業委員會, and 總統令 comes from the 總統府. */
function sameIssuers(expected: string, got: string): boolean {
  const names = got.split(/[、,，\s]+/);
  return expected.split(';').every((agency) => names.some((name) => name.endsWith(agency) || `${name}府` === agency));
}

function judgeField(
  field: string,
  expected: string | null | undefined,
  claim: Claim,
  same: Matches = (a, b) => a === b,
): Judgement | undefined {
  if (expected === undefined) return undefined;
  const { value, certainty, evidence = [] } = claim;
  const facts = { tellable: expected !== null, claimed: value !== undefined, expected: expected ?? '–', got: value ?? '–' };
  return { field, verdict: verdictOf(expected, value, same), certainty, ...facts, evidence };
}

function verdictOf(expected: string | null, got: string | undefined, same: Matches): Verdict {
  if (expected === null) return got === undefined ? 'right' : 'wrong';
  if (got === undefined) return 'unknown';
  return same(expected, got) ? 'right' : 'wrong';
}
