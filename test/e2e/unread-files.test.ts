import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { until } from './patience.ts';
import type { Tree } from './tree.ts';
import { Workbench } from './workbench.ts';

/** The worker is given up after 20 s in which it does not get on, and a busy machine starts the next one slowly; in ms. */
const GIVING_UP = 180_000;

/** Short texts that are no trouble: each was read for hours once. */
const SHORT = {
  'trail.txt': `标题\n中${`${' '.repeat(12)}>${' '.repeat(12)}中`.repeat(6)}，\n正文。\n`,
  'buttons.txt': `关于某事的通知\n来源：${'收藏||'.repeat(30)}x\n正文在这里，这是一个很长的句子，讲的是高质量发展。\n`,
  'flow.txt': `办事流程\n${['申请', '受理', '审核', '审批', '制证', '发证'].join('　　　　→　　　　')}，免费\n正文。\n`,
};
const GOOD = {
  'good.txt': '南沙区召开会议\n\n2023年4月18日，广东省广州市南沙区召开会议，传达学习贯彻党的二十大精神。\n',
  'other.txt': '绵阳市召开会议\n\n2021年5月6日，四川省绵阳市召开会议，提出三点要求。\n',
};
const BAD = { 'hangs.txt': 'test: has no end\n', 'hungry.txt': 'test: takes more and more memory\n' };
/** Not by the palette: what fails there is told in a dialog, which VS Code does not show in tests. */
const CLEAN = 'ctrl+alt+c';
const NEVER_CLEANED = 'test: is never cleaned\n\n2022年10月26日，萍乡經(jīng)開(kāi)區(qū)召開全區領導干部會議。\n';

describe('files and questions that the worker does not survive', () => {
  let source: string;
  let workbench: Workbench;
  let tree: Tree;

  before(async () => {
    source = await mkdtemp(join(tmpdir(), 'tifa-unread-'));
    for (const [name, text] of Object.entries({ ...SHORT, ...GOOD, ...BAD, 'never.txt': NEVER_CLEANED }))
      await writeFile(join(source, name), text);
    workbench = await Workbench.open(source, { isStubborn: true, keys: { 'tifa.cleanDocument': CLEAN } });
  });
  after(async () => {
    await workbench?.close();
    await rm(source, { recursive: true, force: true });
  });

  const write = (name: string, text: string) => writeFile(join(workbench.folder, name), text);
  const remove = (name: string) => rm(join(workbench.folder, name));
  const documents = (count: number) => workbench.statusItem(new RegExp(`Tifa: ${count} documents$`));
  const unread = (name: string, why: string) => tree.row(name).filter({ hasText: why });
  const ends = async () => (await workbench.log()).split('the worker has ended').length - 1;

  async function showsUnread(count: number): Promise<void> {
    tree = await workbench.openView('Tifa', 'Documents');
    await tree
      .row('Not read')
      .filter({ hasText: String(count) })
      .waitFor();
    await tree.expand('Not read');
  }

  async function bothAreUnread(): Promise<void> {
    await documents(6).waitFor({ timeout: GIVING_UP });
    await showsUnread(2);
    await unread('hangs.txt', 'Reading it did not come to an end and was given up').waitFor();
    await unread('hungry.txt', 'Reading it takes more memory than there is').waitFor();
    await workbench.hover(documents(6), /2 files could not be read/);
  }

  it('are listed with the reason, and all other documents are there', async () => {
    await bothAreUnread();
    await workbench.screenshot('unread-files');
  });

  it('hold up no window that opens the library again', async () => {
    const before = await ends();
    await untilKept(workbench, 'takes-too-long', 'takes-too-much-memory');
    await workbench.page.reload();
    await bothAreUnread();
    assert.equal(await ends(), before);
    await workbench.screenshot('unread-files-reopened');
  });

  it('open at once where they only look like trouble', async () => {
    for (const [name, text] of Object.entries(SHORT)) {
      await workbench.openFile(name);
      await workbench.editor.shows(text.split('\n')[0] ?? '');
      await workbench.runCommand('Tifa: Reveal Active Document');
      await tree.selected('').waitFor();
    }
  });

  it('come back by themselves when they are mended', async () => {
    await write('hangs.txt', GOOD['good.txt'].replace('4月18日', '4月19日'));
    await documents(7).waitFor();
    await showsUnread(1);
    await workbench.hover(documents(7), /1 file could not be read/);
    await workbench.screenshot('unread-file-mended');
  });

  it('are on no list when they are removed', async () => {
    await remove('hungry.txt');
    await tree.row('Not read').waitFor({ state: 'detached' });
    assert.doesNotMatch(await workbench.hover(documents(7), /Show the documents/), /could not be read/);
  });

  it('are tried again when the library is rebuilt', async () => {
    await write('.unwell', '');
    await write('unwell.txt', 'test: is unwell\n\n2024年5月6日，广东省湛江市召开高质量发展大会。\n');
    await showsUnread(1);
    await unread('unwell.txt', 'Reading it ended the library’s worker').waitFor();
    await documents(7).waitFor();
    await remove('.unwell');
    await workbench.runCommand('Tifa: Rebuild Library');
    await documents(8).waitFor();
    await tree.row('Not read').waitFor({ state: 'detached' });
  });

  it('leave the library as it is where a command does not end, which says so', async () => {
    await workbench.openFile('never.txt');
    await workbench.editor.shows('test: is never cleaned');
    await workbench.page.keyboard.press('Control+Alt+C');
    assert.deepEqual(await workbench.quickInput.picks(), ['inline pinyin']);
    await workbench.page.keyboard.press('Enter');
    const given = workbench.notification('This did not come to an end and was given up');
    await given.waitFor({ timeout: GIVING_UP });
    await documents(8).waitFor();
    await workbench.screenshot('question-given-up');
    await workbench.openFile('good.txt');
    await workbench.runCommand('Tifa: Search…');
    await workbench.quickInput.fill('党的二十大精神');
    await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '南沙区召开会议' }).first().waitFor();
  });
});

/** Waits until what is kept of the library holds these texts. */
async function untilKept({ folder }: Workbench, ...texts: readonly string[]): Promise<void> {
  const storage = join(dirname(folder), 'data/User/workspaceStorage');
  await until(`${texts} are kept`, async () => {
    const names = (await readdir(storage, { recursive: true })).filter((name) => name.includes('tifa.tifa'));
    const kept = await Promise.all(names.map((name) => readFile(join(storage, name), 'utf8').catch(() => '')));
    return texts.every((text) => kept.some((one) => one.includes(text)));
  });
}
