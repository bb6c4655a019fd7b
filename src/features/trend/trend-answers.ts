import { levelFilter } from '../../core/speaker/speaker.ts';
import type { Library } from '../../session/library.ts';
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

/** Everything that the page *Trend* shows. */
export interface TrendAnswers {
  readonly question: TrendQuestion;
  readonly documents: number;
  readonly lines: readonly PeriodLine[];
  /** The levels that documents have, to choose from. */
  readonly levels: readonly string[];
  /** Of the phrase whose places are shown. */
  readonly byLevel: TrendAnswer;
  readonly provinces: TrendAnswer;
  readonly matrix: Result<'matrix'>;
  readonly adoption: Result<'adoption'>;
  readonly shownQuery: string;
}

/** Asks the library what a page shows. Fails with a `CallError`. */
export async function askTrend(library: Pick<Library, 'ask'>, question: TrendQuestion, signal: AbortSignal): Promise<TrendAnswers> {
  const { phrases, shown, rows, level } = question;
  const options = { signal };
  const where = level === '' ? '' : levelFilter(level);
  const [queries, byLevel, provinces, matrix, adoption] = await Promise.all([
    Promise.all(phrases.map((text) => library.ask('phraseQuery', { text }, options))),
    library.ask('trend', { phrases: [shown], by: 'level' }, options),
    library.ask('trend', { phrases: [shown], by: 'province', where }, options),
    library.ask('matrix', { phrase: shown, by: rows, where }, options),
    library.ask('adoption', { phrase: shown, by: rows, where }, options),
  ]);
  const levels = byLevel.lines[0]?.cells.map(({ key }) => key) ?? [];
  const { documents, lines } = await periodLines(library, question, { queries, levels, where }, options);
  return { question, documents, lines, levels, byLevel, provinces, matrix, adoption, shownQuery: queries[phrases.indexOf(shown)] ?? shown };
}

interface Asked {
  /** Of each phrase. */
  readonly queries: readonly string[];
  readonly levels: readonly string[];
  readonly where: string;
}

async function periodLines(
  library: Pick<Library, 'ask'>,
  { phrases, period, split }: TrendQuestion,
  { queries, levels, where }: Asked,
  options: { readonly signal: AbortSignal },
): Promise<Pick<TrendAnswers, 'documents' | 'lines'>> {
  const by = period;
  const isSplit = phrases.length === 1 && split !== 'none';
  if (isSplit && split === 'level') {
    const answers = await Promise.all(levels.map((level) => library.ask('trend', { phrases, by, where: levelFilter(level) }, options)));
    const lines = answers.flatMap(({ lines }, index) =>
      lines.map((line) => lineOf(line, queries[0], { kind: 'level', value: levels[index] ?? '' })),
    );
    return { documents: answers.reduce((sum, { documents }) => sum + documents, 0), lines };
  }
  const { documents, lines } = await library.ask('trend', { phrases, by, where, frame: isSplit }, options);
  return { documents, lines: lines.map((line, index) => lineOf(line, queries[isSplit ? 0 : index], frameOf(line))) };
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
