import type { Range } from '../evidence.ts';
import type { Deixis } from './deixis.ts';
import type { Division } from './division.ts';
import type { Mention } from './mention.ts';

/** What a development zone calls itself after the name of its place. */
const SUFFIX =
  '(?:国家级?)?(?:经济技术开发区|高新技术产业开发区|高新技术产业园区|高新技术开发区|高新技术产业区|经济开发区|经开区|高新区|开发区|综合保税区|综保区|保税港区|保税区|' +
  '城乡一体化示范区|转型综合改革示范区|示范区|工业园区|产业园区|合作区|管理区|临空经济区|临港经济区|片区|新区|新城)';
const AFTER_NAME = new RegExp(`^(?:市)?${SUFFIX}`);
/** A zone without a name in front: 经开区召开全区领导干部会议. */
const NAMELESS =
  /(?<![\u4e00-\u9fff])(?:经开区|高新区|经济技术开发区|高新技术产业开发区|开发区|保税区|新区)(?=党工委|管委会|召开|举行|组织|纪工委)/;
/** After the name: the zone acts or governs, so that the text is about it. */
const ACTING = /^(?:\([^)]{1,12}\))?(?:党工委|管委会|纪工委|召开|举行|印发|发布|全区|高质量发展|工作)/;

/** Zones with names of their own and the division that they belong to, as in the State Council's replies that founded them. */
export const NAMED_ZONES: readonly (readonly [zone: string, division: string])[] = [
  ['雄安新区', '河北省/保定市'],
  ['两江新区', '重庆市'],
  ['舟山群岛新区', '浙江省/舟山市'],
  ['兰州新区', '甘肃省/兰州市'],
  ['南沙新区', '广东省/广州市/南沙区'],
  ['西咸新区', '陕西省'],
  ['贵安新区', '贵州省'],
  ['西海岸新区', '山东省/青岛市/黄岛区'],
  ['金普新区', '辽宁省/大连市/金州区'],
  ['天府新区', '四川省'],
  ['湘江新区', '湖南省/长沙市'],
  ['江北新区', '江苏省/南京市'],
  ['福州新区', '福建省/福州市'],
  ['滇中新区', '云南省/昆明市'],
  ['哈尔滨新区', '黑龙江省/哈尔滨市'],
  ['长春新区', '吉林省/长春市'],
  ['赣江新区', '江西省'],
  ['横琴粤澳深度合作区', '广东省/珠海市'],
  ['横琴新区', '广东省/珠海市'],
  ['前海深港现代服务业合作区', '广东省/深圳市'],
  ['前海合作区', '广东省/深圳市'],
  ['深汕特别合作区', '广东省/深圳市'],
  ['大鹏新区', '广东省/深圳市'],
  ['大亚湾开发区', '广东省/惠州市'],
  ['松山湖高新区', '广东省/东莞市'],
  ['临港新片区', '上海市/浦东新区'],
  ['张江高科技园区', '上海市/浦东新区'],
  ['外高桥保税区', '上海市/浦东新区'],
  ['中关村科技园区', '北京市'],
  ['苏州工业园区', '江苏省/苏州市'],
  ['东湖高新区', '湖北省/武汉市'],
  ['东湖新技术开发区', '湖北省/武汉市'],
  ['杨凌示范区', '陕西省/咸阳市/杨陵区'],
  ['郑州航空港区', '河南省/郑州市'],
  ['郑东新区', '河南省/郑州市'],
  ['平潭综合实验区', '福建省/福州市/平潭县'],
  ['洋浦经济开发区', '海南省/儋州市'],
  ['曹妃甸新区', '河北省/唐山市/曹妃甸区'],
  ['北戴河新区', '河北省/秦皇岛市'],
  ['净月高新区', '吉林省/长春市'],
  ['滨湖新区', '安徽省/合肥市'],
  ['西部科学城', '重庆市'],
];

/** A text shorter than this is an address or a title, and what it names is what it is about. */
const STRING = 60;

/** A zone as the text names it, in folded characters, with its folded range. */
export interface ZoneName extends Range {
  readonly name: string;
  /** The division that it belongs to. */
  readonly division: Division;
}

/** Where a zone is named with its place (萍乡|经开区). */
interface ZoneMention extends ZoneName {
  readonly acting: boolean;
}

/**
 * The zone that the text speaks for: one that governs or acts at least twice, or once where the text calls its place 全区; `undefined` for a text that only tells of zones.
 */
export function documentZone(folded: string, mentions: readonly Mention[], self: Deixis | undefined): ZoneName | undefined {
  const zones = mentions.flatMap((mention) => zoneAt(mention, folded));
  const first = zones[0];
  if (!first) return undefined;
  const least = folded.length < STRING ? 0 : self?.word === '区' ? 1 : 2;
  const acting = zones.filter((zone) => zone.acting && zone.division === first.division).length + Number(NAMELESS.test(folded));
  const one = zones.every(({ division }) => division === first.division);
  return one && acting >= least && (self === undefined || self.word === '区') ? first : undefined;
}

function zoneAt(mention: Mention, folded: string): ZoneMention[] {
  const division = mention.uses.length === 1 ? mention.uses[0]?.division : undefined;
  const suffix = mention.zone ? '' : AFTER_NAME.exec(folded.slice(mention.end, mention.end + 16))?.[0];
  if (!division || suffix === undefined) return [];
  const end = mention.end + suffix.length;
  return [
    { name: folded.slice(mention.start, end), division, start: mention.start, end, acting: ACTING.test(folded.slice(end, end + 20)) },
  ];
}
