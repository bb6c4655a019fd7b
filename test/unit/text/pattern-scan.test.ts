import assert from 'node:assert/strict';
import fc from 'fast-check';
import { neededLiterals } from '../../../src/core/text/needed-literals.ts';
import { PatternScan } from '../../../src/core/text/pattern-scan.ts';
import { PatternTable } from '../../../src/core/text/pattern-table.ts';
import { SoughtPattern } from '../../../src/core/text/sought-pattern.ts';

const NEEDED: readonly [what: string, pattern: RegExp, clauses: string[][]][] = [
  ['a literal', /共同富裕/, [['共同富裕']]],
  ['literals on both sides of a class', /第[一二三]届大会/, [['届大会'], ['第']]],
  ['one of several branches', /建国|国庆节/, [['建国', '国庆节']]],
  ['of each branch the longest literal', /来.{2}访华|应邀.来/, [['访华', '应邀']]],
  ['nothing where a branch needs nothing', /建国|\d+/, []],
  ['nothing of what may be missing', /新(?:时代)?春?节?/, [['新']]],
  ['what stands once at least', /(?:喜迎)+大{2}/, [['喜迎'], ['大']]],
  ['nothing of what is looked for around', /(?<=前)会(?!后)(?=场)/, [['会']]],
  ['a named group', /(?<plan>十四五|十五五)规划/, [['十四五', '十五五'], ['规划']]],
  ['punctuation that is escaped', /3\.15\(晚会\)/, [['3.15(晚会)']]],
  ['nothing of classes, escapes and references', /(?<mark>[-/])\d\w\u4e00\k<mark>.^$/, []],
  ['a lazy quantifier', /开.{0,4}?幕式/, [['幕式'], ['开']]],
  ['the literal before one that may be missing', /脱贫攻坚战?/, [['脱贫攻坚']]],
];

describe('what a pattern needs', () => {
  for (const [what, { source }, clauses] of NEEDED) {
    it(`is ${what}`, () => assert.deepEqual(neededLiterals(source), clauses));
  }
});

describe('scan for patterns', () => {
  const patterns = [
    /(?:党的|中共)(?<number>十[八九]|二十)大(?!届)/,
    /今年(?:是|恰逢)?[^。]{0,6}成立\d{1,3}周年/,
    /来华[^。,]{0,4}总理|应.{1,3}邀请/,
    /第[一二三]届/,
    /会+/,
    /大/,
  ];
  const words = fc.constantFrom(...'党的,中共,十,八,九,二十,大,届,今年,是,成立,75,周年,来华,总理,应,邀请,第,三,会,。,,'.split(','));
  const texts = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(''));

  it('finds what each pattern alone finds, also when asked again', () => {
    const sought = patterns.map((pattern) => new SoughtPattern(pattern));
    fc.assert(
      fc.property(texts, (text) => {
        const scan = new PatternScan(text);
        for (const pattern of [...sought, ...sought]) {
          const alone = [...text.matchAll(pattern.regex)];
          assert.deepEqual(scan.all(pattern), alone);
          assert.deepEqual(scan.first(pattern), alone[0]);
        }
      }),
    );
  });

  it('finds the rows of a table whose pattern matches, in their order', () => {
    const rows = patterns.map((pattern, number) => ({ pattern: new SoughtPattern(pattern), number }));
    const table = new PatternTable(rows);
    fc.assert(
      fc.property(texts, (text) => {
        const matching = rows.filter(({ pattern }) => new RegExp(pattern.regex.source).test(text));
        assert.deepEqual(
          new PatternScan(text).matching(table).map(({ number }) => number),
          matching.map(({ number }) => number),
        );
      }),
    );
  });
});
