import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './patience.ts';
import { Workbench } from './workbench.ts';

describe('shared wording', () => {
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
    assert.match(await summary.innerText(), /\d+% first seen here.*rest from \d documents.*most:/s);
    await workbench.screenshot('what-is-new');
    await workbench.runCommand('Tifa: What Is New Here');
    await summary.waitFor({ state: 'detached' });
  });

  it('lists similar documents, and compares two side by side', async () => {
    await workbench.openFile('002_1d53f1de36bc0505.txt');
    await workbench.runCommand('Tifa: Show Similar Documents…');
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

describe('numbers in shared wording', () => {
  let workbench: Workbench;

  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tifa-numbers-'));
    await writeFile(
      join(folder, 'earlier.txt'),
      '2020年5月6日，四川省绵阳市召开会议。会议提出，到2030年全市生产总值达到1716.6亿元，森林覆盖率稳步提高。',
    );
    await writeFile(
      join(folder, 'later.txt'),
      '2023年7月8日，四川省绵阳市召开会议。会议提出，到2035年全市生产总值达到1726.6亿元，森林覆盖率稳步提高。',
    );
    workbench = await Workbench.open(folder);
    await workbench.statusItem('Tifa: 2 documents').waitFor();
    await rm(folder, { recursive: true });
  });
  after(() => workbench?.close());

  it('are dimmed whole or not at all', async () => {
    await workbench.openFile('later.txt');
    await workbench.runCommand('Tifa: What Is New Here');
    await workbench.page.locator('.codelens-decoration').filter({ hasText: 'first seen here' }).waitFor();
    await until('text is dimmed', async () => (await workbench.editor.coloured()).length > 0);
    assert.deepEqual(await workbench.editor.coloured(), [
      '日，四川省绵阳市召开会议。会议提出，到',
      '年全市生产总值达到',
      '亿元，森林覆盖率稳步提高。',
    ]);
    await workbench.editor.hover('会议提出', /^“日，四川省绵阳市召开会议。会议提出，到” stands first in 2020年5月6日/);
    await workbench.screenshot('what-is-new-numbers');
  });
});
