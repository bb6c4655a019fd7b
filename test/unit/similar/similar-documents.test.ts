import assert from 'node:assert/strict';
import fc from 'fast-check';
import { comparedText } from '../../../src/core/similar/compared-text.ts';
import type { DocumentComparison } from '../../../src/core/similar/document-comparison.ts';
import { compareDocuments } from '../../../src/core/similar/document-comparison.ts';
import type { SimilarDocument } from '../../../src/core/similar/similar-documents.ts';
import { similarDocuments } from '../../../src/core/similar/similar-documents.ts';
import { matchText } from '../../../src/core/text/matching-fold.ts';
import { resultOf } from '../generator-result.ts';
import type { MemoryDocument } from './memory-library.ts';
import { MemoryLibrary } from './memory-library.ts';

const GRAM = 8;
const STOCK = '以习近平新时代中国特色社会主义思想为指导';

function similar(documents: readonly MemoryDocument[], most = 100): SimilarDocument[] {
  const library = new MemoryLibrary(documents);
  const [first] = documents as [MemoryDocument];
  return resultOf(similarDocuments(library, comparedText(library, { uri: `file:///${first.path}`, text: first.text }), most));
}

function compare(first: string, second: string, others: readonly string[] = []): DocumentComparison {
  const library = new MemoryLibrary([first, second, ...others].map((text, index) => ({ path: `${index}`, text })));
  const compared = (text: string, index: number) => comparedText(library, { uri: `file:///${index}`, text });
  return resultOf(compareDocuments(library, compared(first, 0), compared(second, 1)));
}

/** How much of a text another one has, spelled out. */
function coveredNaively(text: string, other: string): boolean[] {
  const covered = Array.from(text, () => false);
  for (let at = 0; at + GRAM <= text.length; at++) {
    const gram = text.slice(at, at + GRAM);
    if (!gram.includes('\n\n') && other.includes(gram)) covered.fill(true, at, at + GRAM);
  }
  return covered;
}

describe('similarDocuments', () => {
  const text = '坚持把发展经济的着力点放在实体经济上，推动制造业高端化。';

  it('are those that share wording, those with most first, in any script', () => {
    const found = similar([
      { path: 'this', text },
      { path: 'little', text: '会议指出，把发展经济的着力点要找准。' },
      { path: 'much', text: '必須堅持把發展經濟的着力點放在實體經濟上，不動搖。' },
      { path: 'other', text: '开展安全生产大检查，确保平稳度汛。' },
    ]);
    assert.deepEqual(
      found.map(({ uri, characters }) => [uri, characters]),
      [
        ['file:///much', 19],
        ['file:///little', 9],
      ],
    );
    assert.equal(found[0]?.share, 19 / 28);
  });

  it('are not those that share only what very many documents have', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ path: `${index}`, text: `第${index}次会议${STOCK}召开。` }));
    const found = similar([{ path: 'this', text: `大会${STOCK}，${text}` }, { path: 'like', text: `全市${STOCK}，${text}` }, ...many]);
    assert.deepEqual(
      found.map(({ uri, characters }) => [uri, characters]),
      [['file:///like', STOCK.length + 1 + text.length]],
    );
  });

  it('are found however many copies there are', () => {
    const copies = Array.from({ length: 30 }, (_, index) => ({ path: `copy${index}`, text, copyOf: 'this' }));
    assert.equal(similar([{ path: 'this', text }, ...copies]).length, 30);
  });

  it('are none for a text without words', () => {
    assert.deepEqual(
      similar([
        { path: 'this', text: '' },
        { path: 'other', text },
      ]),
      [],
    );
  });

  it('have as many characters in common as a naive comparison finds', () => {
    const random = fc.stringMatching(/^[甲乙\n]{0,40}$/).map(matchText);
    fc.assert(
      fc.property(random, fc.array(random, { maxLength: 4 }), (first, others) => {
        const found = similar([{ path: 'this', text: first }, ...others.map((other, index) => ({ path: `${index}`, text: other }))]);
        const expected = others.flatMap((other, index) => {
          const characters = coveredNaively(first, other).filter(Boolean).length;
          return characters > 0 ? [[`file:///${index}`, characters]] : [];
        });
        assert.deepEqual(found.map(({ uri, characters }) => [uri, characters]).sort(), expected.sort());
      }),
    );
  });

  it('are the first of all, however few are asked for', () => {
    const random = fc.stringMatching(/^[甲乙\n]{8,40}$/).map(matchText);
    fc.assert(
      fc.property(fc.array(random, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 4 }), (texts, most) => {
        const documents = texts.map((text, index) => ({ path: `${index}`, text }));
        assert.deepEqual(similar(documents, most), similar(documents).slice(0, most));
      }),
    );
  });
});

describe('compareDocuments', () => {
  it('marks what both say, in both', () => {
    const [first, second] = ['会议强调，坚定不移推进高水平对外开放。', '大會要求堅定不移推進(jìn)高水平對外開放！'];
    const { passages, first: here, second: there } = compare(first, second);
    const shown = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end);
    assert.deepEqual(
      passages.map((passage) => [shown(first, passage.first), shown(second, passage.second)]),
      [['坚定不移推进高水平对外开放', '堅定不移推進(jìn)高水平對外開放']],
    );
    assert.deepEqual([here.shared.map((range) => shown(first, range)), here.characters], [['坚定不移推进高水平对外开放'], 13]);
    assert.deepEqual(
      there.shared.map((range) => shown(second, range)),
      ['堅定不移推進(jìn)高水平對外開放'],
    );
    assert.equal(here.share, 13 / 19);
  });

  it('leaves out what very many documents have', () => {
    const others = Array.from({ length: 30 }, (_, index) => `第${index}次会议${STOCK}召开。`);
    const { passages } = compare(`大会${STOCK}。一二三四五六七八`, `全市${STOCK}，甲。一二三四五六七八`, others);
    assert.deepEqual(passages, [{ first: { start: 22, end: 31 }, second: { start: 24, end: 33 } }]);
  });

  it('equals a naive comparison of both sides', () => {
    const random = fc.stringMatching(/^[甲乙\n]{0,40}$/).map(matchText);
    fc.assert(
      fc.property(random, random, (first, second) => {
        const found = compare(first, second);
        const covered = (text: string, side: DocumentComparison['first']) =>
          Array.from(text, (_, at) => side.shared.some(({ start, end }) => start <= at && at < end));
        assert.deepEqual(covered(first, found.first), coveredNaively(first, second));
        for (const passage of found.passages) {
          assert.equal(first.slice(passage.first.start, passage.first.end), second.slice(passage.second.start, passage.second.end));
        }
      }),
    );
  });
});
