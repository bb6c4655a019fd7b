import assert from 'node:assert/strict';
import type { PlaceSummary } from '../../../src/core/corpus/claim-summary.ts';
import type { DocumentSummary } from '../../../src/core/corpus/document-summary.ts';
import type { SpeakerLevel } from '../../../src/core/speaker/speaker.ts';
import type { Grouping } from '../../../src/features/documents-view/document-groups.ts';
import type { TreeOptions } from '../../../src/features/documents-view/tree-model.ts';
import { treeModel } from '../../../src/features/documents-view/tree-model.ts';
import type { GroupName, TreeNode } from '../../../src/features/documents-view/tree-node.ts';

const GUANGZHOU = { code: '440100', names: ['广东省', '广州市'] };
const NANSHA = { code: '440115', names: ['广东省', '广州市', '南沙区'] };
const WUXI = { code: '320200', names: ['江苏省', '无锡市'] };

function summary(
  name: string,
  date?: string,
  place?: Pick<PlaceSummary, 'code' | 'names' | 'zone'>,
  level?: SpeakerLevel,
): DocumentSummary {
  const claim = { certainty: 'stated', isCorrected: false, isDisputed: false } as const;
  return {
    uri: `file:///${name}.txt`,
    path: `${name}.txt`,
    displayName: name,
    isTitled: true,
    date: date === undefined ? undefined : { value: date, precision: 'day', ...claim },
    place: place && { ...place, ...claim },
    level,
    script: 'Hans',
    encoding: 'utf8',
    encodingConfidence: 1,
    invalidSequences: 0,
    noise: [],
    characters: 1,
    packPhrases: 0,
    duplicateOf: undefined,
    record: undefined,
  };
}

const BY_REGION: TreeOptions = { grouping: 'region', groupDuplicates: true };

/** The tree as lines: groups with their counts, documents by name, indented. */
function lines(nodes: readonly TreeNode[], depth = 0): string[] {
  return nodes.flatMap((node) => {
    const indent = '  '.repeat(depth);
    if (node.kind === 'document') return [indent + node.summary.displayName, ...lines(node.children, depth + 1)];
    if (node.kind === 'unread') return [`${indent}! ${node.file.path}`];
    return [`${indent}${nameOf(node)} (${node.count})`, ...lines(node.children, depth + 1)];
  });
}

function nameOf({ name, around }: Extract<TreeNode, { kind: 'group' }>): string {
  return [...around, name].map(wordOf).join(' · ');
}

function wordOf(name: GroupName): string {
  if ('text' in name) return name.text;
  if ('level' in name) return name.level;
  return 'date' in name ? name.date : name.kind;
}

