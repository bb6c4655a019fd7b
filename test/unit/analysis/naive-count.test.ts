import assert from 'node:assert/strict';
import fc from 'fast-check';
import { groupFilter } from '../../../src/core/analysis/group-query.ts';
import { phraseAdoption } from '../../../src/core/analysis/phrase-adoption.ts';
import { setChanges, setKeyness } from '../../../src/core/analysis/set-changes.ts';
import { trend } from '../../../src/core/analysis/trend.ts';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import { resultOf } from '../generator-result.ts';

const PHRASES = ['新质生产力', '房住不炒', '共同富裕'];
const PLACES = ['440100', '330100', '110000'];

interface Made {
  readonly year: number;
  readonly place: string;
  /** How often each phrase stands in it. */
  readonly counts: readonly number[];
}

const made = fc.array(
  fc.record<Made>({
    year: fc.integer({ min: 2020, max: 2024 }),
    place: fc.constantFrom(...PLACES),
    counts: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(1)),
  }),
  { minLength: 1, maxLength: 25 },
);

/** Each document says something of its own, so that none is a copy. */
function libraryOf(documents: readonly Made[]): Corpus {
  const corpus = new Corpus(PHRASES.map((text) => ({ key: text, text, source: 'pack' })));
  for (const [number, one] of documents.entries()) add(corpus, one, number);
  return corpus;
}

function add(corpus: Corpus, { year, place, counts }: Made, number: number): void {
  const said = PHRASES.map((phrase, index) => `坚持${phrase}。`.repeat(counts[index] ?? 0)).join('');
  const own = String.fromCharCode(...Array.from({ length: 12 }, (_, at) => 0x4e00 + ((number * 131 + at * 977) % 20_000)));
  const bytes = new TextEncoder().encode(`工作报告\n\n${own}。${said}\n`);
  corpus.set(readFile({ uri: `file:///${number}`, path: `${number}.txt` }, bytes, { correction: { region: place, date: String(year) } }));
}

const countOf = (documents: readonly Made[], isOne: (made: Made) => boolean) => documents.filter(isOne).length;
const sumOf = (documents: readonly Made[], of: (made: Made) => number) => documents.reduce((sum, one) => sum + of(one), 0);

describe('every number is that of counting one by one', () => {
  it('of how a phrase stands, asked again after a change: only the text that has changed is read', () => {
    const documents = [2020, 2021, 2022].map((year): Made => ({ year, place: '440100', counts: [1, 0, 0] }));
    const corpus = libraryOf(documents);
    const read: string[] = [];
    const textOf = corpus.textOf.bind(corpus);
    corpus.textOf = (entry) => {
      read.push(entry.uri);
      return textOf(entry);
    };
    const occurrences = () => {
      const { lines } = resultOf(trend(corpus, { phrases: PHRASES.slice(0, 1), by: 'year', frame: true }));
      return lines.flatMap(({ cells }) => cells).reduce((sum, cell) => sum + cell.occurrences, 0);
    };
    assert.deepEqual([occurrences(), read.splice(0).length], [3, 3]);
    add(corpus, { year: 2021, place: '440100', counts: [2, 0, 0] }, 1);
    assert.deepEqual([occurrences(), read], [4, ['file:///1']]);
  });

  it('series by year', () => {
    fc.assert(
      fc.property(made, (documents) => {
        for (const [index, line] of resultOf(trend(libraryOf(documents), { phrases: PHRASES, by: 'year' })).lines.entries()) {
          for (const { key, documents: having, of, occurrences } of line.cells) {
            const own = documents.filter(({ year }) => String(year) === key);
            const expected = [
              own.length,
              countOf(own, ({ counts }) => (counts[index] ?? 0) > 0),
              sumOf(own, ({ counts }) => counts[index] ?? 0),
            ];
            assert.deepEqual([of, having, occurrences], expected);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a family, and the parts of a phrase by frame and by strength', () => {
    fc.assert(
      fc.property(made, (documents) => {
        const corpus = libraryOf(documents);
        const [family] = resultOf(trend(corpus, { phrases: PHRASES, by: 'province', together: true })).lines;
        assert.equal(
          family?.cells.reduce((sum, cell) => sum + cell.documents, 0),
          countOf(documents, ({ counts }) => counts.some((count) => count > 0)),
        );
        for (const split of [{ frame: true }, { temper: true }]) {
          const { lines } = resultOf(trend(corpus, { phrases: PHRASES.slice(0, 1), by: 'year', ...split }));
          const occurrences = lines.flatMap(({ cells }) => cells).reduce((sum, cell) => sum + cell.occurrences, 0);
          assert.equal(
            occurrences,
            sumOf(documents, ({ counts }) => counts[0] ?? 0),
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('changes and keyness of two sets', () => {
    fc.assert(
      fc.property(made, (documents) => {
        const corpus = libraryOf(documents);
        const [where, against] = ['date:2023..', 'date:..2022'];
        const sides = [documents.filter(({ year }) => year >= 2023), documents.filter(({ year }) => year < 2023)];
        const { of, phrases } = resultOf(setKeyness(corpus, { where, against }));
        assert.deepEqual(
          of,
          sides.map(({ length }) => length),
        );
        for (const { key, documents: having, occurrences } of phrases) {
          const at = PHRASES.indexOf(key);
          assert.deepEqual(
            having,
            sides.map((side) => countOf(side, ({ counts }) => (counts[at] ?? 0) > 0)),
          );
          assert.deepEqual(
            occurrences,
            sides.map((side) => sumOf(side, ({ counts }) => counts[at] ?? 0)),
          );
        }
        for (const { key, documents: having, places } of resultOf(setChanges(corpus, { where, against, today: '2026-11-30' }))?.phrases ??
          []) {
          const saying = sides.map((side) => side.filter(({ counts }) => (counts[PHRASES.indexOf(key)] ?? 0) > 0));
          assert.deepEqual(
            [having, places],
            [saying.map(({ length }) => length), saying.map((side) => new Set(side.map(({ place }) => place)).size)],
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('adoption by province: the first year with a phrase, and the last surely before it without', () => {
    fc.assert(
      fc.property(made, (documents) => {
        const { places } = resultOf(phraseAdoption(libraryOf(documents), { phrase: PHRASES[0] ?? '', by: 'province' }));
        assert.equal(places.length, new Set(documents.map(({ place }) => place)).size);
        const adopted = places.flatMap(({ firstWith }) => firstWith ?? []);
        const expected = PLACES.flatMap((place) => {
          const years = documents.filter((one) => one.place === place && (one.counts[0] ?? 0) > 0).map(({ year }) => year);
          return years.length === 0 ? [] : String(Math.min(...years));
        });
        assert.deepEqual([...adopted].sort(), expected.sort());
      }),
      { numRuns: 40 },
    );
  });

  it('after documents have changed, those of now are counted', () => {
    fc.assert(
      fc.property(made, made, (before, after) => {
        const corpus = libraryOf(before);
        const phrases = PHRASES.slice(0, 1);
        resultOf(trend(corpus, { phrases, by: 'year', where: groupFilter('province', '440000') }));
        resultOf(trend(corpus, { phrases, by: 'year' }));
        for (const number of before.keys()) corpus.remove(`file:///${number}`);
        for (const [number, one] of after.entries()) add(corpus, one, number);
        const [line] = resultOf(trend(corpus, { phrases, by: 'year' })).lines;
        assert.equal(
          line?.cells.reduce((sum, cell) => sum + cell.occurrences, 0),
          sumOf(after, ({ counts }) => counts[0] ?? 0),
        );
      }),
      { numRuns: 20 },
    );
  });
});
