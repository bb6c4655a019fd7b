import assert from 'node:assert/strict';
import fc from 'fast-check';
import { htmlText } from '../../../src/core/text/html-text.ts';
import { withoutPadding } from '../../../src/core/text/padded-text.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';
import { assertInStep, readPage } from './html-reading.ts';

/** Name, file, what is kept of it. */
type Case = readonly [name: string, file: string, kept: string];

const MARKUP: readonly Case[] = [
  ['paragraphs are separated by a blank line', '<p>会议召开。</p><p>会议指出。</p>', '会议召开。\n\n会议指出。'],
  ['paragraphs without end tags', '<P>会议召开。<P>会议指出。', '会议召开。\n\n会议指出。'],
  ['a line break is a line break', '会议召开。<br>会议指出。<BR/>会议强调。', '会议召开。\n会议指出。\n会议强调。'],
  ['two line breaks are a blank line, and more are no more', '会议召开。<br><br><br />会议指出。', '会议召开。\n\n会议指出。'],
  ['a wrongly closed line break', '会议召开。</br>会议指出。', '会议召开。\n会议指出。'],
  ['inline elements leave no trace', '坚持<b>稳中<font color=red>求进</font></b>工作<a name="x">总</a>基调', '坚持稳中求进工作总基调'],
  ['unknown elements are inline', '<ucapcontent>第<st1:chsdate>一</st1:chsdate><o:p></o:p>条</ucapcontent>', '第一条'],
  ['blocks inside one another make one blank line', '<div><div><p>第一条</p></div></div><div>第二条</div>', '第一条\n\n第二条'],
  ['items of a list', '<ul><li>加强领导<li>落实责任</ul>', '加强领导\n\n落实责任'],
  ['a horizontal rule', '正文<hr>附注', '正文\n\n附注'],
  [
    'a label and its value in two cells',
    '<table><tr><td>索引号：</td><td>00014349</td></tr><tr><td>文号:</td><td>国发〔2021〕5号</td></table>',
    '索引号： 00014349\n\n文号: 国发〔2021〕5号',
  ],
  ['cells of figures', '<tr><td>宝安区</td><td>5000</td></tr>', '宝安区\n\n5000'],
  ['a paragraph that ends with a colon', '<td><p>通知如下：</p><p>一、总则</p></td>', '通知如下：\n\n一、总则'],
  ['comments', '<!-- 导航 <p>x</p> -->正文<!-->结束<!---->', '正文结束'],
  ['a comment that is never closed', '正文<!-- 结束', '正文'],
  ['scripts and styles', '<style>p{}</style>正<script>document.write("<p>x</p>")</script>文', '正文'],
  ['what needs no script', '<noscript>请启用脚本</noscript>正文', '正文'],
  ['drawings', '正<svg><title>图标</title><text>x</text></svg>文', '正文'],
  ['form controls', '搜索<input value="x"><select><option>全文<option>标题</select><button>提交</button><textarea>意见</textarea>', '搜索'],
  [
    'numbers of notes above the line',
    '“放管服”<sup>1</sup>改革<sup class="n">[<a href="#n2">2</a>]</sup>，乡村<span style="vertical-align: super">③</span>振兴',
    '“放管服”改革，乡村振兴',
  ],
  ['exponents and words above the line', '10<sup>4</sup>亩，m<sup>2</sup>，注<sup>上标</sup>', '104亩，m2，注上标'],
  ['readings above characters', '<ruby>區<rp>(</rp><rt>qū</rt><rp>)</rp></ruby>委', '區委'],
  ['a form around the whole page', '<form id="form1" class="login"><div>正文。</div></form>', '正文。'],
  ['attributes with angle brackets and line breaks', '<p title="a>b"\n  data-x=\'<p>\'>正文</p>', '正文'],
  ['attributes without quotes or with stray ones', '<p align=center style=color:red"">正文</p>', '正文'],
  ['a tag that the end of the file cuts off', '<div><p>正文</p><div class="foo', '正文'],
  ['less-than signs of the text', '增速<5%，a < b，<<意见>>', '增速<5%，a < b，<<意见>>'],
  ['end tags of nothing', '</div></b>正文</p></td>结束', '正文\n\n结束'],
  ['end tags with attributes', '<p>第一</p class="x">条&lt;</b title="x">&gt;', '第一\n\n条<>'],
  ['elements that overlap', '<b>第<i>一</b>条</i>', '第一条'],
  [
    'an XHTML page with elements that close themselves',
    '<?xml version="1.0"?><html><nav/><script src="a.js"/><body><p/>正文</body></html>',
    '正文',
  ],
  ['a CDATA section of a script', '<script>//<![CDATA[\nx("</p>")\n//]]></script>正文', '正文'],
  ['text outside the body', '<html><head></head><body>正文</body></html>附注', '正文\n\n附注'],
];

