import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Workbench } from './workbench.ts';

const PATIENCE_SECONDS = 20;

/** Waits until the extension has kept its library in the storage of the workspace. */
async function untilKept(workbench: Workbench): Promise<void> {
  const storage = join(dirname(workbench.folder), 'data/User/workspaceStorage');
  for (let tries = 0; tries < PATIENCE_SECONDS * 5; tries++) {
    const workspaces = await readdir(storage).catch(() => []);
    if (workspaces.some((workspace) => existsSync(join(storage, workspace, 'tifa.tifa/library/library')))) return;
    await delay(200);
  }
  throw new Error('Nothing was kept.');
}

describe('a library that is opened again', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
    await workbench.openView('Tifa', 'Documents');
    await workbench.statusItem('Tifa: 5 documents').waitFor();
    await untilKept(workbench);
    await workbench.page.reload();
  });
  after(() => workbench?.close());

  it('shows its documents and highlights', async () => {
    const tree = await workbench.openView('Tifa', 'Documents');
    await tree.row('广东省').waitFor();
    const [name = ''] = (await readdir(workbench.folder)).filter((file) => file.startsWith('003'));
    await workbench.openFile(name);
    await workbench.highlights.first().waitFor();
  });

  it('has read no file for it', async () => {
    await workbench.runCommand('Tifa: Show Library Report');
    await workbench.page.locator('.tab.active[data-resource-name="Library Report.md"]').waitFor();
    await workbench.page.keyboard.press('Control+F');
    await workbench.page.keyboard.type('Reading files');
    await workbench.page.keyboard.press('Escape');
    assert.match(await workbench.editor.text(), /Reading files: \d+ ms, 0 read, 5 unchanged/);
  });
});
