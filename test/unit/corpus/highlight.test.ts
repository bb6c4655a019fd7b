import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PhraseRange } from '../../../src/core/corpus/highlight.ts';
import { allPhrases, highlights, shownHighlights } from '../../../src/core/corpus/highlight.ts';
import type { Phrase } from '../../../src/core/phrases/phrase.ts';
import { PhraseMatcher } from '../../../src/core/phrases/phrase-matcher.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

function phrase(key: string, source: Phrase['source'] = 'pack', group?: string): Phrase {
  return { key, text: key, source, ...(group !== undefined && { group }) };
}

/** 社会主义 lies within the longest one, 主义思想 too; 思想建设 overlaps its end. */
const PHRASES = [
  phrase('中国特色社会主义思想', 'discovered'),
  phrase('中国特色', 'pack', 'leadership'),
  phrase('社会主义'),
  phrase('思想建设'),
  phrase('主义思想', 'discovered'),
];
const matcher = new PhraseMatcher(PHRASES);

function textsOf(text: string, ranges: readonly PhraseRange[]): string[] {
  return ranges.map(({ start, end }) => text.slice(start, end));
}

describe('highlights', () => {
  const text = '加强中國特色社會(huì)主義思想建设';

  it('draw the leftmost longest phrase and keep those that it covers or overlaps, as they stand', () => {
    const drawn = highlights(new SourceText(text), matcher);
    assert.deepEqual(textsOf(text, drawn), ['中國特色社會(huì)主義思想']);
    assert.deepEqual(
      drawn.map(({ nested }) => textsOf(text, nested)),
      [['中國特色', '社會(huì)主義', '主義思想', '思想建设']],
    );
  });

  it('name group and source', () => {
    const [first] = highlights(new SourceText('中国特色'), matcher);
    assert.deepEqual(first, { key: '中国特色', source: 'pack', group: 'leadership', start: 0, end: 4, nested: [] });
  });

  it('give way to what they cover where they are not shown', () => {
    const shown = shownHighlights(highlights(new SourceText(text), matcher), ({ source }) => source === 'pack');
    assert.deepEqual(textsOf(text, shown), ['中國特色', '社會(huì)主義', '思想建设']);
  });

  it('do not overlap, shown or not, and lose no phrase, whatever the text', () => {
    const pieces = fc.array(fc.constantFrom('中国特色', '社会', '主义', '思想', '建设', '，', '\n\n'), { maxLength: 24 });
    fc.assert(
      fc.property(pieces, fc.constantFrom('pack', 'discovered', 'both'), (parts, source) => {
        const all = highlights(new SourceText(parts.join('')), matcher);
        assert.equal(allPhrases(all).length, matcher.hits(parts.join('')).length);
        const shown = shownHighlights(all, (one) => source === 'both' || one.source === source);
        for (const [index, { start }] of shown.entries()) assert.ok(start >= (shown[index - 1]?.end ?? 0));
      }),
    );
  });
});
