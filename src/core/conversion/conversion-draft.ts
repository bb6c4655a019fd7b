import type { Range } from '../evidence.ts';
import type { ConvertedRun } from './converted-run.ts';
import { unitsAsText } from './unit-text.ts';

interface Edit extends Range {
  readonly text: string;
}

/** The result while it is made: unit by unit where it is as long as the source, and by edits where it is not. */
export class ConversionDraft {
  /** For every unit of the source what stands in its place. */
  readonly units: Uint16Array<ArrayBuffer>;
  /** Whether the source has characters outside the basic plane. */
  readonly hasPairs: boolean;
  private readonly edits: Edit[] = [];

  constructor(readonly source: string) {
    this.hasPairs = /[\ud800-\udbff]/.test(source);
    this.units = new Uint16Array(source.length);
    for (let at = 0; at < source.length; at++) this.units[at] = source.charCodeAt(at);
  }

  /** Puts a text into the place of a stretch. */
  replace({ start, end }: Range, text: string): void {
    if (text.length === end - start) for (let at = start; at < end; at++) this.units[at] = text.charCodeAt(at - start);
    else this.edits.push({ start, end, text });
  }

  /** The result so far without what is not as long as in the source. */
  sameLength(): string {
    return unitsAsText(this.units);
  }

  /** The result so far, with the stretches that are not as long as in the source. Of edits that overlap the first one made counts. */
  finish(): { readonly text: string; readonly runs: readonly ConvertedRun[] } {
    const runs: ConvertedRun[] = [];
    let text = '';
    let done = 0;
    for (const { start, end, text: written } of this.apart()) {
      text += unitsAsText(this.units.subarray(done, start));
      runs.push({ source: { start, end }, result: { start: text.length, end: text.length + written.length } });
      text += written;
      done = end;
    }
    return { text: text + unitsAsText(this.units.subarray(done)), runs };
  }

  private apart(): Edit[] {
    const kept: Edit[] = [];
    for (const edit of this.edits.toSorted((a, b) => a.start - b.start)) if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
    return kept;
  }
}
