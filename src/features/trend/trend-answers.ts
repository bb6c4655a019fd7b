import { levelFilter } from '../../core/speaker/speaker.ts';
import type { PageAsker } from '../../host/page-kind.ts';
import type { Result } from '../../worker/protocol.ts';
import type { TrendQuestion } from './trend-question.ts';

type TrendAnswer = Result<'trend'>;

/** One line of the chart of periods. */
export interface PeriodLine {
  /** Its phrase as the library writes it, with its key and the query that finds it. */
  readonly phrase: string;
  readonly key: string;
  readonly query: string;
  /** The level or the way of standing that it is about; `undefined` for all. */
  readonly part?: { readonly kind: 'level' | 'frame'; readonly value: string };
  readonly isFound: boolean;
  readonly cells: TrendAnswer['lines'][number]['cells'];
  readonly without: number;
}

/** Phrases over periods. */
export interface Periods {
  /** How many documents were looked at. */
  readonly documents: number;
  readonly lines: readonly PeriodLine[];
}

/** Everything that the page *Trend* shows; what is `undefined` is not known yet. */
export interface TrendAnswers {
  readonly question: TrendQuestion;
  readonly periods?: Periods;
  /** Of the phrase whose places are shown. */
  readonly byLevel?: TrendAnswer;
  readonly provinces?: TrendAnswer;
  readonly matrix?: Result<'matrix'>;
  readonly adoption?: Result<'adoption'>;
  /** Finds that phrase. */
  readonly shownQuery: string;
}

/** Asks the library what a page shows; `tell` hears of what is known as often as that is more. Fails with a `CallError`. */
export async function askTrend(
  question: TrendQuestion,
  { library, signal }: PageAsker,
  tell: (known: TrendAnswers) => void = () => {},
): Promise<TrendAnswers> {
  const { phrases, shown, rows, level } = question;
  const options = { signal };
  const where = whereOf(level);
  const queries = await Promise.all(phrases.map((text) => library.ask('phraseQuery', { text }, options)));
  let known: TrendAnswers = { question, shownQuery: queries[phrases.indexOf(shown)] ?? shown };
  const noted = async (part: Promise<Partial<TrendAnswers>>) => {
    const more = await part;
    known = { ...known, ...more };
    tell(known);
  };
  const byLevel = library.ask('trend', { phrases: [shown], by: 'level' }, options);
  await Promise.all([
    noted(periodsOf(question, { library, signal }, queries, byLevel).then((periods) => ({ periods }))),
    noted(byLevel.then((answer) => ({ byLevel: answer }))),
    noted(library.ask('trend', { phrases: [shown], by: 'province', where }, options).then((provinces) => ({ provinces }))),
    noted(library.ask('matrix', { phrase: shown, by: rows, where }, options).then((matrix) => ({ matrix }))),
    noted(library.ask('adoption', { phrase: shown, by: rows, where }, options).then((adoption) => ({ adoption }))),
  ]);
  return known;
}

/** The levels that documents have, to choose from. */
export function levelsOf({ lines }: TrendAnswer): readonly string[] {
  return lines[0]?.cells.map(({ key }) => key) ?? [];
}

async function periodsOf(
  { phrases, period: by, split, level }: TrendQuestion,
  { library, signal }: PageAsker,
  queries: readonly string[],
  byLevel: Promise<TrendAnswer>,
): Promise<Periods> {
  const isSplit = phrases.length === 1 && split !== 'none';
  if (isSplit && split === 'level') {
    const levels = levelsOf(await byLevel);
    const ask = (one: string) => library.ask('trend', { phrases, by, where: whereOf(one) }, { signal });
    return ofLevels(await Promise.all(levels.map(ask)), levels, queries[0]);
  }
  const { documents, lines } = await library.ask('trend', { phrases, by, where: whereOf(level), frame: isSplit }, { signal });
  return { documents, lines: lines.map((line, index) => lineOf(line, queries[isSplit ? 0 : index], frameOf(line))) };
}

function ofLevels(answers: readonly TrendAnswer[], levels: readonly string[], query: string | undefined): Periods {
  const partOf = (index: number) => ({ kind: 'level', value: levels[index] ?? '' }) as const;
  return {
    documents: answers.reduce((sum, { documents }) => sum + documents, 0),
    lines: answers.flatMap(({ lines }, index) => lines.map((line) => lineOf(line, query, partOf(index)))),
  };
}

function whereOf(level: string): string {
  return level === '' ? '' : levelFilter(level);
}

function frameOf({ frame }: TrendAnswer['lines'][number]): PeriodLine['part'] {
  return frame === undefined ? undefined : { kind: 'frame', value: frame };
}

function lineOf(
  { phrase, key, isFound, cells, without }: TrendAnswer['lines'][number],
  query = phrase,
  part?: PeriodLine['part'],
): PeriodLine {
  return { phrase, key, query, isFound, cells, without, ...(part && { part }) };
}
