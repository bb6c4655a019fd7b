import { assert } from 'chai';
import * as vscode from 'vscode';
import type { ChartPart, FromPage, SavedFile, ToPage } from '../../src/pages/contract.ts';
import { answering } from './support/answers.ts';
import { closeEditors, fileUri, openLibrary, remove, until } from './support/library.ts';
import { OpenPage } from './support/pages.ts';

function chartsOf({ content }: OpenPage): ChartPart[] {
  const { sections = [] } = content ?? {};
  return sections.flatMap(({ parts }) => parts.filter((part) => part.kind === 'chart'));
}

function chartOf(page: OpenPage, id: string): ChartPart {
  const chart = chartsOf(page).find((one) => one.id === id);
  if (!chart) throw new Error(`No chart ${id}`);
  return chart;
}

function chartIds(page: OpenPage): string[] {
  return chartsOf(page).map(({ id }) => id);
}

/** The id of each mark of a drawing, and what it says. */
function marksOf(page: OpenPage, id: string): [id: string, label: string][] {
  const marks = chartOf(page, id).svg.matchAll(/data-mark="([^"]*)"[^>]*><title>([^<]*)<\/title>/g);
  return [...marks].map(([, mark = '', label = '']) => [mark, label]);
}

/** What the first mark of a drawing says. */
function firstLabel(page: OpenPage, id: string): string {
  return marksOf(page, id)[0]?.[1] ?? '';
}

/** What a mark that says this opens. */
function opens(page: OpenPage, id: string, says: RegExp): FromPage {
  const [mark] = marksOf(page, id).find(([, label]) => says.test(label)) ?? [];
  const target = chartOf(page, id).targets[mark ?? ''];
  if (!target) throw new Error(`No mark ${says} in ${id} that opens something`);
  return { kind: 'open', target };
}

describe('pages', () => {
  before(openLibrary);
  afterEach(closeEditors);

  it('of Overview are filled by their script, and show the library', async () => {
    const page = await OpenPage.by('tifa.showOverview');
    await until('its script says that it is ready', () => page.heard.some(({ kind }) => kind === 'ready'));
    assert.strictEqual(page.content?.figures[0]?.value, '5');
    assert.sameMembers(chartIds(page), ['years', 'levels', 'provinces']);
  });

  it('of Trend show a phrase in its places, and what is chosen', async () => {
    const page = await OpenPage.by('tifa.showTrend', '高质量发展');
    assert.deepEqual(chartIds(page), ['periods', 'provinces', 'levels', 'matrix', 'adoption']);
    page.say({ kind: 'choose', control: 'measure', value: 'rate' });
    await until('it shows the rate', () => /in 10,000 characters$/.test(firstLabel(page, 'periods')));
    page.say({ kind: 'choose', control: 'rows', value: 'level' });
    await until('its rows are levels', () => /^City, /.test(firstLabel(page, 'matrix')));
  });

  it('of Trend are told only of what another choice changes', async () => {
    const page = await OpenPage.by('tifa.showTrend', '高质量发展');
    await until('its script says that it is ready', () => page.heard.length > 0);
    const toldOf = (told: ToPage | undefined) =>
      told?.kind === 'show' ? told.content.sections.flatMap((section) => ('isKnown' in section ? [] : section.id)) : [];
    const choices: readonly (readonly [control: string, value: string, changed: readonly string[]])[] = [
      ['measure', 'rate', ['periods']],
      ['rows', 'level', ['matrix', 'adoption']],
      ['rows', 'province', ['matrix', 'adoption']],
    ];
    for (const [control, value, changed] of choices) {
      const before = page.told.length;
      page.say({ kind: 'choose', control, value });
      await until('it is told', () => page.told.slice(before).some(({ kind }) => kind === 'notify'));
      assert.deepEqual([...new Set(page.told.slice(before).flatMap(toldOf))], changed, value);
    }
  });

  it('are told the table of a chart while it is open, and when it is another one', async () => {
    const page = await OpenPage.by('tifa.showTrend', '高质量发展');
    await until('its script says that it is ready', () => page.heard.length > 0);
    const tables = () => page.told.filter(({ kind }) => kind === 'table').length;
    const choose = async (control: string, value: string) => {
      const before = page.told.length;
      page.say({ kind: 'choose', control, value });
      await until('it is told', () => page.told.slice(before).some(({ kind }) => kind === 'notify'));
    };
    await choose('rows', 'level');
    assert.strictEqual(tables(), 0);
    page.say({ kind: 'toggle', chart: 'matrix', isOpen: true });
    await until('the table is told', () => tables() === 1);
    await choose('measure', 'rate');
    assert.strictEqual(tables(), 1);
    await choose('rows', 'province');
    assert.deepEqual(
      page.told.flatMap((told) => (told.kind === 'table' ? [told.table.columns[0]?.name] : [])),
      ['Level', 'Province'],
    );
    page.say({ kind: 'toggle', chart: 'matrix', isOpen: false });
    await choose('rows', 'level');
    assert.strictEqual(tables(), 2);
  });

  it('that are hidden and shown again are told what they showed', async () => {
    const page = await OpenPage.by('tifa.showOverview');
    await until('its script says that it is ready', () => page.heard.length > 0);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: '' }));
    await until('the page is hidden', () => !page.panel.visible);
    const heard = page.heard.length;
    page.panel.reveal();
    await until('its script is ready once more', () => page.heard.length > heard);
    assert.strictEqual(page.told.at(-2)?.kind, 'show');
  });

  it('open the passages behind a mark', async () => {
    const page = await OpenPage.by('tifa.showTrend', '高质量发展');
    page.say(opens(page, 'matrix', /^广东省, 2023: /));
    await until('the passages are shown', () => vscode.window.activeTextEditor?.document.uri.scheme === 'tifa-concordance');
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /广东省/);
  });

  const saved: readonly (readonly [name: string, file: (page: OpenPage) => SavedFile, written: RegExp])[] = [
    ['SVG', (page) => ({ format: 'svg', name: 'Years', text: chartOf(page, 'years').svg }), /^<svg /],
    ['CSV', () => ({ format: 'csv', name: 'Years', chart: 'years' }), /^Year,Documents\r\n2022,1\r\n/],
    ['PNG', () => ({ format: 'png', name: 'Years', bytes: new TextEncoder().encode('\u0089PNG') }), /^\u0089PNG$/],
  ];
  for (const [name, file, written] of saved) {
    it(`are saved as ${name}`, async () => {
      const page = await OpenPage.by('tifa.showOverview');
      const uri = fileUri(`Years.${name.toLowerCase()}`);
      const messages: string[] = [];
      const showInformationMessage = async (message: string) => void messages.push(message);
      await answering({ showSaveDialog: async () => uri, showInformationMessage }, async () => {
        page.say({ kind: 'save', file: file(page) });
        await until('it is said', () => messages.length > 0);
      });
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      await remove(uri);
      assert.match(text, written);
      assert.match(messages[0] ?? '', /^Years was written to Years\./);
    });
  }

  it('are no longer asked for anything once they are closed', async () => {
    const page = await OpenPage.by('tifa.showOverview');
    page.panel.dispose();
    const told = page.told.length;
    await vscode.commands.executeCommand('tifa.documents.refresh');
    await openLibrary();
    assert.strictEqual(page.told.length, told);
  });
});
