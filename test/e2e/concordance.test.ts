import assert from 'node:assert/strict';
import { Workbench } from './workbench.ts';

describe('concordance', function () {
  this.timeout(120_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
    await workbench.statusItem('Tifa: 5 documents').waitFor();
  });
  after(() => workbench?.close());

  it('shows every occurrence of what is typed, in columns', async () => {
    await workbench.runCommand('Tifa: Show Concordance');
    await workbench.quickInput.answer('高质量发展');
    await workbench.page.locator('.tab.active[data-resource-name="高质量发展.concordance"]').waitFor();
    const text = await workbench.editor.text();
    assert.match(text, /occurrences in 5 documents · sorted by date/);
    assert.match(text, /2025-03-14.*廣東│高質量發展/);
    await workbench.page.locator('.codelens-decoration').filter({ hasText: 'Sorted by date' }).waitFor();
  });

  it('is sorted and grouped by the commands', async () => {
    await workbench.runCommand('Tifa: Sort Concordance…');
    await workbench.quickInput.pick('by left context');
    await workbench.page.locator('.codelens-decoration').filter({ hasText: 'Sorted by left context' }).waitFor();
    await workbench.runCommand('Tifa: Group Concordance…');
    await workbench.quickInput.pick('by year');
    await workbench.page.locator('.view-line').filter({ hasText: '── 2022 (8)' }).waitFor();
    await workbench.page.locator('.tab[data-resource-name="高质量发展.concordance"]').nth(1).waitFor({ state: 'detached' });
    await workbench.screenshot('concordance');
  });

  it('survives a reload of the window', async () => {
    await workbench.page.reload();
    await workbench.page.locator('.view-line').filter({ hasText: '── 2022 (8)' }).waitFor();
  });

  it('opens an occurrence with Enter', async () => {
    await workbench.statusItem('Tifa: 5 documents').waitFor();
    await workbench.editor.click('勇毅前行');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active[data-resource-name$=".txt"]').waitFor();
  });
});
