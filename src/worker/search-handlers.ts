import { queryOfGroups } from '../core/analysis/group-query.ts';
import { concordance } from '../core/concordance/concordance.ts';
import { completions } from '../core/search/completion.ts';
import { filterDocuments } from '../core/search/filter-documents.ts';
import { parseQuery } from '../core/search/parse-query.ts';
import { search } from '../core/search/search.ts';
import { comparedText } from '../core/similar/compared-text.ts';
import { compareDocuments } from '../core/similar/document-comparison.ts';
import { firstSeen } from '../core/similar/first-seen.ts';
import { similarDocuments } from '../core/similar/similar-documents.ts';
import type { AskedLibrary } from './asked-library.ts';
import type { CallContext } from './call-context.ts';
import { inSlices } from './call-context.ts';
import type { Params, Result } from './protocol.ts';
import type { HandlersOf } from './serve-rpc.ts';

type Asked =
  | 'groupQuery'
  | 'queryWords'
  | 'locate'
  | 'findByName'
  | 'search'
  | 'completions'
  | 'filter'
  | 'concordance'
  | 'similarDocuments'
  | 'compareDocuments'
  | 'firstSeen';

/** Answers which documents have something, and what they share. */
export function searchHandlers(library: AskedLibrary): HandlersOf<Asked> {
  const { corpus } = library;
  return {
    groupQuery: ({ query, groups }) => queryOfGroups(query, groups),
    queryWords: ({ query }) => parseQuery(query).words.map(({ text }) => text),
    locate: ({ uri, start, end }) => corpus.locate(uri, start, end) ?? null,
    findByName: ({ query, limit }, context) => inSlices(() => corpus.findByName(query, limit), context),
    search: (request, context) => inSlices(() => search(corpus, request), context),
    completions: (request, context) => completed(library, request, context),
    filter: ({ query }, context) => inSlices(() => filterDocuments(corpus, query), context),
    concordance: ({ words, ...request }, context) =>
      inSlices(() => concordance(corpus, request, library.placeScript.words(words)), context),
    similarDocuments: ({ text, most }, context) => inSlices(() => similarDocuments(corpus, comparedText(corpus, text), most), context),
    compareDocuments: ({ first, second }, context) =>
      inSlices(() => compareDocuments(corpus, comparedText(corpus, first), comparedText(corpus, second)), context),
    firstSeen: (text, context) => inSlices(() => firstSeen(corpus, comparedText(corpus, text)), context),
  };
}

async function completed(
  { corpus, placeScript }: AskedLibrary,
  { query, limit }: Params<'completions'>,
  context: CallContext,
): Promise<Result<'completions'>> {
  const found = await inSlices(() => completions(corpus.documents(), query, limit), context);
  return found.map((one) => placeScript.completion(one));
}
