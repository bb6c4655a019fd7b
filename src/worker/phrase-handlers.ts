import { sourceOf } from '../core/records/edited-source.ts';
import { phraseQuery } from '../core/search/parse-query.ts';
import type { AskedLibrary } from './asked-library.ts';
import type { CallContext } from './call-context.ts';
import { inSlices } from './call-context.ts';
import type { Params, Result } from './protocol.ts';
import type { HandlersOf } from './serve-rpc.ts';

type Asked =
  | 'phrases'
  | 'phrase'
  | 'highlights'
  | 'phraseGroups'
  | 'phrasePage'
  | 'phraseQuery'
  | 'writtenPhrase'
  | 'phrasePlaces'
  | 'phraseStrip'
  | 'placeBeside'
  | 'phrasesCalled';

/** Answers which phrases there are and where they stand. */
export function phraseHandlers(library: AskedLibrary): HandlersOf<Asked> {
  const { phraseBook } = library.corpus;
  return {
    phrases: async ({ minDocuments, query, most }, context) =>
      (await inSlices(() => phraseBook.listed(minDocuments, query), context)).slice(0, most),
    phrase: async ({ key, most }, context) => (await inSlices(() => phraseBook.phrase(key, most), context)) ?? null,
    highlights: (edited) => phraseBook.highlights(sourceOf(edited)),
    phraseGroups: async ({ query, all }, context) => (await inSlices(() => phraseBook.groups(query, all), context)).summaries(),
    phrasePage: (request, context) => phrasePage(library, request, context),
    phraseQuery: ({ text }) => phraseQuery(text),
    writtenPhrase: ({ text }) => phraseBook.written(text),
    phrasePlaces: ({ key, most }, context) => inSlices(() => phraseBook.places(key, most), context),
    phraseStrip: ({ key, uri, parts }) => phraseBook.strip(key, uri, parts),
    placeBeside: async ({ key, uri, direction }, context) =>
      (await inSlices(() => phraseBook.placeBeside(key, uri, direction), context)) ?? null,
    phrasesCalled: ({ query, most }, context) => inSlices(() => phraseBook.called(query, most), context),
  };
}

async function phrasePage(library: AskedLibrary, request: Params<'phrasePage'>, context: CallContext): Promise<Result<'phrasePage'>> {
  const { query, all, id, order, from, most } = request;
  const ranks = order === 'change' ? await inSlices(() => library.changes.sureness(library.today), context) : undefined;
  const groups = await inSlices(() => library.corpus.phraseBook.groups(query, all), context);
  return inSlices(() => groups.page(id, order, from, most, ranks), context);
}
