import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Workbench } from './workbench.ts';

/** VS Code may miss what happens in folders that appeared together; where it watches none of them, it always does. */
const UNWATCHED = { 'files.watcherExclude': { '**/came/*/**': true } };

describe('coming back to the window', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open(undefined, { settings: UNWATCHED });
    await workbench.statusItem('Tifa: 5 documents').waitFor();
  });
  after(() => workbench?.close());

  /** The browser of the tests always says that its page has the focus. */
  async function setFocus(isHere: boolean): Promise<void> {
    await workbench.page.evaluate(`document.hasFocus = () => ${isHere}; window.dispatchEvent(new Event('${isHere ? 'focus' : 'blur'}'))`);
  }

  it('shows what was done elsewhere in folders that appeared meanwhile', async () => {
    const outside = join(workbench.folder, '..', 'came');
    await mkdir(join(outside, 'deep'), { recursive: true });
    await writeFile(join(outside, 'deep', 'a.txt'), '2021年5月6日，佛山市召开会议。');
    await rename(outside, join(workbench.folder, 'came'));
    await workbench.statusItem('Tifa: 6 documents').waitFor();
    await setFocus(false);
    await rm(join(workbench.folder, 'came', 'deep', 'a.txt'));
    await setFocus(true);
    await workbench.statusItem('Tifa: 5 documents').waitFor();
  });
});
