import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a careful reader says of a document. A field that is missing is not judged; `null` says that there is none. Names as in the gold files. */
export interface Gold {
  readonly file: string;
  readonly title?: string | null;
  readonly date?: string | null;
  readonly published?: string | null;
  readonly publication_date?: string | null;
  readonly event?: string | null;
  readonly province?: string | null;
  readonly city?: string | null;
  readonly district?: string | null;
  /** GB/T 2260 code of the place; `null` where it cannot be told. */
  readonly code?: string | null;
  /** Codes that are right beside `code`: what only an address or a name tells. */
  readonly accept?: readonly string[];
  readonly zone?: string | null;
  /** Of who speaks: `province`, `city`, … as in `SPEAKER_LEVELS`. */
  readonly level?: string | null;
  readonly script?: string;
  /** The outlet. */
  readonly source?: string | null;
  /** The issuer; several are separated by semicolons. */
  readonly agency?: string | null;
  /** 文号. */
  readonly number?: string | null;
}

/** The gold of a folder, and the folder of its documents: `docs/` where it exists, else the folder itself. */
export function readGold(folder: string): { gold: Gold[]; documents: string } {
  const lines = readFileSync(path.join(folder, 'gold.jsonl'), 'utf8').split('\n');
  const gold = lines.filter((line) => line.trim() !== '').map((line): Gold => JSON.parse(line));
  const documents = path.join(folder, 'docs');
  return { gold, documents: existsSync(documents) ? documents : folder };
}
