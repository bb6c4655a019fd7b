import assert from 'node:assert/strict';
import { declarationsOf } from '../../../src/core/declared/declarations.ts';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

const BODY = '为贯彻落实党的二十大精神，坚持以人民为中心的发展思想，推动高质量发展，现就有关事项通知如下。';
const TITLE = '江城市召开经济工作会议';
const HEAD = `<title>${TITLE}</title>`;

function page(head: string, article = ''): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body><h1>${TITLE}</h1>${article}<p>${BODY}</p></body></html>`;
}

function data(json: string): string {
  return `<script type="application/ld+json">${json}</script>`;
}

/** Name, page, and what it declares. */
const CASES: readonly (readonly [name: string, page: string, declared: readonly string[]])[] = [
  [
    'the day of Open Graph',
    page('<meta property="article:published_time" content="2024-03-18T10:20:00+08:00">'),
    ['published 2024-03-18T10:20:00+08:00'],
  ],
  ['not the day of a change', page('<meta property="article:modified_time" content="2024-03-19">'), []],
  [
    'what sites of governments write',
    page(
      '<meta name="SiteName" content="江城市人民政府"><META NAME="ArticleTitle" CONTENT="甲的通知"><meta name="PubDate" content="2024-03-18 10:20"><meta name="ContentSource" content="江城日报"><meta name="ColumnName" content="要闻">',
    ),
    ['site 江城市人民政府', 'title 甲的通知', 'published 2024-03-18 10:20', 'outlet 江城日报'],
  ],
  ['microdata', page('<meta itemprop="datePublished" content="2024-03-18">'), ['published 2024-03-18']],
  [
    'an office as author, which is that of the site, but no person',
    page('<meta name="author" content="江城市人民政府"><meta name="author" content="张三">'),
    ['site 江城市人民政府'],
  ],
  [
    'microdata of an element, not its day of change',
    page(
      '',
      '<span itemprop="datePublished" content="2024-03-18">昨天</span><span itemprop="dateModified" content="2024-03-19">今天</span>',
    ),
    ['published 2024-03-18'],
  ],
  [
    'the comment of a newspaper, not any other',
    page(
      '<!--enpproperty <articleid>1</articleid><date>2024-03-18 10:20:00.0</date><author></author><title>甲的通知</title><sourcename>江城日报</sourcename>/enpproperty--><!-- <date>2020-01-01</date> -->',
    ),
    ['published 2024-03-18 10:20:00.0', 'title 甲的通知', 'outlet 江城日报'],
  ],
  [
    'a page of WeChat',
    page('<script>var ct = "1710728400"; var other = "1";</script><a id="js_name"> 江城发布 </a><div id="js_content">会议指出</div>'),
    ['outlet 江城发布', 'published 1710728400'],
  ],
  ['such names on any other page', page('<script>var ct = "1710728400";</script><a id="js_name">江城发布</a>'), []],
  [
    'data for Baidu, which have no type',
    page(data('{"@context":"https://ziyuan.baidu.com/contexts/cambrian.jsonld","title":"甲的通知","pubDate":"2024-03-18T10:20:00"}')),
    ['published 2024-03-18T10:20:00', 'title 甲的通知'],
  ],
  [
    'what libraries of analytics and of references write',
    page('<meta name="citation_publication_date" content="2024/03/18"><meta name="parsely-pub-date" content="2024-03-18">'),
    ['published 2024/03/18', 'published 2024-03-18'],
  ],
  ['a source with its label', page('<meta name="ContentSource" content="来源：江城日报">'), ['outlet 江城日报']],
  [
    'data of a page about an article',
    page(data('{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","datePublished":"2024-03-18"}}')),
    ['published 2024-03-18'],
  ],
  ['nothing that is empty', page('<meta name="PubDate" content=""><meta name="PubDate">'), []],
  ['character references', page('<meta name="ContentSource" content="江城&#26085;报">'), ['outlet 江城日报']],
  [
    'data for search engines',
    page(
      data(
        '{"@context":"https://schema.org","@type":"NewsArticle","headline":"甲的通知","datePublished":"2024-03-18","publisher":{"@type":"Organization","name":"江城日报"}}',
      ),
    ),
    ['published 2024-03-18', 'title 甲的通知', 'site 江城日报'],
  ],
  [
    'data in a graph, of the article only',
    page(data('{"@graph":[{"@type":"WebSite","headline":"乙"},{"@type":["NewsArticle"],"datePublished":"2024-03-18"}]}')),
    ['published 2024-03-18'],
  ],
  ['data with an error', page(data('{"@type":"Article","datePublished":"2024-03-18",}')), ['published 2024-03-18']],
  [
    'no data of other articles',
    page(data('{"@type":"ItemList","itemListElement":[{"@type":"Article","datePublished":"2020-01-01"}]}')),
    [],
  ],
  ['no script that is none', page('<script>{"@type":"Article","datePublished":"2024-03-18"}</script>'), []],
  ['no data that nest without end', page(data('['.repeat(60_000))), []],
  [
    'the first time of the article',
    page('', '<time datetime="2024-03-18T10:20">3月18日</time><time datetime="2024-03-19">3月19日</time>'),
    ['date 2024-03-18T10:20'],
  ],
  ['a time that is said to be of publication', page('', '<time pubdate datetime="2024-03-18">3月18日</time>'), ['published 2024-03-18']],
  [
    'no time that nobody sees, or of what stands around the article',
    page('', '<time datetime="2024-03-18"></time><aside><time datetime="2024-03-18">3月18日</time></aside>'),
    [],
  ],
];

describe('a page declares', () => {
  for (const [name, file, expected] of CASES) {
    it(name, () => {
      const declared = declarationsOf(new SourceText(file));
      assert.deepEqual(
        declared.map(({ fact, value }) => `${fact} ${value}`),
        expected,
      );
      for (const { start, end, value } of declared) assert.ok(file.slice(start, end) === value || file.slice(start, end).includes('&#'));
    });
  }
});

interface Expected {
  readonly title?: string;
  readonly date?: string;
  readonly rivals?: readonly string[];
  readonly outlet?: string;
}

const DOCUMENTS: readonly (readonly [name: string, page: string, expected: Expected])[] = [
  [
    'its date where none is printed',
    page(`${HEAD}<meta name="PubDate" content="2024-03-18">`),
    { title: TITLE, date: '2024-03-18', rivals: [] },
  ],
  [
    'the date beside a label before the declared one',
    page(`${HEAD}<meta name="PubDate" content="2024-03-20">`, '<p>发布时间：2024-03-18</p>'),
    { title: TITLE, date: '2024-03-18', rivals: ['2024-03-20'] },
  ],
  [
    'the declared date before one above the text',
    page(`${HEAD}<meta name="PubDate" content="2024-03-20">`, '<p>2024-03-18</p>'),
    { title: TITLE, date: '2024-03-20', rivals: ['2024-03-18'] },
  ],
  [
    'a time that does not say of what after the date above the text',
    page(HEAD, '<p>2024-03-18</p><time datetime="2024-03-20">三天前</time>'),
    { title: TITLE, date: '2024-03-18', rivals: ['2024-03-20'] },
  ],
  [
    'the outlet of its content before its site',
    page(
      '<title>江城市召开经济工作会议_江城市人民政府</title><meta name="SiteName" content="江城市人民政府"><meta name="ContentSource" content="江城日报">',
    ),
    { title: TITLE, outlet: '江城日报' },
  ],
  [
    'the site where nothing else is known',
    page(`${HEAD}<meta property="og:site_name" content="江城日报">`),
    { title: TITLE, outlet: '江城日报' },
  ],
  ['no title that is the name of the site', page('<meta property="og:title" content="江城新闻网">'), { title: TITLE }],
  ['no title that no line has where one is printed', page('<meta property="og:title" content="点击查看更多精彩内容">'), { title: TITLE }],
  [
    'the declared title where none is printed',
    `<!DOCTYPE html><html><head><meta property="og:title" content="${TITLE}_江城新闻网"></head><body><p>${BODY}</p></body></html>`,
    { title: TITLE },
  ],
];

describe('of what a page declares', () => {
  for (const [name, file, expected] of DOCUMENTS) {
    it(`a document has ${name}`, () => {
      const { title, dates, outlet } = readDocument(new SourceText(file), {});
      const { date } = dates;
      const read = {
        ...(title && { title: title.value }),
        ...(date && { date: date.value }),
        ...(expected.rivals && { rivals: date?.rivals.map(({ value }) => value) }),
        ...(outlet && { outlet: outlet.value }),
      };
      assert.deepEqual(read, expected);
    });
  }
});
