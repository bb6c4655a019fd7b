import type { Declaration } from '../declared/declaration.ts';
import { evidenceOf } from '../declared/declaration.ts';
import type { Evidence } from '../evidence.ts';
import type { SourceText } from '../text/source-text.ts';
import { quote } from '../text/source-text.ts';
import type { Writable } from '../writable.ts';
import type { Day } from './calendar.ts';
import { dayNumber, isDayOfMonth, isoDate } from './calendar.ts';
import type { Dated, DateReading, MonthAndDay } from './dated.ts';
import { dayOfEvent } from './day-of-event.ts';
import { withUploadLast } from './day-of-upload.ts';
import { withoutDayOfVisit } from './day-of-visit.ts';
import type { DeclaredDate } from './declared-date.ts';
import { declaredDates } from './declared-date.ts';
import type { DateMention } from './mention.ts';
import type { Page } from './page.ts';
import { readPage } from './page.ts';
import type { PathDate } from './path-date.ts';
import { dateInPath } from './path-date.ts';
import type { PrintedDate } from './printed-date.ts';
import { findPrintedDates, rankOf } from './printed-date.ts';
import { findSiblingClues } from './sibling-clues.ts';
import type { YearClue, YearlessDay } from './year-clue.ts';
import { parseDay, soughtDay, TOPIC } from './year-clue.ts';
import type { YearVerdict } from './year-inference.ts';
import { inferYear } from './year-inference.ts';
import { yearsOfEvents } from './years-of-events.ts';

/** News is published at most this many days after the day that it prints without a month. */
const LONGEST_DELAY = 7;

/** 29日 on a page of 1 June 2024 is 29 May 2024: the last such day up to `published`; `undefined` where that is more than a few days ago. */
export function dayBefore(published: Day, day: number): Day | undefined {
  const { year, month } = published;
  const [earlierYear, earlierMonth] = month === 1 ? [year - 1, 12] : [year, month - 1];
  const found = day <= published.day ? { year, month, day } : { year: earlierYear, month: earlierMonth, day };
  if (!isDayOfMonth(found.month, found.day, found.year)) return undefined;
  return dayNumber(published) - dayNumber(found) <= LONGEST_DELAY ? found : undefined;
}

/** What else is known of a document. */
export interface DateContext {
  /** Path relative to the workspace; names of files and folders are the weakest evidence. */
  readonly path?: string | undefined;
  /** Where the document begins below what its site prints above it, in the folded text; 0 unless told. */
  readonly start?: number;
  /** The full name of the province that it is of (`湖北省`), in which its bodies are numbered. */
  readonly province?: string | undefined;
  /** What the file declares of itself. */
  readonly declared?: readonly Declaration[];
  /** Stated dates of the other documents in its folder, as ISO dates; they bear only on a day whose year nothing else tells. */
  readonly siblings?: readonly string[];
}

/** The dates of a document: of its publication and of what it tells of, each with evidence, certainty and rivals. Nothing is filled from today's date. */
export function readDates(source: SourceText, context: DateContext): DateReading {
  return new Reader(source, context).read();
}

type Kind = Dated['kind'];
type Parts = Pick<DateMention, 'month' | 'day'>;

/** Rules whose dates are sure to be the document's own, so that a day without a year can lean on them. */
const ANCHORS = new Set(['label', 'header-line', 'issued-line', 'bracket-line', 'signature', 'dateline', 'event-label', 'session-line']);
/** A text that prints more dates as its own is a list of them: the best of them compete with its date. */
const MOST_RIVALS = 100;
/** For so many different days the year is inferred, each time from the whole text. */
const MOST_INFERRED = 40;
/** A page is put up at most this many days before, or after, the day that it tells of. */
const PUBLISHED_BEFORE = 7;
const PUBLISHED_AFTER = 92;
/** Of the days that a text tells of without saying that one is its own, so many tell its year. */
const MOST_TOLD = 3;
const OTHER_YEAR_REACH = 12;
const OTHER_YEAR = /(?:去年|上年|前年|明年|当年|次年|同年|那年|每年|历年)[^。]{0,8}$/;
/** A day of January may be looked forward to in December. */
const LOOKED_FORWARD = /^[^。,;]{0,20}(?:将|定于|拟)/;
const LOOKED_FORWARD_BEFORE = /(?:将于?|定于|拟于?)[^。,;]{0,4}$/;

/** A full date of the document, and what tells it. */
interface Anchor {
  readonly day: Day;
  readonly evidence: Evidence;
}

