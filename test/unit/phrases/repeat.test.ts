import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sliceOf } from '../../../src/core/phrases/mined-text.ts';
import { mined, repeats } from './mined.ts';

interface Found {
  readonly text: string;
  readonly documents: number;
  readonly occurrences: number;
}

function mine(texts: readonly string[], minDocuments: number, minLength = 2, maxLength = 8): Found[] {
  const text = mined(texts);
  const found: Found[] = [];
  for (const repeat of repeats(text, { minDocuments, minLength, maxLength })) {
    if (!repeat) continue;
    found.push({
      text: sliceOf(text, repeat.positions[0] ?? 0, repeat.length),
      documents: repeat.documents,
      occurrences: repeat.positions.length,
    });
  }
  return found.sort(byText);
}

/** The definition, spelled out: every substring, kept where it is frequent enough and no single neighbour always stands on either side. */
function mineNaively(texts: readonly string[], minDocuments: number, minLength: number, maxLength: number): Found[] {
  const pieces = texts.map((text) => `\n${text}\n`);
  const found: Found[] = [];
  for (const text of everySubstring(texts, minLength, maxLength)) {
    const places = pieces.flatMap((piece, document) =>
      allIndexesOf(piece, text).map((at) => ({ document, before: piece[at - 1], after: piece[at + text.length] })),
    );
    const documents = new Set(places.map((place) => place.document)).size;
    const varies = (side: 'before' | 'after') => new Set(places.map((place) => place[side])).size > 1 || isBoundary(places[0]?.[side]);
    if (documents >= minDocuments && varies('after') && varies('before')) found.push({ text, documents, occurrences: places.length });
  }
  return found.sort(byText);
}

function everySubstring(texts: readonly string[], minLength: number, maxLength: number): Set<string> {
  const all = new Set<string>();
  for (const text of texts.flatMap((whole) => whole.split(/[。\n]/))) {
    for (let start = 0; start < text.length; start++) {
      for (let end = start + minLength; end <= Math.min(text.length, start + maxLength); end++) all.add(text.slice(start, end));
    }
  }
  return all;
}

function allIndexesOf(text: string, part: string): number[] {
  const all: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) all.push(at);
  return all;
}

function isBoundary(character: string | undefined): boolean {
  return character === '。' || character === '\n';
}

function byText(a: Found, b: Found): number {
  return a.text < b.text ? -1 : 1;
}

describe('repeats', () => {
  it('finds a phrase between different neighbours', () => {
    const found = mine(['甲推动高质量发展乙', '丙推进高质量发展丁'], 2, 3);
    assert.deepEqual(found, [{ text: '高质量发展', documents: 2, occurrences: 2 }]);
  });

  it('keeps the longest text where all neighbours agree', () => {
    assert.deepEqual(
      mine(['推动高质量发展。', '推动高质量发展。'], 2, 4).map((repeat) => repeat.text),
      ['推动高质量发展'],
    );
  });

  it('drops what goes on alike beyond the greatest length', () => {
    assert.deepEqual(mine(['推动高质量发展。', '推动高质量发展。'], 2, 4, 5), []);
  });

  it('keeps a quotation although what stands beside it is always the same', () => {
    const found = mine(['深化"放管服"改革。', '深化"放管服"改革。'], 2, 4, 10);
    assert.deepEqual(
      found.map((repeat) => repeat.text),
      ['"放管服"', '深化"放管服"改革'],
    );
  });

  it('counts documents, not occurrences, against the minimum', () => {
    assert.deepEqual(mine(['甲乙丙，甲乙丁', '戊己庚'], 2), []);
  });

  it('crosses no sentence end', () => {
    assert.deepEqual(mine(['一二。三四', '五二。三六'], 2), []);
  });

  it('leaves out what begins with a unit that may not begin', () => {
    const text = mined(['甲的发展。乙', '丙的发展。丁']);
    const found = [...repeats(text, { minDocuments: 2, minLength: 2, maxLength: 8 }, (unit) => unit !== '的'.charCodeAt(0))];
    assert.deepEqual(
      found.filter((repeat) => repeat !== undefined),
      [],
    );
  });

  it('equals the naive definition on any small library', () => {
    const text = fc.stringMatching(/^[甲乙丙。]{0,14}$/);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.integer({ min: 1, max: 3 }), (texts, minDocuments) => {
        assert.deepEqual(mine(texts, minDocuments, 2, 5), mineNaively(texts, minDocuments, 2, 5));
      }),
    );
  });
});
