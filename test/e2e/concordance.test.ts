import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Workbench } from './workbench.ts';

describe('concordance', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.openSeeds();
  });
  after(() => workbench?.close());

  it('shows every occurrence of what is typed, in columns', async () => {
    await workbench.runCommand('Tifa: Show Concordance of Phrase…');
    await workbench.quickInput.answer('高质量发展');
    await workbench.page.locator('.tab.active[data-resource-name="高质量发展.concordance"]').waitFor();
    await workbench.page.locator('.codelens-decoration').filter({ hasText: 'Sorted by date' }).waitFor();
    await workbench.editor.shows('33 occurrences in 5 documents · sorted by date');
    await workbench.editor.shows('1 in navigation · 11 only through noise');
    await workbench.editor.reveal('廣東│高質量發展');
    await workbench.editor.shows(/2025-03-14[^│]*廣東│高質量發展/);
    await workbench.page.keyboard.press('Control+Home');
  });

  it('is sorted and grouped by the commands', async () => {
    await workbench.runCommand('Tifa: Sort Concordance…');
    await workbench.quickInput.pick('by left context');
    await workbench.page.locator('.codelens-decoration').filter({ hasText: 'Sorted by left context' }).waitFor();
    await workbench.runCommand('Tifa: Group Concordance…');
    await workbench.quickInput.pick('by year');
    await workbench.editor.shows('── 2022 (8)');
    await workbench.page.locator('.tab[data-resource-name="高质量发展.concordance"]').nth(1).waitFor({ state: 'detached' });
    await workbench.page.locator('.codelens-decoration').filter({ hasText: 'Grouping: by year' }).waitFor();
    await workbench.screenshot('concordance');
  });

  it('opens an occurrence with Enter', async () => {
    await workbench.editor.click('堅決扛牢經開區');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active[data-resource-name$=".txt"]').waitFor();
    await workbench.page.keyboard.press('Control+W');
    await workbench.editor.shows('── 2022 (8)');
  });

  it('is saved through the dialog, as it is shown', async () => {
    await workbench.editor.click('堅決扛牢經開區');
    await workbench.page.keyboard.press('Control+S');
    await workbench.quickInput.proposes(/\/workspace\/高质量发展\.concordance$/);
    await workbench.screenshot('concordance-save');
    await workbench.quickInput.fill(join(workbench.folder, 'kept.concordance'));
    await workbench.quickInput.confirmFile();
    await workbench.notification('The concordance was written to kept.concordance.').waitFor();
    const saved = await readFile(join(workbench.folder, 'kept.concordance'), 'utf8');
    assert.match(
      saved,
      /^\ufeffConcordance: 高质量发展\n33 occurrences in 5 documents · sorted by left context, grouped by year\n1 in navigation · 11 only through noise\n/,
    );
    assert.equal(saved.split('\n').filter((line) => line.includes('│')).length, 33);
  });

  it('is compared with the one that was saved', async () => {
    await writeFile(join(workbench.folder, 'more.txt'), '2024年5月6日，四川省绵阳市召开会议，部署高质量发展。');
    await workbench.page.locator('.codelens-decoration a').filter({ hasText: 'The library has changed: refresh' }).click();
    await workbench.editor.shows('34 occurrences in 6 documents');
    await workbench.runCommand('File: Compare Active File With...');
    await workbench.quickInput.fill('kept.concordance');
    await workbench.quickInput.accept('kept.concordance');
    const difference = workbench.page.locator('.monaco-diff-editor .view-lines .char-insert, .monaco-diff-editor .line-insert').first();
    await difference.waitFor();
    await workbench.screenshot('concordance-compared');
    await workbench.runCommand('View: Close Editor');
    await difference.waitFor({ state: 'detached' });
  });

  it('survives a reload of the window', async () => {
    await workbench.reload('grouping=year');
    await workbench.editor.shows('── 2022 (8)');
  });
});
