import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EditorPage } from './editor-page.ts';
import { until } from './patience.ts';
import { Workbench } from './workbench.ts';

describe('the pages in the web worker extension host', () => {
  let workbench: Workbench;
  let page: EditorPage;

  before(async () => {
    workbench = await Workbench.open(undefined, { isWeb: true });
    page = new EditorPage(workbench.page);
    await workbench.statusItem('Tifa: 5 documents').waitFor();
  });
  after(() => workbench?.close());

  it('show the library, and lead from a mark to its list', async () => {
    await workbench.runCommand('Tifa: Show Overview');
    await page.mark('years', '2023: 2 documents').click();
    await workbench.quickInput.proposes(/^date:2023$/);
    await workbench.page.keyboard.press('Escape');
  });

  for (const [format, start] of [
    ['SVG', '<svg'],
    ['CSV', '\ufeffYear,Documents\r\n'],
    ['PNG', '\ufffdPNG'],
  ] as const) {
    it(`are saved as ${format}`, async () => {
      const file = join(workbench.folder, `years.${format.toLowerCase()}`);
      await page.find('#years .save button').filter({ hasText: format }).click();
      await workbench.quickInput.proposes(new RegExp(`Years\\.${format.toLowerCase()}$`));
      await workbench.quickInput.fill(file);
      await workbench.quickInput.confirmFile();
      await until(`${format} is written`, async () => existsSync(file) && (await readFile(file, 'utf8')).startsWith(start));
    });
  }

  it('show the trend of a phrase, and its passages', async () => {
    await workbench.runCommand('Tifa: Show Trend of Phrases…');
    await workbench.quickInput.answer('高质量发展');
    await page.mark('periods', /^2023: /).click();
    await workbench.editor.shows(/occurrences in \d+ documents/);
    assert.equal(await workbench.page.locator('.tab').count(), 3);
  });
});
