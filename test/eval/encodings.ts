/**
 * Accuracy of encoding detection by encoding, length and damage, ours beside two detectors from npm, on the .txt files of a folder (UTF-8, read recursively):
 *   npx tsx test/eval/encodings.ts [FOLDER] [SLICES]
 * A slice of each length is cut from a random place of each document, transcoded, and given to the detectors without any hint. `damaged` has one stray byte per
 * 100 characters (at least one) and its last byte cut off. Big5 slices are converted to Hong Kong's Traditional first.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import chardet from 'chardet';
import iconv from 'iconv-lite';
import jschardet from 'jschardet';
import { convertAsOpencc } from '../../src/core/conversion/opencc.ts';
import { decode } from '../../src/core/text/decode.ts';
import type { Encoding } from '../../src/core/text/encoding.ts';
import { encodingOfName } from '../../src/core/text/encoding.ts';

type Detector = (bytes: Buffer) => string | undefined;

const DETECTORS: Readonly<Record<string, Detector>> = {
  tifa: detectOurs,
  jschardet: detectJschardet,
  chardet: (bytes) => named(chardet.detect(bytes)),
};
const ENCODINGS: readonly Encoding[] = ['utf8', 'utf8bom', 'utf16le', 'utf16be', 'utf32le', 'utf32be', 'gb18030', 'big5hkscs'];
const WHOLE = Number.POSITIVE_INFINITY;
const LENGTHS = [8, 16, 40, 100, 1000, WHOLE];
const SEED = 20261121;

function detectOurs(bytes: Buffer): string | undefined {
  const decoded = decode(bytes);
  return 'error' in decoded ? undefined : decoded.encoding;
}

function detectJschardet(bytes: Buffer): string | undefined {
  return named(jschardet.detect(bytes).encoding);
}

function named(name: string | null): string | undefined {
  return name === 'ascii' || name === 'ASCII' ? 'utf8' : encodingOfName(name ?? '');
}

/** A byte order mark is not what is measured: a detector need not tell the marked form from the plain one. */
function agrees(detected: string | undefined, encoding: Encoding): boolean {
  return detected === encoding || (encoding === 'utf8bom' && detected === 'utf8');
}

function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf8bom') return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]);
  if (encoding === 'big5hkscs') return iconv.encode(convertAsOpencc(text, 's', 'hk'), 'big5hkscs');
  return iconv.encode(
    text,
    { utf8: 'utf8', utf16le: 'utf-16le', utf16be: 'utf-16be', utf32le: 'utf-32le', utf32be: 'utf-32be', gb18030: 'gb18030' }[encoding],
  );
}

/** Mulberry32, so that a run can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function damage(bytes: Buffer, characters: number, random: () => number): Buffer {
  const damaged = Buffer.from(bytes.subarray(0, bytes.length - 1));
  const strays = Math.max(1, Math.floor(characters / 100));
  for (let index = 0; index < strays; index++)
    damaged[3 + Math.floor(random() * (damaged.length - 3))] = 0x80 + Math.floor(random() * 0x80);
  return damaged;
}

function slice(text: string, length: number, random: () => number): string {
  const units = [...text];
  if (units.length <= length) return text;
  const start = Math.floor(random() * (units.length - length));
  return units.slice(start, start + length).join('');
}

function readTexts(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  return names.map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

/** A slice that is not Chinese (a line of spaces, a number) has no encoding to be found. */
function tells(text: string): boolean {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 2 >= Math.min(text.length, 100);
}

interface Trial {
  readonly encoding: Encoding;
  readonly length: number;
  readonly damaged: boolean;
}

/** What the detectors are given: the slices of every text in one encoding. */
function* bytesOf(texts: readonly string[], slices: number, { encoding, length, damaged }: Trial): Generator<Buffer> {
  const random = randomFrom(SEED);
  for (const text of texts) {
    const pieces = Array.from({ length: length === WHOLE ? 1 : slices }, () => slice(text, length, random));
    for (const piece of pieces.filter(tells)) {
      const bytes = encode(piece, encoding);
      yield damaged ? damage(bytes, piece.length, random) : bytes;
    }
  }
}

/** The share of slices that each detector gets right, and how many there are. */
function measure(texts: readonly string[], slices: number, trial: Trial): string[] {
  const right = new Map(Object.keys(DETECTORS).map((name) => [name, 0]));
  let total = 0;
  for (const bytes of bytesOf(texts, slices, trial)) {
    total++;
    for (const [name, detect] of Object.entries(DETECTORS)) {
      right.set(name, (right.get(name) ?? 0) + Number(agrees(detect(bytes), trial.encoding)));
    }
  }
  return [...right.values()].map((count) => `${((100 * count) / Math.max(1, total)).toFixed(1)} %`).concat(String(total));
}

const TRIALS = ENCODINGS.flatMap((encoding) =>
  LENGTHS.flatMap((length) => [false, true].map((damaged): Trial => ({ encoding, length, damaged }))),
);

const [folder = 'seeds', slices = '20'] = process.argv.slice(2);
const texts = readTexts(folder);
console.log(`${texts.length} documents of ${folder}\n`);
console.log(`| encoding | characters | damaged | ${Object.keys(DETECTORS).join(' | ')} | slices |`);
console.log(`|---|---|---|${'---|'.repeat(Object.keys(DETECTORS).length + 1)}`);
for (const trial of TRIALS) {
  const length = trial.length === WHOLE ? 'whole' : trial.length;
  console.log(`| ${trial.encoding} | ${length} | ${trial.damaged ? 'yes' : 'no'} | ${measure(texts, Number(slices), trial).join(' | ')} |`);
}
