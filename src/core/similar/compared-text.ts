import { dateOf } from '../corpus/library-document.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import { readDocument } from '../document/read-document.ts';
import type { Range } from '../evidence.ts';
import { lengthOf } from '../evidence.ts';
import type { EditedText } from '../records/edited-source.ts';
import { sourceOf } from '../records/edited-source.ts';
import type { SourceText } from '../text/source-text.ts';
import { piecesOf } from './gram.ts';
import { GramTable } from './gram-table.ts';

/** A text whose wording is looked for elsewhere: the author's own, without navigation and the like. */
export interface ComparedText {
  readonly uri: string;
  /** As it is known in the library; `undefined` for a draft. */
  readonly date?: string;
  readonly content: SourceText;
  readonly grams: GramTable;
  /** How many UTF-16 code units of folded text are compared. */
  readonly characters: number;
}

/** A text that differs from what the library has of its document is read anew. */
export function comparedText(library: SearchableLibrary, edited: EditedText): ComparedText {
  const { uri, text } = edited;
  const entry = library.get(uri);
  const known = entry?.part ? undefined : entry && library.textOf(entry);
  const content = known?.file === text ? known : sourceOf(edited);
  const body = entry && content === known ? entry.foldedBody : foldedBodyOf(content, entry?.path ?? '');
  const pieces = piecesOf(content.matching.text, body);
  const date = entry && dateOf(entry);
  return { uri, ...(date && { date }), content, grams: new GramTable(content.matching.text, pieces), characters: lengthOf(pieces) };
}

function foldedBodyOf(source: SourceText, path: string): Range[] {
  const { body } = readDocument(source, { path });
  return body.map(({ start, end }) => source.matching.map.toFolded(start, end));
}
