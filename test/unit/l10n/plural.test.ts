import assert from 'node:assert/strict';
import { strings } from './source-files.ts';

/** What is counted, in words that have a singular. */
const NOUNS =
  'documents|occurrences|phrases|files|copies|places|characters|sentences|passages|lines|rows|times|byte sequences|provinces|records|dates|days|names';
const COUNTED = new RegExp(`\\{\\d\\} (?:doubtful |more )?(?:${NOUNS})\\b`);

/** What is never said of one, and why. */
const NEVER_ONE: Readonly<Record<string, string>> = {
  'Discovered phrases, each in at least {0} documents: {1}': 'at least two documents have what recurs',
  'Drawn are the {0} rows with most documents of {1}; the table has all.': 'a limit',
  'It has {0} records; only the first of them were read': 'a limit',
  'Texts held in memory: {0} characters': 'a text has more',
  'The first {0} places are listed': 'a limit',
  'The text prints more than {0} dates as its own; the others are left out': 'a limit',
  'The text has more than {0} days without a year; for the others none was inferred': 'a limit',
  'The text has more than {0} names of places; the others were not weighed': 'a limit',
  '{0} ({1} documents)': 'said of several alone',
  '{0} : {1} documents': 'of two sets',
  '{0} : {1} places': 'of two sets',
  '{0} characters': 'a sentence has more',
  '{0} characters. The longer, the higher.': 'a phrase has more',
  '{0} of {1} documents of {2}, {3} of {4} of {5}': 'with fewer than four documents nothing is said',
  '{0} times as often; {1} of {2} documents, {3} of {4} others': 'with fewer than four documents nothing is said',
  '{0} of {1} phrases are highlighted': 'a limit',
  '{0} sentences': 'said of several alone',
  '{0}% ({1} characters) also in {2}': 'what is shared has more',
  '{0}% of this document · {1} characters': 'what is shared has more',
  '{0} occurrences in 1 document': 'one has a sentence of its own',
};

/** Of sentences that change more than the noun: what is said of one. */
const OF_ONE: Readonly<Record<string, string>> = {
  'Converted. {0} characters are doubtful; they are underlined.': 'Converted. One character is doubtful; it is underlined.',
  'Show the documents; {0} files could not be read': 'Show the documents; 1 file could not be read',
  '{0} documents are corrected: {1}': '“{0}” is corrected: {1}',
  '{0} files were converted.': 'One file was converted.',
  '{0} files were converted; files left as they are: {1}.': 'One file was converted; files left as they are: {0}.',
  '{0} lines were copied': 'Copied: {0}',
  '{0} lines were written to {1}.': 'One line was written to {0}.',
  '{0} times in the texts themselves; navigation and copies are not counted.':
    'Once in the texts themselves; navigation and copies are not counted.',
  '{0} times, at {1}% of the text': 'once, at {0}% of the text',
  '{0} times, from {1}% to {2}% of the text': 'once, at {0}% of the text',
  '{0}: {1} byte sequences are invalid in {2}': '{0}: 1 byte sequence is invalid in {1}',
  '{0} byte sequences are invalid in {1}; in place they would be lost. Use --output':
    '1 byte sequence is invalid in {0}; in place it would be lost. Use --output',
  '{0}: {1} times, {2} in 10,000 characters': '{0}: once, {1} in 10,000 characters',
};

const ENGLISH = Object.keys(strings('l10n/bundle.l10n.zh-cn.json'));
/** Whichever numbers the places have. */
const SHAPES = new Set(ENGLISH.map(shapeOf));

function shapeOf(text: string): string {
  return text.replace(/\{\d\}/g, '{}');
}

function isOfOneToo(text: string): boolean {
  const { [text]: ofOne = ofOneNoun(text) } = OF_ONE;
  return SHAPES.has(shapeOf(ofOne));
}

/** `{0} documents` as `1 document`: of the last noun that is counted. */
function ofOneNoun(text: string): string {
  const nouns = new RegExp(`\\{\\d\\}( (?:doubtful |more )?)(${NOUNS})\\b(?!.*\\{\\d\\} (?:${NOUNS})\\b)`);
  return text.replace(nouns, (_, between: string, noun: string) => `1${between}${noun.replace('copies', 'copy').replace(/s$/, '')}`);
}

describe('counts in English', () => {
  it('reads a sentence of several as one of a single thing', () => {
    assert.equal(ofOneNoun('{0}: {1} rows'), '{0}: 1 row');
    assert.equal(ofOneNoun('{0} of {1} documents, {2} places'), '{0} of {1} documents, 1 place');
    assert.equal(ofOneNoun('{0} copies'), '1 copy');
  });

  it('have words for one', () => {
    const plural = ENGLISH.filter((text) => COUNTED.test(text) && NEVER_ONE[text] === undefined);
    assert.ok(plural.length > 20);
    assert.deepEqual(
      plural.filter((text) => !isOfOneToo(text)),
      [],
    );
  });

  it('name as never one, or as otherwise said of one, nothing that is not said', () => {
    assert.deepEqual(
      [...Object.keys(NEVER_ONE), ...Object.keys(OF_ONE)].filter((text) => !ENGLISH.includes(text)),
      [],
    );
  });
});
