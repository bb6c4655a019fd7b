import assert from 'node:assert/strict';
import type { DatedOccurrence } from '../../../src/core/corpus/phrase-detail.ts';
import type { PhraseStatistics } from '../../../src/core/corpus/phrase-statistics.ts';
import type { PhraseOrder } from '../../../src/features/phrases-view/phrase-order.ts';
import { PHRASE_ORDERS } from '../../../src/features/phrases-view/phrase-order.ts';
import type { GroupNode, TreeNode } from '../../../src/features/phrases-view/tree-model.ts';
import { documentNodes, PAGE, treeModel } from '../../../src/features/phrases-view/tree-model.ts';

function phrase(text: string, fields: Partial<PhraseStatistics> = {}): PhraseStatistics {
  return { key: text, text, source: 'pack', group: 'economy', documents: 2, occurrences: 2, regions: 1, score: 1, ...fields };
}

function discovered(text: string, fields: Partial<PhraseStatistics> = {}): PhraseStatistics {
  const { group: _, ...rest } = phrase(text, { source: 'discovered', ...fields });
  return rest;
}

const variant = (text: string) => ({ key: text, text, changed: [{ start: 0, end: 1 }] });

/** The tree as lines: groups with their counts, phrases, variants with >, indented. */
function lines(nodes: readonly TreeNode[], depth = 0): string[] {
  const indent = '  '.repeat(depth);
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case 'group':
        return [
          `${indent}${node.name.kind === 'pack' ? node.name.group : node.name.kind} (${node.count})`,
          ...lines(node.children, depth + 1),
        ];
      case 'phrase':
        return [`${indent}${node.phrase.text}`, ...(node.variants ? lines([node.variants], depth + 1) : [])];
      case 'variants':
        return node.children.map((child) => `${indent}> ${child.phrase.text}`);
      case 'more':
        return [`${indent}more (${node.count})`];
      default:
        return [];
    }
  });
}

const tree = (phrases: readonly PhraseStatistics[], order: PhraseOrder = 'documents') => lines(treeModel(phrases, order));

describe('the model of the Phrases view', () => {
  it('has built-in groups in their order, then those of the workspace by name, then what was discovered', () => {
    const phrases = [
      discovered('发现的'),
      phrase('乙的', { group: '乙' }),
      phrase('甲的', { group: '丙' }),
      phrase('经济的', { group: 'economy' }),
      phrase('领导的', { group: 'leadership' }),
    ];
    assert.deepEqual(tree(phrases), [
      'leadership (1)',
      '  领导的',
      'economy (1)',
      '  经济的',
      '丙 (1)',
      '  甲的',
      '乙 (1)',
      '  乙的',
      'discovered (1)',
      '  发现的',
    ]);
  });

  it('takes a group of the workspace that is called like what was discovered for another one', () => {
    assert.deepEqual(tree([discovered('一'), phrase('二', { group: 'discovered' })]), ['discovered (1)', '  二', 'discovered (1)', '  一']);
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

  it('gives every node an id of its own, the same in every order', () => {
    const phrases = [
      phrase('甲乙', { variants: [variant('乙甲')] }),
      phrase('乙甲', { variants: [variant('甲乙')] }),
      discovered('甲乙丙', { documents: 3 }),
    ];
    const ids = (nodes: readonly TreeNode[]): string[] =>
      nodes.flatMap((node) => {
        const children = node.kind === 'phrase' ? (node.variants ? [node.variants] : []) : 'children' in node ? node.children : [];
        return [node.id, ...ids(children)];
      });
    const all = ids(treeModel(phrases, 'documents'));
    assert.equal(new Set(all).size, all.length);
    assert.deepEqual(new Set(ids(treeModel(phrases, 'score'))), new Set(all));
  });

  it(`folds away what is beyond ${PAGE} phrases, page by page`, () => {
    const many = Array.from({ length: 2 * PAGE + 5 }, (_, index) => phrase(`提法${index}`));
    const [group] = treeModel(many, 'documents') as [GroupNode];
    const more = group.children.at(-1);
    assert.deepEqual([group.count, group.children.length], [2 * PAGE + 5, PAGE + 1]);
    assert.ok(more?.kind === 'more' && more.count === PAGE + 5 && more.children.length === PAGE + 1);
  });
});

describe('the documents of a phrase', () => {
  const place = { start: 0, end: 2, line: 0, column: 0, endLine: 0, endColumn: 2, text: '', context: '', displayName: '' };
  const occurrences = (count: number): DatedOccurrence[] =>
    Array.from({ length: count }, (_, index) => ({ ...place, uri: `file:///${index}`, path: `${index}` }));
  const nodes = (count: number, from: number) => documentNodes('p', phrase('甲'), occurrences(count), from);

  it('are all there up to a page', () => assert.equal(nodes(PAGE, 0).length, PAGE));

  it('end with what leads to the next page', () => {
    const last = nodes(PAGE + 1, 0).at(-1);
    assert.ok(last?.kind === 'moreDocuments' && last.from === PAGE);
  });

  it('go on from there', () => {
    const rest = nodes(PAGE + 2, PAGE);
    assert.deepEqual(
      rest.map(({ id }) => id),
      [`p/file:///${PAGE}`, `p/file:///${PAGE + 1}`],
    );
  });
});
