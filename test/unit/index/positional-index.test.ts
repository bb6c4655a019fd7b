import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PositionalIndex } from '../../../src/core/index/positional-index.ts';
import { Segment } from '../../../src/core/index/segment.ts';
import { atOnce } from '../../../src/core/slices.ts';

type Library = Map<number, string>;
type Found = readonly [id: number, start: number];

/** The oracle: every offset of every text. */
function scan(library: Library, phrase: string): Found[] {
  const found: Found[] = [];
  for (const [id, text] of library) {
    for (let at = 0; phrase !== '' && at < text.length; at++) if (text.startsWith(phrase, at)) found.push([id, at]);
  }
  return found.sort(byPlace);
}

function located(index: PositionalIndex, phrase: string): Found[] {
  const { ids, starts } = index.find(phrase);
  return Array.from(ids, (id, number): Found => [id, starts[number] as number]);
}

function find(index: PositionalIndex, phrase: string): Found[] {
  return located(index, phrase).sort(byPlace);
}

/** Of those of the oracle the ones with none of some units right before or behind them. */
function scanApart(library: Library, phrase: string, apart: readonly number[]): Found[] {
  return scan(library, phrase).filter(([id, start]) => {
    const text = library.get(id) ?? '';
    return [start - 1, start + phrase.length].every((beside) => !apart.includes(text.charCodeAt(beside)));
  });
}

function findApart(index: PositionalIndex, phrase: string, apart: readonly number[]): Found[] {
  const found = Array.from(index.findEach(phrase, apart), ({ ids, starts }) =>
    Array.from(ids, (id, at): Found => [id, starts[at] as number]),
  );
  return found.flat().sort(byPlace);
}

/** Of each document that has all of some phrases the places of each. */
function scanTogether(library: Library, phrases: readonly string[]): [id: number, starts: number[][]][] {
  const found = [...library].map(([id, text]): [number, number[][]] => [
    id,
    phrases.map((phrase) => scan(new Map([[id, text]]), phrase).map(([, start]) => start)),
  ]);
  return found.filter(([, lists]) => lists.every(({ length }) => length > 0)).sort(([a], [b]) => a - b);
}

function findTogether(index: PositionalIndex, phrases: readonly string[]): [id: number, starts: number[][]][] {
  const all: [number, number[][]][] = [];
  const steps = index.findTogether(phrases, (id, placed, start) => {
    all.push([id, placed.map(({ positions, from, to }) => [...positions.subarray(from, to)].map((position) => position - start))]);
  });
  atOnce(steps);
  return all.sort(([a], [b]) => a - b);
}

function byPlace(a: Found, b: Found): number {
  return a[0] - b[0] || a[1] - b[1];
}

function indexOf(...texts: string[]): PositionalIndex {
  const index = new PositionalIndex();
  for (const [id, text] of texts.entries()) index.add(id, text);
  return index;
}

function mergeAll(index: PositionalIndex): void {
  for (const _pause of index.merge());
}

function reopened(index: PositionalIndex): PositionalIndex {
  const segments = index.segments().map(({ bytes }) => Segment.fromBytes(bytes.slice()));
  const again = new PositionalIndex(segments.filter((segment) => segment !== undefined));
  const living = new Set(index.ids());
  for (const id of again.ids()) if (!living.has(id)) again.remove(id);
  return again;
}

/** An index and its oracle, which undergo the same. */
class Pair {
  readonly library: Library = new Map();
  index = new PositionalIndex();
  private merging = this.index.merge();

  add(id: number, text: string): void {
    this.library.set(id, text);
    this.index.add(id, text);
  }

  remove(id: number): void {
    this.library.delete(id);
    this.index.remove(id);
  }

  ask(_id: number, text: string): void {
    assert.deepEqual(find(this.index, text), scan(this.library, text));
    const [first = '', ...others] = [...text];
    for (const phrases of [[text], [text, first], [first, ...others, text, '发']])
      assert.deepEqual(findTogether(this.index, phrases), scanTogether(this.library, phrases));
    for (const apart of [[], APART]) assert.deepEqual(findApart(this.index, text, apart), scanApart(this.library, text, apart));
  }

  /** Starts a merge; whatever comes next comes between its steps. */
  begin(): void {
    this.merging = this.index.merge();
    this.merging.next();
  }

  merge(): void {
    for (const _pause of this.merging);
  }

