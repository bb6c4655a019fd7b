import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leave } from './hover.ts';
import { appears, attempt, until } from './patience.ts';
import { Workbench } from './workbench.ts';

describe('phrases in the editor', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.openSeeds();
  });
  after(() => workbench?.close());

  it('hovers over a phrase with inline pinyin as it stands', async () => {
    await workbench.openFile('000_c1fc9f09edae6034.txt');
    await workbench.highlights.first().waitFor();
    const hover = await workbench.editor.hover('助推廣東高質(zhì)量發(fā)展', /high-quality/);
    assert.match(hover, /of 5 documents/);
    await workbench.screenshot('phrase-hover', { x: 348, y: 34, width: 820, height: 390 });
  });

  it('tells why it is here, from the keyboard', async () => {
    const { page, editor } = workbench;
    await workbench.openFile('003_900cd071696b39ad.txt');
    await editor.shows('统一到中央决策部署');
    await workbench.highlights.first().waitFor();
    await editor.click('全国两会精神进行');
    // Below the mouse the text has a hover of its own, which would take the place of this one.
    await leave(page);
    for (let times = 0; times < 3; times++) await page.keyboard.press('ArrowLeft');
    const hover = page.locator('.monaco-resizable-hover');
    const askForHover = async () => {
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+I');
    };
    // The text may be drawn anew just now, which closes a hover: a person asks again. Once more, and the focus is in it.
    await attempt('ask for the hover', async (timeout) => {
      await askForHover();
      return appears(hover.locator('.monaco-hover:visible a').filter({ hasText: 'why here' }), timeout);
    });
    await attempt('go into the hover', async (timeout) => {
      await askForHover();
      return appears(hover.locator(':focus-within').first(), timeout);
    });
    const link = page.locator('.monaco-resizable-hover a:focus').filter({ hasText: 'why here' });
    await until('the link has the focus', async () => {
      if (await link.isVisible()) return true;
      await page.keyboard.press('Tab');
      return false;
    });
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Cohesion' }).waitFor();
    await workbench.screenshot('why-phrase');
    await page.keyboard.press('Escape');
  });

  it('goes to another document by a link of the hover', async () => {
    await workbench.openFile('000_c1fc9f09edae6034.txt');
    await workbench.editor.hover('新質(zhì)生產(chǎn)力');
    await workbench.page.locator('.monaco-resizable-hover .monaco-hover:visible a').filter({ hasText: '2024-03-18' }).first().click();
    await workbench.page.locator('.tab.active[data-resource-name^="003_"]').waitFor();
  });

  it('draws highlights, and turns them off and on', async () => {
    const drawn = workbench.highlights.first();
    await workbench.openFile('001_e9e6f547ac829196.txt');
    await drawn.waitFor();
    await workbench.screenshot('phrase-highlights');
    await workbench.runCommand('Tifa: Toggle Phrase Highlights');
    await drawn.waitFor({ state: 'detached' });
    await workbench.runCommand('Tifa: Toggle Phrase Highlights');
    await drawn.waitFor();
  });

  it('hides the discovered ones alone, which is remembered', async () => {
    await workbench.highlights.haveLines('dotted', 'solid');
    await workbench.runCommand('Tifa: Toggle Discovered Phrases');
    await workbench.statusItem('Discovered phrases are not highlighted').waitFor();
    await workbench.highlights.haveLines('solid');
    await workbench.reload('"highlights.discovered":false');
    await workbench.highlights.first().waitFor();
    await workbench.statusItem('Tifa: 5 documents').waitFor();
    await workbench.highlights.haveLines('solid');
    await workbench.runCommand('Tifa: Toggle Discovered Phrases');
    await workbench.highlights.haveLines('dotted', 'solid');
  });

  it('lists the references of a phrase in a peek', async () => {
    // Which editor a reloaded window brings back is VS Code's to say.
    await workbench.openFile('001_e9e6f547ac829196.txt');
    await workbench.editor.click('中山高质量发展');
    await workbench.page.keyboard.press('Shift+F12');
    const peek = workbench.page.locator('.reference-zone-widget');
    await peek.locator('.ref-tree .monaco-list-row').nth(4).waitFor();
    await workbench.screenshot('phrase-references');
    await workbench.page.keyboard.press('Escape');
    await peek.waitFor({ state: 'detached' });
  });

  it('goes to the next phrase by its key, and finds phrases by pinyin initials', async () => {
    const { page, quickInput } = workbench;
    await workbench.editor.click('全市传达学习贯彻');
    await page.keyboard.press('Control+F7');
    await page.locator('.statusbar-item').filter({ hasText: 'selected)' }).waitFor();
    await page.keyboard.press('Control+T');
    await quickInput.fill('#yshj');
    await page
      .locator('.quick-input-list .monaco-list-row[data-index="0"]')
      .filter({ hasText: /营商环境 — .*business environment/ })
      .waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('what is known of a phrase', () => {
  let workbench: Workbench;

  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tifa-known-'));
    const wrapped = '要构建新发展格局，'.repeat(40);
    await writeFile(join(folder, 'first.txt'), `关于高质量发展，谈高質(zhì)量發(fā)展。\n2024年5月6日，无锡市召开会议。\n    ${wrapped}\n`);
    await writeFile(join(folder, 'second.txt'), '2024年6月7日，宝安区召开会议。\n要谈高质量发展。\n');
    workbench = await Workbench.open(folder, { settings: { 'editor.wrappingIndent': 'same' } });
    await workbench.statusItem('Tifa: 2 documents').waitFor();
    await rm(folder, { recursive: true });
  });
  after(() => workbench?.close());

  it('stands on the first line before what is known of the document', async () => {
    await workbench.openFile('first.txt');
    await workbench.highlights.first().waitFor();
    await workbench.editor.hover('高质量发展', /high-quality development.*2024-05-06/s);
  });

  it('is underlined in wrapped lines without their indent', async () => {
    await until('wrapped lines are underlined', async () => (await workbench.highlights.texts()).length > 30);
    const texts = await workbench.highlights.texts();
    assert.deepEqual(
      texts.filter((text) => /^\s|\s$/.test(text)),
      [],
    );
  });

  it('goes on with F7 after the key for the next phrase, into the next document and on there', async () => {
    const { page, editor } = workbench;
    const isSelected = (place: string) => workbench.statusItem(place).waitFor();
    await editor.click('无锡市召开会议');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+F7');
    await isSelected('Ln 1, Col 8 (5 selected)');
    await page.keyboard.press('F7');
    await isSelected('Ln 1, Col 24 (14 selected)');
    await page.keyboard.press('F7');
    await page.locator('.tab.active[data-resource-name="second.txt"]').waitFor();
    await isSelected('Ln 2, Col 8 (5 selected)');
    await page.keyboard.press('F7');
    await page.locator('.tab.active[data-resource-name="first.txt"]').waitFor();
    await isSelected('Ln 1, Col 8 (5 selected)');
    await page.keyboard.press('Shift+F7');
    await page.locator('.tab.active[data-resource-name="second.txt"]').waitFor();
  });
});

