import type { Division } from '../places/division.ts';
import { levelOf } from '../places/division.ts';
import { findPlaces } from '../places/mention.ts';
import type { PlaceMention } from '../places/place-mention.ts';
import type { Placed } from '../places/placed.ts';
import type { SpeakerLevel } from './speaker.ts';

/** How development zones are called, as the source of a regular expression over folded text. */
export const ZONE =
  '(?:经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|开发区|经开区|高新区|保税港?区|综保区|自贸(?:试验)?区|自贸片区|示范区|工业园区?|产业园区?|科技园区?|物流园区?|园区|合作区|试验区|管理区|度假区|风景名胜区|投资区|片区|新区|新城|科教城|科学城)';
/** Party and state as a whole; not the departments of the Central Committee, which are like ministries. */
const CENTRE =
  /^(?:党中央|中央(?!组织部|宣传部|统战部|统一战线|政法委|社会工作部|对外联络部|党校|机构编制|编办|网信办|网络安全和信息化委员会办公室|台办|农办|党史|文献|编译|国家安全|气象台|广播|人民广播|电视台)|国务院(?!国资委|国有资产|台湾|港澳|侨|法制|研究室|新闻|扶贫|参事|发展研究)|全国(?:人大|人民代表大会|政协|代表大会)|政协全国|最高人民|中华人民共和国(?:国务院|主席|全国|宪法)?(?:令)?$|国家主席|第[一二三四五六七八九十\d]{1,3}[届次]全国|总统|(?:行政|立法|司法|考试|监察)院$)/;
/** A department of the state, by its name alone: no division is in it, and it is none of some committee (党委宣传部). */
const MINISTRY =
  /^(?!党[委政]|[校院])(?:国家|中国|中央|国务院|行政院|全国|中华人民共和国)?[\u4e00-\u9fff]{1,12}(?:部|总局|总署|署|委员会|[改革资计健]委|局|办公室|银行|银监会|证监会|保监会)(?:办公厅|党组|令|函)?$/;
const MUNICIPALITY = /^(?:11|12|31|50)/;
const TAIWAN = /^71/;
/** After the name of its division. */
const TOWNSHIP = /^[\u4e00-\u9fff]{0,8}?(?:[镇乡](?!贤|村|企|镇)|街道|苏木|社区|村(?:党|委))/;
const UNIVERSITY = /(?:大学|学院|学校|中学|小学|[校院]党委|党校)/;
const ENTERPRISE = /(?:公司|集团|银行|股份|油田|电厂|煤矿|企业|酒厂|钢厂)/;
const ZONE_BODY = new RegExp(`${ZONE}|(?<!街道|[镇乡]|机关|系统|教育)(?:党工委|工委|管委会|管理委员会)`);
const MEDIUM = /(?:报|社|网|台|频道|客户端|融媒体中心|融媒|新媒|在线|杂志|周刊|学刊|学报|论坛|视听)$/;
const SITE = /(?:门户)?(?:网站?|官网)$/;
/** What an office publishes itself. */
const OFFICE_SITE = /(?:政府|委员会|[委局厅办]|管委会)(?:门户)?(?:网站?|官网|发布|公众号)$/;

/** The level of a body by its name in folded text, such as 江城市人民政府办公室; of several named together the first. `undefined` for a name that tells none. */
export function levelOfBody(name: string, home: Placed | undefined): SpeakerLevel | undefined {
  const body = withoutSite(name.replace(/^(?:中共|中国共产党|政协)/, ''));
  if (CENTRE.test(body)) return 'centre';
  if (MEDIUM.test(body) && !OFFICE_SITE.test(name)) return 'press';
  const mentions = findPlaces(body);
  const own = ownDivision(mentions, body);
  if (own) return own.level ?? levelBelow(body.slice(own.end)) ?? levelOfDivision(own.division);
  return levelBelow(body) ?? levelOfWord(body, home) ?? (MINISTRY.test(body) && mentions.length === 0 ? 'ministry' : undefined);
}

/** The name of an office without that of its site. */
function withoutSite(name: string): string {
  return SITE.test(name) && OFFICE_SITE.test(name) ? name.replace(SITE, '') : name;
}

interface OwnDivision {
  readonly division: Division;
  readonly end: number;
  readonly level?: SpeakerLevel;
}

/** The division that the body is of: the lowest that its name begins with, or that its branch is in (国家统计局江城调查队). */
function ownDivision(mentions: readonly PlaceMention[], body: string): OwnDivision | undefined {
  const first = mentions.findIndex(({ start }) => start === 0 || /(?:局|银行|海关|总署)$/.test(body.slice(0, start)));
  if (first < 0) return undefined;
  let last = first;
  while (mentions[last + 1]?.chained && mentions[last + 1]?.start === mentions[last]?.end) last++;
  const mention = mentions[last];
  const division = mention?.uses[0]?.division;
  if (!mention || !division) return undefined;
  const { end } = mention;
  return {
    division,
    end,
    ...(mention.zone && !/^区?委(?!会)|^区?人民政府/.test(body.slice(end)) && { level: 'zone' as const }),
  };
}

/** What lies below a division, by the rest of the name. */
function levelBelow(rest: string): SpeakerLevel | undefined {
  if (TOWNSHIP.test(rest)) return 'township';
  if (ZONE_BODY.test(rest)) return 'zone';
  if (UNIVERSITY.test(rest)) return 'university';
  return ENTERPRISE.test(rest) ? 'enterprise' : undefined;
}

/** The level of a division; counties and towns of Taiwan by their names. */
export function levelOfDivision({ code, name }: Pick<Division, 'code' | 'name'>): SpeakerLevel {
  const level = levelOf(code);
  if (TAIWAN.test(code) && level !== 'province') return level === 'county' ? 'township' : name.endsWith('县') ? 'county' : 'city';
  return level === 'province' ? 'province' : level === 'prefecture' ? 'city' : 'county';
}

/** 省委, 市政府, 区人大: the level of a body that leaves out the name of its place. */
function levelOfWord(body: string, home: Placed | undefined): SpeakerLevel | undefined {
  const word = /^(?:全|我|本)?(自治区|[省市州盟地县区旗镇乡])/.exec(body)?.[1];
  return word === undefined ? undefined : levelCalled(word, home);
}

/** The level of what a text calls 市, 区 or 镇; what these are is told by its place: 市 is a province in Shanghai, and a county where a county-level city speaks. */
export function levelCalled(word: string, home: Placed | undefined): SpeakerLevel | undefined {
  switch (word) {
    case '省':
    case '特区':
    case '自治区':
      return 'province';
    case '市':
      return cityLevel(home);
    case '州':
    case '盟':
    case '地':
      return 'city';
    case '县':
    case '旗':
      return 'county';
    case '区':
      if (home?.zone !== undefined) return 'zone';
      return home?.names.length === 1 && home.names[0]?.endsWith('自治区') ? 'province' : 'county';
    case '镇':
    case '乡':
      return 'township';
    default:
      return undefined;
  }
}

function cityLevel(home: Placed | undefined): SpeakerLevel {
  if (!home) return 'city';
  if (MUNICIPALITY.test(home.code)) return 'province';
  const name = home.names.at(-1) ?? '';
  return levelOf(home.code) === 'county' && name.endsWith('市') ? 'county' : 'city';
}
