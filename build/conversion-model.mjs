/**
 * Makes the model of src/core/conversion from word counts and from official Traditional texts. Not part of `npm run data`: the model is kept in
 * src/core/conversion/model/, so that a clone without these texts builds.
 *   node --import=tsx build/conversion-model.mjs --jieba DICT [--without FOLD] [--out FOLDER] TEXT...
 * DICT is jieba's dictionary (dict.txt of @node-rs/jieba 2.0.3, MIT). Each TEXT is a UTF-8 file of Taiwan's official texts, documents divided by blank lines.
 * With --without, documents of one fifth by their hash (0 to 4) are left out, to measure on them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as OpenCC from 'opencc-js';
import { examplesByCharacter, judgeExamples, trainContexts } from './context-training.mjs';
import { trainDoubts } from './doubt-training.mjs';
import { isLeftOut } from './folds.mjs';

const { values: options, positionals: texts } = parseArgs({
  allowPositionals: true,
  options: { jieba: { type: 'string' }, without: { type: 'string' }, out: { type: 'string', default: 'src/core/conversion/model' } },
});

/** Words that hold a character with several readings are counted from here on, all others only where they are frequent: they keep phrases from standing across them. */
const FEWEST = { open: 8, other: 500 };
const LONGEST = 7;

const { readings } = await import('../src/core/conversion/readings.ts');
const { makeWordList, Firmness } = await import('../src/core/conversion/word-list.ts');
const { Lattice, SINGLE } = await import('../src/core/conversion/lattice.ts');
const { characterChoices } = await import('../src/core/conversion/character-choice.ts');
const { codeUnits } = await import('../src/core/conversion/unit-text.ts');
const { several } = readings();

const counts = wordCounts(readFileSync(options.jieba, 'utf8'));
write('words.txt', counts);
const list = makeWordList(counts, '');
const names = [...list.names];
const lattice = new Lattice(list);
const lines = texts.flatMap(alignedLines);
const seenForms = formsOfWords();
const learned = learnWords();
write('learned.txt', learned.map(([word, form, firmness]) => `${word} ${form} ${firmness}`).join('\n'));
const firmness = new Map(learned.map(([word, , firm]) => [word, firm]));
const forms = new Map(learned.map(([word, form]) => [word, form]));
const examples = examplesByCharacter(contextExamples(), several, characterChoices(list));
write('contexts.txt', trainContexts(examples));
write('doubts.txt', trainDoubts(judgeExamples(examples), toldWords(), several));

function write(name, text) {
  writeFileSync(join(options.out, name), `${text}\n`);
  console.log(name, Buffer.byteLength(text));
}

/** Words by their first character, each with the logarithm of its count as a letter. */
function wordCounts(dictionary) {
  const byFirst = new Map();
  for (const line of dictionary.trim().split('\n')) {
    const [word, count] = line.split(' ');
    if (!isKept(word, Number(count))) continue;
    const letter = String.fromCharCode(0x61 + Math.round(Math.log2(Number(count) + 1)));
    const [first] = word;
    byFirst.set(first, [...(byFirst.get(first) ?? []), word.slice(1) + letter]);
  }
  return [...byFirst]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([first, rest]) => first + rest.sort().join(''))
    .join('\n');
}

function isKept(word, count) {
  if (!/^[\u3400-\u9fff]+$/.test(word) || word.length > LONGEST) return false;
  if (word.length === 1) return true;
  return count >= ([...word].some(isOpen) ? FEWEST.open : FEWEST.other);
}

function isOpen(character) {
  return several.has(character.charCodeAt(0));
}

/** Each line in Simplified characters with its own characters beside it, in one form for each. */
function alignedLines(path) {
  const toSimplified = OpenCC.Converter({ from: 'tw', to: 'cn' });
  const toStandard = OpenCC.Converter({ from: 'tw', to: 't' });
  const toTaiwan = OpenCC.Converter({ from: 't', to: 'tw' });
  const documents = readFileSync(path, 'utf8')
    .split(/\n\n+/)
    .filter((document) => !isLeftOut(document, options.without));
  return documents.flatMap((document, place) =>
    document.split('\n').flatMap((line) => {
      const pair = { simplified: toSimplified(line), original: toTaiwan(toStandard(line)), half: place % 2 };
      return pair.simplified.length === pair.original.length ? [pair] : [];
    }),
  );
}

/** Every word or single character of the lines that has several readings somewhere. */
function* openSteps() {
  for (const { simplified, original, half } of lines) {
    const units = codeUnits(simplified);
    for (const { index, 0: run } of simplified.matchAll(/[\u3400-\u9fff]+/g)) {
      if (![...run].some(isOpen)) continue;
      const path = lattice.divide(units, index, index + run.length);
      for (let step = 0, start = index; step < path.count; start = path.ends[step++]) {
        const word = simplified.slice(start, path.ends[step]);
        if ([...word].some(isOpen)) yield { simplified, original, half, start, word, place: path.words[step] };
      }
    }
  }
}

/** For every word of the lines, by its place, how often it stands there in each form. */
function formsOfWords() {
  const seen = new Map();
  for (const { original, start, word, place } of openSteps()) {
    if (place === SINGLE) continue;
    const form = original.slice(start, start + word.length);
    const ofWord = seen.get(place) ?? new Map();
    seen.set(place, ofWord.set(form, (ofWord.get(form) ?? 0) + 1));
  }
  return seen;
}

/** The words that official texts write otherwise than the dictionaries, or now so and now so; and those that they bear out. */
function learnWords() {
  return [...seenForms].flatMap(([place, forms]) => learnWord(place, forms)).sort(([a], [b]) => (a < b ? -1 : 1));
}

function learnWord(place, seen) {
  if (list.firmness[place] === Firmness.reviewed) return [];
  const word = names[place];
  const all = [...seen.values()].reduce((sum, count) => sum + count, 0);
  const [[usual, most]] = [...seen].sort((a, b) => b[1] - a[1]);
  const form = all >= 4 && most / all >= 0.8 && isPossible(word, usual) ? usual : list.forms[place];
  const right = seen.get(form) ?? 0;
  const firm = right / all >= 0.995 || (all - right <= 1 && right / all >= 0.9);
  if (firm && form === list.forms[place] && (all < 5 || list.firmness[place] > Firmness.uncounted)) return [];
  return [[word, form, firm ? Firmness.attested : Firmness.context]];
}

function isPossible(word, form) {
  return [...form].every((character, at) => {
    const possible = several.get(word.charCodeAt(at));
    return possible ? possible.includes(character) : true;
  });
}

/** The words that are told by no context, with the forms that they are written in and those that were seen of them. */
function toldWords() {
  const told = [...seenForms].filter(([place]) => (firmness.get(names[place]) ?? list.firmness[place]) > Firmness.uncounted);
  return told.map(([place, seen]) => ({ word: names[place], form: forms.get(names[place]) ?? list.forms[place], seen }));
}

/** What is left to the context: characters outside words, and those of words that are written now so and now so. */
function* contextExamples() {
  for (const step of openSteps()) if (isLeftToContext(step)) yield* examplesOf(step);
}

function isLeftToContext({ word, place }) {
  return place === SINGLE || (list.firmness[place] !== Firmness.reviewed && firmness.get(word) === Firmness.context);
}

function* examplesOf({ simplified, original, half, start, word, place }) {
  for (let at = 0; at < word.length; at++) {
    if (!isOpen(word[at])) continue;
    const told = place === SINGLE ? undefined : { name: word, reading: (forms.get(word) ?? word)[at], isFirm: false };
    yield { text: simplified, at: start + at, reading: original[start + at], word: told, half };
  }
}