/** The model without a pause. */
function modelOf(...parameters: Parameters<typeof treeModel>): TreeNode[] {
  const steps = treeModel(...parameters);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function tree(documents: readonly DocumentSummary[], grouping: Grouping): string[] {
  return lines(modelOf(documents, [], { grouping, groupDuplicates: true }));
}

describe('treeModel', () => {
  it('groups by province, city and district, with counts on every level', () => {
    const documents = [summary('甲', '2024-01-01', NANSHA), summary('乙', '2024-02-01', GUANGZHOU), summary('丙', undefined, WUXI)];
    assert.deepEqual(tree(documents, 'region'), ['江苏省 · 无锡市 (1)', '  丙', '广东省 · 广州市 (2)', '  南沙区 (1)', '    甲', '  乙']);
  });

  it('puts a development zone below its division', () => {
    assert.deepEqual(tree([summary('甲', undefined, { ...WUXI, zone: '无锡高新区' })], 'region'), [
      '江苏省 · 无锡市 · 无锡高新区 (1)',
      '  甲',
    ]);
  });

  it('puts national documents first and unknown places last', () => {
    const documents = [summary('甲'), summary('乙', undefined, WUXI), summary('丙', undefined, { code: '000000', names: [] })];
    assert.deepEqual(
      tree(documents, 'region').filter((line) => !line.startsWith(' ')),
      ['national (1)', '江苏省 · 无锡市 (1)', 'unknown-place (1)'],
    );
  });

  it('groups by the level of who speaks, the widest first, unknown levels last', () => {
    const documents = [
      summary('甲', '2024-01-01', undefined, 'press'),
      summary('乙'),
      summary('丙', '2023-01-01', WUXI, 'city'),
      summary('丁', '2024-01-01', NANSHA, 'city'),
      summary('戊', undefined, undefined, 'centre'),
    ];
    assert.deepEqual(tree(documents, 'level'), [
      'centre (1)',
      '  戊',
      'city (2)',
      '  丁',
      '  丙',
      'press (1)',
      '  甲',
      'unknown-level (1)',
      '  乙',
    ]);
  });

  it('groups by year and month, the latest first, unknown dates last', () => {
    const documents = [
      summary('甲', '2023-04-18'),
      summary('乙', '2024-11-02'),
      summary('丙'),
      summary('丁', '2023-12-01'),
      summary('戊', '2023'),
    ];
    assert.deepEqual(tree(documents, 'date'), [
      '2024 · 2024-11 (1)',
      '  乙',
      '2023 (3)',
      '  2023-12 (1)',
      '    丁',
      '  2023-04 (1)',
      '    甲',
      '  戊',
      'unknown-date (1)',
      '  丙',
    ]);
  });

  it('lists files that could not be read last', () => {
    const file = { uri: 'file:///x.txt', path: 'x.txt', error: { code: 'binary' as const, message: '' } };
    assert.deepEqual(lines(modelOf([], [file], BY_REGION)), ['unread (1)', '  ! x.txt']);
  });

  it('folds away what is beyond a page', () => {
    const documents = Array.from({ length: 650 }, (_, index) => summary(`甲${index}`));
    const [unknown] = modelOf(documents, [], BY_REGION);
    assert.ok(unknown?.kind === 'group');
    assert.equal(unknown.count, 650);
    assert.equal(unknown.children.length, 301);
    const more = unknown.children.at(-1);
    assert.ok(more?.kind === 'group' && more.name.kind === 'more');
    assert.equal(more.count, 350);
  });

  it('gives the same group the same id when other documents come and go', () => {
    const before = modelOf([summary('甲', undefined, WUXI)], [], BY_REGION);
    const after = modelOf([summary('乙', undefined, NANSHA), summary('甲', undefined, WUXI)], [], BY_REGION);
    assert.equal(after[0]?.id, before[0]?.id);
  });

  it('keeps the id of a row when a group within gets a neighbour, and shares it no longer', () => {
    const XUZHOU = { code: '320300', names: ['江苏省', '徐州市'] };
    const [before] = modelOf([summary('甲', undefined, WUXI)], [], BY_REGION);
    const [after] = modelOf([summary('甲', undefined, WUXI), summary('乙', undefined, XUZHOU)], [], BY_REGION);
    assert.ok(before?.kind === 'group' && after?.kind === 'group');
    assert.deepEqual([before.id === after.id, nameOf(before), nameOf(after)], [true, '江苏省 · 无锡市', '江苏省']);
  });

  it('gives no two rows one id', () => {
    const documents = [summary('甲', '2024-01-01', NANSHA), summary('乙', '2024-02-01', GUANGZHOU), summary('丙', undefined, WUXI)];
    const idsOf = (nodes: readonly TreeNode[]): string[] =>
      nodes.flatMap((node) => [node.id, ...(node.kind === 'unread' ? [] : idsOf(node.children))]);
    const ids = idsOf(modelOf(documents, [], BY_REGION));
    assert.equal(new Set(ids).size, ids.length);
  });

  it('is open where it is seen at a glance, and closed where it is not', () => {
    const isOpen = (documents: number) => {
      const [group] = modelOf(
        Array.from({ length: documents }, (_, index) => summary(`甲${index}`)),
        [],
        BY_REGION,
      );
      return group?.kind === 'group' && group.isOpen;
    };
    assert.deepEqual([isOpen(30), isOpen(31)], [true, false]);
  });

  describe('copies', () => {
    const documents = [summary('甲', undefined, WUXI), { ...summary('乙', undefined, WUXI), duplicateOf: 'file:///甲.txt' }];

    it('stand below what they repeat and are not counted', () => {
      assert.deepEqual(tree(documents, 'region'), ['江苏省 · 无锡市 (1)', '  甲', '    乙']);
    });

    it('stand for themselves where they are not grouped', () => {
      const ungrouped = lines(modelOf(documents, [], { grouping: 'region', groupDuplicates: false }));
      assert.deepEqual(ungrouped, ['江苏省 · 无锡市 (2)', '  乙', '  甲']);
    });

    it('stand for themselves where the original is filtered out', () => {
      assert.deepEqual(tree(documents.slice(1), 'region'), ['江苏省 · 无锡市 (1)', '  乙']);
    });
  });

  it('has nothing to show for an empty library', () => assert.deepEqual(modelOf([], [], BY_REGION), []));
});
