import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { Workbench } from './workbench.ts';

const ARTICLE = `无锡高新区(新吴区)召开会议

2024年3月16日,无锡高新区(新吴区)召开会议,传达学习有关会议精神,对全区学习宣传贯彻工作进行全面动员和专题部署,要求各级各部门抓好落实。

会议强调,要以产业和科技创新培育新质生产力,统筹推进传统产业升级、新兴产业壮大、未来产业培育,加快打造更具竞争力的现代产业集群。`;

describe('files in other encodings, and copies', () => {
  let source: string;
  let workbench: Workbench;

  before(async () => {
    source = await mkdtemp(join(tmpdir(), 'tifa-encodings-'));
    await writeFile(join(source, 'gb.txt'), encode(ARTICLE, 'gb18030'));
    await writeFile(join(source, 'utf8.txt'), `首页 > 新闻 > 正文\n\n${ARTICLE}\n\n[责任编辑:某某]`);
    await writeFile(
      join(source, 'damaged.txt'),
      Buffer.concat([Buffer.from('江西省萍乡市召开会议,部署下一步工作。'), Buffer.from([0xe4, 0xb8]), Buffer.from('要抓好落实。')]),
    );
    workbench = await Workbench.open(source);
    await workbench.statusItem('Tifa: 2 documents').waitFor();
  });
  after(async () => {
    await workbench?.close();
    await rm(source, { recursive: true, force: true });
  });

  it('opens a GB 18030 file as it reads', async () => {
    const tree = await workbench.openView('Tifa', 'Documents');
    for (const place of ['江苏省', '无锡市', '新吴区']) await tree.expand(place);
    await tree.row('1 copy').waitFor();
    await tree.expand('无锡高新区(新吴区)召开会议');
    await workbench.screenshot('copies');
    await tree.click('无锡高新区(新吴区)召开会议');
    await workbench.editor.shows('会议强调,要以产业和科技创新');
    await workbench.statusItem('GB18030').waitFor();
  });

  it('shows copies side by side where the setting says so, and below the earliest again', async () => {
    const tree = await workbench.openView('Tifa', 'Documents');
    // Not in the Settings editor: it draws a setting anew some time after a click, and loses the next one.
    const group = (isWanted: boolean) =>
      writeFile(join(workbench.folder, '.vscode', 'settings.json'), JSON.stringify({ 'tifa.documents.groupDuplicates': isWanted }));
    await mkdir(join(workbench.folder, '.vscode'), { recursive: true });
    await group(false);
    await tree.row('1 copy').waitFor({ state: 'detached' });
    await tree.row('新吴区').filter({ hasText: '2' }).waitFor();
    await workbench.screenshot('copies-apart');
    await group(true);
    await tree.row('1 copy').waitFor();
  });

  it('says in the tooltip that bytes are invalid', async () => {
    const tree = await workbench.openView('Tifa', 'Documents');
    for (const place of ['江西省', '萍乡市']) await tree.expand(place);
    assert.match(await tree.hover('江西省萍乡市召开会议'), /1 invalid byte sequences/);
  });

  it('reopens in another encoding and remembers that', async () => {
    await workbench.runCommand('Tifa: Reopen Document with Encoding…');
    await workbench.screenshot('reopen-with-encoding');
    await workbench.quickInput.pick('big5hkscs');
    await workbench.statusItem('Big5-HKSCS').or(workbench.statusItem('Traditional Chinese (Big5-HKSCS)')).first().waitFor();
    const corrections = JSON.parse(await readFile(join(workbench.folder, '.tifa', 'corrections.json'), 'utf8'));
    assert.equal(Object.values<{ encoding: string }>(corrections)[0]?.encoding, 'big5hkscs');
  });
});
