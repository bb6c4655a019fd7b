import assert from 'node:assert/strict';
import { Converter } from 'opencc-js';
import { BUILT_IN_PACK } from '../../../src/core/phrases/pack/index.ts';
import type { PhraseGroup } from '../../../src/core/phrases/phrase.ts';
import { PHRASE_GROUPS } from '../../../src/core/phrases/phrase.ts';
import { matchText } from '../../../src/core/text/matching-fold.ts';

/** What the index and the matcher compare, and what stays the same when a text leaves the inner quotation marks out. */
const withoutQuotes = (phrase: string) => matchText(phrase).replaceAll('"', '');

const toSimplified = Converter({ from: 't', to: 'cn' });

const inGroup = (group: PhraseGroup) => BUILT_IN_PACK.filter((entry) => entry.group === group);

const find = (phrase: string) => BUILT_IN_PACK.find((entry) => entry.phrase === phrase);

/** The entries for which `rule` does not hold, as one readable list. */
function offenders(rule: (entry: (typeof BUILT_IN_PACK)[number]) => boolean): string[] {
  return BUILT_IN_PACK.filter((entry) => !rule(entry)).map((entry) => entry.phrase);
}

describe('built-in phrase pack', () => {
  it('has at least 600 entries', () => assert.ok(BUILT_IN_PACK.length >= 600, `${BUILT_IN_PACK.length}`));

  for (const group of PHRASE_GROUPS) {
    it(`has at least 40 entries in ${group}, sorted by code units`, () => {
      const phrases = inGroup(group).map((entry) => entry.phrase);
      assert.ok(phrases.length >= 40, `${phrases.length}`);
      assert.deepEqual(phrases, [...phrases].sort());
    });
  }

  it('names each group once and nothing else', () => {
    assert.equal(new Set(PHRASE_GROUPS).size, PHRASE_GROUPS.length);
    assert.deepEqual(new Set(BUILT_IN_PACK.map((entry) => entry.group)), new Set(PHRASE_GROUPS));
  });

  it('has no two entries that fold to the same text, with or without inner quotation marks', () => {
    const seen = new Set<string>();
    const twice = BUILT_IN_PACK.filter(({ phrase }) => seen.size === seen.add(withoutQuotes(phrase)).size);
    assert.deepEqual(twice, []);
  });

  it('keeps phrases between 2 and 24 characters', () => {
    assert.deepEqual(
      offenders(({ phrase }) => phrase.length >= 2 && phrase.length <= 24),
      [],
    );
  });

  it('writes phrases in Simplified, without spaces and outer quotation marks', () => {
    assert.deepEqual(
      offenders(({ phrase }) => toSimplified(phrase) === phrase && !/\s|^“[^”]*”$|^[、，]|[、，]$/.test(phrase)),
      [],
    );
  });

  it('gives English and notes in ASCII, trimmed and without a full stop', () => {
    assert.deepEqual(
      offenders(({ english, note }) => [english, note ?? 'none'].every((text) => /^[\x21-\x7e]([\x20-\x7e]*[^\s.])?$/.test(text))),
      [],
    );
  });

  const renderings: [phrase: string, english: string, group: PhraseGroup][] = [
    ['高质量发展', 'high-quality development', 'economy'],
    ['两个确立', 'the Two Establishments', 'leadership'],
    ['两个维护', 'the Two Upholds', 'leadership'],
    ['新质生产力', 'new quality productive forces', 'industry-technology'],
    ['人类命运共同体', 'a community with a shared future for humanity', 'diplomacy'],
    ['全过程人民民主', "whole-process people's democracy", 'rule-of-law-governance'],
    ['绿水青山就是金山银山', 'lucid waters and lush mountains are invaluable assets', 'environment'],
    ['粤港澳大湾区', 'the Guangdong-Hong Kong-Macao Greater Bay Area', 'region'],
    ['撸起袖子加油干', 'roll up our sleeves and work hard', 'style-slogans'],
  ];
  for (const [phrase, english, group] of renderings) {
    it(`renders ${phrase} as ${english}`, () => {
      const entry = find(phrase);
      assert.deepEqual([entry?.english, entry?.group], [english, group]);
    });
  }

  it('explains numbered sets in the note', () => {
    for (const phrase of ['两个确立', '四个意识', '四个全面', '八项规定', '三严三实']) assert.ok(find(phrase)?.note, phrase);
  });
});
