/** Ends of the names that sites, papers and offices have on their pages, in folded form. */
const SITE_NAME =
  /^.{0,24}(?:网|网站|在线|门户|日报|晚报|晨报|早报|时报|商报|都市报|快报|周报|青年报|报社|新闻社|通讯社|电视台|广播|频道|客户端|新闻中心|资讯|人民政府|办公[厅室]|政府|管委会|委员会|[省市县区州][\u4e00-\u9fff]{2,12}[局厅委]|公报|公众号|腾讯|新浪|搜狐|网易|澎湃|凤凰|百度|知乎|\.(?:com|cn|gov|net|org|hk|tw)(?:\.\w+)?)$/;
/** After two dashes, which a title may have of its own, only what is surely a site: `--人民网`. */
const SURE_SITE =
  /^(?:人民|新华|央视|央广|中新|光明|南方|求是|环球|中国.{0,6}|.{2,6}(?:新闻|政府|党建|日报))网$|^.{2,8}(?:网站|在线|客户端)$/;
const CHANNEL =
  /^(?:[\u4e00-\u9fff]{0,2}(?:要闻|新闻|时政|动态|资讯|频道|专题|公告|政策|新闻中心|头条)|正文|首页|滚动|国内|社会|地方|综合|推荐)$/;
/** What took place, which no site is called. */
const SENTENCE = /[:"!?]|(?:召开|举行|启动|开幕|成立|发布)$/;
const LONGEST_SITE = 30;
const SHORTEST_TITLE = 4;

/** A separator and what follows it; where it starts with the white space before it. */
interface Part {
  readonly start: number;
  readonly separator: string;
  readonly name: string;
}

/** Where the name of the site starts at the end of a folded title line (with its separator); the length of the line where there is none. */
export function siteSuffixStart(folded: string): number {
  const underscore = folded.indexOf('_');
  if (underscore >= SHORTEST_TITLE && folded.length - underscore <= 2 * LONGEST_SITE && !SENTENCE.test(folded.slice(underscore)))
    return underscore;
  const site = lastPart(folded, folded.length);
  return site && isSite(site) ? startWithChannels(folded, site.start) : folded.length;
}

/** Whether a folded line is the name of a site and nothing else, as far as a name tells; offices issue documents, and their names end titles too. */
export function isSiteName(folded: string): boolean {
  return (
    folded.length <= LONGEST_SITE &&
    (SURE_SITE.test(folded) ||
      CHANNEL.test(folded) ||
      /(?:网|网站|门户|在线|频道|客户端)$|^[\u4e00-\u9fff]{2,8}网(?:移动|手机|触屏)版$|^[\u4e00-\u9fff]{2,10}(?:网络|科技|传媒|信息)[\u4e00-\u9fff]{0,4}公司$/.test(
        folded,
      ))
  );
}

/** Whether a folded line is the name of a paper, an agency or a station and nothing else: not 请订阅江城日报, 抄送江城电视台, 部分内容摘自江城日报. */
export function isPaperName(folded: string): boolean {
  return /^(?!点击|关注|欢迎|订阅|主[办管]|[承协]办|扫码|下载|登录|投稿|来稿|原载|请|抄|发|报|送|转|摘|据|由|见|寄|[^自源]{0,8}(?:[转摘选引]自|来源))[\u4e00-\u9fff]{2,10}(?:日报|晚报|晨报|时报|商报|都市报|青年报|电子报|新闻社|通讯社|电视台|广播电台|影音)$|^[^,。:]{2,16} ?logo$/.test(
    folded,
  );
}

/** The last part of a line up to an offset, if something is left before it that may be a title. */
function lastPart(folded: string, end: number): Part | undefined {
  let mark = end - 1;
  while (mark >= SHORTEST_TITLE && !'-_|'.includes(folded.charAt(mark))) mark--;
  const longest = folded[mark] === '-' ? 2 : mark;
  let from = mark;
  while (folded[from - 1] === folded[mark] && mark - from < longest - 1) from--;
  let start = from;
  while (folded[start - 1] === ' ') start--;
  return start < SHORTEST_TITLE
    ? undefined
    : { start, separator: folded.slice(from, mark + 1), name: folded.slice(mark + 1, end).trimStart() };
}

function isSite({ separator, name }: Part): boolean {
  return name.length <= LONGEST_SITE && (separator === '--' ? SURE_SITE : SITE_NAME).test(name);
}

/** `title-要闻-新华网`: between title and site stand the channels of the site. */
function startWithChannels(folded: string, siteStart: number): number {
  let start = siteStart;
  for (let channel = lastPart(folded, start); channel && CHANNEL.test(channel.name); channel = lastPart(folded, start))
    start = channel.start;
  return start;
}

/** Where a folded line goes on after it has repeated a title, if what follows is set off as a site's name is; else `undefined`. */
export function suffixAfter(folded: string, title: string): number | undefined {
  if (folded.length <= title.length || !folded.startsWith(title)) return undefined;
  return /^\s*[-_|·《》"/]/.test(folded.slice(title.length)) ? title.length : undefined;
}
