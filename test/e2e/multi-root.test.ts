import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbench } from './workbench.ts';

const WORKSPACE = 'library.code-workspace';

function workspaceOf(...folders: string[]): string {
  return JSON.stringify({ folders: folders.map((path) => ({ path })) });
}

describe('a workspace of several folders', () => {
  const source = join(tmpdir(), `tifa-folders-${process.pid}`);
  let workbench: Workbench;

  before(async () => {
    for (const folder of ['one', 'two', 'three']) await mkdir(join(source, folder), { recursive: true });
    await writeFile(join(source, 'one', 'a.txt'), '2021年5月6日,四川省绵阳市召开会议。');
    await writeFile(join(source, 'two', 'a.txt'), '2022年7月8日,江西省萍乡市召开会议。');
    await writeFile(join(source, 'three', 'a.txt'), '2023年7月8日,江苏省无锡市召开会议。');
    await writeFile(join(source, WORKSPACE), workspaceOf('one', 'two'));
    workbench = await Workbench.open(source, { workspaceFile: WORKSPACE });
  });
  after(async () => {
    await workbench?.close();
    await rm(source, { recursive: true, force: true });
  });

  it('is one library, which follows the folders that come and go', async () => {
    const tree = await workbench.openView('Tifa', 'Documents');
    await workbench.statusItem('Tifa: 2 documents').waitFor();
    await tree.row('四川省').waitFor();
    await tree.row('江西省').waitFor();
    await writeFile(join(workbench.folder, WORKSPACE), workspaceOf('one', 'three'));
    await tree.row('江苏省').waitFor();
    await tree.row('江西省').waitFor({ state: 'detached' });
  });
});
