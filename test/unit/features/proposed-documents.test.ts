import assert from 'node:assert/strict';
import type { DocumentSummary } from '../../../src/core/corpus/document-summary.ts';
import { earlierFirst, proposedDocuments } from '../../../src/features/compare-documents/proposed-documents.ts';

function summary(name: string, date: string | undefined, code: string | undefined): DocumentSummary {
  return { uri: name, path: name, displayName: name, date: date && { value: date }, place: code && { code } } as never;
}

const OWN = summary('2024年政府工作报告', '2024-01-20', '330100');
const DOCUMENTS = [
  summary('2023年政府工作报告', '2023-01-12', '330100'),
  summary('2023年民生实事', '2023-01-02', '330100'),
  summary('2020年政府工作报告', '2020-01-12', '330100'),
  summary('2022年政府工作报告', '2022', '330100'),
  summary('宁波2023年政府工作报告', '2023-01-12', '330200'),
  summary('没有日期', undefined, '330100'),
  OWN,
];

const names = (documents: readonly DocumentSummary[]) => documents.map(({ displayName }) => displayName);

describe('what a document is proposed to be compared with', () => {
  it('is that of the year before from the same place, the one of the same title first', () => {
    assert.deepEqual(names(proposedDocuments(DOCUMENTS, OWN, OWN.uri).yearBefore), ['2023年政府工作报告', '2023年民生实事']);
  });

  it('is then what is of the same place, the nearest year first, and what has no date last', () => {
    assert.deepEqual(names(proposedDocuments(DOCUMENTS, OWN, OWN.uri).samePlace), ['2022年政府工作报告', '2020年政府工作报告', '没有日期']);
  });

  it('is then any other, never itself', () => {
    assert.deepEqual(names(proposedDocuments(DOCUMENTS, OWN, OWN.uri).others), ['宁波2023年政府工作报告']);
  });

  it('is any other for a document without place and date, and for one that the library does not have', () => {
    for (const own of [summary('外来', undefined, undefined), undefined]) {
      const { yearBefore, samePlace, others } = proposedDocuments(DOCUMENTS, own, '外来');
      assert.deepEqual([yearBefore.length, samePlace.length, others.length], [0, 0, DOCUMENTS.length]);
    }
  });
});

describe('the order of two documents', () => {
  const order = (one: string | undefined, other: string | undefined) =>
    earlierFirst({ summary: summary('甲', one, undefined) }, { summary: summary('乙', other, undefined) }).map(
      (own) => own.summary?.displayName,
    );

  it('is that of their dates', () => {
    assert.deepEqual(order('2024-01', '2023'), ['乙', '甲']);
    assert.deepEqual(order('2022', '2023'), ['甲', '乙']);
  });

  it('is as given where a date is unknown', () => {
    assert.deepEqual(order(undefined, '2023'), ['甲', '乙']);
    assert.deepEqual(order('2024', undefined), ['甲', '乙']);
  });
});