/** One reading. The year is inferred once for each day that lacks one. */
class Reader {
  private readonly page: Page;
  private readonly printed: readonly PrintedDate[];
  private readonly declared: readonly DeclaredDate[];
  private readonly inPath: PathDate | undefined;
  private readonly siblings: readonly string[];
  private readonly verdicts = new Map<string, YearVerdict | undefined>();
  /** There were more days without a year than those for which one was inferred. */
  private isCut = false;
  /** Looked for once, when a day without a month asks for it. */
  private publication: { readonly anchor: Anchor | undefined } | undefined;

  constructor(
    private readonly source: SourceText,
    { path, declared, siblings, start, province }: DateContext,
  ) {
    this.page = readPage(source, start, province);
    this.inPath = path === undefined ? undefined : dateInPath(path);
    this.declared = declaredDates(declared ?? []);
    const printed = withoutDayOfVisit(this.page, findPrintedDates(this.page), this.declared.flatMap(dayOfDeclared));
    this.printed = withUploadLast(this.page, printed);
    this.siblings = siblings ?? [];
  }

  read(): DateReading {
    const published = this.best('published');
    const event = this.best('event');
    const inText = published && !(event && isWeaker(published, event)) ? published : event;
    const found = inText ? withRivals(inText, this.fromPath()) : (this.fromPath()[0] ?? this.yearAlone());
    const date = found && this.isCut ? withEvidence(found, limit('date-many-days', MOST_INFERRED)) : found;
    const withoutYear = !date || isBySiblings(date) ? this.dayWithoutYear() : undefined;
    const reading: Writable<DateReading> = {};
    if (date) reading.date = date;
    if (published) reading.published = published;
    if (event) reading.event = event;
    if (withoutYear) reading.withoutYear = withoutYear;
    return reading;
  }

  private dayWithoutYear(): MonthAndDay | undefined {
    const { month, day } = this.printed.find(({ mention }) => mention.month !== undefined)?.mention ?? {};
    return month === undefined || day === undefined ? undefined : { month, day };
  }

  private best(kind: Kind): Dated | undefined {
    const stated = new DistinctDates();
    const inferred = new DistinctDates();
    for (const found of this.candidates(kind)) (isStated(found) ? stated : inferred).add(found);
    const [best, ...others] = [...stated, ...inferred];
    return best && withRivals(best, others, stated.isCut || inferred.isCut);
  }

  /** Best first. What a file declares comes after a date beside a label, as a reader sees that; a declared date that is not said to be of publication comes after the header. */
  private *candidates(kind: Kind): Generator<Dated, void> {
    const declared = kind === 'published' ? [...this.declared].sort((a, b) => rankOfDeclared(a) - rankOfDeclared(b)) : [];
    let next = 0;
    for (const printed of this.printed) {
      if (printed.kind !== kind) continue;
      for (let one = declared[next]; one && rankOfDeclared(one) <= printed.rank; one = declared[++next]) yield datedOf(one);
      const found = this.complete(printed);
      if (found) yield found;
    }
    for (const one of declared.slice(next)) yield datedOf(one);
  }

  /** The printed date, its year inferred where none is printed; `undefined` where none can be. */
  private complete({ mention, kind, rule }: PrintedDate): Dated | undefined {
    const evidence = this.evidence({ rule, ...mention });
    if (mention.year !== undefined) return dated(kind, rule === 'in-force' ? 'inferred' : 'stated', mention.year, mention, [evidence]);
    if (mention.month === undefined) return this.completeDay({ mention, kind }, evidence);
    const verdict = this.yearOf(mention);
    if (!verdict) return undefined;
    const rivals = verdict.rivals.map(({ year, clues }) => dated(kind, 'inferred', year, mention, this.evidenceOf(clues)));
    return { ...dated(kind, 'inferred', verdict.year, mention, [evidence, ...this.evidenceOf(verdict.clues)]), rivals };
  }

  /** 29日: month and year of the day of publication, which is at most a few days later, or of the event that the text is about. */
  private completeDay({ mention, kind }: Pick<PrintedDate, 'mention' | 'kind'>, evidence: Evidence): Dated | undefined {
    this.publication ??= { anchor: this.dayOfPublication() };
    const { anchor } = this.publication;
    if (mention.day === undefined) return undefined;
    const day = anchor && dayBefore(anchor.day, mention.day);
    if (anchor) return day && dated(kind, 'inferred', day.year, day, [evidence, anchor.evidence]);
    const told = dayOfEvent(this.page, mention, mention.day);
    return told && dated(kind, 'inferred', told.day.year, told.day, [evidence, this.evidence({ rule: told.rule, ...told.range })]);
  }

