import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';

/** A file that no reader expects. */
export interface HostileFile {
  /** Its number and what was done, with an extension. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Random = () => number;
type Maker = (random: Random) => string | Uint8Array;
/** Changes real bytes; `other` is another real file. */
type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const MOST_UNITS = 20_000;
const HAN = [0x4e00, 0x9fa5] as const;
const SEPARATORS = ' \t\u3000\u200b,，、。；：:;!?！？|/\\>→·-—…_~=+*#@&%$^"\'“”《》〈〉【】〔〕[]{}()（）';
const PIECES = [
  '打印 | ',
  '区(qū)',
  '→　',
  '2023年',
  '第1条 ',
  '《',
  '》',
  '【',
  '一、',
  '(一)',
  '1.',
  '来源:',
  '>',
  '<div class="a">',
  '&nbsp;',
  '到?jīng)_刺',
  '南京东路',
  '我市',
];
const TAGS = ['div', 'span', 'table', 'td', 'a href="x"', 'ul', 'script', 'style', 'p', 'b', 'textarea', 'svg', '!--', 'title'];

const encodeGbk = createMultibyteEncoder('gb18030');
const encodeBig5 = createMultibyteEncoder('big5');

const MAKERS: Readonly<Record<string, Maker>> = {
  bytes: (random) => Uint8Array.from({ length: length(random) }, () => below(random, 256)),
  'high bytes': (random) => Uint8Array.from({ length: length(random) }, () => 0x81 + below(random, 0x7e)),
  'any units': (random) => units(random, () => below(random, 0x10000)),
  han: (random) => units(random, () => HAN[0] + below(random, HAN[1] - HAN[0])),
  'few han': (random) => units(random, () => HAN[0] + below(random, 12)),
  controls: (random) => units(random, () => below(random, 0x20)),
  separators: (random) => units(random, () => SEPARATORS.charCodeAt(below(random, SEPARATORS.length))),
  'one unit': (random) => String.fromCharCode(below(random, 0x10000)).repeat(length(random)),
  'one piece': (random) => pick(random, PIECES).repeat(length(random) / 4),
  pieces: (random) => Array.from({ length: length(random) / 4 }, () => pick(random, PIECES)).join(''),
  digits: (random) => units(random, () => '0123456789年月日.-/一二三四五六七八九十〇'.charCodeAt(below(random, 24))),
  'nested brackets': (random) => '（([《【“'.charAt(below(random, 6)).repeat(length(random)),
  'nested tags': (random) => `<html>${`<${pick(random, TAGS)}>`.repeat(length(random) / 4)}中文`,
  'tag soup': (random) =>
    `<html><body>${Array.from({ length: length(random) / 8 }, () => `<${pick(random, ['', '/'])}${pick(random, TAGS)}>中`).join('')}`,
  'line breaks': (random) => Array.from({ length: length(random) }, () => pick(random, ['\r', '\n', '\r\n', '中', ' '])).join(''),
  halves: (random) => Uint8Array.from(utf16(units(random, () => 0xd800 + below(random, 0x800)))),
};

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  flipped: (bytes, random) => changed(bytes, 1 + below(random, 50), random, (byte) => byte ^ (1 << below(random, 8))),
  overwritten: (bytes, random) => changed(bytes, 1 + below(random, 200), random, () => below(random, 256)),
  zeroed: (bytes, random) => changed(bytes, 1 + below(random, 100), random, () => 0),
  cut: (bytes, random) => part(bytes, random),
  holed: (bytes, random) => withoutPart(bytes, random),
  repeated: (bytes, random) => joined(...Array.from({ length: 2 + below(random, 8) }, () => bytes.subarray(0, MOST_UNITS))),
  'part repeated': (bytes, random) => repeatedPart(bytes, random),
  spliced: (bytes, random, other) => joined(part(bytes, random), part(other, random)),
  shuffled: (bytes, random) =>
    encoded(
      textOf(bytes)
        .split('\n')
        .sort(() => random() - 0.5)
        .join('\n'),
    ),
  'in one line': (bytes) => encoded(textOf(bytes).replace(/[\r\n]+/g, '')),
  'in GB 18030': (bytes) => encodeGbk(wellFormed(bytes)),
  'partly in GB 18030': (bytes, random) => mixed(bytes, random, (text) => encodeGbk(text)),
  'partly in Big5': (bytes, random) => mixed(bytes, random, big5),
  'partly in UTF-16': (bytes, random) => mixed(bytes, random, (text) => utf16(text)),
  'with CR': (bytes) => encoded(textOf(bytes).replace(/\r?\n/g, '\r')),
  'with mixed line breaks': (bytes, random) =>
    encoded(textOf(bytes).replace(/\r?\n/g, () => pick(random, ['\r', '\n', '\r\n', '\n\r', '\u2028', '\f']))),
  'with controls': (bytes, random) => sprinkled(bytes, random, () => String.fromCharCode(below(random, 0x20))),
  'with brackets': (bytes, random) => sprinkled(bytes, random, () => '《（([【“'.charAt(below(random, 6)).repeat(1 + below(random, 300))),
  'with blanks': (bytes, random) => sprinkled(bytes, random, () => ' '.repeat(1 + below(random, 500))),
  'with pieces': (bytes, random) => sprinkled(bytes, random, () => pick(random, PIECES).repeat(1 + below(random, 60))),
  'as a page': (bytes, random) => encoded(`<html><body>${textOf(bytes).replace(/\n/g, () => `<${pick(random, TAGS)}>`)}`),
  'a broken page': (bytes, random) =>
    sprinkled(encoded(`<html><body><p>${textOf(bytes)}`), random, () => `<${pick(random, ['', '/'])}${pick(random, TAGS)}`),
};

