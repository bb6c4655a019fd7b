import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { decode } from '../../src/core/text/decode.ts';
import { matchText } from '../../src/core/text/matching-fold.ts';
import { randomFrom } from './random.ts';

/** Documents to measure on: as files in a folder of their own, and as folded texts. */
export interface BenchLibrary {
  readonly folder: string;
  readonly files: readonly string[];
  readonly texts: readonly string[];
  /** UTF-16 code units of the folded texts. */
  readonly units: number;
  /** How many files the documents were made from. */
  readonly originals: number;
}

const SEED = 20261121;
/** Of a repeated document one character in so many is another one. */
const CHANGE_EVERY = 100;

/** Composes a library of so many documents from the .txt files below a folder. Where these are fewer they are repeated, each time with other small changes. */
export function composeLibrary(source: string, documents: number): BenchLibrary {
  const originals = readTexts(source);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tifa-bench-'));
  const files: string[] = [];
  const texts: string[] = [];
  for (const text of composeTexts(originals, documents)) {
    const file = path.join(folder, `${files.length}.txt`);
    files.push(file);
    writeFileSync(file, text);
    texts.push(matchText(text));
  }
  return { folder, files, texts, units: texts.reduce((sum, text) => sum + text.length, 0), originals: originals.length };
}

/** So many texts, of every kind; where the originals are fewer they are repeated, each time with other small changes. */
export function* composeTexts(texts: readonly string[], documents: number): Generator<string> {
  const random = randomFrom(SEED);
  const originals = shuffled(texts, random);
  for (let number = 0; originals.length > 0 && number < documents; number++) {
    const original = originals[number % originals.length] ?? '';
    yield number < originals.length ? original : changed(original, random);
  }
}

export function removeLibrary({ folder }: BenchLibrary): void {
  rmSync(folder, { recursive: true, force: true });
}

/** The texts of the .txt files below a folder, by path. */
export function readTexts(source: string): string[] {
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  return names.sort().flatMap((name) => {
    const decoded = decode(readFileSync(path.join(source, name)));
    return 'error' in decoded ? [] : [decoded.text];
  });
}

/** So that fewer documents than there are files are of every kind. */
function shuffled(texts: readonly string[], random: () => number): string[] {
  return texts
    .map((text) => ({ text, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ text }) => text);
}

function changed(text: string, random: () => number): string {
  const characters = [...text];
  for (let count = Math.ceil(characters.length / CHANGE_EVERY); count > 0; count--) {
    const [to, from] = [random(), random()].map((share) => Math.floor(share * characters.length)) as [number, number];
    if (/\p{Script=Han}/u.test(`${characters[to]}${characters[from]}`)) characters[to] = characters[from] ?? '';
  }
  return characters.join('');
}
