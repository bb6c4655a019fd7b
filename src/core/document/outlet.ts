import type { Declaration } from '../declared/declaration.ts';
import type { Range } from '../evidence.ts';
import { foldText } from '../text/fold.ts';
import type { SourceText } from '../text/source-text.ts';
import { declaredFound } from './declared-found.ts';
import { foundAt } from './found.ts';
import type { HeaderField } from './header-field.ts';
import { fieldsOf, fieldsOnLine } from './header-field.ts';
import { SOURCE_LABEL } from './labels.ts';
import type { Layout } from './layout.ts';
import type { RoledLine } from './line-role.ts';
import { edition, firstNamed, ISSUE, masthead } from './masthead.ts';
import type { Found } from './policy-document.ts';
import { isPaperName } from './site-suffix.ts';

/** Of a picture, which may come from elsewhere. */
const OF_PICTURE = /^图片/;
const SOURCE = new RegExp(`^(?:${SOURCE_LABEL})$`);
/** How the names of papers, agencies, stations and sites end. */
const MEDIUM = '(?:报(?!网|客户端)|网|社|在线|新媒|传媒|电视台|电台|客户端|融媒体中心)';
/** What also reports under its own name: 江城融媒8月23日讯; a paper abroad whose name ends like no paper's. */
const REPORTING = `(?:[\\u4e00-\\u9fff]{1,8}?${MEDIUM}(?:\\([\\u4e00-\\u9fff]{2,8}${MEDIUM}\\)|·[\\u4e00-\\u9fff]{2,6})?|[\\u4e00-\\u9fff]{2,6}融媒体?|大纪元|新唐人)`;
/** The site before its paper: 江城网-江城日报. */
const SITE_BEFORE = '(?:[\\u4e00-\\u9fff]{2,8}网-(?=[\\u4e00-\\u9fff]{2,8}报))?';
const DAY = '(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:\\d{1,2}[时:]\\d{2}分?)?';

/** `新华社北京3月5日电`, `央视网消息`, `深圳特区报讯`, `(中央社记者甲台北5日电)`: the name before the mark, at the start of the running text. */
const DATELINE = new RegExp(
  `^[? ]{0,8}[[(]?${SITE_BEFORE}((?!据|本报|本网|本社|[日晚晨早商时快]报[讯 ])${REPORTING})(?:[\\u4e00-\\u9fff]{0,12} ?${DAY} ?(?:外?电|讯|消息)|(?:[\\u4e00-\\u9fff]{2,3}频道|(?<=国际在线)[\\u4e00-\\u9fff]{2,3})?(?:消息|讯|电)|(?:(?![通电简资快短速问审视音与和同及携腾科网])[\\u4e00-\\u9fff]){1,4}(?<![喜据来传闻音佳捷好口])讯(?![员息飞号问]))(?![\\u4e00-\\u9fff]{0,3}[通事息])`,
);

/** The same of an agency inside a paragraph that begins with something else, such as what a picture shows. */
const AGENCY_INSIDE =
  /[[(](中央社|中新社|中通社|新华社)记者[\u4e00-\u9fff]{4,12}\d{1,2}日?电[)\]]|[[(]([\u4e00-\u9fff]{2,8}(?:日报|晚报|商报|新闻网|报|网|社))(?:消息|专讯|讯)[\])]|(?<!据)(新华社|中新社|中新网|中央社|香港中通社|中通社|香港新闻网|大公网|文汇网)[\u4e00-\u9fff]{0,10}\d{1,2}月\d{1,2}日电/;

/** `云上江城报道(通讯员甲乙)` at the start of the text. */
const REPORTED = /^((?!本|据|综合|深度|连续|系列|现场)[\u4e00-\u9fff]{3,8})报道\((?:首席|见习|全媒体|融媒体)?(?:记者|通讯员)/;

/** `【Now新聞台】` before the text. */
const BRACKETED =
  /^\[([a-z\u4e00-\u9fff]{2,10}(?:新闻台|电视台|电台|日报|晚报|时报|新闻网|通讯社)|(?!互联|物联|局域|[电路管渔水]网)[\u4e00-\u9fff]{1,5}网)\]/;

/** What a picture above the text shows, and whose it is. */
const CAPTION =
  /^(?:date [\d-]{10} )?▲|^.{2,80}[ 。)](?:通讯员|记者)?[\u4e00-\u9fff]{0,8} ?(?:摄|供图)[)。]?$|[[(](?:图片来源|图源|图)[:/][^()[\]]{1,16}[\])]$/;

