import { isDeepStrictEqual } from 'node:util';
import type { DocumentSummary } from '../../src/core/corpus/document-summary.ts';
import type { LibraryHost } from './library-host.ts';

const QUERIES = ['发展', '高质量发展', '"经济"', '建设 -改革', 'place:广东', 'date:2023..2024 工作', 'title:会议'];
/** Discovered phrases to look at in every occurrence. */
const PHRASES = 20;

/** Everything that a user could see of a library, by what it is. */
export type SeenLibrary = ReadonlyMap<string, unknown>;

export async function seenLibrary(host: LibraryHost): Promise<SeenLibrary> {
  const seen = new Map<string, unknown>();
  const summaries = await allSummaries(host);
  for (const summary of summaries) seen.set(`document ${summary.path}`, summary);
  for (const claims of await host.ask('claims', { uris: summaries.map(({ uri }) => uri) })) seen.set(`claims ${claims.path}`, claims);
  for (const file of host.unread) if (file.error.code !== 'vanished') seen.set(`unread ${file.path}`, file);
  const phrases = await host.ask('phrases', { minDocuments: 1 });
  for (const phrase of phrases) seen.set(`phrase ${phrase.key}`, phrase);
  const discovered = phrases.filter(({ source }) => source === 'discovered').slice(0, PHRASES);
  for (const { key } of discovered) seen.set(`detail ${key}`, await host.ask('phrase', { key, most: 100 }));
  for (const query of [...QUERIES, ...discovered.map(({ text }) => text)]) {
    seen.set(`search ${query}`, await host.ask('search', { query, order: 'path', limit: 50, offset: 0, occurrences: 3, whole: [] }));
  }
  return seen;
}

/** What differs between two libraries: what it is, and where. */
export function differences(one: SeenLibrary, other: SeenLibrary): string[] {
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return names.flatMap((name) => {
    const where = differenceOf(one.get(name), other.get(name));
    return where === undefined ? [] : [`${name}${where}`];
  });
}

/** The way to the first place where two values differ, and both of what stands there. */
function differenceOf(one: unknown, other: unknown): string | undefined {
  if (isDeepStrictEqual(one, other)) return undefined;
  if (!isObject(one) || !isObject(other)) return `: ${JSON.stringify(one)?.slice(0, 80)} / ${JSON.stringify(other)?.slice(0, 80)}`;
  for (const key of [...Object.keys(one), ...Object.keys(other)]) {
    const inner = differenceOf(one[key], other[key]);
    if (inner !== undefined) return `.${key}${inner}`;
  }
  return '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

async function allSummaries(host: LibraryHost): Promise<DocumentSummary[]> {
  const all: DocumentSummary[] = [];
  for (let anew = true, isPartial = true; isPartial; anew = false) {
    const changes = await host.ask('documents', { anew });
    all.push(...changes.changed);
    isPartial = changes.isPartial;
  }
  return all;
}
