import assert from 'node:assert/strict';
import type { DatedOccurrence } from '../../../src/core/corpus/phrase-detail.ts';
import type { GroupedPhrase, PhraseGroupSummary } from '../../../src/core/corpus/phrase-group.ts';
import type { PhraseStatistics } from '../../../src/core/corpus/phrase-statistics.ts';
import { documentNodes, PAGE, phraseNodes } from '../../../src/features/phrases-view/tree-model.ts';

function phrase(text: string): PhraseStatistics {
  return { key: text, text, source: 'pack', group: 'economy', documents: 2, occurrences: 2, regions: 1, score: 1 };
}

describe('the phrases of a group', () => {
  const group = (count: number): PhraseGroupSummary => ({ id: 'g', name: { kind: 'discovered' }, count, leftOut: 0, version: 0 });
  const page = (from: number, to: number): GroupedPhrase[] =>
    Array.from({ length: to - from }, (_, index) => ({ phrase: phrase(`提法${from + index}`), variants: [] }));

  it('are all there up to a page', () => assert.equal(phraseNodes(group(PAGE), page(0, PAGE), 0).length, PAGE));

  it('end with what leads to the next page, and says how many are left', () => {
    const last = phraseNodes(group(PAGE + 5), page(0, PAGE), 0).at(-1);
    assert.ok(last?.kind === 'more' && last.from === PAGE && last.count === 5);
  });

  it('end on the last page', () => {
    const nodes = phraseNodes(group(PAGE + 5), page(PAGE, PAGE + 5), PAGE);
    assert.deepEqual([nodes.length, nodes.every(({ kind }) => kind === 'phrase')], [5, true]);
  });

  it('have their wordings below them, each node with an id of its own', () => {
    const wordings = (text: string, other: string) => ({ phrase: phrase(text), variants: [{ phrase: phrase(other), changed: [] }] });
    const nodes = phraseNodes(group(2), [wordings('甲乙', '乙甲'), wordings('乙甲', '甲乙')], 0);
    const ids = nodes.flatMap((node) =>
      node.kind === 'phrase' && node.variants ? [node.id, node.variants.id, ...node.variants.children.map(({ id }) => id)] : [],
    );
    assert.deepEqual([ids.length, new Set(ids).size], [6, 6]);
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
