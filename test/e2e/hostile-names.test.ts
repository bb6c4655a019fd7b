import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editorHover, leave } from './hover.ts';
import { Workbench } from './workbench.ts';

/** Decoded once too often it would be the other one. */
const NAME = `甲%41 "b" (c) 'd'.txt`;
const OTHER = `甲A "b" (c) 'd'.txt`;
const LINK = '[x](command:type)';

describe('a file whose name is hard to carry', () => {
  let source: string;
  let workbench: Workbench;

  before(async () => {
    source = await mkdtemp(join(tmpdir(), 'tifa-hostile-'));
    await writeFile(join(source, NAME), `会议召开\n\n2023年4月18日，深圳市宝安区召开会议。\n\n${LINK}\n`);
    await writeFile(join(source, OTHER), '另一份文件\n\n2021年5月6日，四川省绵阳市召开会议。\n');
    workbench = await Workbench.open(source);
    const tree = await workbench.openView('Tifa', 'Documents');
    await workbench.statusItem('Tifa: 2 documents').waitFor();
    for (const place of ['广东省', '深圳市', '宝安区']) await tree.expand(place);
    await tree.row('会议召开').click();
    await workbench.page.locator(`.tab.active[data-resource-name=${JSON.stringify(NAME)}]`).waitFor();
  });
  after(async () => {
    await workbench?.close();
    await rm(source, { recursive: true, force: true });
  });

  it('is opened by a link of its hover, with the evidence selected', async () => {
    await workbench.editor.hover('会议召开');
    await editorHover(workbench.page).locator('a').filter({ hasText: '2023年4月18日' }).first().click();
    await workbench.page.locator('.statusbar-item').filter({ hasText: '(10 selected)' }).waitFor();
    assert.equal(await workbench.page.locator(`.tab.active[data-resource-name=${JSON.stringify(NAME)}]`).count(), 1);
    assert.equal(await workbench.page.locator(`.tab[data-resource-name=${JSON.stringify(OTHER)}]`).count(), 0);
  });

  it('reaches a message as text, without a link to click', async () => {
    await leave(workbench.page);
    await workbench.editor.select(LINK);
    await workbench.runCommand('Tifa: Add Selection to Phrases…');
    const notification = workbench.notification('cannot be a phrase');
    await notification.waitFor();
    assert.match(await notification.innerText(), /command:type/);
    assert.equal(await notification.locator('.notification-list-item-message a').count(), 0);
  });
});
