import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appears, attempt } from './patience.ts';
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

  /** Waits until a step of the walkthrough has its check mark, and no step that comes later has it. */
  async function isDone(step: string): Promise<void> {
    await workbench.page.locator(`[role="checkbox"][data-done-step-id$="#${step}"][aria-checked="true"]`).waitFor();
    const marks = await workbench.page.locator('[role="checkbox"][data-done-step-id]').evaluateAll((all) =>
      all.map((mark) => ({
        step: mark.getAttribute('data-done-step-id').split('#').at(-1),
        isDone: mark.getAttribute('aria-checked') === 'true',
      })),
    );
    const at = marks.findIndex((mark) => mark.step === step);
    assert.deepEqual(
      marks.map((mark) => mark.isDone),
      marks.map((_, index) => index <= at),
    );
  }

  async function showWalkthrough(): Promise<void> {
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('Tifa: Get Started');
  }

  it('begins with a walkthrough of five steps', async () => {
    // The palette lists what is there when it opens.
    await workbench.activity('Tifa').waitFor();
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
    // The window begins with the documents, and with the walkthrough where it was left.
    await workbench.page.locator('.sidebar .pane-header[aria-label^="Documents"]').waitFor();
    await isDone('open');
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
    await showWalkthrough();
    await isDone('tree');
  });

  it('tells of a phrase that is pointed at', async () => {
    const tree = await workbench.openView('Tifa', 'Documents');
    await tree.click('无锡高新区');
    await workbench.editor.hover('新质生产力', /new quality productive forces/);
    await workbench.screenshot('first-minute-4-hover');
    await workbench.screenshot('../walkthrough/phrases', { ...PICTURE, x: 300 });
    await showWalkthrough();
    await isDone('phrases');
  });

  it('searches', async () => {
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('Tifa: Search…');
    await workbench.quickInput.fill('高质量发展');
    await workbench.page.locator('.quick-input-list .monaco-list-row').nth(3).waitFor();
    await workbench.screenshot('first-minute-5-search');
    await showWalkthrough();
    await isDone('search');
  });

  it('corrects a document of the sample, which may be written into', async () => {
    const tree = await workbench.openView('Tifa', 'Documents');
    // A walkthrough that has just got a check mark takes the focus a moment later, which closes the field.
    await attempt('set the date', async (timeout) => {
      await workbench.chooseInMenu(tree.row('无锡高新区'), 'Set Document Date…');
      return workbench.quickInput.answer('2024-03-19', timeout).then(
        () => appears(tree.row('2024-03-19 无锡高新区'), timeout),
        () => false,
      );
    });
    await showWalkthrough();
    await isDone('correct');
  });
});
