import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DuplicateDocuments } from '../../../src/core/corpus/duplicate-documents.ts';
import type { LibraryDocument } from '../../../src/core/corpus/library-document.ts';
import type { Fingerprint } from '../../../src/core/document/fingerprint.ts';
import { resultOf } from '../generator-result.ts';
import { readDocumentOf } from './read-document.ts';

const TEMPLATE = readDocumentOf('t', '甲').entry;
const WORDING_BINS = 128;
const FIGURE_BINS = 32;
/** More than are compared all with all. */
const MANY = 140;

const BAND = [1, 2, 3, 4];

function printOf(wordingOf: (bin: number) => number): Fingerprint {
  const wording = Array.from({ length: WORDING_BINS - BAND.length }, (_, bin) => wordingOf(bin));
  return String.fromCharCode(...wording, ...BAND, ...new Array<number>(FIGURE_BINS).fill(0));
}

/** Of the wording of a template that many share, `shift` bins from the front on are those of another text: two that are few shifts apart are the same. */
function shifted(template: number, shift: number): Fingerprint {
  return printOf((bin) => 1 + template * 300 + (bin < shift ? bin : 150 + bin));
}

/** Like all its variants, but in each band except the last it has something of its own, and in the order of that band others stand between them. */
function variant(number: number): Fingerprint {
  return printOf((bin) => (bin % BAND.length === 0 ? 1 + number * 100 : 2000 + bin));
}

/** Like nothing else, but in the last band. */
function apart(number: number): Fingerprint {
  return printOf((bin) => (bin === 0 ? 2 + ((number * 7) % 1200) : 3000 + number * 150 + bin));
}

class Library {
  readonly entries = new Map<string, LibraryDocument>();
  readonly changed = new Set<string>();
  readonly duplicates = new DuplicateDocuments(this.entries, ({ uri }) => void this.changed.add(uri));

  set(uri: string, fingerprint: Fingerprint): void {
    this.remove(uri);
    const entry = { ...TEMPLATE, uri, path: uri, fingerprint };
    this.entries.set(uri, entry);
    this.duplicates.add(entry);
  }

  remove(uri: string): void {
    const entry = this.entries.get(uri);
    if (!entry) return;
    this.entries.delete(uri);
    this.duplicates.remove(entry);
  }

  date(uri: string, value: string): void {
    const entry = this.entries.get(uri);
    const { date } = readDocumentOf('dated', `发布时间：${value}\n\n甲`).entry.document;
    if (!entry) return;
    entry.settledDates = { date, dates: {}, beside: '' };
    this.duplicates.redate(entry);
  }

  originals(): Record<string, string | undefined> {
    const uris = [...this.entries.keys()].sort();
    return Object.fromEntries(uris.map((uri) => [uri, this.duplicates.duplicateOf(this.entries.get(uri) as LibraryDocument)]));
  }

  /** One that has read from a cache what was known of these documents. */
  restarted(): Library {
    const known = this.duplicates.known();
    assert.ok(known);
    const fresh = new Library();
    for (const [uri, entry] of this.entries) {
      fresh.entries.set(uri, entry);
      fresh.duplicates.add(entry);
    }
    fresh.duplicates.restore(known);
    return fresh;
  }

  /** One of the same documents, none of which has come later. */
  again(): Library {
    const fresh = new Library();
    for (const [uri, { fingerprint }] of [...this.entries].reverse()) fresh.set(uri, fingerprint);
    resultOf(fresh.duplicates.compareAll());
    return fresh;
  }
}

interface Change {
  readonly document: number;
  /** `undefined`: it goes. */
  readonly print: Fingerprint | undefined;
  /** So far they are compared then; `undefined`: to the end. */
  readonly steps: number | undefined;
}

const print = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.nat(1), fc.nat(60)).map(([template, shift]) => shifted(template, shift)) },
  { weight: 2, arbitrary: fc.nat(11).map(variant) },
  { weight: 2, arbitrary: fc.constant(undefined) },
);
const steps = fc.option(fc.nat(3), { nil: undefined });
const changes = fc.array(fc.record({ document: fc.nat(11), print, steps }), { minLength: 1, maxLength: 40 });

