import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Workbench } from './workbench.ts';

const NOTES = resolve(import.meta.dirname, '../asleep/workspace');

describe('a folder of English notes', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open(NOTES);
  });
  after(() => workbench?.close());

  const welcome = () => workbench.page.locator('.welcome-view-content').filter({ hasText: 'Tifa has not read this workspace' });

  /** Where the extension keeps something of this workspace. */
  async function kept(): Promise<string[]> {
    const storage = join(dirname(workbench.folder), 'data/User/workspaceStorage');
    const workspaces = await readdir(storage).catch(() => []);
    return workspaces.filter((workspace) => existsSync(join(storage, workspace, 'tifa.tifa/library')));
  }

  it('is left alone, which the view says', async () => {
    await workbench.openView('Tifa', 'Documents');
    await welcome().waitFor();
    await workbench.openFile('notes.md');
    await workbench.screenshot('asleep');
    assert.equal(await workbench.statusItem('Tifa:').count(), 0);
    assert.equal(await workbench.highlights.count(), 0);
    assert.deepEqual(await kept(), []);
  });

  it('is read with a click on the button', async () => {
    await workbench.page.locator('.welcome-view-content .monaco-button').filter({ hasText: 'Read This Folder' }).first().click();
    await workbench.statusItem('Tifa: 3 documents').waitFor();
    await welcome().waitFor({ state: 'detached' });
    await (await workbench.openView('Tifa', 'Documents')).row('Unknown place').waitFor();
    await workbench.highlights.first().waitFor();
  });

  it('is read again in another window', async () => {
    await workbench.reload('"library.wasAwake":true');
    await workbench.statusItem('Tifa: 3 documents').waitFor();
  });
});

describe('a folder of English notes in which Chinese documents appear', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open(NOTES);
    await workbench.openView('Tifa', 'Documents');
    await workbench.page.locator('.welcome-view-content').filter({ hasText: 'Read This Folder' }).first().waitFor();
  });
  after(() => workbench?.close());

  it('is read by itself when it is opened again', async () => {
    await writeFile(join(workbench.folder, 'report.txt'), '2021年5月6日，四川省绵阳市召开会议，部署下一步工作。');
    await workbench.page.reload();
    await workbench.statusItem('Tifa: 4 documents').waitFor();
    await (await workbench.openView('Tifa', 'Documents')).row('四川省').waitFor();
  });
});

for (const [locale, text] of [
  ['zh-cn', 'Tifa 尚未读取此工作区'],
  ['zh-tw', 'Tifa 尚未讀取此工作區'],
] as const)
  describe(`a folder of English notes in ${locale}`, () => {
    it('is left alone, which the view says', async () => {
      const workbench = await Workbench.open(NOTES, { locale });
      try {
        await workbench.openView('Tifa', '文件');
        await workbench.page.locator('.welcome-view-content').filter({ hasText: text }).waitFor();
        await workbench.screenshot(`asleep-${locale}`);
      } finally {
        await workbench.close();
      }
    });
  });
