import { BARE_MEDIUM, BARE_SOURCE, CREDIT_LABEL, HEADER_LABEL, RECORD_LABEL, SOURCE_LABEL } from './labels.ts';

// A line is tried against most of these only where it has a unit of `line-signs.ts`: whoever adds an alternative adds a unit of it there.

/** The way to the article before or after. */
export const NEIGHBOUR = /^[[(]?(?:上一篇|下一篇|上一条|下一条|上篇|下篇|前一篇|后一篇)[\])]?:/;
/** Attachments belong to the document. */
const LINK = '\\[(?!附件)[^\\]]{0,16}\\]\\([^()\\s]*\\)';
/** Markdown of a menu: an item that is nothing but a short link, or several links in a line. */
export const LINKS = new RegExp(`^(?:[*+-] ${LINK}|[*+-]? ?${LINK}(?:[\\s|·]*${LINK})+)$`);
/** A line that is the name of a picture, also as Markdown. */
export const IMAGE_NAME = /^(?:!\[[^\]]*\]\()?[^。;!?]{1,100}\.(?:jpe?g|png|gif|bmp|webp|svg|tiff?)\)?$/;
/** What asks a reader to share, scan or follow. */
export const SHARE =
  /^(?:点击|一键)?分享(?:到|至)?:|^.{0,10}扫一扫.{0,20}(?:分享|打开|阅读|浏览|关注|手机)|^.{0,12}(?:长按|扫描|识别).{0,8}二维码|^打开微信|^(?:微信|手机)扫|点击?(?:一下)?(?:上方|下方|上面|下面)?(?:的)?["]?蓝(?:色)?字|^[^。]{0,20}关注(?:我们|本公众号)(?:[吧哟哦呀啊]|不迷路)?[!~]{0,3}$|设为星标|加星标/;
/** Who owns or runs a site, and what others may do with its text. */
export const COPYRIGHT =
  /©|copyright|all rights reserved|版权所有|icp备|公网安备|网站标识码|^(?:主办|承办)(?:单位)?:.*(?:邮编|电话|备案|技术支持|承办|维护)|^技术支持:|^免责声明|^未经.{0,16}(?:不得|禁止|请勿)(?:转载|复制|镜像)|^本文(?:为|系|由|来自|转自)[^。]{0,24}(?:原创|转载|首发|来源于?)|^[^。,]{0,12}转载请(?:注明|附上|标明)/;
/** The heading of a list of other articles. */
export const RELATED =
  /^[[(]?(?:相关(?:阅读|新闻|链接|文章|稿件|报道|专题|信息)|延伸阅读|推荐阅读|热门推荐|热点推荐|猜你喜欢|更多(?:新闻|报道|精彩|资讯)|最新(?:新闻|文章)|热门(?:新闻|文章))[\])]?:?》*$/;
/** A line that begins with a date in figures, as above an article. */
export const NUMERIC_DATE =
  /^https?:\/\/[\w./-]{4,60}(?: \d{4}年\d{1,2}月\d{1,2}日|\(\d{4}-\d{1,2}-\d{1,2}[ \d:]{0,10}\))|^(?:\|{1,3} ?|(?:更新|发布|发表|刊登|日期):? ?)?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?=$|[^\d-])|^\d{4}年\d{1,2}月\d{1,2}日 ?(?:星期[一二三四五六日天])? ?\d{1,2}:\d{2}|^[^,。:]{1,16} ?发表于 ?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?=$|[^\d-])/;
/** What a site prints above everything else on the day of the visit: a greeting with the day, the day with that of the week. */
export const DAY_OF_VISIT =
  /^(?:您好|欢迎|现在是|今[天日]是|今[天日]日期|截图时间)[^。]{0,40}\d{4} ?[-年/.]|^\d{4}年\d{1,2}月\d{1,2}日 ?[^,。:\d]{0,12}星期[一二三四五六日天][^,。]{0,20}$/;
/** With a colon behind it, also in a list, or in square brackets: `[ 索引号 ] 115002/2023-5`. */
export const HEADER = new RegExp(
  `^(?:[-•·*|] ?)?(?:[[(]?(?:${HEADER_LABEL})[\\])]? ?[:丨]|(?:${RECORD_LABEL}) ?\\||(?:${SOURCE_LABEL}) ?\\| ?[^|]{1,40}$|\\[ ?(?:${HEADER_LABEL}) ?\\])|^[-•·*] ?\\[[\\u4e00-\\u9fff]{2,8}\\]`,
);
/** `来源 江城日报`: without a colon. */
export const BARE_SOURCE_LINE = new RegExp(`${BARE_SOURCE}${BARE_MEDIUM}`);
/** A label of who made the text. */
export const CREDIT = new RegExp(`^[[(]?(?:${CREDIT_LABEL})[:/|丨]`);
/** `中央政府门户网站 2010年8月21日 来源:人民日报`, `记者甲乙 来源:人民网`: what stands before the source is the site's too. */
export const SOURCE_INSIDE =
  /^[a-z\d\u4e00-\u9fff]{2,16} ?· ?公众号 ?·[^。]{0,24}\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}|^[-•·] ?\d{4}年\d{1,2}月\d{1,2}日 ?(?:来源|稿源|出处):|^www\.[\w./-]{4,40}[^。]{0,60}(?:来源|稿源):|^[\u4e00-\u9fff·]{2,8} ?(?:发布)?时间:\d{4}(?:-\d{1,2}-|年\d{1,2}月)\d{1,2}[^,。]{0,24}(?:来源|稿源|出处):|^(?:(?:[^,。:]{0,40}(?:[网站社报台] ?|[a-z] ))?\d{4}(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2})[^,。]{0,24}|(?:[\u4e00-\u9fff]{0,6}记者|文\/|作者)[^,。:]{2,20})(?:来源|稿源|出处):/;
/** `澳门快讯|发布时间:…|来源:…`: the column before the first label. */
export const COLUMN_BEFORE = new RegExp(`^[^,。:|]{2,16} ?\\| ?(?:${HEADER_LABEL}):`);
/** An editor in brackets: never the author's, wherever it stands. */
export const EDITOR = /^[[(](?:(?:责任)?编辑|责编)/;
/** Who made the text, in brackets. */
export const BRACKETED_CREDIT =
  /^[[(](?:(?:本报|本台|全媒体|融媒体|见习|实习)?(?:首席)?(?:记者|通讯员)|(?:责任)?编辑|责编|来源|稿源|摄影|作者)[^。]{2,60}[\])]?$/;