/** Files made up, one kind after the other; numbered from `first` on. */
export function randomFiles(count: number, random: Random, first = 0): HostileFile[] {
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const [kind, make] = nth(MAKERS, number);
    const made = make(random);
    return { name: nameOf(number, kind), bytes: typeof made === 'string' ? encoded(made) : made };
  });
}

/** Real files, each changed in a way or two; numbered from `first` on. */
export function mutatedFiles(count: number, sources: readonly Uint8Array[], random: Random, first = 0): HostileFile[] {
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const [kind, mutate] = nth(MUTATIONS, number);
    const [another, again] = nth(MUTATIONS, below(random, Object.keys(MUTATIONS).length));
    const once = mutate(pick(random, sources), random, pick(random, sources));
    const isTwice = random() < 0.5;
    const bytes = isTwice ? again(once, random, pick(random, sources)) : once;
    return { name: nameOf(number, isTwice ? `${kind}, ${another}` : kind), bytes };
  });
}

function nameOf(number: number, kind: string): string {
  return `${String(number).padStart(5, '0')} ${kind}.${/page|tag/.test(kind) ? 'html' : 'txt'}`;
}

function nth<T>(table: Readonly<Record<string, T>>, number: number): [string, T] {
  const entries = Object.entries(table);
  return entries[number % entries.length] as [string, T];
}

/** Short ones more often than long ones. */
function length(random: Random): number {
  return Math.floor(MOST_UNITS * random() ** 3);
}

function below(random: Random, end: number): number {
  return Math.floor(random() * end);
}

function pick<T>(random: Random, list: readonly T[]): T {
  return list[below(random, list.length)] as T;
}

function units(random: Random, unit: () => number): string {
  return Array.from({ length: length(random) }, () => String.fromCharCode(unit())).join('');
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(text, (_, at) => text.charCodeAt(at)).buffer);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** What an encoder takes: no halves of characters. */
function wellFormed(bytes: Uint8Array): string {
  return textOf(encoded(textOf(bytes)));
}

/** A question mark for what Big5 does not have. */
function big5(text: string): Uint8Array {
  return joined(...Array.from(text, (character) => big5Character(character)));
}

function big5Character(character: string): Uint8Array {
  try {
    return encodeBig5(character);
  } catch {
    return encoded('?');
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of parts) {
    all.set(one, at);
    at += one.length;
  }
  return all;
}

function changed(bytes: Uint8Array, times: number, random: Random, change: (byte: number) => number): Uint8Array {
  const copy = bytes.slice();
  for (let time = 0; time < times && copy.length > 0; time++) {
    const at = below(random, copy.length);
    copy[at] = change(copy[at] ?? 0);
  }
  return copy;
}

function part(bytes: Uint8Array, random: Random): Uint8Array {
  const start = below(random, bytes.length);
  return bytes.subarray(start, start + 1 + below(random, bytes.length - start));
}

function withoutPart(bytes: Uint8Array, random: Random): Uint8Array {
  const start = below(random, bytes.length);
  return joined(bytes.subarray(0, start), bytes.subarray(start + below(random, 200)));
}

function repeatedPart(bytes: Uint8Array, random: Random): Uint8Array {
  const start = below(random, bytes.length);
  const piece = bytes.subarray(start, start + 1 + below(random, 100));
  return joined(bytes.subarray(0, start), ...Array.from({ length: below(random, MOST_UNITS / 10) }, () => piece), bytes.subarray(start));
}

function mixed(bytes: Uint8Array, random: Random, encode: (text: string) => Uint8Array): Uint8Array {
  const text = wellFormed(bytes);
  const middle = below(random, text.length);
  return joined(encoded(text.slice(0, middle)), encode(text.slice(middle).replace(/\p{Surrogate}/gu, '')));
}

function sprinkled(bytes: Uint8Array, random: Random, piece: () => string): Uint8Array {
  let text = textOf(bytes);
  for (let times = 1 + below(random, 20); times > 0; times--) {
    const at = below(random, text.length);
    text = text.slice(0, at) + piece() + text.slice(at);
  }
  return encoded(text);
}
