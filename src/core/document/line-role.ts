import type { Line } from '../text/line.ts';
import { isBoilerplate } from './boilerplate.ts';
import { isBreadcrumb } from './breadcrumb.ts';
import { CREDIT_LABEL, HEADER_LABEL } from './labels.ts';

/**
 * What a line is for. `header` and `credit` say who published the text and when, before and after it; `related` heads a list of other articles;
 * `quoted` is a Markdown quotation; `text` is everything else that an author wrote.
 */
export type LineRole =
  | 'blank'
  | 'navigation'
  | 'image-name'
  | 'share-line'
  | 'copyright'
  | 'header'
  | 'credit'
  | 'related'
  | 'quoted'
  | 'text';

/** A line with what it is for. */
export interface RoledLine {
  readonly line: Line;
  readonly role: LineRole;
  /** The folded line without white space at its ends. */
  readonly folded: string;
}

const RULE = /^[-*_=~·.:|#》\s★☆●◆◇■□▲△※]*$/;
const QUOTED = /^\s*>/;
const NEIGHBOUR = /^[[(]?(?:上一篇|下一篇|上一条|下一条|上篇|下篇|前一篇|后一篇)[\])]?:/;
/** Markdown of a menu: an item that is nothing but a short link, or several links in a line. Attachments belong to the document. */
const LINK = '\\[(?!附件)[^\\]]{0,16}\\]\\([^()\\s]*\\)';
const LINKS = new RegExp(`^(?:[*+-] ${LINK}|[*+-]? ?${LINK}(?:[\\s|·]*${LINK})+)$`);
const IMAGE_NAME = /^(?:!\[[^\]]*\]\()?[^。;!?]{1,100}\.(?:jpe?g|png|gif|bmp|webp|svg|tiff?)\)?$/;
const SHARE =
  /^(?:点击|一键)?分享(?:到|至)?:|^.{0,10}扫一扫.{0,20}(?:分享|打开|阅读|浏览|关注|手机)|^.{0,12}(?:长按|扫描|识别).{0,8}二维码|^打开微信|^(?:微信|手机)扫|点击?(?:一下)?(?:上方|下方|上面|下面)?(?:的)?["]?蓝(?:色)?字|^[^。]{0,20}关注(?:我们|本公众号)(?:[吧哟哦呀啊]|不迷路)?[!~]{0,3}$|设为星标|加星标/;
const COPYRIGHT =
  /©|copyright|all rights reserved|版权所有|icp备|公网安备|网站标识码|^(?:主办|承办)(?:单位)?:.*(?:邮编|电话|备案|技术支持|承办|维护)|^技术支持:|^免责声明|^未经.{0,16}(?:不得|禁止|请勿)(?:转载|复制|镜像)|^本文(?:为|系|由|来自|转自)[^。]{0,24}(?:原创|转载|首发|来源于?)|^[^。,]{0,12}转载请(?:注明|附上|标明)/;
const RELATED =
  /^[[(]?(?:相关(?:阅读|新闻|链接|文章|稿件|报道|专题|信息)|延伸阅读|推荐阅读|热门推荐|热点推荐|猜你喜欢|更多(?:新闻|报道|精彩|资讯)|最新(?:新闻|文章)|热门(?:新闻|文章))[\])]?:?》*$/;
const NUMERIC_DATE =
  /^https?:\/\/[\w./-]{4,60} \d{4}年\d{1,2}月\d{1,2}日|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?=$|[^\d-])|^\d{4}年\d{1,2}月\d{1,2}日 ?(?:星期[一二三四五六日天])? ?\d{1,2}:\d{2}/;
/** With a colon behind it, also in a list, or in square brackets: `[ 索引号 ] 115002/2023-5`. */
const HEADER = new RegExp(
  `^(?:[-•·*] ?)?(?:[[(]?(?:${HEADER_LABEL})[\\])]?:|\\[ ?(?:${HEADER_LABEL}) ?\\])|^[-•·*] ?\\[[\\u4e00-\\u9fff]{2,8}\\]`,
);
const CREDIT = new RegExp(`^[[(]?(?:${CREDIT_LABEL})[:/|]`);
/** `中央政府门户网站 2010年8月21日 来源:人民日报`, `记者甲乙 来源:人民网`: what stands before the source is the site's too. */
const SOURCE_INSIDE =
  /^(?:(?:[^,。:]{0,40}(?:[网站社报台] ?|[a-z] ))?\d{4}(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2})[^,。]{0,24}|(?:[\u4e00-\u9fff]{0,6}记者|文\/|作者)[^,。:]{2,20})(?:来源|稿源|出处):/;
