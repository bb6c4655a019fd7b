import type { Range } from '../evidence.ts';
import type { ConvertedRun } from './converted-run.ts';
import { codeUnits, hasSurrogate, unitsAsText } from './unit-text.ts';

interface Edit extends Range {
  readonly text: string;
}

/** The result while it is made: unit by unit where it is as long as the source, and by edits where it is not. */
export class ConversionDraft {
  private readonly edits: Edit[] = [];
  private foundPairs: boolean | undefined;

  /** With what stands in the place of every unit of the source. */
  constructor(
    readonly source: string,
    readonly units: Uint16Array<ArrayBuffer> = codeUnits(source),
  ) {}

  /** Whether characters outside the basic plane are there, as they are when somebody first asks. */
  get hasPairs(): boolean {
    this.foundPairs ??= hasSurrogate(this.units);
    return this.foundPairs;
  }

  /** Puts a text into the place of a stretch. */
  write(start: number, end: number, text: string): void {
    if (text.length === end - start) for (let at = start; at < end; at++) this.units[at] = text.charCodeAt(at - start);
    else this.edits.push({ start, end, text });
  }

  /** The result so far, with the stretches that are not as long as in the source. Of edits that overlap the first one made counts. */
  finish(): { readonly text: string; readonly runs: readonly ConvertedRun[] } {
    if (this.edits.length === 0) return { text: unitsAsText(this.units), runs: [] };
    const edits = this.apart();
    const growth = edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
    const result = new Uint16Array(this.units.length + growth);
    const runs = this.assemble(edits, result);
    return { text: unitsAsText(result), runs };
  }

  private assemble(edits: readonly Edit[], result: Uint16Array): ConvertedRun[] {
    let length = 0;
    let done = 0;
    const copy = (end: number) => {
      result.set(this.units.subarray(done, end), length);
      length += end - done;
    };
    const runs = edits.map(({ start, end, text }) => {
      copy(start);
      const from = length;
      for (let at = 0; at < text.length; at++) result[length++] = text.charCodeAt(at);
      done = end;
      return { source: { start, end }, result: { start: from, end: length } };
    });
    copy(this.units.length);
    return runs;
  }

  private apart(): Edit[] {
    const kept: Edit[] = [];
    for (const edit of this.edits.toSorted((a, b) => a.start - b.start)) if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
    return kept;
  }
}
