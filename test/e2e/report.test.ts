import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Workbench } from './workbench.ts';

const SEEDS = resolve(import.meta.dirname, '../../seeds');
const BINARY = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1, 0, 0]);

describe('the library report', () => {
  const source = join(tmpdir(), `tifa-report-${process.pid}`);
  let workbench: Workbench;

  before(async () => {
    await mkdir(source);
    await cp(SEEDS, source, { recursive: true });
    await writeFile(join(source, '图片.txt'), BINARY);
    workbench = await Workbench.open(source);
    await workbench.openView('Tifa', 'Documents');
    await workbench.statusItem('Tifa: 5 documents').waitFor();
  });
  after(async () => {
    await workbench?.close();
    await rm(source, { recursive: true, force: true });
  });

  it('opens as a document and names what was not read', async () => {
    await workbench.runCommand('Tifa: Show Library Report');
    await workbench.page.locator('.tab.active[data-resource-name="Library Report.md"]').waitFor();
    await workbench.editor.shows('Documents: 5');
    await workbench.editor.reveal('图片.txt');
    await workbench.editor.shows('`图片.txt`: Not a text file');
    await workbench.screenshot('library-report');
  });

  it('goes to such a file', async () => {
    await workbench.editor.reveal('图片.txt');
    await workbench.page.keyboard.down('Control');
    await workbench.editor.click('图片.txt');
    await workbench.page.keyboard.up('Control');
    await workbench.page.locator('.tab.active[data-resource-name="图片.txt"]').waitFor();
  });
});
