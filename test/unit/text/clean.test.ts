import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanText } from '../../../src/core/text/clean.ts';
import { fold } from '../../../src/core/text/fold.ts';

describe('cleaning a text', () => {
  it('removes notes and repairs characters, and tells what it did', () => {
    const text = '區(qū)委集中到?jīng)_刺(WHO)';
    const cleaned = cleanText(text, fold(text).noise);
    assert.equal(cleaned.text, '區委集中到沖刺(WHO)');
    assert.deepEqual(cleaned.edits, [
      { start: 1, end: 5, replacement: '' },
      { start: 9, end: 16, replacement: '沖' },
    ]);
  });

  it('leaves what only can be marked, and takes the first of what overlaps', () => {
    const noise = [
      { kind: 'byte-shifted', start: 4, end: 5 },
      { kind: 'inline-pinyin', start: 2, end: 4, replacement: '' },
      { kind: 'credit', start: 1, end: 3, replacement: '' },
    ] as const;
    assert.equal(cleanText('012345', noise).text, '0345');
  });

  it('twice changes nothing more', () => {
    const piece = fc.constantFrom(
      '區',
      '當',
      '到',
      '的',
      '(qū)',
      '（fā）',
      '?jīng)',
      '?shù)',
      '\ufffd(dāng)',
      '_',
      '母',
      '咚',
      '刭',
      '|',
      '€',
      ' ',
      '\n',
      '?',
      '，',
      'a',
    );
    const clean = (text: string) => cleanText(text, fold(text).noise).text;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => clean(clean(pieces.join(''))) === clean(pieces.join(''))),
      { numRuns: 3000 },
    );
  });
});
