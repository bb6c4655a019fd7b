import assert from 'node:assert/strict';
import { PhraseGroups } from '../../../src/core/corpus/phrase-groups.ts';
import type { PhraseOrder } from '../../../src/core/corpus/phrase-order.ts';
import { PHRASE_ORDERS } from '../../../src/core/corpus/phrase-order.ts';
import type { PhraseStatistics } from '../../../src/core/corpus/phrase-statistics.ts';
import { resultOf } from '../generator-result.ts';

function phrase(text: string, fields: Partial<PhraseStatistics> = {}): PhraseStatistics {
  return { key: text, text, source: 'pack', group: 'economy', documents: 2, occurrences: 2, regions: 1, score: 1, ...fields };
}

function discovered(text: string, fields: Partial<PhraseStatistics> = {}): PhraseStatistics {
  const { group: _, ...rest } = phrase(text, { source: 'discovered', ...fields });
  return rest;
}

const variant = (text: string) => ({ key: text, text, changed: [{ start: 0, end: 1 }] });

/** The groups as lines with their counts, their phrases, and the variants of each with >. */
function tree(phrases: readonly PhraseStatistics[], order: PhraseOrder = 'documents', all = false): string[] {
  const groups = resultOf(PhraseGroups.of(phrases, all));
  return groups
    .summaries()
    .flatMap(({ id, name, count, leftOut }) => [
      `${name.kind === 'pack' ? name.group : name.kind} (${count}${leftOut === 0 ? '' : ` + ${leftOut}`})`,
      ...resultOf(groups.page(id, order, 0, 100)).flatMap((one) => [
        `  ${one.phrase.text}`,
        ...one.variants.map((other) => `    > ${other.phrase.text}`),
      ]),
    ]);
}

