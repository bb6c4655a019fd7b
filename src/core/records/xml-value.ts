import { PADDING } from '../text/padded-text.ts';

/** What stands between the tags of an element, in step with it: character references as characters, sections of literal text without their marks, comments left out. Elements inside it stay as they are; those that no page has end a line. */
export function xmlValue(written: string): string {
  return /[<&]/.test(written) ? new ValueReader(written).read() : written;
}

const CDATA = '<![CDATA[';
const CDATA_END = ']]>';
const ASIDES: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
];
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#[xX]([\da-fA-F]{1,6}));/y;
const TAG = /<(\/?)([^\s<>/!?&][^\s<>/]{0,60})[^<>]{0,1000}>/y;
/** What ends a line in a page; no end tag is shorter. */
const BREAK = '<br>';
const OF_PAGES = /^(?:p|div|span|a|strong|b|em|i|u|li|ul|ol|table|tr|td|th|tbody|h[1-6]|section|article|font|center|blockquote|sub|sup)$/i;

class ValueReader {
  private readonly pieces: string[] = [];
  private at = 0;
  /** Nothing more is closed by these. */
  private readonly unclosed = new Set<string>();

  constructor(private readonly written: string) {}

  read(): string {
    const { written } = this;
    for (let next = this.nextMark(); next < written.length; next = this.nextMark()) {
      this.pieces.push(written.slice(this.at, next));
      this.at = next;
      if (!this.literal() && !this.aside() && !this.reference() && !this.tag()) this.keep(1);
    }
    return this.pieces.join('') + written.slice(this.at);
  }

  private nextMark(): number {
    const { written } = this;
    let at = this.at;
    while (at < written.length && written[at] !== '<' && written[at] !== '&') at++;
    return at;
  }

  private literal(): boolean {
    if (!this.written.startsWith(CDATA, this.at)) return false;
    const end = this.endOf(CDATA_END);
    if (end < 0) return false;
    this.pad(CDATA.length);
    this.keep(end - this.at);
    this.pad(CDATA_END.length);
    return true;
  }

  private aside(): boolean {
    const [, close] = ASIDES.find(([open]) => this.written.startsWith(open, this.at)) ?? [];
    const end = close === undefined ? -1 : this.endOf(close);
    if (close === undefined || end < 0) return false;
    this.pad(end + close.length - this.at);
    return true;
  }

  /** Looked for once where it is not there. */
  private endOf(mark: string): number {
    const end = this.unclosed.has(mark) ? -1 : this.written.indexOf(mark, this.at);
    if (end < 0) this.unclosed.add(mark);
    return end;
  }

  private reference(): boolean {
    REFERENCE.lastIndex = this.at;
    const [whole, name, decimal, hexadecimal] = REFERENCE.exec(this.written) ?? [];
    if (whole === undefined) return false;
    const text = name === undefined ? codePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)) : (NAMED[name] ?? '');
    this.put(text, whole.length);
    return true;
  }

  private tag(): boolean {
    TAG.lastIndex = this.at;
    const [whole, slash = '', name = ''] = TAG.exec(this.written) ?? [];
    if (whole === undefined || OF_PAGES.test(name)) return false;
    const isEnd = slash !== '' || whole.endsWith('/>');
    this.put(isEnd && whole.length >= BREAK.length ? BREAK : '', whole.length);
    return true;
  }

  private keep(length: number): void {
    this.pieces.push(this.written.slice(this.at, this.at + length));
    this.at += length;
  }

  private pad(length: number): void {
    this.put('', length);
  }

  private put(text: string, length: number): void {
    this.pieces.push(text, PADDING.repeat(length - text.length));
    this.at += length;
  }
}

function codePoint(number: number): string {
  return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : '\ufffd';
}
