import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ContextKeys } from './when-clause.ts';
import { holds } from './when-clause.ts';

interface Entry {
  readonly command?: string;
  readonly when?: string;
  readonly group?: string;
}

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
const { commands, menus, keybindings } = read('package.json').contributes as {
  readonly commands: readonly { readonly command: string; readonly title: string }[];
  readonly menus: Readonly<Record<string, readonly Entry[]>>;
  readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
};
const titles: Readonly<Record<string, string>> = read('package.nls.json');

/** As VS Code names the editor of files; of unsaved texts and of differences it is another one. */
const TEXT_EDITOR = 'workbench.editors.files.textFileEditor';
const EMPTY: ContextKeys = { workbenchState: 'empty', 'tifa.library': 'asleep' };
const ASLEEP: ContextKeys = { workbenchState: 'folder', 'tifa.library': 'asleep' };
const READY: ContextKeys = { workbenchState: 'folder', 'tifa.library': 'ready', 'tifa.documents.grouping': 'region' };
const DOCUMENT: ContextKeys = {
  ...READY,
  activeEditor: TEXT_EDITOR,
  resourceScheme: 'file',
  'tifa.documentActive': true,
  'tifa.libraryDocumentActive': true,
};
const FOREIGN: ContextKeys = { ...READY, activeEditor: TEXT_EDITOR, resourceScheme: 'file' };

function palette(keys: ContextKeys): string[] {
  const clauses = new Map((menus.commandPalette ?? []).map(({ command = '', when = 'true' }) => [command, when]));
  return commands.map(({ command }) => command).filter((command) => holds(clauses.get(command) ?? 'true', keys));
}

