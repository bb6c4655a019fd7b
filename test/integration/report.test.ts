import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Library } from '../../src/session/library.ts';
import { closeEditors, fileUri, openLibrary, remove, until, write } from './support/library.ts';

const BINARY = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1, 0, 0]);

/** The items below each heading. */
function sectionsOf(text: string): Map<string, string[]> {
  const parts = text.split(/^#+ /m).slice(1);
  return new Map(parts.map((part) => [part.split('\n')[0] ?? '', Array.from(part.matchAll(/^- (.*)$/gm), ([, item = '']) => item)]));
}

describe('the library report', () => {
  let library: Library;
  let document: vscode.TextDocument;
  const items = (heading: string) => sectionsOf(document.getText()).get(heading) ?? [];

  before(async () => {
    library = await openLibrary();
    await vscode.workspace.fs.writeFile(fileUri('report-binary.txt'), BINARY);
    await write(fileUri('report.txt'), '甲');
    await until(
      'both files are seen',
      () => library.unread().length === 1 && library.documents().some(({ path }) => path === 'report.txt'),
    );
    await vscode.commands.executeCommand('tifa.showReport');
    document = vscode.window.activeTextEditor?.document as vscode.TextDocument;
  });
  after(async () => {
    await closeEditors();
    await remove(fileUri('report-binary.txt'));
    await remove(fileUri('report.txt'));
    await until('the files are gone', () => library.unread().length === 0);
  });

  it('is a read-only Markdown document with a heading for each part', () => {
    assert.strictEqual(document.languageId, 'markdown');
    assert.isFalse(vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) ?? false);
    assert.deepEqual(
      [...sectionsOf(document.getText()).keys()],
      [
        ['Library Report', 'Files That Could Not Be Read', 'Encodings', 'Scripts', 'Dates', 'Places', 'Noise', 'Phrases'],
        ['Last Run', 'Index and Memory', 'Cache', 'Versions'],
      ].flat(),
    );
  });

  it('counts documents, characters, encodings, scripts, dates and places', () => {
    const documents = library.documents();
    const characters = documents.reduce((sum, summary) => sum + summary.characters, 0);
    const copies = documents.filter(({ duplicateOf }) => duplicateOf !== undefined).length;
    assert.includeMembers(items('Library Report'), [
      `Documents: ${documents.length - copies}`,
      `Characters: ${characters.toLocaleString('en')}`,
      'Files that could not be read: 1',
    ]);
    for (const heading of ['Encodings', 'Scripts', 'Dates', 'Places']) {
      const counted = items(heading).map((item) => Number(/: (\d+) \(/.exec(item)?.[1] ?? 0));
      assert.strictEqual(
        counted.reduce((sum, count) => sum + count),
        documents.length,
        heading,
      );
    }
  });

  it('names each file that was not read, with its reason, and links to it', async () => {
    assert.deepEqual(items('Files That Could Not Be Read'), ['`report-binary.txt`: Not a text file']);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.include(
      links.map(({ target }) => target?.toString()),
      fileUri('report-binary.txt').toString(),
    );
  });

  it('counts phrases as the view of them does: of several wordings one', async () => {
    const inView = async () =>
      (await library.ask('phraseGroups', { query: '' })).find(({ name }) => name.kind === 'discovered')?.count ?? 0;
    await until('phrases are found', async () => (await inView()) > 0);
    const found = (await library.ask('phrases', { minDocuments: 1 })).filter(({ source }) => source === 'discovered');
    assert.isBelow(await inView(), found.length);
    assert.strictEqual((await library.ask('report', null)).phrases.discovered, await inView());
  });

  it('tells phrases, times, memory, cache and versions', () => {
    assert.match(items('Phrases')[0] ?? '', /: [1-9]/);
    assert.match(items('Last Run').join('\n'), /Looking for files: \d+ ms, \d+ found/);
    assert.match(items('Index and Memory').join('\n'), /Index: [\d.]+ MB[\s\S]*(of objects|does not tell)/);
    assert.match(items('Cache').join('\n'), /In order\nPlace: .+\nSize: [\d.]+ MB in \d+ files/);
    assert.match(items('Versions').join('\n'), /Tifa \d+\.\d+\.\d+, build [0-9a-f]{12}\n.*\d+\.\d+\.\d+/);
  });

  it('says how things stand when it is asked for again', async () => {
    await write(fileUri('report-more.txt'), '乙');
    await until('the file is seen', () => library.documents().some(({ path }) => path === 'report-more.txt'));
    const before = items('Library Report').find((item) => item.startsWith('Documents'));
    await vscode.commands.executeCommand('tifa.showReport');
    await until('it is another number', () => items('Library Report').find((item) => item.startsWith('Documents')) !== before);
    await remove(fileUri('report-more.txt'));
    await until('the file is gone', () => !library.documents().some(({ path }) => path === 'report-more.txt'));
  });
});
