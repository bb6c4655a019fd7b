import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isHtml } from '../../../src/core/text/html-detection.ts';

const PAGES: Record<string, string> = {
  'a fragment that begins with an empty element': '<p></p><p>第一条　为了规范管理，制定本办法。</p>',
  'a page with a document type': '<!DOCTYPE html>\n<html lang="zh-CN">',
  'an old document type': '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">\r\n<HTML><HEAD>',
  'a page without one': '\ufeff\n<html>\n<head><meta charset="gb2312"></head>',
  'XHTML with a prolog': '<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head/>',
  'a page with a note of where it was saved from': '<!-- saved from url=(0024)http://www.example.gov.cn/ -->\n<html><body>',
  'a page that starts with meta': '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">\n<title>通知</title>',
  'a page that starts with a title': '<title>关于开展检查的通知</title>各单位：',
  'a fragment of an article': '<p>第一条　为了规范管理，制定本办法。</p>',
  'a fragment with line breaks only': '<font size="4">各单位：<br>　　现通知如下。',
  'a page whose head is lost': `人民政府门户网站</td></tr>${'<tr><td class="t">通知</td></tr>'.repeat(4)}`,
};

const OTHERS: Record<string, string> = {
  'a text with empty elements between its lines':
    '<track id="a1b2c"></track>\n<p id="a1b2c"></p>\n<table id="a1b2c"><option id="a1b2c"></option></table>\n<table id="a1b2c"></table>\n<td id="a1b2c"></td>\n首页 > 要闻\n江城召开会议\n来源：江城网\n',
  'an empty file': '',
  'plain text': '关于开展检查的通知\n\n各单位：\n　　现通知如下。',
  'a text that mentions a tag': '网页应当使用 <html> 和 <body> 标签，并在 </body> 之前引用脚本。',
  'a text that starts with a mention': '<html>标签是网页的根元素，<body>标签是正文。',
  'a text with a few tags left in it': `第一条<br>第二条<p>${'为了规范政府网站管理，制定本办法。'.repeat(40)}`,
  'a long text with line breaks left in it': `${'为了规范政府网站管理，制定本办法。'.repeat(5)}<br>`.repeat(20),
  'titles of books in angle brackets': '<<政府工作报告>>和<关于计划的报告>已经通过。',
  'a text with Markdown and one image': `# 工作报告\n\n${'政府工作报告。\n'.repeat(30)}<img src="a.png">\n`,
  'a table with line breaks in its cells': `| 指标 | 数 |\n|---|---|\n${'| 甲<br>乙<br>丙<br/>丁 | 1 |\n'.repeat(6)}`,
  'a table of tabs with stray tags in its cells': '甲<b>乙</b>\t<font>丙</font><br>\n'.repeat(10),
  'a text whose emphasis is in tags': `${'<b>要</b>抓<em>好</em>'.repeat(10).slice(3)}落实。`,
  'other XML': '<?xml version="1.0"?><rss version="2.0"><channel><item/></channel></rss>',
};

describe('a web page', () => {
  for (const [name, file] of Object.entries(PAGES)) it(`is ${name}`, () => assert.equal(isHtml(file, 'other'), true));
  for (const [name, file] of Object.entries(OTHERS)) it(`is not ${name}`, () => assert.equal(isHtml(file, 'other'), false));

  it('is no Markdown, unless it is a whole page', () => {
    assert.equal(isHtml('<div align="center">\n<p>甲</p>\n</div>\n\n# 通知\n', 'markdown'), false);
    assert.equal(isHtml('<!DOCTYPE html>\n<html><body>', 'markdown'), true);
  });

  it('is no file without tags, whatever else it holds', () => {
    const pieces = fc.array(fc.constantFrom('<', '< p>', '<!', '<!-- ', '-->', '<?', '&lt;p&gt;', '通知', '\n', '>', '/>', '\ud800'));
    fc.assert(fc.property(pieces, (texts) => assert.equal(isHtml(texts.join(''), 'other'), false)));
  });
});
