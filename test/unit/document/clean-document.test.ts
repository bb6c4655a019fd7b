import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { cleanDocument } from '../../../src/core/document/clean-document.ts';
import { foldText } from '../../../src/core/text/fold.ts';

const SEEDS = join(import.meta.dirname, '..', '..', '..', 'seeds');

const cases: [name: string, dirty: string, clean: string][] = [
  ['inline pinyin', '南沙區(qū)召開會議。', '南沙區召開會議。'],
  ['a parenthesis of the author', '世卫组织(WHO)发布报告。', '世卫组织(WHO)发布报告。'],
  ['byte-shifted characters', '時間和精力集中到?jīng)_刺全年的目標', '時間和精力集中到沖刺全年的目標'],
  [
    'a breadcrumb with its line',
    '首页 > 新闻 > 正文\n\n某市召开会议\n\n会议要求抓好落实,确保完成全年目标任务。',
    '\n某市召开会议\n\n会议要求抓好落实,确保完成全年目标任务。',
  ],
  [
    'line breaks of another kind',
    '首页 > 新闻 > 正文\r\n某市召开会议\r\n会议要求抓好落实,确保完成全年目标任务。',
    '某市召开会议\r\n会议要求抓好落实,确保完成全年目标任务。',
  ],
  ...[
    ['ages in a law', '第二条　年满18岁的公民依法享有权利，政府予以保障。\n第三条　未满18岁的未成年人进入娱乐场所的，应当由监护人陪同。'],
    ['an age in the lead of a piece of news', '3月5日，1200名年满18岁的青年参加仪式，区委书记出席并讲话。'],
    ['who does not agree with a clause', '第五条　不同意本条款的单位应当于十五日内书面提出异议。'],
    ['the privacy that a law protects', '第六条　任何单位不得侵害公民的隐私权。\n要建议完善隐私权保护制度。'],
    ['news of browsers', '国产浏览器的版本升级工作进展顺利，市场份额稳步提高。'],
  ].map(([name = '', text = '']): [string, string, string] => [
    name,
    `江城市公共服务条例\n\n第一条　为了推动高质量发展，制定本条例。\n${text}\n第九条　本条例自公布之日起施行。`,
    `江城市公共服务条例\n\n第一条　为了推动高质量发展，制定本条例。\n${text}\n第九条　本条例自公布之日起施行。`,
  ]),
  [
    'what a site asks for above a text',
    '您须年满18岁方可浏览本网站。\n江城市召开会议\n\n会议要求抓好落实，确保完成全年目标任务。',
    '江城市召开会议\n\n会议要求抓好落实，确保完成全年目标任务。',
  ],
  ['a clean text', '会议强调,要抓好落实。\n\n会议要求,要压实责任。', '会议强调,要抓好落实。\n\n会议要求,要压实责任。'],
];

describe('cleanDocument', () => {
  it('takes a menu of Markdown away with its bullets, and no mark that is left open', () => {
    const file =
      '---\ntitle: 甲\n---\n- [新闻](/a)\n- [政务](/b)\n\n> - [专题](/c)\n\n会议强调，要**高质量**发展。\n\n**责任编辑：张三**\n';
    assert.equal(cleanDocument(file, 'a.md'), '---\ntitle: 甲\n---\n\n> \n\n会议强调，要**高质量**发展。\n\n');
  });

  for (const [name, dirty, clean] of cases) {
    it(`handles ${name}`, () => assert.equal(cleanDocument(dirty, 'a.txt'), clean));
  }

  it('cleans only the kinds that are asked for', () => {
    assert.equal(cleanDocument('首页 > 新闻 > 正文\n南沙區(qū)', 'a.txt', new Set(['inline-pinyin'])), '首页 > 新闻 > 正文\n南沙區');
  });

  it('touches no markup of a web page', () => {
    const page = '<!DOCTYPE html><html><body><p>首页 &gt; 新闻 &gt; 正文</p><p>南沙區(qū)召開會議。</p></body></html>';
    assert.equal(cleanDocument(page, 'a.txt'), page.replace('(qū)', ''));
  });

  it('changes nothing when it is done again, on any text', () => {
    const line = fc.constantFrom(
      '首页 > 新闻 > 正文',
      '28.jpg',
      '區(qū)',
      '到?jīng)_刺',
      '[责任编辑:某某]',
      '会议要求抓好落实,完成任务。',
      '来源:某报',
      '',
      '(记者某某',
      '分享到 微信',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, eol) => {
        const once = cleanDocument(lines.join(eol), 'a.txt');
        assert.equal(cleanDocument(once, 'a.txt'), once);
      }),
    );
  });

  for (const seed of readdirSync(SEEDS)) {
    it(`leaves in seed ${seed.slice(0, 3)} what the fold reads, and nothing to clean`, () => {
      const text = readFileSync(join(SEEDS, seed), 'utf8');
      const inline = cleanDocument(text, 'a.txt', new Set(['inline-pinyin', 'byte-shifted']));
      assert.equal(foldText(inline), foldText(text));
      assert.equal(cleanDocument(cleanDocument(text, 'a.txt'), 'a.txt'), cleanDocument(text, 'a.txt'));
    });
  }
});