describe('the palette', () => {
  const NEEDS_DOCUMENT = [
    'tifa.why',
    'tifa.setDate',
    'tifa.setPlace',
    'tifa.setTitle',
    'tifa.documents.revealActive',
    'tifa.togglePhrase',
    'tifa.toggleHighlights',
  ];
  const NEEDS_EDITOR = ['tifa.cleanDocument', 'tifa.convertToSimplified', 'tifa.whatIsNew', 'tifa.similarDocuments'];
  const OF_LIBRARY = [
    'tifa.goToDocument',
    'tifa.documents.filter',
    'tifa.showOverview',
    'tifa.showReport',
    'tifa.exportPhrases',
    'tifa.rebuild',
  ];
  const SEARCHES = ['tifa.savedSearches.open', 'tifa.savedSearches.rename', 'tifa.savedSearches.edit', 'tifa.savedSearches.remove'];

  const cases: readonly (readonly [state: string, keys: ContextKeys, has: readonly string[], lacks: readonly string[]])[] = [
    ['an empty window', EMPTY, ['tifa.showLog'], ['tifa.search', ...OF_LIBRARY, ...NEEDS_EDITOR, ...NEEDS_DOCUMENT, ...SEARCHES]],
    ['a folder that is not read', ASLEEP, ['tifa.search', 'tifa.readFolder'], [...OF_LIBRARY, ...NEEDS_DOCUMENT, ...SEARCHES]],
    [
      'a library without a document',
      READY,
      ['tifa.search', ...OF_LIBRARY],
      ['tifa.readFolder', ...NEEDS_EDITOR, ...NEEDS_DOCUMENT, ...SEARCHES],
    ],
    ['a document of the library', DOCUMENT, [...OF_LIBRARY, ...NEEDS_EDITOR, ...NEEDS_DOCUMENT], ['tifa.concordance.sort', ...SEARCHES]],
    ['another file', FOREIGN, NEEDS_EDITOR, NEEDS_DOCUMENT],
    ['an unsaved text', { ...FOREIGN, activeEditor: 'workbench.editors.textResourceEditor', resourceScheme: 'untitled' }, NEEDS_EDITOR, []],
    ['a difference', { ...FOREIGN, activeEditor: 'workbench.editors.textDiffEditor' }, NEEDS_EDITOR, []],
    ['a page', { ...READY, activeEditor: 'mainThreadWebview-tifa.overview' }, OF_LIBRARY, [...NEEDS_EDITOR, ...NEEDS_DOCUMENT]],
    ['the walkthrough', { ...READY, activeEditor: 'workbench.editors.gettingStartedInput' }, OF_LIBRARY, NEEDS_EDITOR],
    ['a filter', { ...READY, 'tifa.documents.filtered': true }, ['tifa.documents.clearFilter', 'tifa.documents.openNext'], []],
    ['no filter', READY, [], ['tifa.documents.clearFilter', 'tifa.phrases.clearFilter', 'tifa.documents.openNext']],
    ['saved searches', { ...READY, 'tifa.savedSearches': true }, SEARCHES, []],
    [
      'documents by date',
      { ...READY, 'tifa.documents.grouping': 'date' },
      ['tifa.documents.groupByRegion'],
      ['tifa.documents.groupByDate'],
    ],
    [
      'a concordance',
      { ...READY, activeEditor: TEXT_EDITOR, resourceScheme: 'tifa-concordance' },
      ['tifa.concordance.sort'],
      NEEDS_DOCUMENT,
    ],
    [
      'a preview of cleaning',
      { ...READY, activeEditor: TEXT_EDITOR, resourceScheme: 'tifa-clean' },
      ['tifa.applyCleaning', 'tifa.discardCleaning'],
      NEEDS_DOCUMENT,
    ],
    ['no preview of cleaning', DOCUMENT, [], ['tifa.applyCleaning', 'tifa.discardCleaning']],
    ['reading', { ...READY, 'tifa.library': 'indexing', 'tifa.reading': true }, ['tifa.stopReading'], ['tifa.continueReading']],
    ['reading that was stopped', { ...READY, 'tifa.stopped': true }, ['tifa.continueReading'], ['tifa.stopReading']],
  ];
  for (const [state, keys, has, lacks] of cases) {
    it(`fits ${state}`, () => {
      const shown = new Set(palette(keys));
      assert.deepEqual([has.filter((command) => !shown.has(command)), lacks.filter((command) => shown.has(command))], [[], []]);
    });
  }

  it('has at most 20 commands without a document', () => {
    for (const keys of [EMPTY, ASLEEP, READY, { ...READY, activeEditor: 'mainThreadWebview-tifa.overview' }])
      assert.ok(palette(keys).length <= 20, palette(keys).join('\n'));
  });

  it('has no two commands of one name in any of these states', () => {
    for (const [state, keys] of cases) {
      const shown = new Set(palette(keys));
      const names = commands.filter(({ command }) => shown.has(command)).map(({ title }) => titles[title.slice(1, -1)]);
      assert.equal(new Set(names).size, names.length, state);
    }
  });
});

describe('the title of a view', () => {
  const COLLAPSE_ALL = 1;

  for (const view of ['tifa.documents', 'tifa.phrases'])
    for (const [state, more] of [
      ['usually', {}],
      ['with a filter', { 'tifa.documents.filtered': true, 'tifa.phrases.filtered': true }],
      ['by date', { 'tifa.documents.grouping': 'date' }],
      ['with changes', { 'tifa.phrases.against': true }],
    ] as const)
      it(`of ${view} has at most four icons ${state}`, () => {
        const icons = (menus['view/title'] ?? []).filter(({ group = '' }) => group.startsWith('navigation'));
        const shown = icons.filter(({ when = 'true' }) => holds(when, { ...READY, view, ...more }));
        assert.ok(shown.length + COLLAPSE_ALL <= 4, shown.map(({ command }) => command).join('\n'));
      });

  it('of documents begins with the search', () => {
    const [first] = [...(menus['view/title'] ?? [])].filter(({ group }) => group === 'navigation@0');
    assert.equal(first?.command, 'tifa.search');
  });
});

describe('keys', () => {
  it('of the search are one chord everywhere, which nothing else of ours begins', () => {
    const search = keybindings.find(({ command }) => command === 'tifa.search');
    assert.deepEqual([search?.key, search?.mac], ['ctrl+k alt+f', 'cmd+k alt+f']);
    assert.equal(keybindings.filter(({ key }) => key === search?.key).length, 1);
  });
});
