import { foldText } from '../text/fold.ts';
import type { DeclaredFact } from './declaration.ts';
import { FIELDS } from './tables.generated.ts';

/** What a field is about. `content` is the text itself, `abstract` what stands for it where there is none; an author may be an office, a paper or a person. */
export type FieldFact = DeclaredFact | 'author' | 'content' | 'abstract';

/** Where names are used: of a page alone, or of front matter and records. */
type Place = 'page' | 'file';

let tables: Readonly<Record<Place, ReadonlyMap<string, FieldFact>>> | undefined;

/** What a name means in the markup of a page, or in front matter or a record; whatever its case, its script and the marks in it. `undefined` for a name that says nothing of a text: `created`, `modified` and the like are days of the file. */
export function factOf(key: string, place: Place): FieldFact | undefined {
  tables ??= { page: tableOf('page'), file: tableOf('file') };
  return tables[place].get(nameOf(key));
}

/** In the form in which names are compared. */
function nameOf(key: string): string {
  return key.length > LONGEST_NAME ? '' : foldText(key).replace(MARKS, '');
}

const LONGEST_NAME = 40;
const MARKS = /[-_.:\s\u200b\ufeff]/g;

function tableOf(place: Place): ReadonlyMap<string, FieldFact> {
  const rows = FIELDS.filter((row) => row.in === place);
  return new Map(rows.flatMap(({ fact, names = '' }) => names.split('|').map((name) => [nameOf(name), fact as FieldFact] as const)));
}
