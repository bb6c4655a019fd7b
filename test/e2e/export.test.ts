import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { Workbench } from './workbench.ts';

const BYTE_ORDER_MARK = '\ufeff';
/** Of 高质量发展 in the bodies of the sample documents. */
const OCCURRENCES = 32;

describe('an export', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.openSeeds();
  });
  after(() => workbench?.close());

  it('of the occurrences of the phrase at the cursor is written where the dialog says, and opened', async () => {
    await workbench.openFile('001_e9e6f547ac829196.txt');
    await workbench.highlights.first().waitFor();
    await workbench.editor.click('中山高质量发展');
    await workbench.runCommand('Tifa: Export Occurrences of Phrase…');
    await workbench.quickInput.proposes(/\/workspace\/高质量发展\.csv$/);
    await workbench.screenshot('export-dialog');
    await workbench.quickInput.confirmFile();
    const message = 'lines were written to 高质量发展.csv.';
    await workbench.notification(message).hover();
    await workbench.screenshot('export-done');
    await workbench.answerNotification(message, 'Open');
    await workbench.page.locator('.tab.active[data-resource-name="高质量发展.csv"]').waitFor();
  });

  it('has a line for each occurrence, in a form that spreadsheets read', async () => {
    const text = await readFile(join(workbench.folder, '高质量发展.csv'), 'utf8');
    assert.ok(text.startsWith(BYTE_ORDER_MARK));
    const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
    assert.deepEqual(errors, []);
    assert.equal(data.length, OCCURRENCES);
    assert.ok(data.every(({ text }) => ['高质量发展', '高質量發展', '高質(zhì)量發(fā)展'].includes(text ?? '')));
    const { date, place, file, title } = data[0] ?? {};
    assert.deepEqual([date, place, file], ['2022-10-26', '江西省萍乡市', '004_033037928346e11e.txt']);
    assert.match(title ?? '', /經開區召開全區領導干部會議/);
  });

  it('of a group of the tree has a line for each of its documents', async () => {
    const tree = await workbench.openView('Tifa', 'Documents');
    await workbench.chooseInMenu(tree.row('广东省'), 'Export Documents…');
    await workbench.quickInput.proposes(/\/workspace\/documents\.csv$/);
    await workbench.quickInput.confirmFile();
    await workbench.notification('lines were written to documents.csv.').waitFor();
    const text = await readFile(join(workbench.folder, 'documents.csv'), 'utf8');
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
    assert.deepEqual(data.map(({ place }) => place).sort(), ['广东省中山市', '广东省广州市南沙区', '广东省深圳市宝安区']);
  });

  it('does not become a document of the library', async () => {
    await workbench.statusItem('Tifa: 5 documents').waitFor();
    const corrections = join(workbench.folder, '.tifa', 'corrections.json');
    await writeFile(join(workbench.folder, 'more.txt'), '2021年5月6日，四川省绵阳市召开会议。');
    await workbench.statusItem('Tifa: 6 documents').waitFor();
    assert.ok(!existsSync(corrections));
  });
});
