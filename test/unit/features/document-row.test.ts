import assert from 'node:assert/strict';
import type { DocumentSummary } from '../../../src/core/corpus/document-summary.ts';
import { parseQuery } from '../../../src/core/search/parse-query.ts';
import { queryOf } from '../../../src/features/documents-view/group-query.ts';
import type { GroupName } from '../../../src/features/documents-view/tree-node.ts';
import { withFakeEditor } from '../host/fake-editor.ts';

const CLAIM = { certainty: 'stated', isCorrected: false, isDisputed: false } as const;
const SUMMARY: DocumentSummary = {
  uri: 'file:///a.txt',
  path: 'a.txt',
  displayName: '全市召开会议',
  isTitled: true,
  date: { value: '2024-03-18', precision: 'day', ...CLAIM },
  place: { code: '320200', names: ['江苏省', '无锡市'], ...CLAIM },
  level: undefined,
  script: 'Hans',
  encoding: 'utf8',
  encodingConfidence: 1,
  invalidSequences: 0,
  noise: [],
  characters: 1,
  packPhrases: 0,
  duplicateOf: undefined,
  record: undefined,
};

type Row = { readonly label: string; readonly description: string; readonly accessibilityInformation: { readonly label: string } };

let modules: Awaited<ReturnType<typeof withFakeEditor>>;

function row(grouping: 'region' | 'date' | 'level', changes: Partial<DocumentSummary> = {}): Row {
  const summary = { ...SUMMARY, ...changes };
  return modules.documentsTreeItem({ kind: 'document', id: summary.uri, summary, children: [] }, grouping) as unknown as Row;
}

describe('the row of a document', function () {
  this.timeout(60_000);
  before(async () => {
    modules = await withFakeEditor();
  });

  const cases: readonly (readonly [name: string, shown: () => Row, label: string, description: string])[] = [
    ['has the date before the title', () => row('region'), '2024-03-18 全市召开会议', ''],
    ['leaves out the year that it stands below', () => row('date'), '03-18 全市召开会议', '江苏省无锡市'],
    ['leaves out nothing where a level is around it', () => row('level'), '2024-03-18 全市召开会议', '江苏省无锡市'],
    ['has no date where none is known', () => row('region', { date: undefined }), '全市召开会议', ''],
    [
      'has no date below its year where it is of that year',
      () => row('date', { date: { value: '2024', precision: 'year', ...CLAIM } }),
      '全市召开会议',
      '江苏省无锡市',
    ],
    ['of an empty file has its name', () => row('region', { displayName: '', date: undefined }), 'a.txt', ''],
  ];
  for (const [name, shown, label, description] of cases)
    it(name, () => {
      const { label: title, description: rest } = shown();
      assert.deepEqual([title, rest], [label, description]);
    });

  for (const grouping of ['region', 'date', 'level'] as const)
    it(`is spoken with each thing once where documents are grouped by ${grouping}`, () =>
      assert.equal(row(grouping).accessibilityInformation.label, '全市召开会议, 2024-03-18, 江苏省无锡市'));

  it('of an empty file is spoken by its name', () =>
    assert.equal(
      row('region', { displayName: '', date: undefined, place: undefined }).accessibilityInformation.label,
      'a.txt, Unknown date, Unknown place',
    ));
});

describe('the query of a group', () => {
  const names: readonly GroupName[] = [
    { kind: 'division', text: '无锡市', code: '320200', path: '江苏省无锡市' },
    { kind: 'zone', text: '无锡高新区', code: '320200' },
    { kind: 'national' },
    { kind: 'unknown-place' },
    { kind: 'year', date: '2024' },
    { kind: 'month', date: '2024-03' },
    { kind: 'unknown-date' },
    { kind: 'level', level: 'city' },
  ];
  for (const name of names)
    it(`of ${JSON.stringify(name)} is understood`, () => assert.deepEqual(parseQuery(queryOf(name) ?? '').problems, []));

  it('is none where no filter names the group', () => assert.equal(queryOf({ kind: 'unread' }), undefined));
});

describe('the row of a group', function () {
  this.timeout(60_000);
  before(async () => {
    modules ??= await withFakeEditor();
  });

  const cases: readonly (readonly [name: GroupName, contextValue: string])[] = [
    [{ kind: 'year', date: '2024' }, 'group searchable exportable'],
    [{ kind: 'unknown-level' }, 'group exportable'],
    [{ kind: 'more' }, 'group exportable'],
    [{ kind: 'unread' }, 'group'],
    [{ kind: 'saved-searches' }, 'group'],
  ];
  for (const [name, contextValue] of cases)
    it(`of ${name.kind} offers what can be done with it`, () => {
      const node = { kind: 'group', id: 'g', name, around: [], isOpen: false, count: 1, children: [] } as const;
      assert.equal((modules.documentsTreeItem(node, 'date') as { contextValue?: string }).contextValue, contextValue);
    });
});