const WHITE_SPACE: readonly Case[] = [
  ['a line break between Chinese characters is nothing', '<p>坚持\n    稳中求进</p>', '坚持稳中求进'],
  ['as it is beside Chinese punctuation', '创新、\r\n协调，\n“绿色”\n（开放）', '创新、协调，“绿色”（开放）'],
  ['between other characters it is a space', 'The quick\n\tbrown fox 2024\n年', 'The quick brown fox 2024 年'],
  ['a space between Chinese characters is one', '王　明 李\t \t四', '王　明 李 四'],
  ['a line break across tags', '<b>坚持</b>\n<b>稳中求进</b>', '坚持稳中求进'],
  ['a space across tags', 'a <b> b</b><i> </i>c', 'a b c'],
  ['indentation and line breaks between blocks', '<div>\n  <p>\n    第一条\n  </p>\n  <p>第二条</p>\n</div>\n', '第一条\n\n第二条'],
  ['space before and after a line break', '第一条 <br>\n 第二条', '第一条\n第二条'],
  ['ideographic and no-break spaces stay', '<p>\n　　第一条</p><p>&nbsp;&nbsp;第二条</p>', '　　第一条\n\n\u00a0\u00a0第二条'],
  ['preformatted text keeps its lines', '<pre>第一条\n  第二条</pre>', '第一条\n  第二条'],
  ['and those of elements in it', '<pre>第一条\n<b>第二\n条</b></pre>', '第一条\n第二\n条'],
  ['as does text with such a style', '<div style="font-size:16px; white-space: pre-wrap">第一条\n第二条</div>', '第一条\n第二条'],
];

const REFERENCES: readonly Case[] = [
  ['names', '&ldquo;一带一路&rdquo;&mdash;&hellip;', '“一带一路”—…'],
  ['numbers', '&#20013;&#x56FD;', '中国'],
  ['the signs of markup', '&lt;p&gt;不是标记&lt;/p&gt;&amp;nbsp;', '<p>不是标记</p>&nbsp;'],
  ['without their semicolon', '&copy2024&nbsp深圳', '©2024\u00a0深圳'],
  ['characters of two units', '&#x20BB7;野家&#131083;', '𠮷野家𠀋'],
  ['references to two characters', '&acE;。&NotEqualTilde;', '∾̳。≂̸'],
  ['impossible ones', '&#0;&#x110000;&#xD800;', '\ufffd\ufffd\ufffd'],
  ['unknown ones stay as they are', '&foo;&;&#;R&D', '&foo;&;&#;R&D'],
  ['white space', '坚持&#10;稳中&#32;求进', '坚持稳中 求进'],
];

describe('the text of a web page', () => {
  for (const [area, cases] of Object.entries({ markup: MARKUP, 'white space': WHITE_SPACE, 'character references': REFERENCES })) {
    describe(area, () => {
      for (const [name, file, kept] of cases) it(name, () => assert.equal(readPage(file), kept));
    });
  }

  it('is what a phrase is found in, at the offsets of the file', () => {
    const file = '<html><body><p>坚持以\n  <b>新时代&ldquo;两个</b><span lang="EN-US">确立</span>&rdquo;为指导</p></body></html>';
    const { folded } = new SourceText(htmlText(file).text);
    const start = folded.text.indexOf('新时代"两个确立"');
    const range = folded.map.toOriginal(start, start + '新时代"两个确立"'.length);
    assert.equal(file.slice(range.start), file.slice(file.indexOf('新时代')));
    assert.equal(file.slice(range.start, range.end), '新时代&ldquo;两个</b><span lang="EN-US">确立</span>&');
  });

  it('has blank lines that no phrase crosses', () => {
    assert.equal(new SourceText(htmlText('<p>第一</p><p>第二</p>').text).folded.text.trim(), '第一\n\n第二');
  });

  it('is in step with whatever the file holds', () => {
    fc.assert(fc.property(fc.oneof(anyUnits, tagSoup), (file) => assertInStep(file, htmlText(file).text)));
  });

  it('of a file without markup is the file, but for white space', () => {
    fc.assert(fc.property(plainText, (file) => assert.equal(withoutPadding(htmlText(file).text), collapsed(file))));
  });

  it('reaches elements at any depth, as where thousands are never closed', () => {
    const file = '<div><font>第一条。'.repeat(20_000);
    assert.equal(withoutPadding(htmlText(file).text).replaceAll(/\s/g, ''), '第一条。'.repeat(20_000));
  });
});

const TAGS =
  'html body div p td tr table b font a nav footer aside ul li br h1 title pre script style textarea svg select option ruby rt form button math';
const tag = fc
  .tuple(
    fc.constantFrom('<', '</', '<!', '</ '),
    fc.constantFrom(...TAGS.split(' ')),
    fc.constantFrom('', '>', '/>', ' href=x>', ' class="nav">', ' hidden>', " style='"),
  )
  .map((parts) => parts.join(''));
const piece = fc.constantFrom(
  '会议。',
  '来源：',
  '2024',
  ' ',
  '\r\n',
  '　',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '&amp;',
  '&#x20BB7;',
  '&acE;',
  '&nbsp',
  '&#',
  '\ud842',
  '<',
  '&',
);
const tagSoup = fc.array(fc.oneof(tag, piece), { maxLength: 60 }).map((parts) => parts.join(''));
const anyUnits = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
const plainText = fc.string({ unit: fc.constantFrom(...'中国，。“”a1. \t\n\r\u3000\u00a0>;') });

/** The rule for white space in other words: none at the ends, a break between wide characters is nothing, all else one space. */
function collapsed(text: string): string {
  const wide = '[中国，。“”\u3000]';
  return text
    .replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
    .replace(new RegExp(`(?<=${wide})[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=${wide})`, 'g'), '')
    .replace(/[ \t\r\n]+/g, ' ');
}
