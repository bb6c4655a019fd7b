import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Workbench } from './workbench.ts';

const SEEDS = resolve(import.meta.dirname, '../../seeds');
/** The worker takes 60 ms for each of them as long as the folder is slow: two minutes on the quickest machine. */
const FILES = 2000;
const SLOW = '.slow';
/** How long reading the rest of them may take when it is slow no more, in ms. */
const READING = 240_000;

/** A folder of many documents, no two of them alike. */
async function manyDocuments(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tifa-many-'));
  const names = (await readdir(SEEDS)).filter((name) => name.endsWith('.txt'));
  const texts = await Promise.all(names.map((name) => readFile(join(SEEDS, name), 'utf8')));
  for (let number = 0; number < FILES; number++) {
    const text = [number, number + 1].map((place) => texts[place % texts.length] ?? '').join('\n');
    await writeFile(join(folder, `${number}.txt`), text.replaceAll('。', `（第${number}号）。`));
  }
  await writeFile(join(folder, SLOW), '');
  return folder;
}

describe('a reading that takes long', () => {
  let workbench: Workbench;

  before(async () => {
    const folder = await manyDocuments();
    workbench = await Workbench.open(folder, { isStubborn: true });
    await rm(folder, { recursive: true });
  });
  after(() => workbench?.close());

  it('is stopped by the button of its notification, and what was read stays', async () => {
    const message = 'Reading the documents of this workspace';
    await workbench.notification(message).hover();
    await workbench.screenshot('reading');
    await workbench.answerNotification(message, 'Cancel');
    await workbench.statusItem(/Tifa: [1-9]\d* documents, [\d,]+ files not read yet/).waitFor();
    await workbench.notification(message).waitFor({ state: 'detached' });
  });

  it('goes on with a click on the status bar', async () => {
    await rm(join(workbench.folder, SLOW));
    await workbench.statusItem('files not read yet').click();
    // While it goes on a machine that is quick says nothing.
    await workbench.statusItem(/Tifa: (checking.*|[\d,]+ documents)$/).waitFor();
    await workbench.screenshot('reading-goes-on');
    await workbench.statusItem(/Tifa: [\d,]+ documents$/).waitFor({ timeout: READING });
  });
});
