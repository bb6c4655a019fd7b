import { isValidJson } from '../json-tree.ts';
import type { FieldUses, FoundRecord, FoundRecords, RecordProblem } from './found-record.ts';
import { readJsonValue } from './json-record-reader.ts';

/**
 * The records of a file in JSON: the outermost objects that have a text, at the top, in a list or a few levels below; or those that have a title and hold no record. Counted are
 * such objects. A file with an object on each line is read as that.
 */
export function jsonRecords(file: string, uses: FieldUses): FoundRecords {
  return isOfLines(file) ? jsonLineRecords(file, uses) : readJsonValue(file, 0, uses);
}

/** The records of a file with a value in JSON on each line: lines that are not empty count. One that is broken does not lose the others. */
export function jsonLineRecords(file: string, uses: FieldUses): FoundRecords {
  const records: FoundRecord[] = [];
  const problems: RecordProblem[] = [];
  let number = 0;
  for (const { text, start } of linesOf(file)) {
    number++;
    const found = readJsonValue(text, start, uses);
    const [record, problem] = [found.records[0], found.problems[0]];
    if (problem) problems.push({ ...problem, number });
    else if (record) records.push({ ...record, number });
  }
  return { records, problems };
}

interface TextLine {
  readonly text: string;
  readonly start: number;
}

function* linesOf(file: string): Generator<TextLine, void> {
  for (let start = 0; start < file.length; ) {
    const end = lineEnd(file, start);
    const text = file.slice(start, end);
    if (text.trim() !== '') yield { text, start };
    start = end + 1;
  }
}

function lineEnd(file: string, start: number): number {
  const end = file.indexOf('\n', start);
  return end < 0 ? file.length : end;
}

/** Whether the first line is an object by itself, and another begins on the next one. */
function isOfLines(file: string): boolean {
  const lines = linesOf(file);
  const first = lines.next().value;
  const second = first && lines.next().value;
  if (!first?.text.trimStart().startsWith('{') || !second?.text.trimStart().startsWith('{')) return false;
  return isValidJson(first.text);
}
