import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Library } from '../../src/session/library.ts';
import { documentNamed, fileUri, openLibrary, remove, until, write } from './support/library.ts';

const SEEDS: readonly [name: string, date: string, place: string, script: string, level: string][] = [
  ['000', '2025-03-14', '广东省广州市南沙区', 'Hant', 'county'],
  ['001', '2023-04-18', '广东省中山市', 'Hans', 'city'],
  ['002', '2023-01-13', '广东省深圳市宝安区', 'Hant', 'county'],
  ['003', '2024-03-18', '江苏省无锡市新吴区', 'Hans', 'zone'],
  ['004', '2022-10-26', '江西省萍乡市', 'Hant', 'zone'],
];

describe('library', () => {
  let library: Library;
  const known = (path: string) => library.documents().some((summary) => summary.path === path);

  before(async () => {
    library = await openLibrary();
  });

  for (const [name, date, place, script, level] of SEEDS) {
    it(`reads date, place, script and level of seed ${name}`, () => {
      const { date: dated, place: placed, script: reading, level: spoken } = documentNamed(library, name);
      assert.deepEqual([dated?.value, placed?.names.join(''), reading, spoken], [date, place, script, level]);
    });
  }

  it('sees a file that is added, changed, renamed and deleted', async () => {
    const uri = fileUri('added.txt');
    await write(uri, '2021年5月6日,佛山市召开会议。');
    await until('the file is added', () => known('added.txt'));
    assert.strictEqual(documentNamed(library, 'added').date?.value, '2021-05-06');
    await write(uri, '2022年7月8日,佛山市召开会议。');
    await until('the file is changed', () => documentNamed(library, 'added').date?.value === '2022-07-08');
    await vscode.workspace.fs.rename(uri, fileUri('renamed.txt'));
    await until('the file is renamed', () => known('renamed.txt') && !known('added.txt'));
    await remove(fileUri('renamed.txt'));
    await until('the file is deleted', () => !known('renamed.txt'));
  });

  it('sees a folder that is renamed and deleted', async () => {
    await write(fileUri('old', 'a.txt'), '甲');
    await write(fileUri('old', 'deep', 'b.txt'), '乙');
    await until('both files are there', () => known('old/a.txt') && known('old/deep/b.txt'));
    await vscode.workspace.fs.rename(fileUri('old'), fileUri('new'));
    await until(
      'both files have moved',
      () => known('new/a.txt') && known('new/deep/b.txt') && !known('old/a.txt') && !known('old/deep/b.txt'),
    );
    await remove(fileUri('new'));
    await until('both files are gone', () => !known('new/a.txt') && !known('new/deep/b.txt'));
  });

  it('sees what is saved and deleted in this window, also where VS Code does not watch files', async () => {
    const uri = fileUri('unwatched', 'a.txt');
    await write(uri, '2021年5月6日,佛山市召开会议。');
    await library.check();
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, 0, 4), '2022');
    await vscode.workspace.applyEdit(edit);
    assert.isTrue(await document.save());
    await until('the change is seen', () => library.document(uri)?.date?.value === '2022-05-06');
    const deletion = new vscode.WorkspaceEdit();
    deletion.deleteFile(uri);
    await vscode.workspace.applyEdit(deletion);
    await until('the file is gone', () => library.document(uri) === undefined);
    await remove(fileUri('unwatched'));
  });

  it('lists a binary file with its reason and goes on', async () => {
    await vscode.workspace.fs.writeFile(fileUri('binary.txt'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1, 0, 0]));
    await until('the file is listed', () => library.unread().some((file) => file.path === 'binary.txt' && file.error.code === 'binary'));
    assert.ok(library.documents().length >= SEEDS.length);
    await remove(fileUri('binary.txt'));
    await until('the file is gone', () => library.unread().length === 0);
  });

  it('honours files.exclude, search.exclude and tifa.include', async () => {
    const update = (section: string, key: string, value: unknown) =>
      vscode.workspace.getConfiguration(section).update(key, value, vscode.ConfigurationTarget.Workspace);
    await write(fileUri('excluded', 'a.txt'), '甲');
    await until('the file is there', () => known('excluded/a.txt'));
    for (const section of ['files', 'search']) {
      await update(section, 'exclude', { '**/excluded': true });
      await until(`${section}.exclude hides it`, () => !known('excluded/a.txt') && library.state.kind === 'ready');
      await update(section, 'exclude', undefined);
      await until(`without ${section}.exclude it is back`, () => known('excluded/a.txt'));
    }
    await update('tifa', 'include', ['excluded/**']);
    await until('tifa.include leaves it alone', () => known('excluded/a.txt') && library.documents().length === 1);
    await update('tifa', 'include', undefined);
    await until('all are back', () => library.documents().length > SEEDS.length);
    await remove(fileUri('excluded'));
    await until('the file is gone', () => !known('excluded/a.txt'));
  });

  it('reads no file again when settings decide anew which belong to it', async () => {
    const update = (value: unknown) =>
      vscode.workspace.getConfiguration('files').update('exclude', value, vscode.ConfigurationTarget.Workspace);
    for (const value of [{ '**/nothing': true }, undefined]) {
      const before = library.lastRun;
      await update(value);
      await until('all files are checked', () => library.lastRun !== before);
      assert.deepInclude(library.lastRun, { kind: 'checked', read: 0, unchanged: library.documents().length });
    }
  });

  it('finds phrases anew, and goes through no file, when they must stand in more documents', async () => {
    const update = (value: unknown) =>
      vscode.workspace.getConfiguration('tifa').update('phrases.minDocuments', value, vscode.ConfigurationTarget.Workspace);
    const needs = async (documents: number) => {
      const { discovery } = await library.ask('report', null);
      return discovery.minDocuments === documents && !discovery.isDue;
    };
    const { startedAt } = library.lastRun ?? {};
    await update(4);
    await until('they are found anew', () => needs(4));
    await update(undefined);
    await until('they are found as before', () => needs(2));
    assert.strictEqual(library.lastRun?.startedAt, startedAt);
  });

  it('keeps files that settings exclude out when they change later', async () => {
    await write(fileUri('.git', 'note.txt'), '甲');
    await write(fileUri('marker.txt'), '乙');
    await until('the other file is there', () => known('marker.txt'));
    assert.ok(!known('.git/note.txt'));
    await remove(fileUri('.git'));
    await remove(fileUri('marker.txt'));
    await until('the other file is gone', () => !known('marker.txt'));
  });

  it('is the same after a rebuild', async () => {
    const before = library.documents();
    const states: string[] = [];
    const subscription = library.onDidChangeState(({ kind }) => states.push(kind));
    await vscode.commands.executeCommand('tifa.rebuild');
    subscription.dispose();
    assert.deepEqual([states[0], states.at(-1)], ['indexing', 'ready']);
    assert.deepEqual(library.documents(), before);
  });
});