  private dayOfPublication(): Anchor | undefined {
    for (const printed of this.printed) {
      if (printed.kind !== 'published' || printed.mention.month === undefined || !ANCHORS.has(printed.rule)) continue;
      const found = this.complete(printed);
      if (found?.precision === 'day')
        return { day: parseDay(found.value), evidence: this.evidence({ ...printed.mention, rule: 'month-of-printed-date' }) };
    }
    const stated = this.declared.find((one) => one.mention.day !== undefined);
    if (stated) return { day: parseDay(datedOf(stated).value), evidence: evidenceOf(stated.declaration) };
    const { year, mention } = this.inPath ?? {};
    if (year === undefined || mention?.month === undefined || mention.day === undefined) return undefined;
    return { day: { year, month: mention.month, day: mention.day }, evidence: this.evidence({ rule: 'month-in-path', start: 0, end: 0 }) };
  }

  private yearOf(sought: YearlessDay): YearVerdict | undefined {
    const key = `${sought.month}-${sought.day}-${sought.weekday}`;
    const isNew = !this.verdicts.has(key);
    if (isNew && this.verdicts.size < MOST_INFERRED) this.verdicts.set(key, this.infer(sought));
    else if (isNew) this.isCut = true;
    return this.verdicts.get(key);
  }

  private infer(sought: YearlessDay): YearVerdict | undefined {
    const clues = [...this.cluesOfPrinted(sought), ...this.cluesOfDeclared(sought), ...this.cluesOfPath()];
    const beside = findSiblingClues(this.siblings, sought);
    return inferYear(this.page, sought, clues) ?? (beside.length > 0 ? inferYear(this.page, sought, [...clues, ...beside]) : undefined);
  }

  /** A date that the page prints in full tells the year of a day near it. */
  private cluesOfPrinted(sought: YearlessDay): YearClue[] {
    return this.printed.flatMap(({ rule, mention }) => {
      const { start, end } = mention;
      const year = ANCHORS.has(rule) ? yearNear(mention, sought) : undefined;
      return year === undefined ? [] : [{ rule: 'year-of-printed-date', start, end, year, weight: 5 }];
    });
  }

  private cluesOfDeclared(sought: YearlessDay): YearClue[] {
    return this.declared.flatMap(({ declaration, mention }) => {
      const year = yearNear(mention, sought);
      return year === undefined ? [] : [{ rule: 'year-of-declared-date', start: 0, end: 0, note: declaration.value, year, weight: 5 }];
    });
  }

  private cluesOfPath(): YearClue[] {
    return this.inPath ? [{ rule: 'year-in-path', start: 0, end: 0, year: this.inPath.year, weight: 3 }] : [];
  }

  private fromPath(): Dated[] {
    const { inPath } = this;
    if (inPath?.mention.month === undefined) return [];
    return [dated('published', 'inferred', inPath.year, inPath.mention, [this.evidence({ rule: 'path', start: 0, end: 0 })])];
  }

  /** The year alone, where the text prints no day of its own but implies a year. */
  private yearAlone(): Dated | undefined {
    if (this.printed.some(({ mention }) => mention.month !== undefined)) return undefined;
    const verdict = this.yearOf({}) ?? this.yearOfDaysTold() ?? this.yearOfEvents();
    return verdict && dated('event', 'inferred', verdict.year, {}, this.evidenceOf(verdict.clues));
  }

  /** The year of the days that the text tells of, where all whose year is known are of one. */
  private yearOfDaysTold(): YearVerdict | undefined {
    const verdicts = this.page.mentions
      .filter((mention) => isTold(this.page, mention))
      .slice(0, MOST_TOLD)
      .flatMap((mention) => this.yearOf(mention) ?? []);
    return verdicts.every(({ year }) => year === verdicts[0]?.year) ? verdicts[0] : undefined;
  }

  private yearOfEvents(): YearVerdict | undefined {
    const clues = yearsOfEvents(this.page);
    const [first] = clues;
    const isOne = first?.year !== undefined && clues.every(({ year }) => year === first.year);
    return isOne ? { year: first.year, clues: [first], rivals: [] } : undefined;
  }

  private evidenceOf(clues: readonly YearClue[]): Evidence[] {
    return clues.map((clue) => this.evidence(clue));
  }

