import type { Field } from '../text/field.ts';
import { restoredInPlace } from '../text/misread.ts';
import { PADDING, withoutPadding } from '../text/padded-text.ts';
import { SourceText } from '../text/source-text.ts';
import type { FileRecord, RecordField } from './file-record.ts';
import { writtenValue } from './written-value.ts';

/** The text of a record from its part of the file: what a reader sees are its title and its text, a paragraph each, every character at its own offset. */
export function recordSource(part: string, record: FileRecord): SourceText {
  const restored = restoredInPlace(part);
  const values = record.fields.map((field) => ({ field, text: writtenValue(restored.slice(field.start, field.end), field.writing) }));
  const reading = {
    text: textOf(values, part.length),
    format: 'record',
    restored,
    quotations: [],
    declaring: [],
    frontMatter: undefined,
    fields: values.flatMap(said),
  } as const;
  return new SourceText(part, reading, record);
}

/** A field with its value in step with the file. */
interface Value {
  readonly field: RecordField;
  readonly text: string;
}

function textOf(values: readonly Value[], length: number): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { field, text } of values) {
    if (field.use === 'said' || withoutPadding(text).trim() === '') continue;
    pieces.push(done === 0 ? PADDING.repeat(field.start) : paragraphEnd(field.start - done), text);
    done = field.end;
  }
  return pieces.join('') + PADDING.repeat(length - done);
}

/** A blank line, where there is room for one. */
function paragraphEnd(length: number): string {
  const breaks = '\n'.repeat(Math.min(2, length));
  return breaks + PADDING.repeat(length - breaks.length);
}

function said({ field: { key, use, start, end }, text }: Value): Field[] {
  return use === 'text' ? [] : [{ key, value: withoutPadding(text), start, end }];
}
