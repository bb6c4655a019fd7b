import type { DivisionNames } from '../core/analysis/division-names.ts';
import { matrix } from '../core/analysis/matrix.ts';
import { overview } from '../core/analysis/overview.ts';
import { phraseAdoption } from '../core/analysis/phrase-adoption.ts';
import { phraseDispersion } from '../core/analysis/phrase-dispersion.ts';
import { compareReports } from '../core/analysis/report-comparison.ts';
import { setChanges, setKeyness } from '../core/analysis/set-changes.ts';
import { trend } from '../core/analysis/trend.ts';
import { sourceOf } from '../core/records/edited-source.ts';
import type { AskedLibrary } from './asked-library.ts';
import type { CallContext } from './call-context.ts';
import { inSlices } from './call-context.ts';
import type { HandlersOf } from './serve-rpc.ts';

type Asked =
  | 'changeGroups'
  | 'changePage'
  | 'changeDocuments'
  | 'latestChange'
  | 'overview'
  | 'trend'
  | 'matrix'
  | 'adoption'
  | 'dispersion'
  | 'changes'
  | 'keyness'
  | 'compareReports';

/** Answers what changed. `isSettling` tells whether there will be more to say, as phrases are being looked for. */
export function analysisHandlers(library: AskedLibrary, isSettling: () => boolean): HandlersOf<Asked> {
  const { corpus, changes } = library;
  return {
    changeGroups: ({ sets, query, all }, context) => inSlices(() => changes.groups(sets, query, all), context),
    changePage: ({ sets, ...request }, context) => inSlices(() => changes.page(sets, request), context),
    changeDocuments: ({ sets, key, side, most }, context) => inSlices(() => changes.documents(sets, key, side, most), context),
    latestChange: async ({ key }, context) => (await inSlices(() => changes.latestOf(key, library.today), context)) ?? null,
    overview: async (request, context) => ({
      ...(await named(library, overview(corpus, request), context)),
      isProvisional: isSettling(),
    }),
    trend: (request, context) => named(library, trend(corpus, request), context),
    matrix: (request, context) => named(library, matrix(corpus, request), context),
    adoption: (request, context) => named(library, phraseAdoption(corpus, request), context),
    dispersion: (request) => phraseDispersion(corpus, request) ?? null,
    changes: async (request, context) => (await inSlices(() => setChanges(corpus, request), context)) ?? null,
    keyness: (request, context) => inSlices(() => setKeyness(corpus, request), context),
    compareReports: ({ first, second }, context) => inSlices(() => compareReports(sourceOf(first), sourceOf(second)), context),
  };
}

/** With the names of divisions in the reader's script. */
async function named<T extends { readonly names: DivisionNames }>(
  library: AskedLibrary,
  steps: Generator<undefined, T>,
  context: CallContext,
): Promise<T> {
  return library.placeScript.answer(await inSlices(() => steps, context));
}
