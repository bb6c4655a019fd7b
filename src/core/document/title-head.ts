import type { SourceText } from '../text/source-text.ts';
import type { Layout } from './layout.ts';
import type { LineRole, RoledLine } from './line-role.ts';
import { isPictureCaption } from './line-role.ts';
import { isPaperName, isSiteName } from './site-suffix.ts';
import { isContinued, isTitle } from './title-line.ts';

/** Lines of a file, blank ones too. */
const HEAD_LINES = 100;
const PARTING: ReadonlySet<LineRole> = new Set(['navigation', 'header', 'share-line', 'copyright']);
/** One of a list of other articles. */
const ITEM = /^· /;
/** Words of a menu that have a line each, and what stands beside a masthead. */
const TOO_SHORT = 4;
const BESIDE_MASTHEAD =
  /^date \d{4}-\d\d-\d\d ?(?:听新闻|我是广告.{0,16})$|^论文部分内容阅读$|^本网站(?:已)?支持ipv6|(?:设为首页|加入收藏)(?: |$)|^[\u4e00-\u9fff]{2,4}(?:摄|供图)(?: ?[|·/].{0,12})?$|^[^。]{0,8}天气:.{2,40}(?:°c|℃|级|度)$|^您好[!,]?(?:今天是)?[:!]?$|^(?:当前报章|本期|今日)[^,。]{0,4}\d{4}年\d{1,2}月\d{1,2}日$|^(?:今日|本报|本刊|本期)(?:导读|新闻|要目|版面)$|^[\u4e00-\u9fff]{2,6}:$|^(?:放大|缩小|默认){2,3}$|^\[[\u4e00-\u9fff]{2,4}\] ?=|^通版阅读请点击:$|^当前版:\d{1,3}版?$|^打开[^,。]{2,20}(?:阅读|查看|浏览)$|^[^。]{0,24}总第\d{1,5}期[^。]{0,30}$|^[\u4e00-\u9fff]{2,4}(?:app|公众号|小程序|微博|抖音号|视频号)$/;
/** Where to write to, and when who published it: 投稿:jcw@…, 江城社/ 2013.05.07 00:00, 出版：2026-Feb-14. */
const IMPRINT =
  /^[^。]{0,20}[\da-z]@[\da-z]|^[\u4e00-\u9fff]{2,10}(?:报|网|社|台)[/|] ?\d{4}(?:-\d{1,2}-|\/\d{1,2}\/|\.\d{1,2}\.)\d{1,2}(?: \d{1,2}:\d{2})?$|^(?:出版|更新|发布|发表)(?:时间|日期)?: ?\d{4}-/;