  /** Evidence in the text; an empty range stands for the path or the folder. */
  private evidence({ rule, start, end, note }: Pick<YearClue, 'rule' | 'start' | 'end' | 'note'>): Evidence {
    if (start === end) return { rule, start: 0, end: 0, note: note ?? this.inPath?.name ?? '' };
    const range = this.source.folded.map.toOriginal(start, end);
    return { rule, ...range, note: quote(this.source, range) };
  }
}

/** The year that puts a day so near to a full date that a page with both may be of the one and tell of the other. */
function yearNear(full: DateMention, sought: YearlessDay): number | undefined {
  const { year, month } = full;
  if (year === undefined || month === undefined || sought.month === undefined) return undefined;
  return [year - 1, year, year + 1].find((candidate) => {
    const gap = soughtDay(year, full) - soughtDay(candidate, sought);
    return gap >= -PUBLISHED_BEFORE && gap <= PUBLISHED_AFTER;
  });
}

function rankOfDeclared({ declaration }: DeclaredDate): number {
  return rankOf(declaration.fact === 'published' ? 'header-line' : 'issued-line');
}

/** Days since 1970. */
function dayOfDeclared({ mention }: DeclaredDate): number[] {
  const { year, month, day } = mention;
  return month === undefined || day === undefined ? [] : [dayNumber({ year, month, day })];
}

function datedOf({ declaration, mention }: DeclaredDate): Dated {
  return dated('published', 'stated', mention.year, mention, [evidenceOf(declaration)]);
}

function dated(kind: Kind, certainty: Dated['certainty'], year: number, { month, day }: Parts, evidence: Evidence[]): Dated {
  const precision = month === undefined ? 'year' : day === undefined ? 'month' : 'day';
  return { value: isoDate(year, month, day), precision, certainty, kind, evidence, rivals: [] };
}

/** A day early in the text, its year not printed, and not of another year. */
function isTold({ folded }: Page, { year, month, day, start, end }: DateMention): boolean {
  if (year !== undefined || month === undefined || day === undefined || start >= TOPIC) return false;
  const before = folded.slice(Math.max(0, start - OTHER_YEAR_REACH), start);
  if (month === 1 && (LOOKED_FORWARD_BEFORE.test(before) || LOOKED_FORWARD.test(folded.slice(end, end + 24)))) return false;
  return !OTHER_YEAR.test(before);
}

function isBySiblings({ evidence }: Dated): boolean {
  return evidence.some(({ rule }) => rule === 'siblings');
}

function isStated({ certainty }: Dated): boolean {
  return certainty === 'stated';
}

const ISSUES = new Set(['issued-line', 'bracket-line']);

/** The day of coming into force says less than an event whose day is printed, and so does the day of issue in a text whose title has the month of its revision. */
function isWeaker(published: Dated, event: Dated): boolean {
  const [rule = '', ruleOfEvent] = [published, event].map(({ evidence }) => evidence[0]?.rule);
  if (!isStated(event)) return false;
  return rule === 'in-force' || (ISSUES.has(rule) && ruleOfEvent === 'title' && event.value > published.value);
}

function withRivals(best: Dated, others: readonly Dated[], isCut = false): Dated {
  const rivals = new DistinctDates(best.value);
  for (const rival of best.rivals) rivals.add(rival);
  for (const other of others) rivals.add({ ...other, rivals: [] });
  const all = { ...best, rivals: [...rivals] };
  return isCut || rivals.isCut ? withEvidence(all, limit('date-many-rivals', MOST_RIVALS)) : all;
}

/** That a text has more of something than was looked at. */
function limit(rule: string, most: number): Evidence {
  return { rule, start: 0, end: 0, note: String(most) };
}

/** The same reason is given once. */
function withEvidence(dated: Dated, evidence: Evidence): Dated {
  return dated.evidence.some(({ rule }) => rule === evidence.rule) ? dated : { ...dated, evidence: [...dated.evidence, evidence] };
}

/** Dates of different values but the one that is left out, in the order in which they come; no more than can be rivals. */
class DistinctDates implements Iterable<Dated> {
  /** There were more. */
  isCut = false;
  private readonly byValue = new Map<string, Dated>();

  constructor(private readonly leftOut?: string) {}

  add(date: Dated): void {
    if (date.value === this.leftOut || this.byValue.has(date.value)) return;
    if (this.byValue.size < MOST_RIVALS) this.byValue.set(date.value, date);
    else this.isCut = true;
  }

  [Symbol.iterator](): Iterator<Dated> {
    return this.byValue.values();
  }
}