/** `四川在线记者甲`, `(香港文汇报记者乙)`: the paper before its reporter. */
const BYLINE = new RegExp(
  `^[[(□■文图/: ]{0,4}((?!据|本报|本网|本社|本台)(?:[a-z]{2,8} ?)?[\\u4e00-\\u9fff]{1,12}?(?:${MEDIUM}|新闻)(?:·[\\u4e00-\\u9fff]{2,4}新闻)?)(?:[|/ ]{0,3}(?:,[\\u4e00-\\u9fff]{2,8})?(?:首席|见习|实习|全媒体|融媒体|特派)?记者|(?:[-—]{1,2}[\\u4e00-\\u9fff]{2,4})?/[\\u4e00-\\u9fff]{2,4}(?:$|报[导道]))`,
);

/** `甲乙/江城日报`, `甲乙/江城日报“时政”微信公号` on a line above the text. */
const AUTHOR_BEFORE =
  /^[\u4e00-\u9fff]{2,4}(?:,[\u4e00-\u9fff]{2,4})?\/([\u4e00-\u9fff]{2,8}(?:日报|晚报|晨报|时报|青年报|都市报|新闻网|电视台|客户端|人民网|新华网|新华社)(?:"[^"]{2,8}"(?:微信)?公(?:众)?号)?)$/;

/** `南方日報 2020年8月14日` */
const BEFORE_DATE =
  /^([\u4e00-\u9fff]{2,12}(?:网|社|报|台|在线|客户端|好新闻)) ?[|/·]?(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}(?:-\d{1,2}-|\/\d{1,2}\/|\.\d{1,2}\.)\d{1,2})(?: ?星期[一二三四五六日天])?(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;

/** `2023-01-13 09:20 香港商報網`: a header without labels. */
const AFTER_DATE =
  /^(?:https?:\/\/[\w./-]{4,60}[ (])?[\d年月日时分/.: |t-]+\)? ?([\u4e00-\u9fff]{2,16}(?:网|社|报|台|在线|政府|办公[厅室]|中心|客户端|发布|(?<![者合本刊])报道|[省市县区州][\u4e00-\u9fff]{2,8}[局厅委])(?:-[\u4e00-\u9fff]{2,10}(?:报|网|频道|评论))?)(?![\u4e00-\u9fff])/;

/** `上海发布 · 公众号 · 上海 · 2021-01-23`: an account and where it writes. */
const ACCOUNT = /^([a-z\d\u4e00-\u9fff]{2,16}) ?· ?公众号(?: ?·|$)/;

/** `08-12 17:48 0 某县融媒体中心张园园`: a time without its year, how often it was read, and who wrote it. */
const AFTER_DAY =
  /^\d\d-\d\d \d\d:\d\d(?::\d\d)? ?\d{0,7} ?([\u4e00-\u9fff]{2,10}(?:融媒体中心|日报|晚报|新闻网|电视台|客户端))(?:[\u4e00-\u9fff]{2,4})?$/;

/** `(来源:新华社)` at the end of the last paragraph, also where the bracket is lost. */
const CLOSING =
  /(?:[[(](?:来源|稿源|据)[:/ ]?|(?<=[。"]) ?(?:来源|稿源)[:/])([^()[\]。,、:/]{2,20}?)(?: ?(?:审核|审校|校对|编辑|责编|作者|记者|供稿|[初复终]审)[:/][^()[\]]{1,40})?[\])]?$/;

/** Is taken from elsewhere without the text: pictures, figures, an excerpt, a poem. */
const PART = '(?!图|照片|数据|部分|内容|链接|诗|案例|素材|[论译散征引]文)[\\u4e00-\\u9fff]';

/** `江城文由某公司转自江城市人民政府网`, `本文转自人民网`, `(转自新华网)`: the whole text, and not what is only part of it. */
const CLOSING_TAKEN = new RegExp(
  `(?:^[[(]?(?:(?:(?:${PART}){0,10}文|稿件)由(?:${PART}){2,14})?|[本此该](?:文|文章|稿|稿件)(?:系|由(?:${PART}){2,14})?)(?:转自|摘自|来源于)((?:(?!发表|刊|载|[的于和])[\\u4e00-\\u9fff]){2,14}(?<=报|网|社|电视台|客户端))[)\\]]?$`,
);

/** `文章为江城融媒体中心原创,转载请联系我们` below the text. */
const CLOSING_OWN = new RegExp(
  `^[^\\u4e00-\\u9fff]{0,4}(?:本文|(?:本|此|该)?(?:文章|稿件|作品|内容))(?:为|系|由)((?!本|我)[\\u4e00-\\u9fff]{2,12}?(?:${MEDIUM}|发布|公众号))(?:原创|首发|独家|采写|出品)`,
);

/** The same before what a picture below shows: `(来源:江城日报 通讯员 甲乙) 活动现场`. */
const CLOSING_INSIDE =
  /[[(](?:来源|稿源)[:/] ?([^()[\]。,、:/ ]{2,14}?(?:报|网|社|台|客户端|融媒体中心|发布))(?: ?[^()[\]。]{1,30})?[\])](?=[^。]{0,40}$)/;

/** What the page of a paper leaves below it: `2020-04-21 … 2 2 江海晚报 content_15025.html`. */
const PAGE_RECORD = /^\d{4}-\d\d-\d\d [^。]{0,90}?\d{1,3} \d{1,3} ?([\u4e00-\u9fff]{2,12}) ?content_\d+\.html/;
/** `本网站所有内容属《江城日报》所有` */
const OWNED = /所有内容[均都]?(?:属|归)《?([\u4e00-\u9fff]{2,12}(?:报|网|台))》?所有/;

/** From whom a text in brackets says that it is, and what is from elsewhere but no text: (图片来自新华网), (作者供职于南方日报). */
const TAKEN = '(?:(?:本文|文章|稿件)?(?:据|转自|转载自|摘自|来自|来源于?|原载于?|原刊于?|载于))?';
const NO_PAPER = '(?!图[片源]|[题配组]图|照片|视频|数据|资料|作者|供稿|编辑|记者|转载|来源|原载|原刊)';

/** `(黑龙江日报)` there: a name that nothing but a paper has. */
const CLOSING_NAME = new RegExp(
  `(?<=[。"])[[(](?:${TAKEN}|文\\/|综合)${NO_PAPER}([\\u4e00-\\u9fff]{2,10}(?:[日晚早晨商时周青年]报|新闻网|人民网|新华网|新华社|中新社|中新网|电视台|客户端|在线))[\\])]$`,
);

/** `(大众日报客户端记者甲)` below the text. */
const CLOSING_BYLINE =
  /^[[(](?:文\/|本文由)?((?!据|本报|本网|本社|本台)[\u4e00-\u9fff]{1,10}?(?:日报|晚报|晨报|新闻网|客户端|融媒体中心))(?:全媒体|融媒体)?(?:首席|见习|实习)?(?:记者|通讯员)[^()[\]。]{2,40}[\])]$/;

/** A name of its own line above the text. */
const NAME_LINE =
  /^([\u4e00-\u9fff]{2,10}(?:日报|晚报|晨报|时报|商报|都市报|青年报|新闻网|通讯社|新华社|新华网|人民网|中央社|中新社|中新网|光明网|央视网|电视台|卫视|在线(?:新闻网站)?))(?: ?\/? ?(?:综合)?报[导道]| ?[-—]{1,2})?$/;

/** Alone right below the text. */
const AGENCY = /^(中央社|新华社|中新社|中通社|新华网|人民网|中新网|中国新闻网|央视新闻|大公网|文汇网)$/;
/** The same in brackets, of a paper too. */
const IN_BRACKETS = new RegExp(
  `^[[(]${TAKEN}${NO_PAPER}([\\u4e00-\\u9fff]{2,8}(?:[日晚早晨商时]报|都市报|新闻网|人民网|新华网|新华社|中新社|电视台|客户端))[\\])]$`,
);
/** An item of a list of what is known of an article, and the day that follows it there. */
const ITEM = /^[·-] ?([\u4e00-\u9fff]{2,12}(?:报|网|社|台|卫视|在线|发布))$/;
const ITEM_OF_DAY = /^[·-] ?\d{4}[-/年.]/;
/** A second medium in the same field: 青海日报 青海广播电视台. */
const OTHER_MEDIUM = /^[\u4e00-\u9fff]{2,10}(?:日报|晚报|社|网|台|客户端|融媒体中心)(?![\u4e00-\u9fff])/;
const LONGEST_MEDIUM = 16;
/** A journal with its issue: 《江城研究》2018年第6期. */
const JOURNAL = /^《([^《》]{2,20})》\(?(?:\d{4}年)?(?:第?\d{1,4}(?:-\d{1,3})?期|\d{1,2}月)?\d{0,2}日?\)?$/;
/** What a bracket behind a name says of the text, not of who published it, in either script: 江城网（作者授权发布）. */
const LEAVE = /^[\u4e00-\u9fff]{0,6}(?:授[权權]|首[发發]|[转轉][载載]|投稿|推[荐薦]|原[创創])[\u4e00-\u9fff]{0,6}[)）]/;
/** Lines, blank ones too, that may stand below who reported: whose copy it is. */
const CLOSING_LINES = 4;
/** Lines, blank ones too, in which the first paragraphs stand. */
const OPENING_LINES = 6;

/** Says nothing of who published it. */
const NOBODY =
  /^(?:(?:转自)?本[站网报](?:原创)?|原创|(?:互联网|网络)(?:整理|转载|综合|收集|采集|资料)?|未知(?:来源)?|不详|佚名|转载|整理|综合|admin|--?|[a-z]{0,8}\d[\da-z]{3,})$/;

/** Has a letter or a character: what stands behind an empty field is a bar at most. */
const NAMED = /[\u4e00-\u9fffa-z]/;

/** What is known of the site beside the lines of a text. */
interface SiteKnowledge {
  readonly declared: readonly Declaration[];
  /** In the folded text. */
  readonly siteSuffix?: Range | undefined;
  readonly titleLine?: RoledLine | undefined;
}

/** Who published the text: the header says so, else what the file declares, else the dateline, else the credits, else the name of the site beside the title. */
export function readOutlet(source: SourceText, layout: Layout, { declared, siteSuffix, titleLine }: SiteKnowledge): Found | undefined {
  return (
    outletIn(source, fieldsOf(layout.lines, 'header'), 'outlet-label') ??
    (titleLine && outletIn(source, fieldsOnLine(titleLine), 'outlet-label')) ??
    publisher(source, layout) ??
    declaredFound(declared, 'outlet') ??
    besideDate(source, layout) ??
    beforeDate(source, layout) ??
    dateline(source, layout) ??
    ownLine(source, layout) ??
    siteOfWay(source, layout) ??
    outletIn(source, fieldsOf(layout.lines, 'credit'), 'outlet-credit') ??
    closing(source, layout) ??
    owner(source, layout) ??
    edition(source, layout) ??
    declaredFound(declared, 'site') ??
    masthead(source, layout) ??
    lastLine(source, layout) ??
    (siteSuffix && siteName(source, siteSuffix))
  );
}

/** `发布: 某区融媒体中心` in the header: a medium that put it up; an office is who issued it. */
function publisher(source: SourceText, { lines }: Layout): Found | undefined {
  const field = fieldsOf(lines, 'header').find(
    ({ label, value }) => PUBLISHER.test(label) && MEDIUM_ALONE.test(source.folded.text.slice(value.start, value.end)),
  );
  return field && foundAt(source, nameIn(source, field.value), 'outlet-label');
}

const PUBLISHER = /^发布(?:者|人)?$/;
const MEDIUM_ALONE = new RegExp(`^[\\u4e00-\\u9fff]{2,12}${MEDIUM}$`);

function outletIn(source: SourceText, fields: readonly HeaderField[], rule: string): Found | undefined {
  for (const { label, value } of fields) {
    if (!SOURCE.test(label) || OF_PICTURE.test(label) || value.end <= value.start) continue;
    const found = foundAt(source, nameIn(source, value), rule);
    const name = foldText(found.value);
    if (NAMED.test(name) && !NOBODY.test(name)) return found;
  }
  return undefined;
}

/** A name ends at white space, which the fold drops (来源：新华网 记者张三), where no other medium follows, and at a bracket that it did not open. */
function nameIn(source: SourceText, value: Range): Range {
  const before = OF_DAY.exec(foldText(foundAt(source, value, '').value))?.[0].length ?? 0;
  return firstIn(source, { start: value.start + before, end: value.end });
}

/** The day before a name in the same field: 2008年09月27日 江城网. */
const OF_DAY = /^\d{4}(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2}) ?(?:\d{1,2}:\d{2}(?::\d{2})?)? ?(?=[\u4e00-\u9fff])/;

function firstIn(source: SourceText, value: Range): Range {
  const written = foundAt(source, value, '').value;
  const journal = JOURNAL.exec(foldText(written))?.[1];
  if (journal) return { start: value.start + 1, end: value.start + 1 + journal.length };
  const name = foldText(written.slice(0, nameEnd(written))).trim();
  return name === '' ? value : { start: value.start, end: value.start + name.length };
}

/** Where the first name of a field ends in the text as written; its length where nothing ends it. */
function nameEnd(written: string): number {
  let open = 0;
  for (const { 0: unit, index } of written.matchAll(/[^\u4e00-\u9fff]/g)) {
    if ('([（【'.includes(unit)) open++;
    if (/[|｜]/.test(unit) || (/[\])】）]/.test(unit) && open-- === 0)) return index;
    if (/[(（]/.test(unit) && LEAVE.test(written.slice(index + 1, index + LONGEST_MEDIUM))) return index;
    if (unit === ' ' && !OTHER_MEDIUM.test(foldText(written.slice(index + 1, index + LONGEST_MEDIUM)))) return index;
  }
  return written.length;
}

function besideDate(source: SourceText, { lines, firstParagraph }: Layout): Found | undefined {
  const headers = lines.filter(({ role }) => role === 'header');
  return (
    firstNamed(source, headers, AFTER_DATE, 'outlet-header') ??
    firstNamed(source, lines.slice(0, firstParagraph), AFTER_DAY, 'outlet-header') ??
    firstNamed(source, headers, ACCOUNT, 'outlet-header')
  );
}

function beforeDate(source: SourceText, { lines, firstParagraph }: Layout): Found | undefined {
  const head = lines.slice(0, firstParagraph);
  return firstNamed(source, head, BEFORE_DATE, 'outlet-header') ?? firstNamed(source, head, ISSUE, 'outlet-header');
}

function dateline(source: SourceText, { lines, firstParagraph }: Layout): Found | undefined {
  const opening = lines.slice(0, firstParagraph + OPENING_LINES).filter(({ role }) => role === 'text');
  const first = opening.find(({ line, folded }) => line.start >= (lines[firstParagraph]?.line.start ?? 0) && !CAPTION.test(folded));
  const before = opening.filter(({ line }) => line.start <= (first?.line.start ?? Number.POSITIVE_INFINITY));
  const heads = lines.slice(0, firstParagraph).filter(({ role }) => role === 'header' || role === 'credit');
  return (
    firstNamed(source, before, DATELINE, 'outlet-dateline') ??
    firstNamed(source, before, BYLINE, 'outlet-byline') ??
    firstNamed(source, heads, BYLINE, 'outlet-byline') ??
    firstNamed(source, lines.slice(0, firstParagraph), AUTHOR_BEFORE, 'outlet-byline') ??
    firstNamed(source, before, BRACKETED, 'outlet-dateline') ??
    firstNamed(source, before, REPORTED, 'outlet-dateline') ??
    firstNamed(source, opening, AGENCY_INSIDE, 'outlet-dateline')
  );
}

/** A paper's name between the title and the text, alone. */
function ownLine(source: SourceText, { lines, firstParagraph }: Layout): Found | undefined {
  const below = lines.slice(0, firstParagraph).filter(({ role }) => role === 'text');
  const items = below.filter((_, index) => ITEM_OF_DAY.test(below[index + 1]?.folded ?? ''));
  return firstNamed(source, below.slice(1, OPENING_LINES), NAME_LINE, 'outlet-header') ?? firstNamed(source, items, ITEM, 'outlet-header');
}

/** The site that the way through it begins with, where the text says that it reports itself: 您的位置:江城网 > 时政 above 本网讯. */
function siteOfWay(source: SourceText, { lines, firstParagraph }: Layout): Found | undefined {
  if (!OWN_REPORT.test(lines[firstParagraph]?.folded ?? '')) return undefined;
  const ways = lines.slice(0, firstParagraph).filter(({ role }) => role === 'navigation');
  return firstNamed(source, ways, SITE_OF_WAY, 'outlet-header');
}

const OWN_REPORT = /^[[(]?本(?:网|站)(?:讯|消息|报道)/;
const SITE_OF_WAY = /位置:? ?([\u4e00-\u9fff]{2,10}(?:网|在线)) ?》/;

/** Items of a digest name different papers at their ends: more than the one that a text quotes and its own, or before an item with a number. */
function isDigest({ lines }: Layout): boolean {
  const written = lines.filter(({ role }) => role !== 'blank');
  const names = new Set(written.flatMap(({ folded }) => CLOSING_NAME.exec(folded)?.[1] ?? []));
  return (
    names.size > 2 || (names.size === 2 && written.some(({ folded }, index) => NUMBERED.test(folded) && closesItem(written[index - 1])))
  );
}

function closesItem(line: RoledLine | undefined): boolean {
  return line !== undefined && CLOSING_NAME.test(line.folded);
}

/** The first line of an item. */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、.]|\(?\d{1,2}[、.)])/;

function closing(source: SourceText, layout: Layout): Found | undefined {
  const { lines, lastParagraph } = layout;
  if (isDigest(layout)) return undefined;
  const last = lines.slice(lastParagraph).slice(0, 1);
  return (
    firstNamed(source, last, CLOSING, 'outlet-credit') ??
    firstNamed(source, last, CLOSING_INSIDE, 'outlet-credit') ??
    firstNamed(source, last, CLOSING_NAME, 'outlet-credit') ??
    firstNamed(source, lines.slice(lastParagraph), CLOSING_TAKEN, 'outlet-credit') ??
    firstNamed(source, lines.slice(lastParagraph), CLOSING_OWN, 'outlet-credit') ??
    firstNamed(source, lines.slice(lastParagraph - CLOSING_LINES), CLOSING_BYLINE, 'outlet-byline')
  );
}

function owner(source: SourceText, { lines, lastParagraph }: Layout): Found | undefined {
  const tail = lines.slice(Math.max(0, lastParagraph));
  return firstNamed(source, tail, PAGE_RECORD, 'outlet-credit') ?? firstNamed(source, tail, OWNED, 'outlet-credit');
}

/** The name of an agency that stands alone right below the text, or of a paper below everything. */
function lastLine(source: SourceText, { lines, lastParagraph }: Layout): Found | undefined {
  const first = lines
    .slice(lastParagraph + 1)
    .filter(({ role }) => role !== 'blank')
    .slice(0, 1);
  const agency = firstNamed(source, first, AGENCY, 'outlet-masthead') ?? firstNamed(source, first, IN_BRACKETS, 'outlet-credit');
  if (agency) return agency;
  const last = lines.slice(lastParagraph + 1).findLast(({ role }) => role !== 'blank');
  return last && isPaperName(last.folded) ? firstNamed(source, [last], /^([\u4e00-\u9fff]{2,12})$/, 'outlet-masthead') : undefined;
}

function siteName(source: SourceText, { start, end }: Range): Found | undefined {
  const name = source.folded.text
    .slice(start, end)
    .split(/[-_|·\s]/)
    .at(-1);
  return !name ? undefined : foundAt(source, { start: end - name.length, end }, 'outlet-site-suffix');
}
