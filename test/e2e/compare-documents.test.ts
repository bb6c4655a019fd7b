import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './patience.ts';
import { Workbench } from './workbench.ts';

const report = (year: number, sentences: readonly string[]) =>
  `绵阳市人民政府工作报告\n\n——${year}年1月10日在绵阳市第八届人民代表大会第三次会议上\n\n各位代表：\n\n${sentences.join('\n\n')}\n`;
const WAS = [
  '我们要坚持稳字当头、稳中求进，全面完成各项目标任务。',
  '积极推进城市更新工程，改造老旧小区120个。',
  '要稳妥化解地方政府债务风险，守住不发生系统性风险的底线。',
  '大力发展海洋渔业和现代农业。',
  '支持民营企业做大做强，优化营商环境。',
];
const IS = [
  '支持民营企业做大做强，优化营商环境。',
  '我们要坚持稳字当头、稳中求进，全面完成各项目标任务。',
  '积极推进城市更新工程，改造老旧小区150个。',
  '要坚决化解地方政府债务风险，守住不发生系统性风险的底线。',
  '因地制宜培育低空经济新赛道。',
];

describe('two documents, sentence by sentence', () => {
  let workbench: Workbench;

  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tifa-reports-'));
    await writeFile(join(folder, 'report-2023.txt'), report(2023, WAS));
    await writeFile(join(folder, 'report-2024.txt'), report(2024, IS));
    await writeFile(join(folder, 'other.txt'), '2024年3月1日，浙江省杭州市召开会议，研究部署下一阶段工作。\n');
    workbench = await Workbench.open(folder);
    await rm(folder, { recursive: true });
    await workbench.statusItem('Tifa: 3 documents').waitFor();
  });
  after(() => workbench?.close());

  const page = () => workbench.page.locator('.tab.active[aria-label*=".comparison"]');

  /** Back from a passage to the page, with the cursor in its first line. */
  async function toPage(): Promise<void> {
    await workbench.page.keyboard.press('Control+1');
    await page().first().waitFor();
  }

  it('offers the report of the year before from the same place first', async () => {
    await workbench.openFile('report-2024.txt');
    await workbench.runCommand('Tifa: Compare Documents…');
    const [first] = await workbench.quickInput.picks();
    assert.equal(first, '绵阳市人民政府工作报告');
    await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '2023-01-10' }).first().waitFor();
    await workbench.page.locator('.quick-input-list').filter({ hasText: 'The year before, same place' }).waitFor();
    await workbench.screenshot('compare-documents-pick');
    await workbench.page.keyboard.press('Enter');
    await page().waitFor();
  });

  it('sums up above and names each change in words', async () => {
    await workbench.editor.shows('From 绵阳市人民政府工作报告 (2023-01-10) to 绵阳市人民政府工作报告 (2024-01-10)');
    for (const line of ['Moved', 'Other figures', 'Reworded, hardened', 'Dropped', 'Added']) await workbench.editor.shows(line);
    await workbench.editor.shows('1 of them moved, 1 hardened, 0 softened');
    await workbench.page
      .locator('.codelens-decoration')
      .filter({ hasText: /Next of \d Changes/ })
      .waitFor();
    await workbench.page.locator('.view-line [class*="ced-"]').filter({ hasText: '坚决' }).first().waitFor();
    await workbench.screenshot('compare-documents');
  });

  const kinds: readonly (readonly [change: string, line: string, file: string, passage: string])[] = [
    ['moved', '+ 支持民营企业', 'report-2024.txt', IS[0] ?? ''],
    ['figures, as they were', '− 积极推进城市更新', 'report-2023.txt', WAS[1] ?? ''],
    ['figures, as they are', '+ 积极推进城市更新', 'report-2024.txt', IS[2] ?? ''],
    ['reworded, as it was', '− 要稳妥化解', 'report-2023.txt', WAS[2] ?? ''],
    ['reworded, as it is', '+ 要坚决化解', 'report-2024.txt', IS[3] ?? ''],
    ['dropped', '− 大力发展海洋渔业', 'report-2023.txt', WAS[3] ?? ''],
    ['added', '+ 因地制宜培育', 'report-2024.txt', IS[4] ?? ''],
  ];
  for (const [change, line, file, passage] of kinds) {
    it(`leads from a line to its passage: ${change}`, async () => {
      await workbench.editor.click(line);
      await workbench.page.keyboard.press('Enter');
      await workbench.page.locator(`.editor-group-container.active .tab.active[data-resource-name="${file}"]`).waitFor();
      await workbench.statusItem(`(${passage.length} selected)`).first().waitFor();
      await toPage();
    });
  }

  it('goes through the changes by F7 and Shift+F7, around the ends', async () => {
    await workbench.page.keyboard.press('Control+Home');
    const lens = workbench.page.locator('.codelens-decoration').filter({ hasText: 'Next of' });
    let count = 0;
    await until('the changes are counted above', async () => {
      count = Number(/Next of\s(\d+)\sChanges/.exec((await lens.textContent()) ?? '')?.[1] ?? 0);
      return count > 0;
    });
    const position = workbench.statusItem(/^Ln \d+/).first();
    const line = async () => Number(/Ln (\d+)/.exec(await position.innerText())?.[1]);
    await until('the cursor is at the top', async () => (await line()) === 1);
    const lines: number[] = [];
    for (let index = 0; index <= count; index++) {
      const before = await line();
      await workbench.page.keyboard.press('F7');
      await until('the cursor has moved', async () => (await line()) !== before);
      lines.push(await line());
    }
    const [first] = lines;
    const once = lines.slice(0, count);
    const inOrder = [...new Set(once)].sort((one, other) => one - other);
    assert.deepEqual([once, lines[count]], [inOrder, first]);
    await workbench.page.keyboard.press('Shift+F7');
    await until('the cursor is at the last change', async () => (await line()) === once.at(-1));
  });

  it('is saved as Markdown', async () => {
    await workbench.runCommand('Tifa: Save Comparison as Markdown…');
    const file = join(workbench.folder, 'comparison.md');
    await workbench.quickInput.proposes(/\.md$/);
    await workbench.quickInput.fill(file);
    await workbench.quickInput.confirmFile();
    await workbench.notification('The comparison was written to comparison.md.').waitFor();
    // It is no document of the library.
    await workbench.statusItem('Tifa: 3 documents').waitFor();
    assert.match(await readFile(file, 'utf8'), /## Reworded, hardened\n\n> − 要<del>稳妥<\/del>/);
  });

  it('says that a document has changed, and keeps what it showed', async () => {
    await workbench.page.keyboard.press('Control+Home');
    await writeFile(join(workbench.folder, 'report-2024.txt'), report(2024, [...IS, '新的一句话出现在这里。']));
    const lens = workbench.page.locator('.codelens-decoration').filter({ hasText: 'A document has changed: compare again' });
    await lens.waitFor();
    await workbench.editor.lacks('新的一句话');
    await lens.getByText('compare again').click();
    await workbench.editor.shows('新的一句话');
    // What is off screen stays as it was drawn.
    await workbench.page.keyboard.press('Control+Home');
    await lens.waitFor({ state: 'detached' });
  });

  it('is there after a reload', async () => {
    await workbench.reload('tifa-comparison');
    await page().first().waitFor();
    await workbench.editor.shows('Reworded, hardened');
  });
});
