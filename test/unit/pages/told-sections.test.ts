import assert from 'node:assert/strict';
import type { PageContent, Section } from '../../../src/pages/contract.ts';
import { sectionsById, toldContent, toldInTurn, wholeContent } from '../../../src/pages/told-sections.ts';

const WORDS = { language: 'en', table: '', saveSvg: '', savePng: '', saveCsv: '' };

function content(...sections: readonly Section[]): PageContent {
  return { title: '', lead: '', figures: [], controls: [], sections, words: WORDS };
}

function section(id: string, text: string): Section {
  return { id, heading: id, parts: [{ kind: 'text', text }] };
}

describe('what a page is told', () => {
  const before = content(section('years', 'one'), section('places', 'two'));
  const rows: readonly (readonly [name: string, next: PageContent, known: readonly boolean[]])[] = [
    ['nothing but what is another one', content(section('years', 'one'), section('places', 'other')), [true, false]],
    ['what is new', content(section('new', 'one'), section('years', 'one')), [false, true]],
    ['a known one wherever it stands now', content(section('places', 'two'), section('years', 'one')), [true, true]],
    ['less', content(section('places', 'two')), [true]],
    ['one that has come to be awaited', content({ id: 'years', heading: 'years', isAwaited: true, parts: [] }), [false]],
  ];
  for (const [name, next, known] of rows) {
    it(`is ${name}, and makes it whole`, () => {
      const told = toldContent(next, sectionsById(before));
      assert.deepEqual(
        told.sections.map((one) => 'isKnown' in one),
        known,
      );
      assert.deepEqual(wholeContent(told, sectionsById(before)), next);
    });
  }

  it('is everything where it knows nothing', () => {
    assert.deepEqual(toldContent(before, new Map()), before);
  });
});

describe('what a page is told in turn', () => {
  const before = content(section('years', 'one'), section('places', 'two'), section('levels', 'three'));
  const rows: readonly (readonly [name: string, next: PageContent, drawn: readonly (readonly string[])[]])[] = [
    ['one section', content(section('years', 'one'), section('places', 'other'), section('levels', 'three')), [['places']]],
    ['nothing', before, [[]]],
    ['several', content(section('years', 'other'), section('places', 'two'), section('levels', 'other')), [['years'], ['levels']]],
    [
      'all, and a new one',
      content(section('new', 'one'), section('years', 'other'), section('places', 'other')),
      [['new'], ['years', 'places']],
    ],
  ];
  for (const [name, next, drawn] of rows) {
    it(`is ${name}, the first of them before the others, and in the end all`, () => {
      let known = before;
      const told = toldInTurn(next, sectionsById(before)).map((one) => {
        known = wholeContent(one, sectionsById(known));
        return one.sections.flatMap((part) => ('isKnown' in part || part.isAwaited ? [] : part.id));
      });
      assert.deepEqual(told, drawn);
      assert.deepEqual(known, next);
    });
  }
});
