import type { Library } from '../../session/library.ts';
import type { Result } from '../../worker/protocol.ts';

/** Everything that the page *Overview* shows, with the names of provinces in the script of the reader. */
export interface OverviewAnswer extends Result<'overview'> {
  /** What is typical of the newest full year against all other documents, the most typical first; none where there is no such year. */
  readonly typical: Result<'keyness'>['phrases'];
  /** What stands in most documents, where nothing can be said of years. */
  readonly common: Result<'phrases'>;
}

const MOST_CHANGES = 60;
const MOST_PHRASES = 10;

/** Asks the library what it holds on a day (`2026-11-30`). Fails with a `CallError`. */
export async function askOverview(library: Pick<Library, 'ask'>, today: string, signal: AbortSignal): Promise<OverviewAnswer> {
  const held = await library.ask('overview', { today, most: MOST_CHANGES }, { signal });
  if (!held.changes)
    return { ...held, typical: [], common: await library.ask('phrases', { minDocuments: 2, most: MOST_PHRASES }, { signal }) };
  const { phrases } = await library.ask('keyness', { where: `date:${held.changes.year}`, most: MOST_PHRASES }, { signal });
  return { ...held, typical: phrases.filter(({ logRatio }) => logRatio > 0), common: [] };
}
