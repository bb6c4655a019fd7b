import type { DocumentSummary } from '../../core/corpus/document-summary.ts';

/** What a document may be compared with, in the order in which one would. */
export interface ProposedDocuments {
  /** Of the year before and the same place, those with the same title first. */
  readonly yearBefore: readonly DocumentSummary[];
  /** Of the same place, the nearest year first. */
  readonly samePlace: readonly DocumentSummary[];
  /** By path. */
  readonly others: readonly DocumentSummary[];
}

/** A list that one looks through; what is not in it is found by typing. */
const MOST_OTHERS = 200;

/** Documents to compare one with, which is not among them; `own` is `undefined` where the library does not have it. */
export function proposedDocuments(documents: readonly DocumentSummary[], own: DocumentSummary | undefined, uri: string): ProposedDocuments {
  const all = documents.filter((one) => one.uri !== uri);
  const place = own?.place?.code;
  const samePlace = place === undefined ? [] : all.filter((one) => one.place?.code === place);
  const year = yearOf(own);
  const yearBefore = year === undefined ? [] : samePlace.filter((one) => yearOf(one) === year - 1);
  const [before, here] = [new Set(yearBefore), new Set(samePlace)];
  const distance = (one: DocumentSummary) => Math.abs((yearOf(one) ?? 0) - (year ?? 0));
  const isOther = (one: DocumentSummary) => Number(titleOf(one) !== titleOf(own));
  return {
    yearBefore: [...yearBefore].sort((a, b) => isOther(a) - isOther(b)),
    samePlace: samePlace.filter((one) => !before.has(one)).sort((a, b) => distance(a) - distance(b) || isOther(a) - isOther(b)),
    others: all.filter((one) => !here.has(one)).slice(0, MOST_OTHERS),
  };
}

/** Which of two documents is the earlier one; the first where nobody can tell. */
export function earlierFirst<T extends { readonly summary: DocumentSummary | undefined }>(one: T, other: T): readonly [T, T] {
  const [a, b] = [one.summary?.date?.value ?? '', other.summary?.date?.value ?? ''];
  return a !== '' && b !== '' && a > b ? [other, one] : [one, other];
}

function yearOf(summary: DocumentSummary | undefined): number | undefined {
  return summary?.date && Number(summary.date.value.slice(0, 4));
}

const FIGURES = /[0-9０-９〇零一二三四五六七八九十]+/g;

/** Without years and sessions, which differ where everything else is the same. */
function titleOf(summary: DocumentSummary | undefined): string | undefined {
  return summary?.displayName.replace(FIGURES, '');
}
