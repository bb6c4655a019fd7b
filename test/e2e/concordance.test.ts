import { Workbench } from './workbench.ts';

/** The browser keeps what is open every few seconds, in ms. */
const KEEPING = 6000;

describe('concordance', function () {
  this.timeout(120_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.openSeeds();
  });
  after(() => workbench?.close());

  it('shows every occurrence of what is typed, in columns', async () => {
    await workbench.runCommand('Tifa: Show Concordance');
    await workbench.quickInput.answer('高质量发展');
    await workbench.page.locator('.tab.active[data-resource-name="高质量发展.concordance"]').waitFor();
    await workbench.page.locator('.codelens-decoration').filter({ hasText: 'Sorted by date' }).waitFor();
    await workbench.page.locator('.view-line').filter({ hasText: 'occurrences in 5 documents · sorted by date' }).waitFor();
    await workbench.page
      .locator('.view-line')
      .filter({ hasText: /2025-03-14.*廣東│高質量發展/ })
      .waitFor();
  });

  it('is sorted and grouped by the commands', async () => {
    await workbench.runCommand('Tifa: Sort Concordance…');
    await workbench.quickInput.pick('by left context');
    await workbench.page.locator('.codelens-decoration').filter({ hasText: 'Sorted by left context' }).waitFor();
    await workbench.runCommand('Tifa: Group Concordance…');
    await workbench.quickInput.pick('by year');
    await workbench.page.locator('.view-line').filter({ hasText: '── 2022 (8)' }).waitFor();
    await workbench.page.locator('.tab[data-resource-name="高质量发展.concordance"]').nth(1).waitFor({ state: 'detached' });
    await workbench.page.locator('.codelens-decoration').filter({ hasText: 'Grouping: by year' }).waitFor();
    await workbench.screenshot('concordance');
  });

  it('opens an occurrence with Enter', async () => {
    await workbench.editor.click('堅決扛牢經開區');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active[data-resource-name$=".txt"]').waitFor();
    await workbench.page.keyboard.press('Control+W');
    await workbench.page.locator('.tab.active[data-resource-name="高质量发展.concordance"]').waitFor();
  });

  it('survives a reload of the window', async () => {
    await workbench.page.waitForTimeout(KEEPING);
    await workbench.page.reload();
    await workbench.page.locator('.view-line').filter({ hasText: '── 2022 (8)' }).waitFor();
  });
});
