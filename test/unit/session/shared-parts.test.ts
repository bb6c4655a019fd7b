import assert from 'node:assert/strict';
import type { DocumentSummary } from '../../../src/core/corpus/document-summary.ts';
import { SharedParts } from '../../../src/session/shared-parts.ts';
import { libraryOf } from '../search/library-of.ts';

/** As a message from the worker brings them: each value is a new one. */
function summariesOf(texts: Readonly<Record<string, string>>): DocumentSummary[] {
  return structuredClone(libraryOf(texts).summaries());
}

const WUXI = '2024年3月16日,江苏省无锡市新吴区召开会议,部署工作。';

describe('SharedParts', () => {
  it('leaves what a summary says', () => {
    const summaries = summariesOf({ a: WUXI, b: '2023年1月2日,四川省绵阳市召开会议。', c: '' });
    const parts = new SharedParts();
    assert.deepEqual(
      summaries.map((summary) => parts.summary(summary)),
      summaries,
    );
  });

  it('holds once what documents have in common', () => {
    const parts = new SharedParts();
    const [a, b] = summariesOf({ a: WUXI, b: `${WUXI}会议强调,要抓好落实。` }).map((summary) => parts.summary(summary));
    assert.ok(a?.date && a.place);
    for (const field of ['date', 'place', 'noise'] as const) assert.equal(a[field], b?.[field], field);
  });

  it('keeps apart what only looks alike', () => {
    const parts = new SharedParts();
    const [a, b, c] = summariesOf({ a: WUXI, b: WUXI.replace('16日', '17日'), c: WUXI.replace('新吴区', '梁溪区') }).map((summary) =>
      parts.summary(summary),
    );
    assert.notEqual(a?.date, b?.date);
    assert.equal(a?.place, b?.place);
    assert.notEqual(a?.place, c?.place);
  });
});
