import { mkdir, rename, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tree } from './tree.ts';
import { Workbench } from './workbench.ts';

describe('a link to a folder that appears in the workspace', () => {
  let workbench: Workbench;
  let tree: Tree;
  let outside: string;

  before(async () => {
    workbench = await Workbench.openSeeds();
    tree = await workbench.openView('Tifa', 'Documents');
    outside = join(workbench.folder, '..', 'outside');
    await mkdir(join(outside, 'deep'), { recursive: true });
    await writeFile(join(outside, 'deep', 'a.txt'), '2021年5月6日，四川省绵阳市召开会议。');
  });
  after(() => workbench?.close());

  it('is followed, and forgotten when it goes', async () => {
    await symlink(outside, join(workbench.folder, 'link'));
    await tree.row('四川省').waitFor();
    await workbench.screenshot('linked-folder');
    await unlink(join(workbench.folder, 'link'));
    await tree.row('四川省').waitFor({ state: 'detached' });
  });

  it('is followed where it comes in a folder', async () => {
    const folder = join(workbench.folder, '..', 'folder');
    await mkdir(folder);
    await symlink(outside, join(folder, 'link'));
    await rename(folder, join(workbench.folder, 'folder'));
    await tree.row('四川省').waitFor();
  });

  it('is told of where it leads back into the workspace', async () => {
    await symlink(workbench.folder, join(workbench.folder, 'circle'));
    await tree.row('Not read').waitFor();
    await tree.expand('Not read');
    await tree.row('circle').waitFor();
    await workbench.screenshot('circular-link');
  });
});
