import assert from 'node:assert/strict';
import type { PhraseGroupSummary } from '../../../src/core/corpus/phrase-group.ts';
import { withFakeEditor } from '../host/fake-editor.ts';

type Row = { readonly id: string; readonly collapsibleState: number; readonly iconPath: { readonly color: { readonly id: string } } };

describe('the row of a group of phrases', function () {
  this.timeout(60_000);
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;

  before(async () => {
    modules = await withFakeEditor();
  });

  function row(name: PhraseGroupSummary['name'], count = 1, isFiltered = false): Row {
    const summary = { id: 'a', name, count, leftOut: 0, version: 0 };
    const facts = { documentsInLibrary: 9, isFiltered, placeOf: () => '' };
    return modules.phrasesTreeItem({ kind: 'group', id: 'a', summary }, facts) as unknown as Row;
  }

  const colours: readonly (readonly [what: string, name: PhraseGroupSummary['name'], colour: string])[] = [
    ['of a built-in group', { kind: 'pack', group: 'party-building' }, 'tifa.phrase.partyBuilding'],
    ['of a group of the workspace', { kind: 'pack', group: '自拟' }, 'tifa.phrase.workspace'],
    ['of what was discovered', { kind: 'discovered' }, 'tifa.phrase.discovered'],
  ];
  for (const [what, name, colour] of colours)
    it(`has the colour in which phrases ${what} are underlined`, () => assert.equal(row(name).iconPath.color.id, colour));

  it('is open under a filter, which leaves few, and closed else', () => {
    const { Collapsed, Expanded } = modules.fake.TreeItemCollapsibleState;
    const states = [row({ kind: 'discovered' }, 50, true), row({ kind: 'discovered' }, 51, true), row({ kind: 'discovered' }, 50)];
    assert.deepEqual(
      states.map(({ collapsibleState }) => collapsibleState),
      [Expanded, Collapsed, Collapsed],
    );
  });

  it('is another one under a filter, as the view remembers which are open', () =>
    assert.notEqual(row({ kind: 'discovered' }, 1, true).id, row({ kind: 'discovered' }).id));
});
