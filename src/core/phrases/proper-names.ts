import { findPlaces } from '../places/mention.ts';
import { anyOf } from '../text/matches.ts';

/** What holds an office or a rank, and bodies: their names recur, but nobody calls them phrases. All patterns are over folded text. */
const POST_OR_BODY = new RegExp(
  `${anyOf(`
  书记 主席 总理 委员长 部长 省长 市长 县长 区长 镇长 乡长 村长 局长 厅长 处长 主任 委员 常委 代表 秘书长 发言人 总统 首相 大臣 司令员? 政委 院长 校长 行长 会长 社长
  组长 董事长 负责人 检察长 大使 领事 记者 编辑 主播 教授 院士 同志 先生 女士 官兵 干警 民警 战士 烈士 人士 成员 常委会 委员会 办公厅 办公室 人民政府 政治局 国务院
  (?:党|中共)中央 共产党 全国人大 政协 人民银行 总会 基金会 法院 检察院 工商联 共青团 妇联 代表大会 会议 座谈会 发布会 代表团
  领导小组 指挥部 总局 总台 电视台 通讯社 新华社 公司 联播 [^原]委 人民团体 民主党派 (?<![全内干西中东南北局外总乐])部 (?<![格布开结大全时变新破困僵])局`)}$`,
  'u',
);
/** Names of rules and orders. */
const RULES =
  /(?:条例|办法|准则|细则|规程|公告|通告|要点|[部会局署院府]令|(?:管理|暂行|若干|有关|修正)规定|.{4}[^方做办依执立司用看想说手书守合违普宪]法)$/u;

const SURNAME =
  '[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文习温]';
const NAME = `${SURNAME}[\\u4e00-\\u9fff]{1,2}`;
const TITLE = anyOf('同志 主席 总书记 书记 总理 副总理 委员长 部长 省长 市长 主任 总统 首相 先生 女士 教授 院士');
const DEED = anyOf('主持 参加 出席 陪同 发表 提出 赴 会见 强调 讲话 在 到 向 同 对');
/** A person with a title and nothing else, persons in a row, a post with the name of its holder, and what persons did: that is news. */
const PERSONS: readonly RegExp[] = [
  new RegExp(`^${NAME}${TITLE}.{0,3}$`, 'u'),
  new RegExp(`^${NAME}(?:、${NAME})+$`, 'u'),
  new RegExp(`^${NAME}${TITLE}?${DEED}`, 'u'),
  new RegExp(`(?:主任|委员|[部省市县区局厅处署院校行会社组]长)${SURNAME}[\\u4e00-\\u9fff]{0,2}$`, 'u'),
  new RegExp(
    `(?:主席|总书记|总理|委员长|部长|总统|首相|秘书长|外长|常委、)(?:${NAME}|[^的、,]{2,4}$|[^的、,]{1,20}[-·][^的、,]{1,20}$)`,
    'u',
  ),
  /政治局(?:常委|委员)|记者/u,
];
/** Characters that foreign names are written with; so many in a row are a name. */
const FOREIGN =
  /[斯克尔特布拉罗夫伊科巴卡基达诺维亚洛莫塔尼贝萨里哈姆普鲁索加兰赫丹耶纳托凯沙阿奥弗格瓦佐泽顿森雷穆库皮扬坎伦德]{4}|(?:斯坦|[利尼西比维]亚)$/u;
const LEAST_BESIDE = 4;

/** Whether a folded text is the name of a person, a post or a body, or of several, or tells what such a person did; or a name of what follows. */
export function isProperName(text: string): boolean {
  return isNameOfWork(text) || PERSONS.some((rule) => rule.test(text)) || text.split(/[,、]/).some((item) => POST_OR_BODY.test(item));
}

/** Whether a folded text is the name of a rule, an order or something foreign: these stand in quotation marks too, and are no phrases there either. */
export function isNameOfWork(text: string): boolean {
  return RULES.test(text) || FOREIGN.test(text);
}

/** Whether a folded text is the name of a place with little or nothing beside it. A place by its full name (深圳市) belongs to that place alone; beside a bare name (海南) there must be enough that is no name. */
export function isPlace(text: string): boolean {
  const mentions = findPlaces(text).filter((mention) => !mention.common);
  if (mentions.length === 0) return false;
  const named = mentions.reduce((sum, { start, end }) => sum + end - start, 0);
  return text.length - named < LEAST_BESIDE || mentions.some(({ form }) => form === 'full');
}
