import type { SourceText } from '../text/source-text.ts';
import type { Declaration, DeclaredFact } from './declaration.ts';
import type { Field } from './front-matter-fields.ts';
import { frontMatterFields } from './front-matter-fields.ts';
import { pageFields } from './page-fields.ts';

/** What keys mean, in lower case and without marks. `created`, `clipped`, `modified` and the like are days of the file, not of the text. */
const FIELDS: Facts = facts({
  title: 'title headline 标题 標題 题目 題目 文章标题',
  published:
    'published publishedat publisheddate datepublished publishdate publishtime pubdate pubtime issued 发布日期 发布时间 發布日期 發布時間 發佈日期 發佈時間 发表日期 发表时间 发表于 发布于 刊发日期 印发日期 出版日期',
  date: 'date day 日期 时间 時間',
  outlet: 'source publisher outlet journal publication media author authors 作者 来源 來源 出处 出處 稿源 媒体 媒體 发布机构 發布機構',
  site: 'site sitename website 网站 網站 站点',
});
/** The same of pages, as common systems and the sites of Chinese governments write them (SiteName, ArticleTitle, PubDate, ContentSource); an author is often that of the site. */
const PAGE_FIELDS: Facts = facts({
  title: 'articletitle ogtitle dctitle dctermstitle twittertitle title headline 标题',
  published:
    'articlepublishedtime ogpublishedtime pubdate publishdate publishtime publicationdate datepublished firstpublishedtime pubtime issuedate releasedate ogreleasedate dcdateissued dctermsissued weiboarticlecreateat bytedancepublishedtime 发布日期 发布时间',
  date: 'date dcdate dctermsdate articledate',
  outlet: 'contentsource source articlesource newssource infosource 来源',
  site: 'sitename ogsitename publisher dcpublisher author dccreator',
});
const AUTHORS: ReadonlySet<string> = new Set(['author', 'authors', 'dccreator', '作者']);
/** An author that is an office or a paper, not a person. */
const OUTLET = /(?:网|網|社|报|報|电视台|電視台|广播|客户端|发布|發布|办公室|辦公室|政府|委员会|委員會|日报|日報|杂志|雜誌)$/;
const ADDRESS = /^\s*(?:[a-z][a-z+.-]*:\/\/|www\.|[\w-]+(?:\.[\w-]+)+(?:\/|$))/i;
const LONGEST_NAME = 40;
const LONGEST_TITLE = 200;

/** What a file declares of itself, in the order of the file. */
export function declarationsOf(source: SourceText): readonly Declaration[] {
  const { form } = source;
  if (!form.frontMatter) return pageFields(source).flatMap((field) => declarationOf(field, PAGE_FIELDS));
  return frontMatterFields(form.restored, form.frontMatter).flatMap((field) => declarationOf({ ...field, rule: 'front-matter' }, FIELDS));
}

function declarationOf({ key, value, start, end, rule }: Field & Pick<Declaration, 'rule'>, facts: Facts): Declaration[] {
  const name = key.toLowerCase().replace(/[-_.:\s]/g, '');
  const fact = facts.get(name);
  if (fact === undefined || (AUTHORS.has(name) && !OUTLET.test(plain(value)))) return [];
  return declared({ fact, value: plain(value), start, end, rule });
}

/** Without the brackets of a wiki link, on one line. */
function plain(value: string): string {
  return value
    .replace(/^\s*\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]\s*$/, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Nothing where the value is none: an address is no outlet, a paragraph no title. */
function declared(declaration: Declaration): Declaration[] {
  const { fact, value } = declaration;
  if (value === '' || value.length > (fact === 'title' ? LONGEST_TITLE : LONGEST_NAME)) return [];
  return (fact === 'outlet' || fact === 'site' || fact === 'title') && ADDRESS.test(value) ? [] : [declaration];
}

type Facts = ReadonlyMap<string, DeclaredFact>;

function facts(names: Readonly<Record<DeclaredFact, string>>): Facts {
  const byFact = Object.entries(names) as [DeclaredFact, string][];
  return new Map(byFact.flatMap(([fact, list]) => list.split(' ').map((name): [string, DeclaredFact] => [name, fact])));
}
