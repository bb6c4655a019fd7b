import { MOST_PROBLEMS } from '../json-tree.ts';
import { decode } from '../text/decode.ts';
import type { Encoding } from '../text/encoding.ts';
import type { TextLocation } from '../text/line-starts.ts';
import { lineStartsOf, positionIn } from '../text/line-starts.ts';
import { csvRows } from './csv-rows.ts';
import { jsonRows } from './json-rows.ts';
import type { PackField, PackFormat, PackProblem, PackRow, PackRows } from './pack-row.ts';
import { IGNORED_LIST, packFormatOf } from './pack-row.ts';
import { textRows } from './text-rows.ts';
import { writtenPhrase } from './written-phrase.ts';

/** A file of `.tifa/phrases/`. */
export interface PackFile {
  readonly uri: string;
  readonly bytes: Uint8Array;
  /** The encoding that the file is known to have; guessed where `undefined`. */
  readonly encoding?: string;
}

/** A phrase of a pack. */
export interface PackPhrase extends Partial<Record<Exclude<PackField, 'phrase'>, string>> {
  /** As it is written in the pack, without what does not belong to it. */
  readonly text: string;
  /** As it is written in the pack, noise and all. */
  readonly written: string;
  /** Folded. */
  readonly key: string;
}

/** A problem where it stands, in lines and columns from 0. */
export interface LocatedProblem extends Pick<PackProblem, 'code' | 'name'>, TextLocation {}

/** What a file of `.tifa/phrases/` says, and what of it is not used. */
export interface PackReading {
  readonly uri: string;
  /** The name of the file. */
  readonly name: string;
  /** Whether the file lists what is ignored. */
  readonly isIgnoredList: boolean;
  /** `undefined` where the file is no text. */
  readonly encoding?: Encoding;
  readonly phrases: readonly PackPhrase[];
  readonly problems: readonly LocatedProblem[];
}

const READERS: Readonly<Record<PackFormat, (text: string) => PackRows>> = { txt: textRows, csv: csvRows, tsv: csvRows, json: jsonRows };

/** Reads packs. A phrase that an earlier line, or an earlier file of the same folder, has already is reported and not used. Never throws. */
export function readPacks(files: readonly PackFile[]): PackReading[] {
  const folders = new Map<string, Map<string, string>>();
  return files.map((file) => {
    const folder = file.uri.slice(0, file.uri.lastIndexOf('/'));
    const seen = folders.get(folder) ?? new Map<string, string>();
    folders.set(folder, seen);
    return readPack(file, nameOf(file.uri) === IGNORED_LIST ? new Map() : seen);
  });
}

/** `seen`: for every phrase the file that has it. */
function readPack({ uri, bytes, encoding }: PackFile, seen: Map<string, string>): PackReading {
  const name = nameOf(uri);
  const identity = { uri, name, isIgnoredList: name === IGNORED_LIST };
  const decoded = decode(bytes, encoding === undefined ? {} : { encoding });
  if ('error' in decoded) return { ...identity, phrases: [], problems: [{ code: 'not-text', name: '', ...START }] };
  const { rows, problems } = READERS[packFormatOf(name) ?? 'txt'](decoded.text);
  const usable = new UsableRows(name, seen);
  for (const row of rows) usable.add(row);
  const starts = lineStartsOf(decoded.text);
  const inOrder = [...problems, ...usable.problems].sort((a, b) => a.start - b.start);
  const located = inOrder.slice(0, MOST_PROBLEMS).map((one) => locate(one, starts));
  return { ...identity, encoding: decoded.encoding, phrases: usable.phrases, problems: located };
}

const START: TextLocation = { line: 0, column: 0, endLine: 0, endColumn: 0 };

/** Sorts the rows into phrases and problems. */
class UsableRows {
  readonly phrases: PackPhrase[] = [];
  readonly problems: PackProblem[] = [];

  constructor(
    private readonly pack: string,
    private readonly seen: Map<string, string>,
  ) {}

  add({ fields: { phrase = '', ...rest }, start, end }: PackRow): void {
    const { text, key, fault } = writtenPhrase(phrase);
    const known = this.seen.get(key);
    if (fault) this.problems.push({ code: fault, name: text, start, end });
    else if (known !== undefined) this.problems.push({ code: 'duplicate', name: known, start, end });
    else {
      this.seen.set(key, this.pack);
      this.phrases.push({ text, written: phrase, key, ...rest });
    }
  }
}

function locate({ code, name, start, end }: PackProblem, starts: Uint32Array): LocatedProblem {
  const from = positionIn(starts, start);
  const to = positionIn(starts, end);
  return { code, name, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function nameOf(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  return decodeURIComponent(last);
}