  reopen(): void {
    this.index = reopened(this.index);
  }
}

const APART = [...'发\u0000\uffffz'].map((unit) => unit.charCodeAt(0));

const TABLE: readonly [what: string, texts: string[], phrase: string, found: Found[]][] = [
  ['nothing in an empty library', [], '发展', []],
  ['nothing for an empty phrase', ['发展'], '', []],
  ['nothing in an empty text', ['', ''], '发', []],
  ['a text of one character', ['展', '发'], '发', [[1, 0]]],
  ['a whole text', ['共同富裕'], '共同富裕', [[0, 0]]],
  ['the last character of a text', ['发展'], '展', [[0, 1]]],
  [
    'occurrences that overlap',
    ['哈哈哈哈'],
    '哈哈',
    [
      [0, 0],
      [0, 1],
      [0, 2],
    ],
  ],
  ['nothing that goes over the end of a text', ['推动高质', '量发展'], '高质量', []],
  ['nothing that has an empty text in between', ['高质', '', '量发'], '质量', []],
  ['a phrase of touching halves only where they touch', ['甲乙丙丁', '甲乙一丙丁'], '甲乙丙丁', [[0, 0]]],
  ['a character outside the basic plane', ['在𠮷野家'], '𠮷野', [[0, 1]]],
  ['half of such a character', ['在𠮷野家'], '\ud842', [[0, 1]]],
  ['the first and the last code unit there are', ['\u0000\uffff\u0000'], '\uffff\u0000', [[0, 1]]],
  ['a phrase longer than any text', ['发展', '发展'], '发展发展', []],
];