describe('highlights of a long document', () => {
  let workbench: Workbench;

  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tifa-long-'));
    const line = '甲营商环境，乙新质生产力，丙中国式现代化。';
    await writeFile(join(folder, 'long.txt'), `${Array.from({ length: 800 }, (_, number) => `${number}${line}`).join('\n')}\n`);
    workbench = await Workbench.open(folder);
    await workbench.statusItem('Tifa: 1 document').waitFor();
    await rm(folder, { recursive: true });
  });
  after(() => workbench?.close());

  it('are drawn around the visible part, which the status bar says', async () => {
    await workbench.openFile('long.txt');
    await workbench.highlights.first().waitFor();
    await workbench.statusItem('1000 of 2400 phrases are highlighted').waitFor();
  });

  it('come along when one scrolls', async () => {
    await workbench.editor.click('0甲');
    await workbench.page.keyboard.press('Control+End');
    await workbench.editor.shows('799甲');
    await workbench.highlights.first().waitFor();
  });

  it('are hidden for one phrase, and shown again', async () => {
    await workbench.editor.click('营商环境');
    await workbench.runCommand('Tifa: Toggle Highlighting of This Phrase');
    await workbench.statusItem('1000 of 1600 phrases are highlighted').waitFor();
    await workbench.runCommand('Tifa: Toggle Highlighting of This Phrase');
    await workbench.statusItem('1000 of 2400 phrases are highlighted').waitFor();
  });
});

