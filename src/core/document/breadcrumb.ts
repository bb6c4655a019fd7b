const SENTENCE_END = /[;!?]/;
const LONGEST = 120;
/** What `LOCATION`, `HOME` and a menu begin with: no other line needs to be compared with these. */
const OPENS = /^[[(您你本的现目当所位页网首主返路h]/;

/** `当前位置:`, `您现在的位置:`, `您所在的位置是:` in folded form. */
const LOCATION =
  /^[[(]?(?:您|你|本页)?的?(?:现在|目前|当前)?的?(?:所在)?的?(?:位置|页面)是?[:：]|^[[(]?(?:您|你)?的?(?:当前|现在|目前)(?:所在)?的?位置|^路径 ?:(?=.*(?:[>》→/»]|&gt;))/;
const HOME = /^(?:网站首页|网站主页|返回首页|首页|主页|home) ?(?:》|&gt;|&raquo;|"|\/|→|\||-|::|\\|·|_)/;
/** The section before it: 政协要闻 位置: 首页. */
const SECTION_LOCATION = /^[\u4e00-\u9fff]{2,8} ?(?:当前|所在|您的)?位置: ?(?:网站)?首页/;
/** Two sections: 图文新闻 / 本地资讯; a title ends otherwise. */
const SECTIONS = /^[\u4e00-\u9fff]{2,8} ?\/ ?[\u4e00-\u9fff]{0,6}(?:新闻|资讯|要闻|动态|公告)$/;
/** Without one of these no line has a step; most have none, so that the patterns for trails need not be tried. */
const STEP_MARK = /[>&»›＞→]/;
const STEP = />+|&gt;|&raquo;|[»›＞→]/;
const NAME = /^[^。，,；;：:！？《》<>&]{1,24}$/;
/** How a character is said, behind it. */
const NOTE = /[(（][^()（）\s]{1,8}[)）]/g;
const LONGEST_MENU_NAME = 10;
/** The site and one of its sections: 江城网 > 教育. */
const SITE_NAME = /^(?!互联|互聯|物联|物聯)[\u4e00-\u9fff]{2,10}(?:网|網|网站|網站|在线|在線|门户|門戶|频道|頻道)$/;
const SECTION_NAME = /^(?:\d{4} ?)?[\u4e00-\u9fff]{2,6}$/;
const LAST_NAME = /^(?:正文|內容|内容|详情|詳情|列表)$/;

/** Whether a line shows the way from a site's home page to this page, or is the menu that starts at the home page. */
export function isBreadcrumb(raw: string, folded: string): boolean {
  if (folded.length > LONGEST || isSentence(folded)) return false;
  const opens = OPENS.test(folded);
  if (opens && (LOCATION.test(folded) || HOME.test(folded))) return true;
  return isTrail(raw) || (opens && isMenu(raw, folded)) || (folded.length <= LONGEST_SECTIONS && isOfSections(folded));
}

const LONGEST_SECTIONS = 60;

function isOfSections(folded: string): boolean {
  return (folded.includes('位置:') && SECTION_LOCATION.test(folded)) || (folded.includes('/') && SECTIONS.test(folded));
}

function isSentence(folded: string): boolean {
  return folded.includes('。') || SENTENCE_END.test(folded.includes('&') ? folded.replace(/&gt;|&raquo;/g, '') : folded);
}

/**
 * Two steps or more between short names (`新闻中心 > 头条新闻 > 正文`), or one to the text itself. In the original text, as the fold has one form for > and 》.
 * Cut at its steps: a pattern for the whole trail would divide the blanks around each step in exponentially many ways.
 */
function isTrail(raw: string): boolean {
  if (!STEP_MARK.test(raw)) return false;
  const names = raw
    .trim()
    .split(STEP)
    .map((name) => name.trim())
    .filter((name, index, all) => name !== '' || index === 0 || index === all.length - 1);
  const ends = names.length > 3 && names.at(-1) === '' ? names.slice(0, -1) : names;
  if (!ends.every((name) => NAME.test(name))) return false;
  const [site = '', section = ''] = ends;
  return ends.length > 2 || (ends.length === 2 && (LAST_NAME.test(section) || (SITE_NAME.test(site) && SECTION_NAME.test(section))));
}

/** `首页 新闻中心 政务公开 互动交流`: at least four short names after one another, the first of them the home page. */
function isMenu(raw: string, folded: string): boolean {
  if (!/^(?:网站)?(?:首页|主页)/.test(folded)) return false;
  const names = raw
    .trim()
    .replace(NOTE, '')
    .split(/[\s|｜/·]+/);
  return names.length >= 4 && names.every((name) => name.length <= LONGEST_MENU_NAME);
}
