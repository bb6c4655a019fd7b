import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { findDeixis } from '../../../src/core/places/deixis.ts';
import { Elsewhere } from '../../../src/core/places/elsewhere.ts';
import { NamedText } from '../../../src/core/places/mention.ts';
import { isOfSpecialRegion, nationalSign } from '../../../src/core/places/nation.ts';
import type { SignedText } from '../../../src/core/places/sign-words.ts';
import { SignWords } from '../../../src/core/places/sign-words.ts';
import { ownWord, subjectLevel } from '../../../src/core/places/subject-level.ts';
import { documentZone } from '../../../src/core/places/zone.ts';

/** As if the words of every sign stood at every offset, so that each pattern is tried everywhere. */
class EverySign extends SignWords {
  constructor(private readonly length: number) {
    super();
  }

  override of(): readonly number[] {
    return Array.from({ length: this.length }, (_, at) => at);
  }

  override hasBefore(): boolean {
    return true;
  }

  override has(): boolean {
    return true;
  }
}

const FOLDER = path.join(import.meta.dirname, '..', '..', '..', 'src', 'core', 'places');

/** The characters that the code of a file has one after the other: what its patterns look for. */
function wordsOf(file: string): string[] {
  const code = readFileSync(path.join(FOLDER, file), 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '');
  return [...new Set(code.match(/[\u4e00-\u9fff]{1,8}/g))];
}

const NAMES = ['江苏', '沛县', '深圳市', '萍乡', '安徽省'];
const COMMON = [
  ...NAMES,
  '我',
  '全',
  '市',
  '省',
  '县',
  '区',
  '3',
  '25',
  '第',
  '届',
  '来',
  '到',
  '代表',
  '人民政府',
  '政府',
  '在',
  ',',
  '。',
  '\n',
];

describe('the words that signs need', () => {
  // So many runs that a word too few is missed.
  const TABLE: readonly [what: string, file: string, read: (text: SignedText, named: NamedText) => unknown][] = [
    ['what a text calls its own place', 'deixis.ts', (text) => findDeixis(text)],
    ['the whole country', 'nation.ts', (text) => nationalSign(text)],
    ['Hong Kong and Macau', 'nation.ts', (text) => isOfSpecialRegion(text)],
    ['its own level', 'subject-level.ts', (text) => [ownWord(text), subjectLevel(text, undefined, 0), subjectLevel(text, undefined, 12)]],
    ['guests and visits', 'elsewhere.ts', (text, { mentions }) => [true, false].map((subject) => factorsOf(text, mentions, subject))],
    ['a zone', 'zone.ts', (text, { mentions }) => documentZone(text, mentions, ZONE_SIGNS)],
  ];
  for (const [what, file, read] of TABLE) {
    it(`stand wherever a text speaks of ${what}`, () => {
      const word = fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...wordsOf(file)) },
        fc.constantFrom(...COMMON),
        fc.constantFrom(...NAMES),
      );
      fc.assert(
        fc.property(fc.array(word, { minLength: 20, maxLength: 60, size: 'max' }), (words) => {
          const named = new NamedText(words.join(''));
          const everywhere = { folded: named.folded, signs: new EverySign(named.folded.length) };
          assert.deepEqual(read(named, named), read(everywhere, named));
        }),
        { numRuns: 2500 },
      );
    });
  }

  it('are told by where they stand, each place once', () => {
    const { signs } = new NamedText('全市各地,市委市政府');
    assert.deepEqual([signs.of('pointing'), signs.of('governing'), signs.of('national'), signs.of('posts')], [[0], [5, 7], [2], []]);
    assert.deepEqual([signs.hasBefore('governing', 5), signs.hasBefore('governing', 6), signs.has('posts')], [false, true, false]);
  });
});

const ZONE_SIGNS = { title: '', lead: { start: 0, end: 40 }, level: undefined, isOwn: false, saysDistrict: true };

function factorsOf(text: SignedText, mentions: NamedText['mentions'], subject: boolean): number[] {
  const elsewhere = new Elsewhere(text, mentions, subject);
  return mentions.flatMap((mention) => [elsewhere.factor(mention), elsewhere.factorBeside(mention)]);
}

describe('the names in a part of a text', () => {
  it('are those that the part has alone', () => {
    const word = fc.constantFrom(
      ...NAMES,
      '同志',
      '路',
      '街',
      '李长春',
      '长春',
      '强调',
      '市',
      '宝安',
      '北京',
      '北京时间',
      '大学',
      '区',
      '的',
      ',',
      '州',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.nat(60), fc.nat(60), (words, one, other) => {
        const text = words.join('');
        const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
        assert.deepEqual(new NamedText(text).within({ start, end }), new NamedText(text.slice(start, end)).mentions);
      }),
      { numRuns: 500 },
    );
  });
});
