/** What is drawn of a phrase: its share of the documents, or how often it stands in 10,000 characters. */
export type Measure = 'share' | 'rate';
/** What else than the phrases can be a line of its own. */
export type Split = 'none' | 'level' | 'frame';

export const MEASURES: readonly Measure[] = ['share', 'rate'];
export const SPLITS: readonly Split[] = ['none', 'level', 'frame'];
export const PERIODS = ['year', 'half', 'quarter', 'month'] as const;
export const ROWS = ['province', 'city', 'level'] as const;
/** More lines could not be told apart. */
export const MOST_PHRASES = 6;

/** What the page *Trend* is asked. */
export interface TrendQuestion {
  /** One to six, as they are written. */
  readonly phrases: readonly string[];
  /** The one whose places are shown. */
  readonly shown: string;
  readonly measure: Measure;
  readonly period: (typeof PERIODS)[number];
  /** Only of a single phrase; of several each is a line. */
  readonly split: Split;
  /** What the rows of the matrix and of the adoption are. */
  readonly rows: (typeof ROWS)[number];
  /** The level whose documents are counted; '' for all. */
  readonly level: string;
}

/** What is asked first of phrases; `undefined` of none. */
export function firstQuestion(phrases: readonly string[]): TrendQuestion | undefined {
  const some = distinct(phrases).slice(0, MOST_PHRASES);
  const [shown] = some;
  if (shown === undefined) return undefined;
  return { phrases: some, shown, measure: 'share', period: 'year', split: 'none', rows: 'province', level: '' };
}

/** What a page has kept; what is missing or unknown in it is as at first. `undefined` where no phrase is in it. */
export function keptQuestion(kept: unknown): TrendQuestion | undefined {
  const phrases: unknown = Reflect.get(Object(kept), 'phrases');
  const first = firstQuestion(Array.isArray(phrases) ? phrases.filter((one) => typeof one === 'string') : []);
  if (!first) return undefined;
  return CHOICES.reduce((question, control) => nextQuestion(question, control, Reflect.get(Object(kept), control)) ?? question, first);
}

const CHOICES = ['shown', 'measure', 'period', 'split', 'rows', 'level'] as const;

/** The question after something was chosen; `undefined` where that means nothing. */
export function nextQuestion(question: TrendQuestion, control: string, value: unknown): TrendQuestion | undefined {
  if (typeof value !== 'string') return undefined;
  switch (control) {
    case 'phrases':
      return withoutPhrase(question, value);
    case 'shown':
      return question.phrases.includes(value) ? { ...question, shown: value } : undefined;
    case 'measure':
      return changed(question, 'measure', MEASURES, value);
    case 'period':
      return changed(question, 'period', PERIODS, value);
    case 'split':
      return changed(question, 'split', SPLITS, value);
    case 'rows':
      return changed(question, 'rows', ROWS, value);
    case 'level':
      return { ...question, level: value };
    default:
      return undefined;
  }
}

/** What can be chosen instead of it at once, of these levels; not what takes other phrases. */
export function nextQuestions(question: TrendQuestion, levels: readonly string[]): TrendQuestion[] {
  const { phrases } = question;
  const choices = { period: PERIODS, split: phrases.length === 1 ? SPLITS : [], rows: ROWS, level: ['', ...levels], shown: phrases };
  return Object.entries(choices).flatMap(([control, values]) =>
    values.flatMap((value) => (Reflect.get(question, control) === value ? [] : (nextQuestion(question, control, value) ?? []))),
  );
}

/** With other phrases behind those that are there, the first of them shown; `undefined` where none of them is new, or there is no room. */
export function withPhrases(question: TrendQuestion, more: readonly string[]): TrendQuestion | undefined {
  const phrases = distinct([...question.phrases, ...more]).slice(0, MOST_PHRASES);
  const shown = phrases[question.phrases.length];
  return shown === undefined ? undefined : { ...question, phrases, shown };
}

/** The last one stays. */
function withoutPhrase(question: TrendQuestion, phrase: string): TrendQuestion | undefined {
  const phrases = question.phrases.filter((one) => one !== phrase);
  const [first] = phrases;
  if (first === undefined || phrases.length === question.phrases.length) return undefined;
  return { ...question, phrases, shown: question.shown === phrase ? first : question.shown };
}

function changed<K extends keyof TrendQuestion>(
  question: TrendQuestion,
  key: K,
  values: readonly TrendQuestion[K][],
  value: string,
): TrendQuestion | undefined {
  const known = values.find((one) => one === value);
  return known === undefined ? undefined : { ...question, [key]: known };
}

function distinct(phrases: readonly string[]): string[] {
  return [...new Set(phrases.map((phrase) => phrase.trim()).filter((phrase) => phrase !== ''))];
}
