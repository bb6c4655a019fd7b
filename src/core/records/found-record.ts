import type { FieldFact } from '../declared/field-names.ts';
import { factOf } from '../declared/field-names.ts';
import type { Range } from '../evidence.ts';
import type { FieldUse, Writing } from './file-record.ts';

/** A value that has a name, as it stands in a file. */
export interface FoundField extends Range {
  readonly key: string;
  readonly writing: Writing;
}

/** A record as it stands in a file; offsets are those of the decoded file. */
export interface FoundRecord extends Range {
  /** Counts the records of the file from 1. */
  readonly number: number;
  /** In the order of the file. */
  readonly fields: readonly FoundField[];
}

/** Why a file, or a record of it, cannot be read: what is written at an offset is none of its format, or nested too deeply. */
export interface RecordProblem {
  readonly code: 'bad-record' | 'too-deep';
  readonly offset: number;
  /** Of the record that is lost; `undefined` where it is what follows, or the whole file. */
  readonly number?: number;
}

/** What stands in a file with records, in its order. */
export interface FoundRecords {
  readonly records: readonly FoundRecord[];
  readonly problems: readonly RecordProblem[];
}

/** What fields are for, by their names, of which a file has few. */
export class FieldUses {
  private readonly facts = new Map<string, FieldFact | undefined>();

  factOf(key: string): FieldFact | undefined {
    if (!this.facts.has(key)) this.facts.set(key, factOf(key, 'file'));
    return this.facts.get(key);
  }

  /** Whether something under this name is a text, or its title: who has such a thing is a record. */
  isText(key: string): boolean {
    const fact = this.factOf(key);
    return fact === 'content' || fact === 'title';
  }

  /** `undefined` for a field that says nothing of a text. What stands for the text is read where there is none. */
  useOf(key: string, hasContent: boolean): FieldUse | undefined {
    const fact = this.factOf(key);
    if (fact === 'content') return 'text';
    if (fact === 'abstract') return hasContent ? undefined : 'text';
    return fact === 'title' ? 'title' : fact && 'said';
  }
}