describe('positional index', () => {
  for (const [what, texts, phrase, found] of TABLE) {
    it(`finds ${what}`, () => assert.deepEqual(find(indexOf(...texts), phrase), found));
  }

  it('finds what no unit stands beside that is not wanted there', () => {
    const index = indexOf('一九五五', '五', '五和五年，十五', '五五和', '和五五，');
    const five = (phrase: string) =>
      findApart(
        index,
        phrase,
        [...'一九五十'].map((unit) => unit.charCodeAt(0)),
      );
    assert.deepEqual(five('五'), [
      [1, 0],
      [2, 0],
      [2, 2],
    ]);
    assert.deepEqual(five('五五'), [
      [3, 0],
      [4, 1],
    ]);
    assert.deepEqual([five('五和'), five('五，'), five('五五，')], [[], [], [[4, 1]]]);
    assert.deepEqual(five('，'), []);
  });

  it('gives the occurrences of a document together and in the order of its text', () => {
    const index = indexOf('发展，发展', '发展');
    index.find('发展');
    index.add(2, '又发展又发展');
    assert.deepEqual(located(index, '发'), [
      [0, 0],
      [0, 3],
      [1, 0],
      [2, 1],
      [2, 4],
    ]);
  });

  it('lets the later text of a document count, asked in between or not', () => {
    const index = indexOf('发展');
    index.add(0, '改革');
    assert.deepEqual([find(index, '发展'), find(index, '改革')], [[], [[0, 0]]]);
    index.add(0, '开放');
    assert.deepEqual([find(index, '改革'), find(index, '开放')], [[], [[0, 0]]]);
    assert.deepEqual([index.has(0), index.ids()], [true, [0]]);
  });

  it('forgets a document that is removed, before and after a question', () => {
    const index = indexOf('发展', '发展');
    index.remove(0);
    assert.deepEqual(find(index, '发展'), [[1, 0]]);
    index.remove(1);
    index.remove(7);
    assert.deepEqual([find(index, '发展'), index.ids(), index.segments()], [[], [], []]);
  });

  it('is unharmed by what happens between the steps of a merge', () => {
    const index = new PositionalIndex();
    for (const [id, text] of ['发展一', '发展二', '发展三', '发展四'].entries()) {
      index.add(id, text);
      index.find(text);
    }
    const merging = index.merge();
    merging.next();
    index.remove(1);
    index.add(2, '改革');
    index.add(4, '发展五');
    assert.deepEqual(find(index, '发展'), [
      [0, 0],
      [3, 0],
      [4, 0],
    ]);
    for (const _pause of merging);
    assert.deepEqual(find(index, '发展'), [
      [0, 0],
      [3, 0],
      [4, 0],
    ]);
    assert.deepEqual(find(index, '改革'), [[2, 0]]);
  });

  it('leaves everything as it was where a merge is stopped', () => {
    const index = indexOf('发展一');
    index.find('发展');
    index.add(1, '发展二');
    const before = index.segments();
    index.merge().next();
    assert.deepEqual(index.segments(), before);
  });

  it('discards a merge whose segments another merge has taken', () => {
    const index = indexOf('发展一');
    index.find('发展');
    index.add(1, '发展二');
    const late = index.merge();
    late.next();
    mergeAll(index);
    for (const _pause of late);
    assert.deepEqual(index.segments().length, 1);
    assert.equal(index.find('发展').ids.length, 2);
  });

  it('makes few segments of many changes, and drops what is dead', () => {
    const index = new PositionalIndex();
    for (let id = 0; id < 200; id++) {
      index.add(id, `第${id}号文件`);
      index.find('文件');
      if (id % 10 === 9) mergeAll(index);
    }
    assert.ok(index.segments().length < 10, String(index.segments().length));
    for (let id = 0; id < 190; id++) index.remove(id);
    mergeAll(index);
    const documents = index.segments().reduce((sum, segment) => sum + segment.documents, 0);
    assert.ok(documents < 20, String(documents));
  });

  it('makes a segment of what has become enough for one, without being asked', () => {
    const index = new PositionalIndex();
    const long = '发展'.repeat(1_100_000);
    for (let id = 0; id < 3; id++) index.add(id, long);
    assert.deepEqual(
      index.segments().map(({ documents }) => documents),
      [2, 1],
    );
    mergeAll(index);
    assert.equal(index.segments().length, 2);
    assert.equal(index.find('展发展发').ids.length, 3 * 1_099_998);
  });

  describe('a segment that is due', () => {
    const LONG = '发展'.repeat(550_000);
    const due = (): PositionalIndex => {
      const index = new PositionalIndex();
      for (let id = 0; id < 4; id++) index.add(id, LONG);
      return index;
    };

    it('is built in many slices', () => {
      const slices = [...due().complete()].length;
      assert.ok(slices > 100, String(slices));
    });

    it('is nothing to do where there is not enough for one', () => assert.deepEqual([...indexOf('发展').complete()], []));

    it('is unharmed by what happens between its slices', () => {
      const index = due();
      const completing = index.complete();
      completing.next();
      index.remove(0);
      index.add(1, '改革');
      index.add(4, LONG);
      assert.deepEqual(index.ids().sort(), [1, 2, 3, 4]);
      for (let slice = 0; slice < 50; slice++) completing.next();
      index.remove(2);
      for (const _pause of completing);
      assert.deepEqual(
        [0, 1, 2, 3, 4].map((id) => index.has(id)),
        [false, true, false, true, true],
      );
      assert.deepEqual([...new Set(index.find('展发').ids)].sort(), [3, 4]);
      assert.deepEqual(find(index, '改革'), [[1, 0]]);
    });

    it('is there for a question that comes between its slices', () => {
      const index = due();
      index.complete().next();
      assert.equal(index.find('展发').ids.length, 4 * 549_999);
    });

    it('leaves no trace where all of its documents are gone', () => {
      const index = due();
      index.complete().next();
      for (let id = 0; id < 4; id++) index.remove(id);
      assert.equal(index.segments().length, 0);
    });
  });

  const unit = fc.constantFrom('发', '展', '高', '质', '𠮷', '\ud842', '\udfb7', '\n', '\u0000', '\uffff', 'a');
  const text = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''));
  const step = fc.record({ what: fc.constantFrom('add', 'add', 'add', 'remove', 'ask', 'merge', 'begin', 'reopen'), id: fc.nat(5), text });
  const phrase = fc.array(unit, { minLength: 1, maxLength: 6 }).map((units) => units.join('').slice(0, 8));

  it('equals a scan of the texts, whatever is added, changed, removed, merged, stored and read again in between', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.array(phrase, { maxLength: 10 }), (steps, phrases) => {
        const pair = new Pair();
        for (const { what, id, text } of steps) pair[what](id, text);
        for (const wanted of phrases) pair.ask(0, wanted);
        for (const whole of pair.library.values()) pair.ask(0, whole.slice(1, 5));
        assert.deepEqual(pair.index.ids().sort(), [...pair.library.keys()].sort());
      }),
      { numRuns: 500 },
    );
  });
});
