import assert from 'node:assert/strict';
import { sourceFiles } from '../l10n/source-files.ts';

/**
 * What shows texts in the editor, or runs commands, with the modules that may use it: they make text from files plain, so that nobody else has to think of it.
 * Each use is found by its name alone, however it was imported.
 */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  showInformationMessage: ['src/host/message.ts'],
  showWarningMessage: ['src/host/message.ts'],
  showErrorMessage: ['src/host/message.ts'],
  setStatusBarMessage: ['src/host/message.ts'],
  withProgress: ['src/host/message.ts'],
  showQuickPick: ['src/host/pick.ts'],
  showInputBox: ['src/host/pick.ts'],
  createInputBox: ['src/host/pick.ts'],
  createQuickPick: ['src/host/live-pick.ts'],
  MarkdownString: ['src/host/markdown.ts'],
  CodeLens: ['src/host/command.ts'],
  TreeItem: [
    'src/features/documents-view/tree-item.ts',
    'src/features/phrases-view/change-item.ts',
    'src/features/phrases-view/tree-item.ts',
  ],
  'commands.registerCommand': ['src/host/command.ts'],
  registerTextEditorCommand: [],
  createWebviewPanel: ['src/host/pages.ts'],
};

/** Makes one, or calls it; a type that is named is none. */
const USE = (name: string) =>
  new RegExp(`(?<![\\w])${/^[A-Z]/.test(name) ? `new (vscode\\.)?${name}` : `${name.replace('.', '\\.')}`}\\b[(<]`);
/** Where what is shown is assigned, it is made plain on the same line, or it is of Tifa's own words. */
const ASSIGNED = /\b(?:view|tree)\.(?:message|description) = (?!''|progressText\()(?!.*\bplainText\()/;
/** An icon in a text of ours would be taken out with those of files. */
const ICON = /`\$\(|'\$\([a-z]/;

describe('texts in the editor', () => {
  const files = ['src/host', 'src/features'].flatMap(sourceFiles);

  for (const [name, owners] of Object.entries(OWNERS)) {
    it(`are shown by few modules: ${name}`, () => {
      const users = files.filter(({ source }) => USE(name).test(source)).map(({ path }) => path);
      assert.deepEqual(users.sort(), [...owners].sort());
    });
  }

  it('are plain where they are assigned to a view', () => {
    const found = files.flatMap(({ path, source }) =>
      source.split('\n').flatMap((line) => (ASSIGNED.test(line) ? [`${path}: ${line.trim()}`] : [])),
    );
    assert.deepEqual(found, []);
  });

  it('are plain in the items of trees', () => {
    for (const { path, source } of files) if (USE('TreeItem').test(source)) assert.match(source, /return plainTreeItem\(/, path);
  });

  it('are plain in diagnostics and symbols', () => {
    const makers = /(new (vscode\.)?|extends (vscode\.)?)(Diagnostic|DocumentSymbol|SymbolInformation)\b(?!Collection)/;
    const careless = files.filter(({ source }) => makers.test(source) && !/\bplainText\(/.test(source)).map(({ path }) => path);
    assert.deepEqual(careless, []);
  });

  it('have icons beside them, not in them, but for the status bar', () => {
    const users = files.filter(({ source }) => ICON.test(source)).map(({ path }) => path);
    assert.deepEqual(users, ['src/features/status-bar.ts']);
  });
});
