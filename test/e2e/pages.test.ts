import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EditorPage } from './editor-page.ts';
import { until } from './patience.ts';
import { THEMES } from './theme.ts';
import { Workbench } from './workbench.ts';

/** The pages load nothing but their script and their style, with a nonce, and reach no network. */
const POLICY =
  /^default-src 'none'; script-src 'nonce-([\w-]{36})'; style-src 'nonce-\1'; img-src data:; base-uri 'none'; form-action 'none'$/;

describe('the page Overview', () => {
  let workbench: Workbench;
  let overview: EditorPage;
  const requested: string[] = [];

  before(async () => {
    workbench = await Workbench.open(undefined, { settings: { 'tifa.overview.openOnFirstReading': true } });
    workbench.page.on('request', (request) => requested.push(request.url()));
    overview = new EditorPage(workbench.page);
    await workbench.openView('Tifa', 'Documents');
    await workbench.statusItem('Tifa: 5 documents').waitFor();
  });
  after(() => workbench?.close());

  const title = (text: string | RegExp) => workbench.page.locator('.quick-input-title').filter({ hasText: text });

  it('opens by itself when a folder has first been read, and then never again', async () => {
    await overview.shows('Overview');
    await workbench.page.keyboard.press('Control+W');
    await workbench.page.locator('.tab').first().waitFor({ state: 'detached' });
    await workbench.runCommand('Tifa: Rebuild Library');
    await workbench.statusItem('Tifa: 5 documents').waitFor();
    assert.equal(await workbench.page.locator('.tab').count(), 0);
  });

  it('opens from the title of the Documents view', async () => {
    await workbench.clickViewAction('Show Overview');
    await overview.shows('Overview');
    assert.equal(await workbench.page.locator('.tab').count(), 1);
  });

  it('lists just as many documents as a bar, a level and a tile say', async () => {
    for (const [chart, says, query] of [
      ['years', '2023: 2 documents', 'date:2023'],
      ['levels', 'County or District: 2 documents', 'level:county'],
      ['provinces', '广东省: 3 documents', 'place:广东省'],
    ] as const) {
      await overview.mark(chart, says).click();
      await title(new RegExp(`· ${says.match(/\d+ documents/)?.[0]}`)).waitFor();
      await workbench.quickInput.proposes(new RegExp(`^${query}$`));
      await workbench.page.keyboard.press('Escape');
    }
  });

  it('lists the passages of a phrase as often as its line says', async () => {
    const line = overview.find('.list li').filter({ hasText: 'of 5 documents' }).first();
    const [, documents] = /(\d+) of 5 documents/.exec((await line.textContent()) ?? '') ?? [];
    await line.locator('button').first().click();
    await workbench.editor.shows(new RegExp(`occurrences in ${documents} documents`));
    await workbench.page.keyboard.press('Control+W');
    await overview.shows('Overview');
  });

  it('says that five documents show no change, and why', async () => {
    await overview.find('p').filter({ hasText: 'Little can be said of change: documents of 2025: 1; of 2022–2024: 4.' }).waitFor();
  });

  it('has one mark of each drawing in the way of the tab key', async () => {
    await overview.mark('years', '2022: 1 document').focus();
    // The table, and three buttons that save.
    for (let stops = 0; stops < 5; stops++) await workbench.page.keyboard.press('Tab');
    await overview.focuses('City: 1 document');
  });

  it('is used by the keyboard alone', async () => {
    const first = overview.mark('years', '2022: 1 document');
    await first.focus();
    await workbench.page.keyboard.press('ArrowRight');
    await overview.focuses('2023: 2 documents');
    await workbench.page.keyboard.press('End');
    await overview.focuses('2025: 1 document');
    await workbench.page.keyboard.press('Enter');
    await workbench.quickInput.proposes(/^date:2025$/);
    await workbench.page.keyboard.press('Escape');
  });

  it('has a table with the same numbers', async () => {
    await overview.find('#years summary').click();
    await overview.find('#years tbody tr').filter({ hasText: '2023' }).locator('td').filter({ hasText: '2' }).waitFor();
  });

  it('keeps what it shows while the library changes, says so, and asks anew on request', async () => {
    await until('its phrases are known', async () => (await overview.find('.notice').textContent()) === '');
    await writeFile(join(workbench.folder, '新.txt'), '关于做好工作的通知\n\n2021年3月1日\n\n各单位要认真抓好落实。\n');
    await overview.find('.notice').filter({ hasText: 'The library has changed.' }).waitFor();
    await overview.find('.figure .value').filter({ hasText: /^5$/ }).waitFor();
    await overview.button('Refresh').click();
    await overview.find('.figure .value').filter({ hasText: /^6$/ }).waitFor();
    await until('the notice is gone', async () => (await overview.find('.notice').textContent()) === '');
  });

  it('is written as SVG, CSV and PNG', async () => {
    for (const [format, start] of [
      ['SVG', '<svg'],
      ['CSV', '\ufeffYear,Documents\r\n'],
      ['PNG', '\ufffdPNG'],
    ] as const) {
      const file = join(workbench.folder, `years.${format.toLowerCase()}`);
      await overview.find('#years .save button').filter({ hasText: format }).click();
      await workbench.quickInput.proposes(new RegExp(`Years\\.${format.toLowerCase()}$`));
      await workbench.quickInput.fill(file);
      await workbench.quickInput.confirmFile();
      await until(`${format} is written`, async () => existsSync(file) && (await readFile(file, 'utf8')).startsWith(start));
    }
    assert.doesNotMatch(
      await readFile(join(workbench.folder, 'years.svg'), 'utf8'),
      /var\(|currentColor/,
      'other programs know its colours',
    );
  });

  it('comes back after a reload of the window', async () => {
    await workbench.reload('tifa.overview');
    await overview.shows('Overview');
    await overview.mark('years', '2023: 2 documents').waitFor();
  });

  it('has a strict policy, and asks no network for anything', async () => {
    assert.match(await overview.policy(), POLICY);
    assert.deepEqual(foreignHosts(workbench, requested), []);
  });

  it('has no fault in an accessibility check, whatever the theme', () => noFaults(workbench, overview));
  it('is no wider than its editor at 200 %', () => noOverflow(workbench, overview));
});

describe('the page Trend', () => {
  let workbench: Workbench;
  let trend: EditorPage;
  const requested: string[] = [];

  before(async () => {
    workbench = await Workbench.openSeeds();
    workbench.page.on('request', (request) => requested.push(request.url()));
    trend = new EditorPage(workbench.page);
    await workbench.runCommand('Tifa: Show Trend of Phrases…');
    await workbench.quickInput.answer('高质量发展');
    await trend.shows('高质量发展');
  });
  after(() => workbench?.close());

  const activeTab = (start: string) => workbench.page.locator(`.tab.active[data-resource-name^="${start}"]`);

  /** What a mark says is how many documents are listed when it is clicked. */
  async function opens(chart: string, says: RegExp, query: string): Promise<void> {
    const mark = trend.mark(chart, says);
    const [, documents = ''] = /(\d+) of \d+ documents/.exec((await mark.getAttribute('aria-label')) ?? '') ?? [];
    await mark.click();
    await activeTab(query).waitFor();
    await workbench.editor.shows(
      documents === '1' ? /\d+ occurrences? (in 1 document|·)|1 occurrence/ : new RegExp(`occurrences in ${documents} documents`),
    );
    await workbench.page.keyboard.press('Control+W');
    await trend.shows('高质量发展');
  }

  it('opens just the passages of a year, a province, a level and a cell', async () => {
    await opens('periods', /^2023: /, '高质量发展 date 2023');
    await opens('levels', /^County or District: /, '高质量发展 level county');
    await opens('provinces', /^广东省: /, '高质量发展 place 广东省');
    await opens('matrix', /^广东省, 2023: /, '高质量发展 place 广东省 date 2023');
  });

  it('is used by the keyboard alone, in each of its drawings', async () => {
    const { keyboard } = workbench.page;
    for (const [chart, first, key, next] of [
      ['periods', /^2022: /, 'End', /^2025: /],
      ['provinces', /^广东省: /, 'ArrowUp', /^江西省: /],
      ['levels', /^City: /, 'ArrowDown', /^County or District: /],
      ['matrix', /^广东省, 2023: /, 'ArrowRight', /^广东省, 2024: /],
      ['adoption', /^江西省: /, 'ArrowDown', /^广东省: /],
    ] as const) {
      await trend.mark(chart, first).focus();
      await keyboard.press(key);
      await trend.focuses(next);
    }
    await keyboard.press('Enter');
    await activeTab('高质量发展 place 广东省').waitFor();
    await keyboard.press('Control+W');
    await trend.shows('高质量发展');
  });

  it('opens the passages of a place that took it up', async () => {
    await trend.mark('adoption', /^广东省: /).click();
    await activeTab('高质量发展 place 广东省').waitFor();
    await workbench.page.keyboard.press('Control+W');
    await trend.shows('高质量发展');
  });

  it('takes another phrase, and lets one go', async () => {
    await trend.button('Add Phrase…').click();
    await workbench.quickInput.answer('新质生产力；营商环境');
    await trend.find('.chip').nth(2).waitFor();
    await trend.mark('periods', /^营商环境, 2023: /).waitFor();
    await trend.button('Remove 营商环境').click();
    await trend.find('.chip').nth(2).waitFor({ state: 'detached' });
    await trend.button('Remove 新质生产力').click();
    await trend.find('.chip').nth(1).waitFor({ state: 'detached' });
  });

  it('draws nothing anew but what another choice changes, and keeps open what is open', async () => {
    for (const chart of ['periods', 'provinces', 'matrix']) await trend.find(`#${chart} summary`).click();
    const rows = (chart: string) => trend.find(`#${chart} tbody tr`);
    const stays = await rows('provinces').first().elementHandle();
    const goes = await rows('periods').first().elementHandle();
    await trend.choose('measure', 'rate');
    await trend.mark('periods', /in 10,000 characters$/).waitFor();
    await until('its numbers are other ones', async () => (await goes?.evaluate((row) => row.isConnected)) === false);
    assert.ok(await stays?.evaluate((row) => row.isConnected));
    await rows('periods').first().waitFor();
    await trend.choose('rows', 'level');
    await rows('matrix').filter({ hasText: 'County or District' }).waitFor();
    await trend.choose('rows', 'province');
    await trend.choose('measure', 'share');
    await trend.mark('matrix', /^广东省, 2023: /).waitFor();
    for (const chart of ['periods', 'provinces', 'matrix']) await trend.find(`#${chart} summary`).click();
  });

  it('opens just the passages of a way of standing', async () => {
    await trend.choose('split', 'frame');
    await opens('periods', /^In a heading, 2023: [1-9]/, '高质量发展 date 2023');
    await trend.choose('split', 'none');
  });

  it('switches to rates, months and levels', async () => {
    await trend.choose('measure', 'rate');
    await trend.mark('periods', /in 10,000 characters$/).waitFor();
    await trend.choose('period', 'month');
    await trend.mark('periods', /^2023-\d\d: /).waitFor();
    await trend.choose('split', 'level');
    await trend.mark('periods', /^County or District, /).waitFor();
    await trend.choose('rows', 'city');
    await trend.mark('matrix', /^深圳市, /).waitFor();
  });

  it('is as it was after a reload of the window', async () => {
    await workbench.reload('深圳市, 2023');
    await trend.shows('高质量发展');
    await trend.mark('periods', /^County or District, .*in 10,000 characters$/).waitFor();
    assert.match(await trend.policy(), POLICY);
    assert.deepEqual(foreignHosts(workbench, requested), []);
  });

  it('has no fault in an accessibility check, whatever the theme, with all that can be open', async () => {
    await trend.button('Add Phrase…').click();
    await workbench.quickInput.answer('新质生产力；无此提法');
    await trend.find('.chip').nth(2).waitFor();
    await trend.find('#adoption').waitFor();
    for (const table of await trend.find('figure summary').all()) await table.click();
    await trend.find('#adoption .table').waitFor();
    await noFaults(workbench, trend);
  });
  it('is no wider than its editor at 200 %', () => noOverflow(workbench, trend));
});

/** From where else than its server a workbench has loaded something; what it looks for in its gallery of extensions is its own. */
function foreignHosts({ page }: Workbench, requested: readonly string[]): string[] {
  const { host } = new URL(page.url());
  const foreign = requested.map((url) => new URL(url)).filter((url) => /^(http|ws)/.test(url.protocol) && url.host !== host);
  return [...new Set(foreign.map((url) => url.host))].filter((other) => !/open-vsx\.org|vscode-resource/.test(other));
}

async function noFaults(workbench: Workbench, page: EditorPage): Promise<void> {
  for (const theme of THEMES) {
    await workbench.useTheme(theme);
    await page.isIn(theme);
    assert.deepEqual(await page.violations(), [], theme.label);
  }
}

/** At 200 % a window has half as many pixels of the page. */
async function noOverflow({ page: window }: Workbench, page: EditorPage): Promise<void> {
  const usual = window.viewportSize() ?? { width: 0, height: 0 };
  await window.setViewportSize({ width: usual.width / 2, height: usual.height / 2 });
  await until('the page is no wider than its editor', async () => (await page.overflow()) === 0);
  await window.setViewportSize(usual);
}
