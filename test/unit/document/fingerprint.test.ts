import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { convertAsOpencc } from '../../../src/core/conversion/opencc.ts';
import { groupDuplicates } from '../../../src/core/document/duplicates.ts';
import type { Fingerprint } from '../../../src/core/document/fingerprint.ts';
import { fingerprint } from '../../../src/core/document/fingerprint.ts';
import { figureSimilarity, similarity } from '../../../src/core/document/fingerprint-similarity.ts';
import { bodyRanges } from '../../../src/core/document/line-noise.ts';
import { partsOf } from './parts.ts';

const ARTICLE = readFileSync(new URL('../../../seeds/003_900cd071696b39ad.txt', import.meta.url), 'utf8');
const OTHER = readFileSync(new URL('../../../seeds/001_e9e6f547ac829196.txt', import.meta.url), 'utf8');

function printOf(text: string): Fingerprint {
  const { source, layout, heading } = partsOf(text);
  return fingerprint(source, bodyRanges(layout, heading));
}

const paragraphs = ARTICLE.split('\n').filter((line) => line.startsWith('  '));
const COPIES: readonly (readonly [name: string, text: string])[] = [
  ['in Traditional characters', convertAsOpencc(ARTICLE, 's', 'tw')],
  ['without its page', paragraphs.join('\n')],
  [
    'under another navigation',
    ['首页 &gt; 要闻 &gt; 正文', '2024-03-19 来源：某网 点击：20', ...paragraphs, '[责任编辑:甲]', '返回顶部'].join('\n'),
  ],
  ['under another title', ['高新区传达学习全国两会精神', ...paragraphs].join('\n')],
  ['with list of other articles', [...paragraphs, '相关阅读', '全市召开会议', '市领导调研'].join('\n')],
  ['with full-width punctuation', ARTICLE.replaceAll(',', '，').replaceAll(':', '：')],
  ['with inline pinyin', ARTICLE.replaceAll('发展', '发(fā)展(zhǎn)')],
  ['with hard line breaks', ARTICLE.replace(/(?<=[\u4e00-\u9fff]{20})(?=[\u4e00-\u9fff])/g, '\n')],
];

function groupsOf(prints: readonly Fingerprint[]): Int32Array {
  const steps = groupDuplicates(prints);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value.leaders;
  }
}

describe('fingerprint', () => {
  for (const [name, text] of COPIES) {
    it(`knows the article again ${name}`, () => {
      const [a, b] = [printOf(ARTICLE), printOf(text)];
      assert.ok(similarity(a, b) >= 0.9, `wording ${similarity(a, b)}`);
      assert.ok(figureSimilarity(a, b) >= 0.9, `figures ${figureSimilarity(a, b)}`);
    });
  }

  it('tells two articles of the same kind apart', () => assert.ok(similarity(printOf(ARTICLE), printOf(OTHER)) < 0.2));

  it('estimates the share of common shingles', () => {
    const half = paragraphs.slice(0, paragraphs.length / 2).join('\n');
    const share = half.length / paragraphs.join('\n').length;
    assert.ok(Math.abs(similarity(printOf(paragraphs.join('\n')), printOf(half)) - share) < 0.15);
  });

  it('is 1 for any text with itself and symmetric', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 0, maxLength: 300 }), fc.string({ maxLength: 300 }), (one, two) => {
        // A line of its own, as before it any text may make a line of the site, which is not the article's.
        const [a, b] = [printOf(`${one}\n\n${ARTICLE}`), printOf(two)];
        assert.equal(similarity(a, a), 1);
        assert.equal(similarity(a, b), similarity(b, a));
      }),
    );
  });

  it('resembles nothing without words', () => assert.equal(similarity(printOf(''), printOf('')), 0));
});

describe('duplicates', () => {
  it('groups all copies under the first', () => {
    const texts = [OTHER, ARTICLE, ...COPIES.map(([, text]) => text)];
    assert.deepEqual([...groupsOf(texts.map(printOf))], [0, 1, ...COPIES.map(() => 1)]);
  });

  it('keeps texts from one template apart by their figures', () => {
    const bulletin = (day: number, count: number) =>
      `${day}日0时至24时，全省报告新增项目${count}个，总投资${count * 3}亿元，其中工业项目${count - 2}个，服务业项目2个，均已开工建设，进度符合预期，有关部门继续做好服务保障工作，推动项目早竣工早投产早见效，为全年经济平稳运行打下坚实基础。`;
    const [a, b] = [printOf(bulletin(3, 41)), printOf(bulletin(4, 57))];
    assert.ok(similarity(a, b) > 0.5);
    assert.deepEqual([...groupsOf([a, b])], [0, 1]);
  });

  it('is not confused by many documents without words', () => {
    assert.deepEqual([...groupsOf(['', '', ARTICLE].map(printOf))], [0, 1, 2]);
  });

  it('leads every group by its first member, whatever the order', () => {
    const texts = [ARTICLE, OTHER, ...COPIES.slice(0, 3).map(([, text]) => text)];
    fc.assert(
      fc.property(fc.shuffledSubarray(texts.map(printOf), { minLength: 5 }), (prints) => {
        for (const [index, leader] of groupsOf(prints).entries()) assert.ok(leader <= index && groupsOf(prints)[leader] === leader);
      }),
      { numRuns: 20 },
    );
  });

  describe('of one template', () => {
    /** How alike any two of them are in wording, and how alike a copy is to its original. */
    const [ALIKE, OF_COPY] = [0.8, 0.95];

    it('keep apart, and copies of some of them are found', () => {
      const prints = templated(2000, ALIKE);
      const copies = Array.from({ length: 50 }, (_, index) => withOtherBins(prints[index * 40] ?? '', 1 - OF_COPY, 160, 7000 + index));
      const leaders = groupsOf([...prints, ...copies]);
      assert.deepEqual([...leaders.subarray(0, 2000)], [...leaders.subarray(0, 2000).keys()]);
      assert.deepEqual(
        [...leaders.subarray(2000)],
        copies.map((_, index) => index * 40),
      );
    });

    it('take steps that grow with their number', () => {
      const [few, many] = [1000, 4000].map((count) => stepsOf(templated(count, ALIKE)));
      assert.ok((many ?? 0) < 6 * (few ?? 0), `${few} and ${many} steps`);
    });
  });
});

/** Fingerprints that agree in this share of their wording, and in none of their figures. */
function templated(count: number, alike: number): Fingerprint[] {
  const template = withOtherBins('a'.repeat(160), 1, 160, 1);
  // Two that each kept a share s of the template agree in s squared of it.
  return Array.from({ length: count }, (_, index) => {
    const wording = withOtherBins(template, 1 - Math.sqrt(alike), 128, index + 2).slice(0, 128);
    return wording + withOtherBins(template, 1, 160, index + 100_000).slice(128);
  });
}

/** The fingerprint with a share of its first bins drawn anew, the same for the same seed. */
function withOtherBins(print: Fingerprint, share: number, bins: number, seed: number): Fingerprint {
  let state = seed;
  const next = () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32;
  };
  return Array.from(print, (unit, bin) =>
    bin < bins && next() < share ? String.fromCharCode(1 + Math.floor(next() * 0x7ffe)) : unit,
  ).join('');
}

function stepsOf(prints: readonly Fingerprint[]): number {
  let steps = 0;
  for (const _ of groupDuplicates(prints)) steps++;
  return steps;
}
