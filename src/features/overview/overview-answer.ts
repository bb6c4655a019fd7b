import type { PageAsker } from '../../host/page-kind.ts';
import type { Result } from '../../worker/protocol.ts';

/** Everything that the page *Overview* shows, with the names of provinces in the script of the reader; what is `undefined` is not known yet. */
export interface OverviewAnswer extends Result<'overview'> {
  /** What is typical of the newest full year against all other documents, the most typical first; none where there is no such year. */
  readonly typical?: Result<'keyness'>['phrases'];
  /** What stands in most documents, where nothing can be said of years. */
  readonly common?: Result<'phrases'>;
}

/** Of each kind of change. */
const MOST_CHANGES = 8;
const MOST_PHRASES = 10;
/** With fewer documents on a side even 0 of 3 against 3 of 3 is chance (Fisher's exact test at 5 %). */
export const LEAST_DOCUMENTS = 4;

/** Asks the library what it holds on a day (`2026-11-30`); `tell` hears of what is known before all is. Fails with a `CallError`. */
export async function askOverview(
  today: string,
  { library, signal }: PageAsker,
  tell: (known: OverviewAnswer) => void = () => {},
): Promise<OverviewAnswer> {
  const held = await library.ask('overview', { today, most: MOST_CHANGES, isMostOfKind: true }, { signal });
  const { changes } = held;
  tell(held);
  if (!changes || isSmall(held, changes))
    return { ...held, typical: [], common: await library.ask('phrases', { minDocuments: 2, most: MOST_PHRASES }, { signal }) };
  const { phrases } = await library.ask('keyness', { where: `date:${changes.year}`, most: MOST_PHRASES }, { signal });
  return { ...held, typical: phrases.filter(({ logRatio }) => logRatio > 0), common: [] };
}

/** Whether there are too few documents to tell a change from chance. */
export function isSmall(held: Held, changes: Pick<Years, 'year' | 'before'>): boolean {
  return Math.min(...comparedSizes(held, changes)) < LEAST_DOCUMENTS;
}

type Held = Pick<Result<'overview'>, 'byYear'>;
type Years = NonNullable<Result<'overview'>['changes']>;

/** How many documents the newest full year has, and how many the years that it is held against. */
export function comparedSizes({ byYear }: Held, { year, before: [first, last] }: Pick<Years, 'year' | 'before'>): [number, number] {
  const sizes = byYear.groups.map(
    ({ key, documents }) => [key === year ? documents : 0, key >= first && key <= last ? documents : 0] as const,
  );
  return [sizes.reduce((sum, [documents]) => sum + documents, 0), sizes.reduce((sum, [, documents]) => sum + documents, 0)];
}