/** `澳门快讯|发布时间:…|来源:…`: the column before the first label. */
const COLUMN_BEFORE = new RegExp(`^[^,。:|]{2,16} ?\\| ?(?:${HEADER_LABEL}):`);
const LONGEST_SOURCE_LINE = 100;
/** Never the author's, wherever it stands. */
export const EDITOR = /^[[(](?:(?:责任)?编辑|责编)/;
const BRACKETED_CREDIT =
  /^[[(](?:(?:本报|本台|全媒体|融媒体|见习|实习)?(?:首席)?(?:记者|通讯员)|(?:责任)?编辑|责编|来源|稿源|摄影|作者)[^。]{2,60}[\])]?$/;

/** A pattern is tried only on a line that has a unit which it cannot do without: most lines are running text and have none. */
const Sign = { image: 1, share: 2, copyright: 4, label: 8, list: 16 } as const;
const SIGNS: Readonly<Record<keyof typeof Sign, string>> = {
  image: '.',
  share: '享扫码微蓝注星',
  copyright: '©r权备安码办技免未载创',
  label: ':/|[(',
  list: '篇条阅新链文稿报专信推喜多门',
};
const signs = signsOfUnits();

/** The longest line that can be anything but text, in folded units. */
const LONGEST = 160;
const LONGEST_SHARE = 48;

/** The role that a line has by itself; where it stands among the others may make text of it again. */
export function roleOfLine(raw: string, folded: string): LineRole {
  if (folded === '' || RULE.test(folded)) return 'blank';
  if (folded.length > LONGEST) return QUOTED.test(raw) ? 'quoted' : 'text';
  const has = signsIn(folded);
  return (
    boilerplateRole(raw, folded, has) ??
    (folded.includes('。') ? undefined : labelledRole(folded, has)) ??
    (QUOTED.test(raw) ? 'quoted' : 'text')
  );
}

function boilerplateRole(raw: string, folded: string, has: number): LineRole | undefined {
  if (isBreadcrumb(raw, folded) || isBoilerplate(folded) || (has & Sign.list && NEIGHBOUR.test(folded))) return 'navigation';
  if (has & Sign.label && LINKS.test(folded)) return 'navigation';
  if (has & Sign.image && IMAGE_NAME.test(folded)) return 'image-name';
  if (has & Sign.share && folded.length <= LONGEST_SHARE && SHARE.test(folded)) return 'share-line';
  if (has & Sign.copyright && COPYRIGHT.test(folded)) return 'copyright';
  return has & Sign.list && RELATED.test(folded) ? 'related' : undefined;
}

function labelledRole(folded: string, has: number): LineRole | undefined {
  if (has & Sign.label && EDITOR.test(folded)) return 'credit';
  if ((has & Sign.label && HEADER.test(folded)) || NUMERIC_DATE.test(folded)) return 'header';
  if (has & Sign.label && folded.length <= LONGEST_SOURCE_LINE && (SOURCE_INSIDE.test(folded) || COLUMN_BEFORE.test(folded)))
    return 'header';
  return has & Sign.label && isCredit(folded) ? 'credit' : undefined;
}

/** Whether a line of Markdown, folded with its marks, is of a menu. */
export function isMenu(folded: string): boolean {
  return LINKS.test(folded);
}

function signsIn(folded: string): number {
  let found = 0;
  for (let at = 0; at < folded.length; at++) found |= signs[folded.charCodeAt(at)] as number;
  return found;
}

function signsOfUnits(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const name of Object.keys(SIGNS) as (keyof typeof Sign)[]) {
    for (const unit of SIGNS[name]) table[unit.charCodeAt(0)] = (table[unit.charCodeAt(0)] as number) | Sign[name];
  }
  return table;
}

/** Whether a folded line names who made the text: `编辑:…`, `[责任编辑:…]`, `(记者 … 摄影 …)`. */
export function isCredit(folded: string): boolean {
  return CREDIT.test(folded) || BRACKETED_CREDIT.test(folded);
}

/** A label of the site at the end of a line whose value is lost or a row of buttons: 召开会议分享到:. */
const OPEN_LABEL = /^[^。]{0,80}(?:分享到|分享至|来源|作者|编辑|字号|字体|时间|日期|次数|浏览量):$/;

/** Whether a line is running text: long enough for a sentence, and with the end of one. */
export function isParagraph({ role, folded }: RoledLine): boolean {
  return (
    role === 'text' &&
    folded.length >= 8 &&
    !(folded.endsWith(':') && OPEN_LABEL.test(folded)) &&
    (folded.includes('。') || /[;:][")》]*$/.test(folded) || (folded.length >= 40 && /[!?…][")》]*$/.test(folded)))
  );
}
