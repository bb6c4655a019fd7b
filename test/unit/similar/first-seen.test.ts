import assert from 'node:assert/strict';
import fc from 'fast-check';
import { comparedText } from '../../../src/core/similar/compared-text.ts';
import type { FirstSeen } from '../../../src/core/similar/first-seen.ts';
import { firstSeen } from '../../../src/core/similar/first-seen.ts';
import { matchText } from '../../../src/core/text/matching-fold.ts';
import { resultOf } from '../generator-result.ts';
import type { MemoryDocument } from './memory-library.ts';
import { MemoryLibrary } from './memory-library.ts';

const GRAM = 8;

function ask(text: MemoryDocument, others: readonly MemoryDocument[]): FirstSeen {
  const library = new MemoryLibrary([...others, text]);
  return resultOf(firstSeen(library, comparedText(library, { uri: `file:///${text.path}`, text: text.text })));
}

/** The text with what is said earlier in brackets. */
function marked({ text }: MemoryDocument, { earlier }: FirstSeen): string {
  let out = '';
  let at = 0;
  for (const { start, end } of earlier) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

describe('firstSeen', () => {
  const before = { path: 'before', date: '2022-03-05', text: '会议要求，坚定不移推进高水平对外开放，办好民生实事。' };
  const cases: readonly [name: string, text: string, date: string | undefined, marked: string][] = [
    ['a repeat among new wording', '大会强调坚定不移推进高水平对外开放。', '2023-01-02', '大会强调[坚定不移推进高水平对外开放]。'],
    ['the other script', '大會強調堅定不移推進高水平對外開放。', '2023-01-02', '大會強調[堅定不移推進高水平對外開放]。'],
    ['pinyin and line breaks', '強調堅定不移推進(jìn)高水\n平對外開放。', '2023-01-02', '強調[堅定不移推進(jìn)高水\n平對外開放]。'],
    ['eight characters', '我们推进高水平对外开', '2023-01-02', '我们[推进高水平对外开]'],
    ['seven characters', '我们推进高水平对外', '2023-01-02', '我们推进高水平对外'],
    ['a repeat that a blank line divides', '坚定不移推进\n\n高水平对外开放', '2023-01-02', '坚定不移推进\n\n高水平对外开放'],
    ['a text of the same day', '坚定不移推进高水平对外开放', '2022-03-05', '坚定不移推进高水平对外开放'],
    ['a text of before', '坚定不移推进高水平对外开放', '2021-03-05', '坚定不移推进高水平对外开放'],
    ['a month that the day may lie in', '坚定不移推进高水平对外开放', '2022-03', '坚定不移推进高水平对外开放'],
    ['a year after it', '坚定不移推进高水平对外开放', '2023', '[坚定不移推进高水平对外开放]'],
    ['a draft without a date', '坚定不移推进高水平对外开放', undefined, '[坚定不移推进高水平对外开放]'],
    ['nothing', '', '2023-01-02', ''],
  ];
  for (const [name, text, date, expected] of cases) {
    it(`marks ${name}`, () => {
      const document = { path: 'now', text, ...(date && { date }) };
      assert.equal(marked(document, ask(document, [before])), expected);
    });
  }

  it('names the earliest document that says a passage, and where', () => {
    const now = { path: 'now', date: '2024-01-02', text: '坚定不移推进高水平对外开放，办好民生实事项目。' };
    const between = { path: 'between', date: '2023', text: '推进高水平对外开放，办好民生实事项目。' };
    const { passages, documents } = ask(now, [between, before]);
    assert.deepEqual(
      documents.map(({ uri, date, characters }) => [uri, date, characters]),
      [
        ['file:///before', '2022-03-05', 20],
        ['file:///between', '2023', 10],
      ],
    );
    const texts = { before: before.text, between: between.text };
    const said = passages.map(({ start, end, document, at }) => {
      const path = document === 0 ? 'before' : 'between';
      return [now.text.slice(start, end), path, texts[path].slice(at.start, at.end)];
    });
    assert.deepEqual(said, [
      ['坚定不移推进高水平对外开放，办好民生实事', 'before', '坚定不移推进高水平对外开放，办好民生实事'],
      ['，办好民生实事项目。', 'between', '，办好民生实事项目。'],
    ]);
  });

  it('counts documents without a date for a draft only, after all others', () => {
    const undated = { path: 'undated', text: before.text };
    const text = '坚定不移推进高水平对外开放';
    assert.equal(ask({ path: 'now', text, date: '2023' }, [undated]).earlierCharacters, 0);
    assert.deepEqual(
      ask({ path: 'now', text }, [undated, before]).documents.map(({ uri }) => uri),
      ['file:///before'],
    );
  });

  it('reads what an editor has of a document, not what the file has', () => {
    const library = new MemoryLibrary([before, { path: 'now', date: '2023', text: '甲' }]);
    const edited = comparedText(library, { uri: 'file:///now', text: '坚定不移推进高水平对外开放' });
    assert.equal(resultOf(firstSeen(library, edited)).earlierCharacters, 13);
  });

  const text = fc.stringMatching(/^[甲乙\n]{0,40}$/).map(matchText);
  const dates = ['2020', '2021-02', '2021-02-03', '2022', undefined];
  const documents = fc.array(fc.record({ text, date: fc.constantFrom(...dates) }), { maxLength: 5 });

  it('marks just the grams that stand in an earlier document, whatever the texts', () => {
    fc.assert(
      fc.property(text, documents, (now, others) => {
        const document = { path: 'now', text: now, date: '2021-12-31' };
        const earlier = others.filter(({ date }) => date !== undefined && date < '2021-12');
        const found = ask(document, others.map(named));
        const isMarked = Array.from(now, () => false);
        for (let at = 0; at + GRAM <= now.length; at++) {
          const gram = now.slice(at, at + GRAM);
          if (!gram.includes('\n\n') && earlier.some((other) => other.text.includes(gram))) isMarked.fill(true, at, at + GRAM);
        }
        const covered = Array.from(now, (_, at) => found.earlier.some(({ start, end }) => start <= at && at < end));
        assert.deepEqual(covered, isMarked);
      }),
    );
  });

  it('says of every passage the earliest document with its first gram, where it stands as a whole', () => {
    fc.assert(
      fc.property(text, documents, (now, others) => {
        const found = ask({ path: 'now', text: now }, others.map(named));
        for (const { start, end, document, at } of found.passages) {
          const source = others.map(named).find(({ path }) => `file:///${path}` === found.documents[document]?.uri);
          assert.ok(end - start >= GRAM);
          assert.equal(source?.text.slice(at.start, at.end), now.slice(start, end));
          const earlier = others.filter(({ date }) => (date ?? '~') < (source?.date ?? '~'));
          assert.ok(earlier.every((other) => !other.text.includes(now.slice(start, start + GRAM))));
        }
      }),
    );
  });
});

function named({ text, date }: { text: string; date: string | undefined }, index: number): MemoryDocument {
  return { path: `${index}`, text, ...(date && { date }) };
}
