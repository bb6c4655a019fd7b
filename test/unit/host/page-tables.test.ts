import assert from 'node:assert/strict';
import type { FullContent } from '../../../src/host/full-content.ts';
import { shownContent } from '../../../src/host/full-content.ts';
import { PageTables } from '../../../src/host/page-tables.ts';
import type { PageTable } from '../../../src/pages/contract.ts';

const WORDS = { language: 'en', table: '', saveSvg: '', savePng: '', saveCsv: '' };

function tableOf(text: string): () => PageTable {
  return () => ({ columns: [{ name: 'Year' }], rows: [[text]] });
}

function content(...charts: readonly (readonly [id: string, tableOf: () => PageTable])[]): FullContent {
  const drawn = { kind: 'chart', name: '', svg: '<svg/>', description: '', marks: [] } as const;
  const sections = charts.map(([id, maker]) => ({ id, heading: id, parts: [{ ...drawn, id, tableOf: maker }] }));
  return { title: '', lead: '', figures: [], controls: [], sections, words: WORDS };
}

describe('the tables of a page', () => {
  const [one, other] = [tableOf('one'), tableOf('other')];
  let told: string[];
  let tables: PageTables;

  beforeEach(() => {
    told = [];
    tables = new PageTables((chart, { rows }) => told.push(`${chart} ${rows[0]?.[0]}`));
    tables.show(content(['years', one], ['places', one]));
  });

  it('are told of nobody who has not opened them', () => assert.deepEqual(told, []));

  it('are told once while they are the same', () => {
    tables.toggle('years', true);
    tables.toggle('years', true);
    tables.show(content(['years', one], ['places', other]));
    assert.deepEqual(told, ['years one']);
  });

  it('are told anew when they are other ones', () => {
    tables.toggle('years', true);
    tables.show(content(['years', other]));
    assert.deepEqual(told, ['years one', 'years other']);
  });

  it('are told again when they are opened again', () => {
    for (const isOpen of [true, false, true]) tables.toggle('years', isOpen);
    assert.deepEqual(told, ['years one', 'years one']);
  });

  it('are told when their chart has come that was asked for before', () => {
    tables.toggle('later', true);
    tables.show(content(['later', one]));
    assert.deepEqual(told, ['later one']);
  });

  it('are all closed on a page that begins anew', () => {
    tables.toggle('years', true);
    tables.closeAll();
    tables.show(content(['years', other]));
    assert.deepEqual(told, ['years one']);
  });

  it('are made for a file whether they are open or not, and only of a chart that is shown', () => {
    assert.deepEqual(tables.tableOf('places')?.rows, [['one']]);
    assert.equal(tables.tableOf('none'), undefined);
  });
});

describe('what a page is told of its charts', () => {
  it('has of its marks those that open something', () => {
    const whole = content(['years', tableOf('one')]);
    const target = { kind: 'search', query: 'date:2023' } as const;
    const marks = [
      { id: '0:2022', label: 'none' },
      { id: '0:2023', label: 'one', target },
    ];
    const [section] = whole.sections;
    const parts = section?.parts.map((part) => (part.kind === 'chart' ? { ...part, marks } : part)) ?? [];
    const [chart] = shownContent({ ...whole, sections: section ? [{ ...section, parts }] : [] }).sections[0]?.parts ?? [];
    assert.deepEqual(chart?.kind === 'chart' && chart.targets, { '0:2023': target });
  });

  it('has no tables, and is the same for the same section', () => {
    const whole = content(['years', tableOf('one')]);
    const [before, after] = [shownContent(whole), shownContent({ ...whole })];
    assert.ok(!('tableOf' in (before.sections[0]?.parts[0] ?? {})));
    assert.ok(!('marks' in (before.sections[0]?.parts[0] ?? {})));
    assert.equal(before.sections[0], after.sections[0]);
  });
});