/** A field of a record whose label is broken off or on no list, before another one: `号:0035/2022 信息分类:公文`. */
const RECORD = /^[\u4e00-\u9fff]{1,10}: ?[^:。]{1,40}[\u4e00-\u9fff]{2}: ?[\d a-z(]/;

/** What a site says above everything else: its name with the day of the visit, a welcome. */
const MASTHEAD =
  /^\d{4}年\d{1,2}月\d{1,2}日 ?(?:星期|周)[一二三四五六日天]?(?: ?(?:放大|缩小|默认)){1,3}$|^(?:[\u4e00-\u9fff]{2,16} ?)?(?:今天是|当前(?:时间|日期):?|现在(?:是|时间):?)? ?\d{4}年\d{1,2}月\d{1,2}日 ?(?:星期|周)[一二三四五六日天](?: ?\d{1,2}:\d{2}(?::\d{2})?)?(?: ?农历.{0,12})?(?:(?:[^\u4e00-\u9fff]|[晴阴多云小中大阵雨雪雾霾转间东南西北风微级度]){1,24})?$|今天是:? ?\d{4}[年/-]|^(?:您好[,!] ?)?(?:热烈)?欢迎(?:您|你)?(?:访问|进入|光临|来到|登录|浏览)[^,。]{2,40}(?:网|网站|官网|平台|门户|系统|政府|委员会|党校|学院|[\u4e00-\u9fff]局|[\u4e00-\u9fff]委|[省市县区旗])[!。]{0,3}$|^欢迎(?:您|你)?的?光临[!。]? ?(?:今天是)?[:| ]{0,3}$/;
/** The welcome of a site whose name does not say that it is one; a text may begin so too. */
const WELCOME = /^您好[,!] ?(?:热烈)?欢迎(?:您|你)?(?:访问|登录|浏览)[^。]{2,40}$/;
/** Lines that may stand above a title: a letterhead, a number, a date, also behind the name of a newspaper. */
const ABOVE_TITLE =
  /文件$|^\(?[^,。]{0,16}[[(]\d{4}[\])](?:第)?\d+号\)?(?: ?签发人:.{1,8})?$|^第\d+号$|^(?:[\u4e00-\u9fff]{2,12}(?:网|社|报|台|在线|客户端) ?)?\d{3,4}年\d{1,2}月\d{1,2}日$|^[\u4e00-\u9fff]{2,12}(?:网|社|报) ?\d{4}([-./])\d{1,2}\1\d{1,2} ?(?:(?:星期|周)[一二三四五六日天])?$/;
/** Who wrote it, on a line of its own: 本报记者甲乙, 记者甲/综合报导, 新华网记者甲. */
const BYLINE =
  /^[□■●(]?(?:文|图|文图|图文)?[/:| ]{0,2}[\u4e00-\u9fff]{0,8}(?:[,、][\u4e00-\u9fff]{2,8})?[|/]?(?:(?:特派|见习|实习|首席|全媒体|融媒体)?记者|通讯员|特约撰稿人?)[:|/ ]?[\u4e00-\u9fff·、,/ ]{2,16}[)]?$/;
const SALUTATION = /^(?:各位|同志|朋友|尊敬|代表|委员|女士|先生|全体)/;
const NEWS_VERB = /[开会节讲谈访问座招座走进赴到]/;
/** The name of a column or a page of a paper. */
const COLUMN =
  /^(?:今日|本地|每日|热点|网站|滚动)?(?:头条|要闻|头版|简讯|快讯|时讯|新闻)$|^(?:要闻|新闻|时政|工作|综合|本地)(?:简报|简讯|摘要|集锦|速递|播报)$|^(?:图片|时政|综合|本地|社会|县区|基层|部门|党建)(?:新闻|要闻|动态|报道)$|^[[]?(?:图片新闻|本报讯|导读|摘要|编者按|开栏的话|现场图片?)[\]]?:?$/;
/** The name of a section of a site; it may say no more than that there is more of it. */
const SECTION =
  /^(?:更多》? ?)?[\u4e00-\u9fff]{2,6}(?:信息|动态|新闻|要闻|港闻|澳闻|公开|资讯|之窗|专栏|专题|专区|导航|导览|详情|列表|检索|消息|话题|产品|焦点|视窗|园地|广角|看点)(?: ?[a-z]{3,12})?$|^新闻[与和](?:活动|公告|资讯)$|^(?:更多》? ?)[\u4e00-\u9fff]{2,6}$/;
/** In a Chinese page a line without Chinese words is a button, an address or the name of the site. */
const FOREIGN = /^[^\u4e00-\u9fff]{1,80}$/;
/** The way back, or over the menu to the text, which is no title: 跳到主要内容, 按Enter到主內容區. */
const WAY =
  /^返回[\u4e00-\u9fff]{0,8}(?:首页|主页|列表|顶部)$|^(?:[按请点击]{1,3}[a-z]{0,5})?[直跳至到接转]{1,4}主?要?(?:内容|导航|选单|菜单)区?块?$|^自动草稿$/;

/** An office and nothing else; 开局 and 全部 are none. */
const OFFICE =
  /^[^,。:"《(_|-]{0,20}(?:人民政府|政府|委员会|办公[厅室]|国务院|中央|管委会|党委|党组|党工委|纪委监?委?|政协|人大常委会|中心组|课题组|编写组|编辑部|评论员|(?:[\u4e00-\u9fff]{2})(?<![开新变布大格结全破])局|(?:[\u4e00-\u9fff]{2})(?<![全干内西中东外局总一])部)-?$/;

/** The name of a place and nothing else: a page of a paper has its news by counties. */
const DIVISION = /^[\u4e00-\u9fff]{1,6}[省市县区旗州盟镇乡]$/;
/** The characters of a title apart: 江 城 召 开 会 议. */
const APART = /^\s{0,40}(?:[\u4e00-\u9fff]\s{1,8}){5,40}[\u4e00-\u9fff]\s{0,40}$/;
/** Words apart, none of them longer than a section's name; as written, since the fold drops the blanks. */
const MENU = /^\s{0,40}(?:(?:[\u4e00-\u9fff]{1,4}|[\da-z])[\s|]{1,8}){6,40}[\u4e00-\u9fff]{1,4}\s{0,40}$/i;

/**
 * The lines of text above the running text that can hold its title, in blocks that lines of the site part, each from the first line that is not the letterhead's,
 * the site's or the paper's.
 */
export function titleBlocks({ reading }: SourceText, { lines, firstParagraph }: Layout): (readonly RoledLine[])[] {
  const blocks: RoledLine[][] = [[]];
  let above = 0;
  for (const line of lines.slice(0, Math.min(firstParagraph, HEAD_LINES))) {
    if (line.role === 'text' && !ITEM.test(line.folded)) blocks.at(-1)?.push(line);
    else if (PARTING.has(line.role)) blocks.push([]);
    if (EDITION.test(line.folded) && endsWithDay(blocks)) above = blocks.push([]) - 1;
  }
  const steps = stepsOf(lines.slice(0, firstParagraph));
  const isChinese = CHINESE.test(lines[firstParagraph]?.folded ?? '');
  const filled = blocks
    .map((block) => withoutSteps(afterMenu(block), steps))
    .map((block) => block.slice(firstOf(block, reading)))
    .map((block) => (isChinese && isForeign(block) ? [] : block));
  const below = filled.slice(above).filter((block) => block.length > 0);
  const all = below.length > 0 ? below : filled.filter((block) => block.length > 0);
  return withoutMedia(all.filter((block) => block.length === 1 || !block.every(({ folded }) => OFFICE.test(folded.replace(/^文/, '')))));
}

/** A running text in Chinese, whose title is none of words in another script alone. */
const CHINESE = /[\u4e00-\u9fff]{8}/;
const FOREIGN_WORDS = /^[a-z][a-z .&'-]{2,40}$/;

/** Whether a block has words in another script and the name of a section at most. */
function isForeign(block: readonly RoledLine[]): boolean {
  const isWords = ({ folded }: RoledLine) => FOREIGN_WORDS.test(folded);
  return block.some(isWords) && block.every((line) => isWords(line) || SECTION.test(line.folded));
}

/** The sections that a page shows the way through: 首页》聚焦某省. */
function stepsOf(head: readonly RoledLine[]): ReadonlySet<string> {
  const trails = head.filter(({ role, folded }) => role === 'navigation' && folded.includes('》'));
  return new Set(trails.flatMap(({ folded }) => withoutBars(folded).split(/》+/, MOST_STEPS)));
}

const MOST_STEPS = 12;
/** A longer step is the title of the page. */
const LONGEST_STEP = 8;

/** A section that is printed again above the title says nothing of the text. */
function withoutSteps(block: readonly RoledLine[], steps: ReadonlySet<string>): readonly RoledLine[] {
  if (steps.size === 0) return block;
  return block.filter(({ folded }) => folded.length > LONGEST_STEP + 2 || !steps.has(withoutBars(folded)));
}

function withoutBars(folded: string): string {
  return folded.replace(/[| ]{1,8}$/, '').trim();
}

/** The page of a paper that a text stands on; above it stands what the paper's site says, its day last. */
const EDITION = /^第[a-z]?\d{1,3}[a-z]?版:/;

function endsWithDay(blocks: readonly (readonly RoledLine[])[]): boolean {
  const last = blocks.findLast((block) => block.length > 0)?.at(-1);
  return last !== undefined && isLetterhead(last.folded);
}

/** What a block has below the words of a menu that stand one below the other. */
function afterMenu(block: readonly RoledLine[]): readonly RoledLine[] {
  const end = block.findIndex(({ folded }) => folded.length > LONGEST_ITEM);
  const items = end < 0 ? block.length : end;
  return items >= FEWEST_ITEMS ? block.slice(items) : block;
}

const LONGEST_ITEM = 6;
const FEWEST_ITEMS = 4;

function isChineseTitle(folded: string): boolean {
  return isTitle(folded) && !FOREIGN.test(folded) && !SECTION.test(folded);
}

/** The name of a site, a section or a paper is the title of no other block. */
function withoutMedia(blocks: (readonly RoledLine[])[]): (readonly RoledLine[])[] {
  const others = blocks.filter(([first]) => first && !isMedium(first.folded) && isChineseTitle(first.folded));
  return others.length > 0 ? others : blocks;
}

function firstOf(block: readonly RoledLine[], reading: string): number {
  const first = block.findIndex(
    (line, index) => !standsAbove(line, block.slice(index + 1)) && !isMenu(reading.slice(line.line.start, line.line.end)),
  );
  return first < 0 ? block.length : first;
}

/** Whether a line as written has words of a menu, or the sites that one leads to. */
function isMenu(written: string): boolean {
  if (MENU.test(written)) return !APART.test(written);
  const words = written.length > LONGEST_MENU ? [] : written.trim().split(/[\s|]+/);
  const items = words.filter((word) => word.length > 1 && word.length <= LONGEST_WORD);
  if (words.length >= MANY_WORDS && items.length === words.length) return true;
  const sites = words.filter((word) => SITE_WORD.test(word));
  return words.length >= FEWEST_WORDS && sites.length >= 2 && words.every((word) => word.length <= LONGEST_WORD);
}

const LONGEST_MENU = 120;
const FEWEST_WORDS = 3;
/** No title has as many words with blanks between them. */
const MANY_WORDS = 10;
const LONGEST_WORD = 12;
const SITE_WORD = /^[\u4e00-\u9fff]{2,10}[网網]$/;

function standsAbove(line: RoledLine, below: readonly RoledLine[]): boolean {
  const folded = line.folded.replace(/^[|·—?■□●◆ -]{1,8}/, '');
  if (isLetterhead(folded) || isOfSite(folded) || isByline(folded) || isPictureCaption(line.folded)) return true;
  if (OFFICE.test(beforeSite(folded))) return !isContinued(line, below[0]);
  if (FOREIGN.test(folded) || SECTION.test(beforeSite(folded))) return below.some((other) => isChineseTitle(other.folded));
  if (DIVISION.test(folded)) return below[0] !== undefined && isTitle(below[0].folded);
  return (isMedium(folded) || WELCOME.test(folded)) && below.some((other) => isTitle(other.folded) && !isMedium(other.folded));
}

/** The first part of what a browser shows: 园区新闻_德感工业园. */
function beforeSite(folded: string): string {
  return folded.split('_', 1)[0] ?? folded;
}

function isOfSite(folded: string): boolean {
  if (folded.length < TOO_SHORT && !isTitle(folded)) return true;
  return [MASTHEAD, BESIDE_MASTHEAD, IMPRINT, COLUMN, RECORD, WAY].some((pattern) => pattern.test(folded) && !SALUTATION.test(folded));
}

/** Whether a folded line is one that stands above the title of an official document: whose paper it is, its number, its day. */
export function isLetterhead(folded: string): boolean {
  return ABOVE_TITLE.test(folded);
}

function isMedium(folded: string): boolean {
  return isSiteName(folded) || isPaperName(folded);
}

/** Whether a folded line names a reporter and nothing else. */
function isByline(folded: string): boolean {
  const match = BYLINE.exec(folded);
  return (
    match !== null && !NEWS_VERB.test(folded.slice(folded.search(/记者|通讯员|撰稿/) + 2).replace(/(?:综合)?报[导道]|摄影?|采访$/, ''))
  );
}