function follow(library: Library, some: readonly Change[]): void {
  let comparison = library.duplicates.compare();
  for (const { document, print, steps = Number.POSITIVE_INFINITY } of some) {
    if (print === undefined) library.remove(`d${document}`);
    else library.set(`d${document}`, print);
    for (let step = 0; step < steps; step++) {
      if (!comparison.next().done) continue;
      comparison = library.duplicates.compare();
      break;
    }
  }
  resultOf(comparison);
  resultOf(library.duplicates.compare());
}

/** A library in which many agree in a band, after changes that it has followed. */
function crowdedAfter(some: Parameters<typeof follow>[1]): Library {
  const library = new Library();
  for (let number = 0; number < MANY; number++) library.set(`m${number}`, apart(number));
  resultOf(library.duplicates.compare());
  follow(library, some);
  return library;
}

describe('duplicates that follow changes', () => {
  it('are those of the same documents compared all at once', () => {
    fc.assert(
      fc.property(changes, (some) => {
        const library = new Library();
        resultOf(library.duplicates.compare());
        follow(library, some);
        assert.deepEqual(library.originals(), library.again().originals());
      }),
      { numRuns: 200 },
    );
  });

  it('are so where many agree in a band, as soon as all have been compared', () => {
    fc.assert(
      fc.property(changes, (some) => {
        const library = crowdedAfter(some);
        resultOf(library.duplicates.compareAll());
        assert.deepEqual(library.originals(), library.again().originals());
      }),
      { numRuns: 20 },
    );
  });

  it('stand after a restart as they did before it, also where comparing all is still to be done', () => {
    fc.assert(
      fc.property(changes, (some) => {
        const library = crowdedAfter(some);
        const restarted = library.restarted();
        assert.equal(restarted.duplicates.isUnknown, false);
        assert.deepEqual(restarted.originals(), library.originals());
        resultOf(restarted.duplicates.compareAll());
        assert.deepEqual(restarted.originals(), library.again().originals());
      }),
      { numRuns: 20 },
    );
  });

  it('are not known where a document that has come was not compared', () => {
    const library = new Library();
    library.set('a', apart(1));
    resultOf(library.duplicates.compare());
    library.set('b', apart(2));
    assert.equal(library.duplicates.known(), undefined);
  });

  it('are of the earliest, also where a date becomes known later', () => {
    const library = new Library();
    for (const name of ['a', 'b', 'c']) library.set(name, shifted(0, 0));
    resultOf(library.duplicates.compare());
    assert.deepEqual(library.originals(), { a: undefined, b: 'a', c: 'a' });
    library.changed.clear();
    library.date('b', '2023-04-18');
    assert.deepEqual(library.originals(), { a: 'b', b: undefined, c: 'b' });
    assert.deepEqual([...library.changed].sort(), ['a', 'b', 'c']);
  });

  it('fall apart where the one between them goes', () => {
    const library = new Library();
    for (const [name, shift] of [
      ['a', 0],
      ['b', 30],
      ['c', 60],
    ] as const)
      library.set(name, shifted(0, shift));
    resultOf(library.duplicates.compare());
    assert.deepEqual(library.originals(), { a: undefined, b: 'a', c: 'a' });
    library.changed.clear();
    library.remove('b');
    resultOf(library.duplicates.compare());
    assert.deepEqual(library.originals(), { a: undefined, c: undefined });
    assert.deepEqual([...library.changed], ['c']);
  });

  it('fall apart too where another joins them at that moment', () => {
    const library = new Library();
    for (const [number, name] of ['a', 'b', 'c'].entries()) library.set(name, shifted(0, number * 30));
    resultOf(library.duplicates.compare());
    library.set('d', shifted(0, 0));
    const comparison = library.duplicates.compare();
    comparison.next();
    library.remove('b');
    resultOf(comparison);
    resultOf(library.duplicates.compare());
    assert.deepEqual(library.originals(), { a: undefined, c: undefined, d: 'a' });
  });

  it('are found for a document that comes and goes while they are looked for', () => {
    const library = new Library();
    library.set('a', shifted(0, 0));
    resultOf(library.duplicates.compare());
    library.set('b', shifted(0, 1));
    const steps = library.duplicates.compare();
    steps.next();
    library.set('b', shifted(1, 0));
    library.set('c', shifted(1, 1));
    library.remove('a');
    resultOf(steps);
    resultOf(library.duplicates.compare());
    assert.deepEqual(library.originals(), { b: undefined, c: 'b' });
  });
});