describe('a document with headings', () => {
  let workbench: Workbench;

  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tifa-outline-'));
    await writeFile(join(folder, 'plan.txt'), PLAN);
    workbench = await Workbench.open(folder, { theme: 'Default High Contrast' });
    await workbench.statusItem('Tifa: 1 document').waitFor();
    await rm(folder, { recursive: true });
  });
  after(() => workbench?.close());

  it('is outlined, and drawn in a theme of high contrast', async () => {
    const { page } = workbench;
    await workbench.openFile('plan.txt');
    await workbench.highlights.first().waitFor();
    await workbench.runCommand('Explorer: Focus on Outline View');
    const row = page.locator('.outline-tree [role="treeitem"]').filter({ hasText: '（二）主要目标' });
    await row.waitFor();
    assert.equal(await row.getAttribute('aria-level'), '2');
    await workbench.screenshot('phrase-outline');
  });

  it('keeps its highlights in every frame while one types', async () => {
    const { page, editor, highlights } = workbench;
    const before = await highlights.count();
    await editor.click('一、总体要求');
    await page.keyboard.press('End');
    const fewest = await highlights.fewestWhile(async () => {
      let line = '一、总体要求';
      for (const character of '又一句话，推动高质量发展') {
        await page.keyboard.insertText(character);
        line += character;
        await editor.shows(line);
      }
      await until('the new phrase is highlighted', async () => (await highlights.count()) > before);
    });
    assert.equal(fewest, before);
    assert.equal(await highlights.count(), before + 1);
  });
});

/** Written for this test. */
const PLAN = `2023年某市高质量发展工作要点

一、总体要求
坚持以习近平新时代中国特色社会主义思想为指导，完整、准确、全面贯彻新发展理念，着力推动高质量发展。
（一）基本原则
1. 坚持稳中求进工作总基调。统筹发展和安全，把握好时度效。
2. 坚持以人民为中心。让改革发展成果更多更公平惠及全体人民。
（二）主要目标
营商环境持续优化，新质生产力加快发展，绿水青山就是金山银山的理念深入人心。
二、重点任务
（一）建设现代化产业体系
推进新型工业化，加快发展数字经济，培育战略性新兴产业。
（二）全面推进乡村振兴
守住耕地红线，发展新型农村集体经济，巩固拓展脱贫攻坚成果。
三、组织实施
各级党组织要增强“四个意识”、坚定“四个自信”、做到“两个维护”，确保各项任务落到实处。
会议强调，要发扬钉钉子精神，力戒形式主义、官僚主义。
`;

describe('conversion and cleaning', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.openSeeds();
  });
  after(() => workbench?.close());

  it('cleans a document after a preview', async () => {
    await workbench.openFile('004_033037928346e11e.txt');
    await workbench.editor.click('10月26日上午');
    await workbench.runCommand('Tifa: Clean Document');
    await workbench.page
      .locator('.quick-input-widget')
      .filter({ hasText: 'What to remove or repair' })
      .or(workbench.page.locator('.quick-input-list'))
      .first()
      .waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.monaco-diff-editor').waitFor();
    await workbench.page.locator('.notification-list-item').filter({ hasText: 'Clean this document as shown?' }).waitFor();
    await workbench.screenshot('clean-preview');
    // The message may go away; the buttons of the diff stay.
    await workbench.notification('Clean this document as shown?').hover();
    await workbench.notification('Clean this document as shown?').locator('.codicon-notifications-clear').click();
    await workbench.page.locator('.editor-actions [aria-label^="Apply Cleaning"]').first().click();
    await workbench.page.locator('.tab.active[data-resource-name^="004_"]').waitFor();
    await workbench.editor.shows('經開區召開全區領導干部會議');
    await workbench.editor.lacks('(jīng)');
  });

  it('offers a quick fix for inline pinyin', async () => {
    await workbench.openFile('000_c1fc9f09edae6034.txt');
    await workbench.page.locator('.view-line .squiggly-inline-unnecessary').first().waitFor();
    await workbench.editor.click('(qū)');
    await workbench.page.keyboard.press('Control+.');
    await workbench.page.locator('.action-widget').filter({ hasText: 'Remove all inline pinyin in this file' }).waitFor();
    await workbench.screenshot('quick-fix');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await workbench.editor.shows('南沙區委常委會、南沙開發區(自貿區南沙片區)黨工委');
  });
});
