import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { areChineseProse, isChineseProse } from '../../../src/core/text/chinese-prose.ts';

const SEEDS = resolve(import.meta.dirname, '../../../seeds');
const REPORT = '会议强调，要坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念。各地各部门要抓好落实，确保完成全年任务。';
const HANT = '會議強調，要堅持穩中求進工作總基調，完整、準確、全面貫徹新發展理念。各地各部門要抓好落實，確保完成全年任務。';
const ENGLISH = 'The phrase 高质量发展 (high-quality development) recurs in each report of the last years, and so does 新质生产力. '.repeat(
  4,
);

const PROSE: Readonly<Record<string, string>> = {
  'one sentence': '2021年5月6日，四川省绵阳市召开会议。',
  'a sentence with ASCII punctuation': '2021年5月6日,四川省绵阳市召开会议,部署下一步工作',
  'Traditional characters': HANT,
  'lines that are broken in the middle of sentences': REPORT.replaceAll(/(.{16})/gu, '$1\n'),
  'inline pinyin': '經(jīng)開區(qū)召開全區(qū)領(lǐng)導(dǎo)干部會(huì)議，部署推進(jìn)各項工作。',
  'headings, menus and Latin names around it': `首页 | 新闻 | 正文\nXinhua News Agency\n关于印发通知的决定\n${REPORT}${REPORT}\n[打印] [关闭]`,
  'a web page with a menu and a script': `<!DOCTYPE html><html><head><script>${'var a = 1;'.repeat(300)}</script></head><body><ul><li><a href="/">Home</a></li></ul><article><p>${REPORT}</p><p>${REPORT}</p></article></body></html>`,
  'Markdown with bullets': `# 工作要点\n\n* ${REPORT}\n- ${REPORT}\n`,
  'a Japanese word quoted': `${REPORT.repeat(3)}这在日语里叫“カイゼン”。`,
};

const OTHER: Readonly<Record<string, string>> = {
  English: 'Nothing has to be set up: open a folder, and select the view in the activity bar.',
  'English that quotes Chinese': ENGLISH,
  Japanese: '会議では、質の高い発展を推進することが強調された。各部門は、任務を着実に遂行しなければならない。',
  Korean: '회의는 高質量 발전을 강조하였다。 각 부문은 임무를 완수해야 한다。',
  'names in columns': '张三\t李四\t王五\n赵六\t孙七\t周八\n',
  'a list of words': '高质量发展\n新质生产力\n中国式现代化\n营商环境\n',
  'a menu': '首页 新闻 政策 互动 服务 关于我们 联系我们\n',
  'messages by key': 'error.notFound=找不到指定的文件，请检查路径。\nerror.denied=没有访问权限，请联系管理员。\n',
  'messages of JSON': '{\n  "notFound": "找不到指定的文件，请检查路径是否正确。",\n  "denied": "没有访问权限，请联系管理员。"\n}\n',
  'a list of messages': '"找不到指定的文件，请检查路径是否正确。",\n"没有访问权限，请联系系统管理员。",\n',
  'messages of gettext': 'msgid "not found"\nmsgstr "找不到指定的文件，请检查路径是否正确。"\n',
  'a table of Markdown': '| 名称 | 说明 |\n|---|---|\n| 路径 | 文件所在的位置，可以省略。 |\n| 编码 | 文件的编码，默认自动判断。 |\n',
  'comments of code': '// 读取配置文件，然后启动服务。\nconst config = read();\n/* 如果没有配置文件，就使用默认值。 */\n',
  'comments of a script': '# 设置编译选项，然后添加子目录。\nset(CMAKE_CXX_STANDARD 17)\n# 如果没有找到依赖，就停止配置。\n',
  'comments behind code': 'run(); // 读取配置文件，然后启动服务，等待客户端连接。\n',
  'a README of a program': `# tool\n一个命令行工具。\n\n\`\`\`sh\n# 安装依赖，然后运行测试，最后打包发布。\nnpm install --save-dev typescript eslint prettier\nnpm run build && npm run test\n\`\`\`\n`,
};

describe('Chinese prose', () => {
  for (const [name, text] of Object.entries(PROSE)) it(`is ${name}`, () => assert.equal(isChineseProse(text), true));
  for (const [name, text] of Object.entries(OTHER)) it(`is not ${name}`, () => assert.equal(isChineseProse(text), false));
  for (const [name, text] of Object.entries({ nothing: '', 'digits and blanks': ' 2021 - 05\n' }))
    it(`cannot be told of ${name}`, () => assert.equal(isChineseProse(text), undefined));

  for (const [encoding, text] of [
    ['utf8', REPORT],
    ['gb18030', REPORT],
    ['big5', HANT],
    ['utf16le', `\ufeff${REPORT}`],
  ] as const)
    it(`is read in ${encoding}, also where the last character is cut`, () => {
      const bytes = encode(text.repeat(3), encoding);
      assert.deepEqual([areChineseProse(bytes), areChineseProse(bytes.subarray(0, bytes.length - 1))], [true, true]);
    });

  it('cannot be told of a picture', () => {
    assert.equal(areChineseProse(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1, 0, 0])), undefined);
  });

  it('is each of the sample documents', () => {
    const names = readdirSync(SEEDS);
    assert.deepEqual(
      names.filter((name) => !areChineseProse(readFileSync(join(SEEDS, name)))),
      [],
    );
  });

  it('is told of any bytes and any text without an error', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void areChineseProse(bytes)));
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => void isChineseProse(text)));
  });
});
