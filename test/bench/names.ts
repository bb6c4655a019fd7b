import { Index } from 'flexsearch';
import { SpelledNames } from '../../src/core/names/spelled-names.ts';
import { Spelling } from '../../src/core/names/spelling.ts';
import { atOnce } from '../../src/core/slices.ts';
import { syllablesOf } from '../../src/core/text/syllables.ts';
import { randomFrom } from './random.ts';
import { print } from './report.ts';
import type { Timing } from './timing.ts';
import { medianTime, timeOf } from './timing.ts';

const NAME_LENGTH = 30;
const QUESTIONS = 40;
const SEED = 11;
const REBUILDS = 20;
/** So many characters of a name are typed. */
const TYPED = 5;

/** Names of documents: as they are written by a scan, in pinyin by the index of spellings, each beside what it was chosen over. */
export function measureNames(texts: readonly string[]): void {
  const names = [...new Set(texts.map((text) => text.slice(0, NAME_LENGTH)))];
  const spelled = new SpelledNames();
  const scan = (letters: string, most: number) => {
    const spelling = new Spelling(letters);
    return names.filter((name) => spelling.errorsIn(name, most) !== undefined);
  };
  print(
    `pinyin: index ${names.length} names / read every name once`,
    medianTime(() => timeOf(() => atOnce(new SpelledNames().follow(new Set(names))))),
    medianTime(() => timeOf(() => scan('gaozhiliang', 0))),
  );
  measureMemory(names);
  atOnce(spelled.follow(new Set(names)));
  const parts = partsOf(names);
  const pinyin = parts.map(pinyinOf);
  const misspelt = pinyin.map((letters, at) => without(letters, at));
  const all = <Q>(questions: readonly Q[], ask: (question: Q) => unknown) => medianTime(() => timeOf(() => questions.forEach(ask)));
  const find = (letters: string) => spelled.find(letters);
  print(
    `full pinyin, ${QUESTIONS} questions / reading every name`,
    all(pinyin, find),
    all(pinyin, (letters) => scan(letters, 0)),
    '≤ 1/3',
  );
  print(
    `pinyin without one letter, ${QUESTIONS} questions / reading every name`,
    all(misspelt, find),
    all(misspelt, (letters) => scan(letters, 2)),
    '< 1',
  );
  const characters = characterIndex(names);
  for (const typed of [2, TYPED]) {
    const written = parts.map((part) => part.slice(0, typed));
    print(
      `${typed} characters as they are written, by a scan, ${QUESTIONS} questions / flexsearch with characters, verified`,
      all(written, (part) => names.filter((name) => name.includes(part))),
      all(written, characters),
    );
  }
}

/** How much memory the index takes after many rebuilds beside the first: between two all names are others. In megabytes, as the rows have no unit of their own. */
function measureMemory(names: readonly string[]): void {
  if (!globalThis.gc) return;
  const others = new Set(names.map((name) => `${name}别处`));
  const before = megabytes();
  const spelled = new SpelledNames();
  atOnce(spelled.follow(new Set(names)));
  const first = megabytes() - before;
  for (let round = 0; round < REBUILDS; round++) for (const present of [others, new Set(names)]) atOnce(spelled.follow(present));
  const last = megabytes() - before;
  print(`MB of the index of ${spelled.size} spellings after ${2 * REBUILDS} rebuilds / after one`, once(last), once(first), '≤ 2.2');
}

function megabytes(): number {
  for (let round = 0; round < 4; round++) globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

function once(value: number): Timing {
  return { value, runs: 1 };
}

/** Of names at random, some characters that all have a reading. */
function partsOf(names: readonly string[]): string[] {
  const random = randomFrom(SEED);
  const parts = new Set<string>();
  for (let tries = 0; tries < 100 * QUESTIONS && parts.size < QUESTIONS; tries++) {
    const name = names[Math.floor(random() * names.length)] ?? '';
    const start = Math.floor(random() * Math.max(1, name.length - TYPED));
    const part = name.slice(start, start + TYPED);
    if (part.length === TYPED && [...part].every((_, at) => syllablesOf(part.charCodeAt(at)).length > 0)) parts.add(part);
  }
  return [...parts];
}

function pinyinOf(part: string): string {
  return [...part].map((_, at) => syllablesOf(part.charCodeAt(at))[0] ?? '').join('');
}

function without(letters: string, at: number): string {
  const place = 1 + (at % (letters.length - 2));
  return letters.slice(0, place) + letters.slice(place + 1);
}

function characterIndex(names: readonly string[]): (part: string) => string[] {
  const index = new Index({ encode: (text: string) => [...new Set(text)], tokenize: 'strict', resolution: 1 });
  for (const [number, name] of names.entries()) index.add(number, name);
  return (part) => {
    const numbers = index.search(part, { limit: names.length, suggest: false }) as number[];
    return numbers.flatMap((number) => names[number] ?? []).filter((name) => name.includes(part));
  };
}
