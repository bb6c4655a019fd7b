import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbench } from './workbench.ts';

/** The part of the window that a step of the walkthrough has room for. */
const PICTURE = { x: 0, y: 34, width: 880, height: 440 };

describe('the first minute', () => {
  let workbench: Workbench;

  before(async () => {
    const empty = await mkdtemp(join(tmpdir(), 'tifa-empty-'));
    workbench = await Workbench.open(empty);
    await rm(empty, { recursive: true });
  });
  after(() => workbench?.close());

  it('begins with a walkthrough of five steps', async () => {
    await workbench.screenshot('first-minute-1-empty');
    await workbench.runCommand('Tifa: Get Started');
    const steps = workbench.page.locator('.getting-started-step');
    await steps.filter({ hasText: 'Open a folder of documents' }).first().waitFor();
    await workbench.screenshot('first-minute-2-walkthrough');
    assert.equal(await workbench.page.locator('.getting-started-step .step-title').count(), 5);
  });

  it('opens the sample library as a copy that may be written into', async () => {
    await workbench.page.locator('.getting-started-step .monaco-button').filter({ hasText: 'Open Sample Library' }).first().click();
    await workbench.statusItem('Tifa: 5 documents').waitFor();
    const tree = await workbench.openView('Tifa', 'Documents');
    await tree.row('江苏省 · 无锡市 · 新吴区').waitFor();
    await tree.row('2024-03-18 无锡高新区').waitFor();
    await workbench.screenshot('first-minute-3-folder');
    await workbench.screenshot('../walkthrough/open', PICTURE);
  });

  it('tells why a document is of its place and date', async () => {
    const tree = await workbench.openView('Tifa', 'Documents');
    await tree.click('无锡高新区');
    assert.match(await tree.hover('无锡高新区'), /2024-03-18/);
    await workbench.screenshot('../walkthrough/tree', PICTURE);
  });

  it('tells of a phrase that is pointed at', async () => {
    assert.match(await workbench.editor.hover('新质生产力'), /new quality productive forces/);
    await workbench.screenshot('first-minute-4-hover');
    await workbench.screenshot('../walkthrough/phrases', { ...PICTURE, x: 300 });
  });

  it('searches', async () => {
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('Tifa: Search…');
    await workbench.quickInput.fill('高质量发展');
    await workbench.page.locator('.quick-input-list .monaco-list-row').nth(3).waitFor();
    await workbench.screenshot('first-minute-5-search');
    await workbench.screenshot('../walkthrough/search', { ...PICTURE, x: 200, y: 0 });
    await workbench.page.keyboard.press('Escape');
  });

  it('takes a correction, and the walkthrough knows', async () => {
    const tree = await workbench.openView('Tifa', 'Documents');
    await workbench.runCommand('Tifa: Set Document Place…');
    await workbench.quickInput.fill('Hong Kong');
    await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '香港特别行政区' }).first().waitFor();
    await workbench.screenshot('../walkthrough/correct', { ...PICTURE, x: 200, y: 0 });
    await workbench.page.keyboard.press('Enter');
    await tree.row('香港特别行政区').waitFor();
    await workbench.answerNotification('is corrected', 'Undo');
    await tree.row('江苏省 · 无锡市 · 新吴区').waitFor();
    await workbench.runCommand('Tifa: Get Started');
    const completed = workbench.page.locator('.getting-started-step .codicon-getting-started-step-checked.complete');
    for (const step of ['open', 'tree', 'phrases', 'search', 'correct'])
      await completed
        .and(workbench.page.locator(`[data-done-step-id$="${step}"]`))
        .first()
        .waitFor({ state: 'attached' });
    await workbench.screenshot('first-minute-6-done');
  });
});
