import assert from 'node:assert/strict';
import { htmlText } from '../../../src/core/text/html-text.ts';
import { readPage } from './html-reading.ts';

const ARTICLE = '<div class="content"><p>会议传达学习有关精神。</p><p>会议研究部署下一步工作。</p></div>';
const KEPT = '会议传达学习有关精神。\n\n会议研究部署下一步工作。';
const links = (...texts: string[]) => texts.map((text) => `<li><a href="/a.html">${text}</a></li>`).join('');

/** What stands around the article, and is left out. */
const LEFT_OUT: Record<string, string> = {
  'a navigation element': '<nav><a href="/">首页</a> 欢迎访问</nav>',
  'a navigation role': '<div role="navigation"><span>首页</span></div>',
  'a footer': '<footer><p>联系电话和地址</p></footer>',
  'a footer with office hours and a place': '<footer>办公时间：周一至周五，地理位置图</footer>',
  'an aside': '<aside>今日天气</aside>',
  'a menu as a list of links': `<ul>${links('首页', '政务公开', '新闻中心')}</ul>`,
  'a menu as a table row': '<TABLE><TR><TD><A HREF=a>首页</A></TD><TD><A HREF=b>要闻</A></TD><TD><A HREF=c>通知</A></TD></TR></TABLE>',
  'a menu with bars between its links': '<div><a href=1>首页</a> | <a href=2>要闻</a> | <a href=3>通知公告</a></div>',
  'other articles with their dates': `<div><ul>${links('全市农村工作会议召开', '市领导调研重点项目').replaceAll('</li>', ' 2024-01-02</li>')}${links('市委常委会召开会议')}</ul></div>`,
  'a menu of several levels': `<ul>${['要闻', '公开', '互动'].map((menu) => `<li><a href=1>${menu}</a><ul>${links('第一', '第二', '第三')}</ul></li>`)}</ul>`,
  'links with arrows': `<div>${links('更多>>', '要闻>', '公告»')}</div>`,
  'a share bar by its class': '<div class="pageShare clearfix"><span>分享到</span><i>微信</i></div>',
  'a footer by its id': '<div id="footer_wrap">主办单位</div>',
  'readers’ comments longer than the article': `<div class="comment-list">${'<p>说得好。</p>'.repeat(6)}</div>`,
  'what is hidden by its style': '<div style="color:red; display: none">分享摘要</div>',
  'what is hidden by an attribute': '<p hidden>摘要</p>',
  'a hidden paragraph without an end tag': '<p hidden>摘要',
  'a dialog': '<div role="dialog">是否离开本站</div>',
};

/** What an author wrote or the reader of the document knows, and stays. */
const STAYS: Record<string, readonly [file: string, kept: string]> = {
  'a breadcrumb of links': [
    '<div>当前位置：<a href="/">首页</a> &gt; <a href="/x">新闻</a> &gt; <a href="/y">要闻</a></div>',
    '当前位置：首页 > 新闻 > 要闻',
  ],
  'a breadcrumb in a navigation element': ['<nav><a href="/">首页</a> » <a href="/x">新闻</a> » 正文</nav>', '首页 » 新闻 » 正文'],
  'a line of sources with a share bar’s class': ['<div class="info share">来源：市政府办公室</div>', '来源：市政府办公室'],
  'a header': ['<header>市政府办公室文件</header>', '市政府办公室文件'],
  attachments: [
    '<div><a href="1.pdf">任务分工</a> <a href="2.docx?x=1">项目清单</a> <a href="3.XLS">责任清单</a></div>',
    '任务分工 项目清单 责任清单',
  ],
  'two links': ['<p><a href="1">全文</a> <a href="2">解读</a></p>', '全文 解读'],
  'a sentence of links': [
    '<p><a href="1">发展改革</a>、<a href="2">财政</a>、<a href="3">农业</a>部门负责落实。</p>',
    '发展改革、财政、农业部门负责落实。',
  ],
  'anchors that lead nowhere': ['<p><a name="1">总则</a> <a id="2">分则</a> <a name="3">附则</a></p>', '总则 分则 附则'],
  'a heading that is made of links': ['<h2><a href="1">要闻</a><a href="2">时政</a><a href="3">正文</a></h2>', '要闻时政正文'],
  'paragraphs that are long links': [
    `<div><a href="1">${'第一条'.repeat(25)}</a> <a href="2">${'第二条'.repeat(25)}</a> <a href="3">附则</a></div>`,
    `${'第一条'.repeat(25)} ${'第二条'.repeat(25)} 附则`,
  ],
  'a link that is never closed': ['<p><a href="1">各单位要高度重视安全生产工作，压实责任。', '各单位要高度重视安全生产工作，压实责任。'],
};

/** A whole page, and what is kept of it. */
const PAGES: Record<string, readonly [file: string, kept: string]> = {
  'a navigation element that is never closed': [`<nav><a href="/">首页</a>${ARTICLE}`, `首页\n\n${KEPT}`],
  'a class that misleads': [`<body class="nav-fixed"><div class="comment">${ARTICLE}</div><div class="footer">主办单位</div>`, KEPT],
  'a body that a script would show': [`<body style="display:none">${ARTICLE}</body>`, KEPT],
  'an index of links and nothing else': [`<div><ul>${links('通知一', '通知二', '通知三')}</ul></div>`, '通知一\n\n通知二\n\n通知三'],
  'a title with the name of the site': [`<title>有关会议召开_某市政府网</title>${ARTICLE}`, `有关会议召开_某市政府网\n\n${KEPT}`],
  'a title that repeats the heading': ['<title>有关会议召开 - 某网</title><h1>有关会议\n召开</h1>', '有关会议召开 - 某网\n\n有关会议召开'],
  'a title that only names the site': [`<title>某市政府网</title><h1>有关会议召开</h1>${ARTICLE}`, `有关会议召开\n\n${KEPT}`],
  'a heading that is an image': ['<title>某市政府网</title><h1><img src="logo.png"></h1>正文', '某市政府网\n\n正文'],
  'a second title': ['<title>有关会议召开</title><title>某网</title>正文', '有关会议召开\n\n正文'],
};

