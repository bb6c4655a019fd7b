import assert from 'node:assert/strict';
import { Workbench } from './workbench.ts';

describe('shared wording', function () {
  this.timeout(120_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.openSeeds();
  });
  after(() => workbench?.close());

  it('dims what earlier documents say already, with the summary above', async () => {
    await workbench.openFile('000_c1fc9f09edae6034.txt');
    await workbench.runCommand('Tifa: What Is New Here');
    const summary = workbench.page.locator('.codelens-decoration').filter({ hasText: 'first seen here' });
    await summary.waitFor();
    assert.match(await summary.innerText(), /\d+% first seen here.*earlier wording from \d documents.*most from/s);
    await workbench.screenshot('what-is-new');
    await workbench.runCommand('Tifa: What Is New Here');
    await summary.waitFor({ state: 'detached' });
  });

  it('lists similar documents, and compares two side by side', async () => {
    await workbench.openFile('002_1d53f1de36bc0505.txt');
    await workbench.runCommand('Tifa: Similar Documents…');
    const [first] = await workbench.quickInput.picks();
    assert.ok(first);
    await workbench.quickInput.pick(first);
    await workbench.page.locator('.codelens-decoration').filter({ hasText: 'also in' }).nth(1).waitFor();
    assert.equal(await workbench.page.locator('.editor-group-container').count(), 2);
    await workbench.screenshot('similar-documents');
    await workbench.runCommand('Tifa: Go to Next Shared Passage');
    await workbench.runCommand('Tifa: End Comparison');
    await workbench.page.locator('.codelens-decoration').filter({ hasText: 'also in' }).first().waitFor({ state: 'detached' });
  });
});
