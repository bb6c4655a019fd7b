import type { RoledLine } from './line-role.ts';

/** In folded units. */
export const SHORTEST_TITLE = 4;
const LONGEST_TITLE = 600;

const DOCUMENT_KIND =
  '通知|通报|通告|公告|公报|意见|决定|决议|办法|规定|规则|细则|条例|章程|准则|方案|规划|计划|纲要|要点|报告|批复|函|命令|令|标准|制度|措施|讲话|致辞|答复';
const COMPLETE = new RegExp(`(?:${DOCUMENT_KIND})(?:\\([^()]*\\))?$`);
const ORGAN_ONLY =
  /^(?:中共|中国共产党|中华人民共和国|国务院|中央|全国|[^,。:关]{2,12}[省市县区州盟旗])?[^,。:_|]{0,20}(?:中央|国务院|委员会|人民政府|办公[厅室]|政府|常委会|[部委厅局署院会])$/;
const CONTINUED = /(?:关于|印发|转发|的|和|与|及|、)$/;
/** 江城市人民代表大会, and 常务委员会公告 below it. */
const CONGRESS = /人民代表大会$/;
const COMMITTEE = /^常务委员会/;
const KIND_ALONE = new RegExp(`^(?:${DOCUMENT_KIND})$`);

/** Lines that are never a title, in folded form. */
const NEVER = [
  /。|[;:,、]$/,
  /^[-(]*(?:民国 ?\d{2,3}|\d{3,4}|[一二〇三四五六七八九]{4})年.{1,6}月.{0,8}日(?!.*上的[^,。]{0,12}(?:报告|讲话|致辞)$)/,
  /^[-▲▼]/,
  /^!\[/,
  /^(?:会议|活动|大会|签约|开工|仪式)?(?:现场|会场)(?:图片?|照片)?$/,
  /^\((?![^()]{1,8}\)[^,。()]{8,})/,
  /^[[(]?(?:摘要|关键[词字]|内容(?:提要|摘要)|中图分类号|文献标[识志]码)[\]):]/,
  /[([](?:视频截图|资料图片?|资料照片|网络图片|图片来源[^()]{0,16}|[^()]{0,16}[摄供][影图]?)[)\]]$/,
  /图片来源[:/]|^(?:数据|资料)来源:|^图为(?![媒画证鉴景什何])/,
  /^在.*(?:会议|大会)上$/,
  /^◎ ?[\u4e00-\u9fff·]{2,4}(?:[,、 ]{1,2}[\u4e00-\u9fff·]{2,4}){0,5}$/,
  /^(?:[一二三四五六七八九十]+[、.]|第[一二三四五六七八九十百\d]+[章节条])/,
  /^(?:各位|同志们|尊敬的)/,
  /^[□■●◎]?本(?:报|台|网|刊)(?:评论员|专题组|采访组|记者组|编辑部)$/,
  /^本(?:报|台|网|刊)(?:讯|[\u4e00-\u9fff]{0,6}(?:讯|电|记者|消息)|\d{1,2}日)|^[^,。:]{2,8}(?:[^,。:]{0,8}\d{1,2}月\d{1,2}日)(?:电|讯)|^.{2,6}(?:网|社)(?:消息|讯)/,
  /^\d{1,2}月\d{1,2}日.*,/,
  /^[△▲◆◇●○★☆■□·]?\d{1,2}月\d{1,2}日(?:\([^()]{1,6}\)|星期.)?$/,
  /^[\da-z/.:?=&_%#~-]*$/,
  /^(?:中共)?[\u4e00-\u9fff]{2,10}[省市县区州旗]委(?:常委|副?书记)?[^,。:]{0,12}(?:书记|部长|主任|局长|常委)[^会讲调视主到赴率走访慰看接参出检督察带深作做为][\u4e00-\u9fff]{1,2}$/,
  /^(?:[^,]{0,12}(?:[省市县区州盟旗]|人民政府))?(?:代理?|副)?(?:市长|省长|州长|县长|区长|盟长|旗长|主席)[\u4e00-\u9fff]{2,4}$/,
];

/** 10.江城市人民政府关于防汛的通知 is the tenth of a folder; 1.第28号-江城消防基金报告 one of a list. */
const NUMBERED = /^\d{1,2}\.(?!\d)/;
const DOCUMENT = /(?:关于|[省市县区州盟旗]\d{4}年)[^。;]{4,80}$/;

/** Whether a folded line can be a title by itself: no sentence, no salutation, no occasion, no heading, no dateline. */
export function isTitle(folded: string): boolean {
  const isLongEnough = folded.length >= SHORTEST_TITLE || KIND_ALONE.test(folded);
  return isLongEnough && folded.length <= LONGEST_TITLE && !NEVER.some((pattern) => pattern.test(folded)) && isOneDocument(folded);
}

function isOneDocument(folded: string): boolean {
  return !NUMBERED.test(folded) || (DOCUMENT.test(folded) && COMPLETE.test(folded));
}

/** Whether a title goes on in the next line: a bracket is open, a word waits for its object, or the kind of document is still to come. */
export function isContinued(line: RoledLine | undefined, next: RoledLine | undefined): boolean {
  if (!line || !next || !isTitle(next.folded) || !isBelow(line, next)) return false;
  if (hasOpenBracket(line.folded) || CONTINUED.test(line.folded) || (CONGRESS.test(line.folded) && COMMITTEE.test(next.folded)))
    return true;
  if (ORGAN_ONLY.test(line.folded)) return /^关于|^印发|^转发|^《/.test(next.folded) || ORGAN_ONLY.test(next.folded);
  return line.folded.includes('关于') && !/[,:]/.test(line.folded) && !COMPLETE.test(line.folded) && COMPLETE.test(next.folded);
}

/** With at most a blank line between them. */
function isBelow(line: RoledLine, next: RoledLine): boolean {
  return next.line.foldedStart - line.line.foldedEnd <= 2;
}

function hasOpenBracket(folded: string): boolean {
  return count(folded, '《') > count(folded, '》') || count(folded, '(') > count(folded, ')');
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
