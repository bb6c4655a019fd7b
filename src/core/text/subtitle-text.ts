import { LINE_BREAKS } from './line-break.ts';
import { PaddedText } from './padded-text.ts';

/**
 * What is said in subtitles (SubRip, WebVTT), in step with their file: numbers, times, tags, comments and lines that the next cue shows again are padding. Cues that go on with a
 * sentence are one line. A file without any times stays as it is. Never throws.
 */
export function subtitleText(file: string): string {
  return new SubtitleReader(file).read();
}

const LINE = new RegExp(`[^${LINE_BREAKS}]+`, 'g');
/** `00:01:02,500 --> 00:01:04,000`, with or without hours; settings may follow. */
const TIMES = /^\s{0,9}(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s{1,9}-->\s{1,9}(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})(?!\d)/;
/** Blocks of WebVTT that are none of a cue, up to an empty line. */
const ASIDE = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;
const NUMBER = /^\s{0,9}\d{1,7}\s{0,9}$/;
const TAG = /<[^<>]{0,300}>|\{\\[^{}]{0,300}\}/g;
const REFERENCE = /&(amp|lt|gt|nbsp|lrm|rlm);/g;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' };
/** Somebody else speaks. */
const DASH = /^\s{0,9}[-–—]\s{0,9}/;
const SENTENCE_END = /[。！？!?…；;：:][”’」』"')）]?\s*$|[.]\s*$/;
/** Who pauses so long has come to an end, in milliseconds. */
const PAUSE = 2000;
/** Longer lines are not made of cues without any mark, in UTF-16 code units. */
const LONGEST_LINE = 200;

/** A line of the file that is not empty. */
interface FileLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether an empty line stands before it. */
  readonly isAfterBlank: boolean;
}

interface Times {
  readonly from: number;
  readonly to: number;
}

class SubtitleReader {
  private readonly text: PaddedText;
  /** Where what was kept last ends; 0 before the first. */
  private kept = 0;
  private lastLine = '';
  private lineLength = 0;
  private isPaused = false;

  constructor(private readonly file: string) {
    this.text = new PaddedText(file);
  }

  read(): string {
    const lines = linesOf(this.file);
    const times = lines.map(({ text }) => timesOf(text));
    if (times.every((one) => one === undefined)) return this.file;
    let [before, isAside]: [Times | undefined, boolean] = [undefined, true];
    for (const [index, line] of lines.entries()) {
      const here = times[index];
      if (here) {
        this.isPaused = before !== undefined && here.from - before.to >= PAUSE;
        [before, isAside] = [here, false];
      } else if (line.isAfterBlank && ASIDE.test(line.text)) isAside = true;
      else if (!isAside && !isName(line, times[index + 1])) this.say(line);
    }
    this.text.pad(this.kept, this.file.length);
    return this.text.toString();
  }

  /** Some programs show each line again while the next one is said. */
  private say({ start, end, text }: FileLine): void {
    const dash = DASH.exec(text)?.[0].length ?? 0;
    const said = text.slice(dash).replace(TAG, '').trim();
    if (said === '' || said === this.lastLine) return;
    this.join(start + dash, dash > 0);
    this.keep(start + dash, end);
    this.lastLine = said;
    this.lineLength += said.length;
  }

  private join(start: number, isOther: boolean): void {
    const between = this.kept === 0 ? '' : this.isPaused || isOther ? '\n\n' : this.isOver() ? '\n' : ' ';
    if (between !== ' ') this.lineLength = 0;
    this.text.pad(this.kept, start, between.slice(0, start - this.kept));
    this.isPaused = false;
  }

  private isOver(): boolean {
    return SENTENCE_END.test(this.lastLine) || this.lineLength > LONGEST_LINE;
  }

  private keep(start: number, end: number): void {
    const line = this.file.slice(start, end);
    for (const { 0: tag, index } of line.matchAll(TAG)) this.text.pad(start + index, start + index + tag.length);
    for (const { 0: written, 1: name = '', index } of line.matchAll(REFERENCE))
      this.text.pad(start + index, start + index + written.length, CHARACTERS[name]);
    this.kept = end;
  }
}

function linesOf(file: string): FileLine[] {
  const lines: FileLine[] = [];
  for (const { 0: text, index: start } of file.matchAll(LINE)) {
    if (text.trim() === '') continue;
    const between = file.slice(lines.at(-1)?.end ?? 0, start);
    lines.push({ start, end: start + text.length, text, isAfterBlank: lines.length === 0 || between.split(/\r\n?|\n/).length > 2 });
  }
  return lines;
}

/** Whether a line is the number or the name of the cue that begins on the next one. */
function isName({ text, isAfterBlank }: FileLine, next: Times | undefined): boolean {
  return next !== undefined && (isAfterBlank || NUMBER.test(text));
}

function timesOf(line: string): Times | undefined {
  const times = line.includes('-->') ? TIMES.exec(line) : null;
  if (!times) return undefined;
  const [, ...parts] = times;
  return { from: milliseconds(parts.slice(0, 4)), to: milliseconds(parts.slice(4)) };
}

function milliseconds([hours = '0', minutes = '0', seconds = '0', parts = '0']: readonly string[]): number {
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(parts.padEnd(3, '0'));
}
