import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { until } from './patience.ts';
import { Workbench } from './workbench.ts';

/** Waits until the extension has kept its library in the storage of the workspace. */
async function untilKept(workbench: Workbench): Promise<void> {
  const storage = join(dirname(workbench.folder), 'data/User/workspaceStorage');
  await until('the library is kept', async () => {
    const workspaces = await readdir(storage);
    return workspaces.some((workspace) => existsSync(join(storage, workspace, 'tifa.tifa/library/library')));
  });
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
    await workbench.editor.reveal('Reading files');
    await workbench.editor.shows(/Reading files: [\d,]+ ms, 0 read, 5 unchanged/);
  });
});
