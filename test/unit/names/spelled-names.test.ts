import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SpelledNames } from '../../../src/core/names/spelled-names.ts';
import { Spelling } from '../../../src/core/names/spelling.ts';
import { parses, syllablesIn } from '../../../src/core/names/syllable-parse.ts';
import { resultOf } from '../generator-result.ts';

function namesOf(...names: string[]): SpelledNames {
  const spelled = new SpelledNames();
  resultOf(spelled.follow(new Set(names)));
  return spelled;
}

describe('letters read as syllables', () => {
  const cases: readonly [what: string, letters: string, ways: string[]][] = [
    ['one way', 'gaozhiliang', ['gao zhi liang', 'gao zhi li ang']],
    ['two ways', 'fangan', ['fang an', 'fan gan']],
    ['the last begun', 'gaozhil', ['gao zhi']],
    ['the last perhaps begun', 'guanzhen', ['guan zhen', 'guan', 'guan zhe']],
    ['no way', 'xyz', []],
    ['a dead end after two ways', 'xianuu', []],
    ['nothing', '', ['']],
  ];
  for (const [what, letters, ways] of cases) {
    it(`${what}: ${letters}`, () => {
      const found = parses(letters).map((syllables) => syllables.join(' '));
      for (const way of ways) assert.ok(found.includes(way), found.join(', '));
      if (ways.length === 0) assert.deepEqual(found, []);
    });
  }
  it('are no more than eight ways', () => assert.ok(parses('xianxianxianxianxianxian').length <= 8));
  it('are sought no further where none can come to the end', () => assert.deepEqual(parses(`${'xian'.repeat(50)}uu`), []));
  it('covers what is right of letters that are wrong', () => {
    assert.deepEqual(syllablesIn('gaozhlang'), ['gao', 'lang']);
    assert.deepEqual(syllablesIn('shenzen'), ['shen', 'zen']);
    assert.deepEqual(syllablesIn('qqq'), []);
  });
});

describe('SpelledNames', () => {
  const spelled = namesOf('推动高质量发展', '高水平开放', '中国式现代化', 'high-quality development', '西安市', '重庆市', '2023');
  const cases: readonly [what: string, letters: string, expected: string[]][] = [
    ['full pinyin', 'gaozhiliang', ['推动高质量发展']],
    ['pinyin that is still being typed', 'gaozhil', ['推动高质量发展']],
    ['the beginning of two', 'gao', ['推动高质量发展', '高水平开放']],
    ['a syllable that is still being typed', 'zho', ['中国式现代化', '重庆市']],
    ['two characters that read like one', 'xian', ['西安市', '中国式现代化']],
    ['a letter missing', 'gaozhilang', ['推动高质量发展']],
    ['a letter wrong', 'zhongguoshu', ['中国式现代化']],
    ['a letter too many', 'chongqqing', ['重庆市']],
    ['an English word', 'quality', ['high-quality development']],
    ['an English word still being typed', 'qualit', ['high-quality development']],
    ['a misspelt English word', 'develpment', ['high-quality development']],
    ['nothing alike', 'wuxishi', []],
    ['two letters that are initials', 'gz', []],
    ['digits', '2023', []],
    ['characters', '高质量', []],
    ['nothing', '', []],
  ];
  for (const [what, letters, expected] of cases) {
    it(`${what}: ${letters}`, () => assert.deepEqual([...spelled.find(letters).keys()].sort(), expected.toSorted()));
  }

  it('asks for the first letters of very many', () => assert.equal(namesOf('高'.repeat(40)).find('gao'.repeat(5000)).size, 1));
  it('keeps to what is right where nothing alike is wanted', () => assert.equal(spelled.find('gaozhilang', false).size, 0));
  it('counts the letters that are wrong', () => {
    assert.deepEqual([...spelled.find('gaozhiliang').values(), ...spelled.find('gaozhilang').values()], [0, 1]);
  });
  it('may ask for the beginning of names', () => {
    const names = new SpelledNames(true);
    resultOf(names.follow(new Set(['西安市', '赵县'])));
    assert.deepEqual([...names.find('xian').keys()], ['西安市']);
  });

  it('forgets what is gone', () => {
    const changing = namesOf('高质量', '西安');
    resultOf(changing.follow(new Set(['重庆'])));
    assert.deepEqual([...changing.find('chongqing').keys()], ['重庆']);
    resultOf(changing.follow(new Set(['重庆', '西安'])));
    assert.deepEqual([...changing.find('xian').keys()], ['西安']);
  });

  it('does not find a name that is gone', () => {
    const changing = namesOf('高质量', '西安', '重庆');
    resultOf(changing.follow(new Set(['西安', '重庆'])));
    assert.deepEqual([...changing.find('gaozhiliang').keys()], []);
  });

  it('does not grow with changes', () => {
    const changing = new SpelledNames();
    const present = Array.from({ length: 100 }, (_, at) => `名${at}`);
    for (let change = 0; change < 2000; change++) {
      present[change % present.length] = `新${change}`;
      resultOf(changing.follow(new Set(present)));
      assert.ok(changing.size <= 2 * present.length + 1, `${changing.size} after ${change} changes`);
    }
    resultOf(changing.follow(new Set()));
    resultOf(changing.follow(new Set(['一'])));
    assert.ok(changing.size <= 5);
  });

  it('finds what reading every name would find', () => {
    const characters = fc.array(fc.constantFrom(...'重行安西长高良梁、'), { maxLength: 6 });
    const words = fc.array(fc.constantFrom('gao', 'ang', 'chongx', ' ', '-', 'i'), { maxLength: 4 });
    const name = fc.oneof(characters, words).map((parts) => parts.join(''));
    const letters = fc.array(fc.constantFrom('chong', 'qing', 'x', 'i', 'an', 'gao', 'lia', 'ng', 'hang', 'c'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 8 }), letters, (names, typed) => {
        const wanted = typed.join('');
        fc.pre(wanted.length > 2);
        const scanned = names.filter((candidate) => new Spelling(wanted).errorsIn(candidate, 0) !== undefined);
        assert.deepEqual(
          [
            ...namesOf(...names)
              .find(wanted, false)
              .keys(),
          ].sort(),
          scanned.sort(),
        );
      }),
      { numRuns: 500 },
    );
  });
});
