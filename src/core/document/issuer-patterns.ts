import { ISSUER_LABEL } from './labels.ts';

export const LABEL = new RegExp(`^(?:${ISSUER_LABEL})$`);

const ORGAN_END =
  '(?:党中央|中共中央|中央|国务院|总统|委员会|人民政府|政府|办公[厅室]|代表大会|常务委员会|法院|检察院|管理处|管理局|纪委|党委|党组|联合会|总工会|协会|学会|纪念堂|博物馆|图书馆|研究院|公司|集团|大学|学院|银行|总局|调查总?队|[部委厅局署院会处所馆])';

/**
 * One or more bodies. Their names are read as a whole and looked back at: 委员会 ends with an end, too, and a name and its end side by side would divide a
 * list of committees in exponentially many ways.
 */
const ORGANS = `(?!在|据|根据|为|对|会议)[\\u4e00-\\u9fff]{1,32}(?<=${ORGAN_END})(?:、[\\u4e00-\\u9fff]{2,32}(?<=${ORGAN_END}))*`;
/** 教育部令:…, 行政院农业委员会公告:…, 行政院第2931次会议…, 国务院令 */
export const ORDER = new RegExp(`^(?:》 *)?(${ORGANS}|[^,。:]{2,24}(?=令:))(?:(?:令|公告|函)(?::|$|\\()|第\\d+次[^,]{0,4}会议)`);
/** 国务院办公厅关于…, 中共中央国务院印发《…》 */
export const ABOUT = new RegExp(`^(?:[》《] *)?(${ORGANS})(?:关于|印发|颁发|发布|公布|转发)`);

/** (中共中央办公厅、国务院办公厅1999年5月14日印发), (2018年11月6日国务院发布), (2007年11月6日人事部令第7号公布) */
export const PROMULGATION = new RegExp(
  `^(?:》 *)?\\((?:.{0,60}?[日月] ?)?(${ORGANS})(?:令第\\d+号| ?\\d{4}年\\d{1,2}月\\d{1,2}日)?(?:制定|印发|发布|公布|颁布|通过)`,
);

/** 市政府办公室, as titles say where the signature below has the name of the place. */
export const PLACELESS = /^[省市县区州盟旗](?:委|人民政府|政府|人大|政协)|^常务委员会$/;
/** The second line of a name that is too long for one: 某市人民代表大会, 常务委员会公告. */
export const CONTINUED = /^常务委员会/;
/** The second line of a title whose first is who issued it. */
export const ABOUT_LINE = /^关于.{2,80}的(?:通知|通告|公告|公示|意见|决定|决议|批复|报告|函)$/;
export const SIGNATURE = new RegExp(`^(${ORGANS})$`);
const DATE = '(?:\\d{4}|[〇一二三四五六七八九]{4})年[\\d〇一二三四五六七八九十]{1,3}月(?:[\\d一二三四五六七八九十]{1,3}日)?';
export const DATE_LINE = new RegExp(`^[[(]?${DATE}[\\])]?$`);
/** Who signs and the day on one line. */
export const SIGNED_AND_DATED = new RegExp(`^(${ORGANS}) ?[[(]?${DATE}[\\])]?[ |]{0,4}$`);
/** Whom a document is for: the signature of a covering letter stands between this and what it hands on. */
export const ADDRESSEES = /(?:人民政府|[委办局厅部处室司院校]|机构|单位|公司|企业|部门|机关|同志|代表)(?:\([^()]{0,40}\))?:$/;
