import type { Evidence } from '../evidence.ts';
import type { SourceText } from '../text/source-text.ts';
import { isoDate } from './calendar.ts';
import type { Dated, DateReading } from './dated.ts';
import type { Mention } from './mention.ts';
import type { Page } from './page.ts';
import { readPage } from './page.ts';
import { dateInPath } from './path-date.ts';
import type { PrintedDate } from './printed-date.ts';
import { findPrintedDates } from './printed-date.ts';
import type { YearClue } from './year-clue.ts';
import { soughtDay } from './year-clue.ts';
import type { YearVerdict } from './year-inference.ts';
import { inferYear } from './year-inference.ts';

/** What else is known of a document. */
export interface DateContext {
  /** Path relative to the workspace; names of files and folders are the weakest evidence. */
  readonly path?: string;
}

/** The dates of a document: of its publication and of what it tells of, each with evidence, certainty and rivals. Nothing is filled from today's date. */
export function readDates(source: SourceText, context: DateContext): DateReading {
  return new Reader(source, context).read();
}

type Kind = Dated['kind'];

/** One reading. The year is inferred once for each day that lacks one. */
class Reader {
  private readonly page: Page;
  private readonly printed: readonly PrintedDate[];
  private readonly inPath: Mention | undefined;

  constructor(
    private readonly source: SourceText,
    { path }: DateContext,
  ) {
    this.page = readPage(source);
    this.printed = findPrintedDates(this.page);
    this.inPath = path === undefined ? undefined : dateInPath(path);
  }

  read(): DateReading {
    const published = this.best('published');
    const event = this.best('event');
    const date = published && !(event && isWeaker(published, event)) ? published : (event ?? this.outsideText() ?? this.yearAlone());
    return { ...(date ? { date } : {}), ...(published ? { published } : {}), ...(event ? { event } : {}) };
  }

  private best(kind: Kind): Dated | undefined {
    const found = this.printed.filter((printed) => printed.kind === kind).flatMap((printed) => this.complete(printed) ?? []);
    const [best, ...others] = [...found.filter(isStated), ...found.filter((dated) => !isStated(dated))];
    return best && withRivals(best, others);
  }

  /** The printed date, its year inferred where none is printed; `undefined` where none can be. */
  private complete({ mention, kind, rule }: PrintedDate): Dated | undefined {
    const evidence = this.evidence(rule, mention.start, mention.end);
    if (mention.year !== undefined) return dated(kind, rule === 'in-force' ? 'inferred' : 'stated', mention.year, mention, [evidence], []);
    if (mention.month === undefined) return undefined;
    const verdict = this.yearOf(mention);
    if (!verdict) return undefined;
    const rivals = verdict.rivals.map(({ year, clues }) =>
      dated(
        kind,
        'inferred',
        year,
        mention,
        clues.map((clue) => this.evidenceOf(clue)),
        [],
      ),
    );
    return dated(kind, 'inferred', verdict.year, mention, [evidence, ...verdict.clues.map((clue) => this.evidenceOf(clue))], rivals);
  }

  private yearOf(mention: Mention): YearVerdict | undefined {
    return inferYear(this.page, mention, [...this.cluesOfPrinted(mention), ...this.cluesOfPath()]);
  }

  /** A date that the page prints in full tells the year of a day shortly before it. */
  private cluesOfPrinted(mention: Mention): YearClue[] {
    return this.printed.flatMap(({ rule, mention: { year, month, day, start, end } }) => {
      if (year === undefined || month === undefined || rule === 'lead' || rule === 'title' || rule === 'in-force') return [];
      const near = [year - 1, year, year + 1].find((candidate) => {
        const gap = soughtDay(year, { month, day: day ?? 15 }) - soughtDay(candidate, mention);
        return gap >= -7 && gap <= 92;
      });
      return near === undefined ? [] : [{ rule: 'year-of-printed-date', start, end, year: near, weight: 5 }];
    });
  }

  private cluesOfPath(): YearClue[] {
    return this.inPath?.year === undefined ? [] : [{ rule: 'year-in-path', start: -1, end: -1, year: this.inPath.year, weight: 3 }];
  }

  private outsideText(): Dated | undefined {
    const { inPath } = this;
    if (inPath?.year === undefined || inPath.month === undefined) return undefined;
    return dated('published', 'inferred', inPath.year, inPath, [this.evidence('path', -1, -1)], []);
  }

  /** The year alone, where the text prints no day of its own but implies a year. */
  private yearAlone(): Dated | undefined {
    if (this.printed.some(({ mention }) => mention.month !== undefined)) return undefined;
    const verdict = inferYear(this.page, {}, this.cluesOfPath());
    return verdict && dated('event', 'inferred', verdict.year, {}, this.evidenceOfAll(verdict.clues), []);
  }

  private evidenceOfAll(clues: readonly YearClue[]): Evidence[] {
    return clues.map(({ rule, start, end }) => this.evidence(rule, start, end));
  }

  private evidence(rule: string, start: number, end: number): Evidence {
    if (start < 0) return { rule, start: 0, end: 0, note: '' };
    const range = this.source.folded.map.toOriginal(start, end);
    return { rule, ...range, note: this.source.text.slice(range.start, range.end) };
  }
}

type Parts = Pick<Mention, 'month' | 'day'>;

function dated(
  kind: Kind,
  certainty: Dated['certainty'],
  year: number,
  { month, day }: Parts,
  evidence: Evidence[],
  rivals: Dated[],
): Dated {
  const precision = month === undefined ? 'year' : day === undefined ? 'month' : 'day';
  return { value: isoDate(year, month, day), precision, certainty, kind, evidence, rivals };
}

function isStated({ certainty }: Dated): boolean {
  return certainty === 'stated';
}

/** An inferred publication does not displace an event whose day is printed in full. */
function isWeaker(published: Dated, event: Dated): boolean {
  return !isStated(published) && isStated(event);
}

function withRivals(best: Dated, others: readonly Dated[]): Dated {
  const rivals = [...best.rivals, ...others.map((other) => ({ ...other, rivals: [] }))];
  const distinct = rivals.filter(
    (rival, index) => rival.value !== best.value && rivals.findIndex(({ value }) => value === rival.value) === index,
  );
  return { ...best, rivals: distinct };
}