describe('PhraseGroups', () => {
  it('has what was discovered first, then built-in groups in their order, then those of the workspace by name', () => {
    const phrases = [
      discovered('发现的'),
      phrase('乙的', { group: '乙' }),
      phrase('甲的', { group: '丙' }),
      phrase('经济的', { group: 'economy' }),
      phrase('领导的', { group: 'leadership' }),
    ];
    assert.deepEqual(tree(phrases), [
      'discovered (1)',
      '  发现的',
      'leadership (1)',
      '  领导的',
      'economy (1)',
      '  经济的',
      '丙 (1)',
      '  甲的',
      '乙 (1)',
      '  乙的',
    ]);
  });

  it('takes a group of the workspace that is called like what was discovered for another one', () => {
    assert.deepEqual(tree([discovered('一'), phrase('二', { group: 'discovered' })]), ['discovered (1)', '  一', 'discovered (1)', '  二']);
  });

  describe('leaves out minor phrases', () => {
    const minor = (text: string, fields: Partial<PhraseStatistics> = {}) => discovered(text, { minor: true, ...fields });

    it('and says how many', () =>
      assert.deepEqual(tree([discovered('江西样板'), minor('工程技术'), minor('融资模式')]), ['discovered (1 + 2)', '  江西样板']));
    it('also where nothing else was discovered', () => assert.deepEqual(tree([minor('会议精神')]), ['discovered (0 + 1)']));
    it('unless all are wanted', () =>
      assert.deepEqual(tree([discovered('江西样板'), minor('工程技术')], 'documents', true), [
        'discovered (2)',
        '  工程技术',
        '  江西样板',
      ]));
    it('but keeps another wording of what is listed below it', () => {
      const phrases = [phrase('甲乙', { variants: [variant('丙乙')] }), minor('丙乙', { variants: [variant('甲乙')] })];
      assert.deepEqual(tree(phrases), ['economy (1)', '  甲乙', '    > 丙乙']);
    });
    it('and is another version where more are left out', () => {
      const version = (...phrases: PhraseStatistics[]) =>
        resultOf(PhraseGroups.of([discovered('江西样板'), ...phrases])).summaries()[0]?.version;
      assert.notEqual(version(minor('工程技术')), version(minor('工程技术'), minor('融资模式')));
    });
  });

  it('has nothing where nothing occurs', () => assert.deepEqual(tree([]), []));

  const A = phrase('甲', { documents: 9, regions: 1, firstSeen: '2020', lastSeen: '2021-01', score: 1 });
  const B = phrase('乙', { documents: 5, regions: 3, firstSeen: '2018-05', lastSeen: '2024', score: 9 });
  const C = phrase('丙', { documents: 5, regions: 2, score: 3 });
  const orders: Readonly<Record<PhraseOrder, string>> = {
    documents: '甲丙乙',
    places: '乙丙甲',
    lastSeen: '乙甲丙',
    firstSeen: '乙甲丙',
    newest: '甲乙丙',
    change: '甲丙乙',
    score: '乙丙甲',
  };
  for (const order of PHRASE_ORDERS) {
    it(`sorts by ${order}`, () => {
      const [, ...phrases] = tree([A, B, C], order);
      assert.equal(phrases.map((line) => line.trim()).join(''), orders[order]);
    });
  }

  it('puts a discovered wording below the established phrase, and not beside it', () => {
    const phrases = [
      phrase('两个维护', { variants: [variant('做到两个维护')] }),
      discovered('做到两个维护', { documents: 7, variants: [variant('两个维护')] }),
    ];
    assert.deepEqual(tree(phrases), ['economy (1)', '  两个维护', '    > 做到两个维护']);
  });

  it('puts the less frequent of two discovered wordings below the other', () => {
    const phrases = [
      discovered('自觉维护', { documents: 3, variants: [variant('坚决维护')] }),
      discovered('坚决维护', { documents: 8, variants: [variant('自觉维护')] }),
    ];
    assert.deepEqual(tree(phrases), ['discovered (1)', '  坚决维护', '    > 自觉维护']);
  });

  it('keeps established wordings in their groups, and tells of each below the other', () => {
    const phrases = [phrase('甲乙', { variants: [variant('乙甲')] }), phrase('乙甲', { group: 'rural', variants: [variant('甲乙')] })];
    assert.deepEqual(tree(phrases), ['economy (1)', '  甲乙', '    > 乙甲', 'rural (1)', '  乙甲', '    > 甲乙']);
  });

  it('lets a wording stand by itself where the filter hides the phrase', () => {
    assert.deepEqual(tree([discovered('做到两个维护', { variants: [variant('两个维护')] })]), ['discovered (1)', '  做到两个维护']);
  });

  it('marks what is other in a wording', () => {
    const groups = resultOf(PhraseGroups.of([phrase('甲乙', { variants: [variant('丙乙')] }), discovered('丙乙')]));
    assert.deepEqual(resultOf(groups.page('pack/economy', 'documents', 0, 1))[0]?.variants[0]?.changed, [{ start: 0, end: 1 }]);
  });

  it('gives a group page by page, in the order that is asked for', () => {
    const groups = resultOf(PhraseGroups.of([A, B, C]));
    const page = (order: PhraseOrder, from: number) => resultOf(groups.page('pack/economy', order, from, 2)).map((one) => one.phrase.text);
    assert.deepEqual(
      [page('documents', 0), page('documents', 2), page('score', 0), page('documents', 0)],
      [['甲', '丙'], ['乙'], ['乙', '丙'], ['甲', '丙']],
    );
  });

  it('goes by ranks where they are given, and puts what has none last', () => {
    const groups = resultOf(PhraseGroups.of([A, B, C]));
    const page = (ranks: ReadonlyMap<string, number>) =>
      resultOf(groups.page('pack/economy', 'change', 0, 3, ranks)).map((one) => one.phrase.text);
    const [first, second] = [new Map([['丙', 2]]), new Map([['乙', 0]])];
    assert.deepEqual(
      [page(first), page(second)],
      [
        ['丙', '甲', '乙'],
        ['乙', '甲', '丙'],
      ],
    );
  });

  it('puts what stands in one document behind what recurs, however high its termhood', () => {
    const once = phrase('丁', { documents: 1, score: 99 });
    assert.deepEqual(
      tree([once, A, B], 'score')
        .slice(1)
        .map((line) => line.trim()),
      ['乙', '甲', '丁'],
    );
  });

  it('pauses the more often the more phrases there are, as they are put into groups and into an order', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => discovered(`${at}号`, { documents: at % 900 }));
    const pauses = (count: number) => {
      const groups = PhraseGroups.of(many(count));
      return [[...PhraseGroups.of(many(count))].length, [...resultOf(groups).page('discovered', 'score', 0, 50)].length];
    };
    const [[grouping = 0, ordering = 0], few] = [pauses(40_000), pauses(10)];
    assert.deepEqual(few, [0, 0]);
    assert.ok(grouping >= 40 && ordering >= 20, `${grouping}, ${ordering}`);
  });

  it('has nothing of a group that is not there', () =>
    assert.deepEqual(resultOf(resultOf(PhraseGroups.of([A])).page('pack/rural', 'score', 0, 5)), []));

  const changes: [name: string, change: Partial<PhraseStatistics>][] = [
    ['a document more', { documents: 10 }],
    ['another English', { english: 'x' }],
    ['a later date', { lastSeen: '2022' }],
    ['another wording', { variants: [variant('乙')] }],
  ];
  for (const [name, change] of changes) {
    it(`tells by the version of a group that there is ${name}`, () => {
      const version = (first: PhraseStatistics) => resultOf(PhraseGroups.of([first, B])).summaries()[0]?.version;
      assert.equal(version(A), version({ ...A }));
      assert.notEqual(version(A), version({ ...A, ...change }));
    });
  }
});