const OLD_PAGE = `<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=gb2312"><TITLE>东湖县政府信息网</TITLE></HEAD>
<BODY leftMargin=0><CENTER><TABLE width=778><TR><TD bgColor=#cc0000><A href="/"><FONT color=white>首 页</FONT></A> | <A href="/zw">政务公开</A> | <A href="/xw">新闻中心</A></TD></TR></TABLE>
<TABLE><TR><TD width=180>
<TABLE><TR><TD>·<A href=1.htm>全县农村工作会议召开</A></TD></TR><TR><TD>·<A href=2.htm>我县召开防汛会议</A></TD></TR><TR><TD>·<A href=3.htm>县领导到基层调研</A></TD></TR></TABLE>
</TD><TD vAlign=top>
您现在的位置：<A href="/">首页</A> >> <A href="/zw">政务公开</A> >> 正文
<P align=center><FONT size=5><B>关于做好春耕生产工作的通知</B></FONT>
<P align=center>发布时间：2006-3-8 &nbsp; 来源：县政府办公室<SCRIPT src="count.asp?id=12"></SCRIPT>
<TABLE><TR><TD><FONT face=宋体>各乡镇人民政府：<BR>
&nbsp;&nbsp;为做好今年的春耕生产
工作，现通知如下：<BR>
&nbsp;&nbsp;一、提高认识。<A href="/nj">农机</A>部门要做好<STRONG>农机具</STRONG>检修。<BR>
<P align=right>东湖县人民政府<BR>二〇〇六年三月八日</P></FONT></TD></TR></TABLE>
</TD></TR></TABLE></CENTER></BODY></HTML>`;

const OLD_TEXT = `东湖县政府信息网

您现在的位置：首页 >> 政务公开 >> 正文

关于做好春耕生产工作的通知

发布时间：2006-3-8 \u00a0 来源：县政府办公室

各乡镇人民政府：
\u00a0\u00a0为做好今年的春耕生产工作，现通知如下：
\u00a0\u00a0一、提高认识。农机部门要做好农机具检修。

东湖县人民政府
二〇〇六年三月八日`;

const NEW_PAGE = `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="SiteName" content="青河市人民政府">
<title>青河市召开低空经济工作会议_要闻_青河市人民政府门户网站</title><style>.a>b{}</style></head><body>
<div class="top"><span>今天是2024年7月1日</span><a href="/ft">繁體</a><a href="#">无障碍</a><a href="/zl">长者助手</a></div>
<div class="header"><h1 class="logo"><a href="/"><img src="logo.png" alt="青河市人民政府"></a></h1><form><input placeholder="关键字"><button>搜索</button></form></div>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/fw">政务服务</a></li></ul>
<div class="main"><div class="BreadcrumbNav">当前位置：<a href="/">首页</a><span>&gt;</span><a href="/xw">新闻</a><span>&gt;</span><a href="/yw">要闻</a></div>
<table><tbody><tr><td>发布机构：</td><td>市政府办公室</td><td>发布日期：</td><td>2024-06-21</td></tr></tbody></table>
<div class="article"><div class="title">青河市召开低空经济工作会议</div>
<div class="share" id="share"><a href="javascript:;">微博</a><a>微信</a></div>
<div id="UCAP-CONTENT"><p style="text-indent:2em"><span style="font-size:16px">　　6月20日，全市</span><span>低空经济</span>工作会议召开。</p>
<p><img src="1.jpg"></p><p>　　会议强调，要&ldquo;链&rdquo;上发力。</p><p>附件：<a href="/1.pdf">工作方案</a></p></div></div>
<div class="related"><div>相关解读</div><ul><li><a href="1">一图读懂实施方案</a></li></ul></div></div>
<div class="footer"><p>主办：市政府办公室</p></div><script>var x = "</div>";</script></body></html>`;

const NEW_TEXT = `青河市召开低空经济工作会议_要闻_青河市人民政府门户网站

当前位置：首页>新闻>要闻

发布机构： 市政府办公室

发布日期： 2024-06-21

青河市召开低空经济工作会议

　　6月20日，全市低空经济工作会议召开。

　　会议强调，要“链”上发力。

附件：工作方案`;

describe('what stands around the article of a web page', () => {
  for (const [name, block] of Object.entries(LEFT_OUT)) {
    it(`without ${name}`, () => {
      assert.equal(readPage(`<body>${block}${ARTICLE}</body>`), KEPT);
      assert.equal(readPage(`<body>${ARTICLE}\n${block}\n</body>`), KEPT);
    });
  }

  for (const [name, [block, kept]] of Object.entries(STAYS)) {
    it(`with ${name}`, () => assert.equal(readPage(`<body>${ARTICLE}${block}</body>`), `${KEPT}\n\n${kept}`));
  }

  for (const [name, [file, kept]] of Object.entries(PAGES)) it(name, () => assert.equal(readPage(file), kept));

  it('leaves no more than a blank line', () => {
    const menu = `<ul>${links('首页', '要闻', '公告').repeat(20)}</ul>`;
    assert.equal(htmlText(`<p>第一条。</p>${menu}<p>第二条。</p>`).text.match(/\n/g)?.length, 6);
  });

  it('a page of tables and fonts', () => assert.equal(readPage(OLD_PAGE), OLD_TEXT));

  it('a page of a portal', () => assert.equal(readPage(NEW_PAGE), NEW_TEXT));
});
