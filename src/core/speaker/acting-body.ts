import type { Range } from '../evidence.ts';
import type { NamedText } from '../places/mention.ts';
import type { PlaceMention } from '../places/place-mention.ts';
import type { Placed } from '../places/placed.ts';
import { levelCalled, levelOfDivision, ZONE } from './body-level.ts';
import type { SpeakerLevel } from './speaker.ts';

/** A body that acts in a folded text, with its level; the range is that of its name. */
export interface ActingBody extends Range {
  readonly level: SpeakerLevel;
  /** `body`: an organ; `post`: somebody who holds an office in one; `self`: 全县, 我市. */
  readonly kind: 'body' | 'post' | 'self';
}

/** Where a clause begins, a body may act; behind a name it is the name's. */
const CLAUSE =
  /(?:[\n,。;:!?()"\]\s·]|(?<=\d)日|[上下]午|[晨晚早]|日前|近日|今天|昨天|丨|\|)(?:中共|中国共产党|政协|代(?=[省市县区州旗盟镇乡]长))?/g;
const FIRST_CLAUSE = /^(?:中共|中国共产党|政协)?/;
/** A body that is learned from, spoken to or asked is not who acts. */
const OBJECT =
  /(?:传达|学习|贯彻|落实|按照|根据|听取|关于|通过|收看|参加|出席|转发|对照|围绕|深入|走进|赴|到|在|向|对|由|与|和|同|被|据|为|任命|给|从|率|率领|带|带领|邀请|请|陪同|欢迎|祝贺|感谢|召|《)$/;

const ACTS =
  '召开|举行|举办|召集|开展|组织|印发|发布|部署|传达|学习|研究|审议|启动|推进|加快|加强|全面|扎实|积极|深入|持续|聚焦|抓住|抓好|多措|出台|开了|开会|表彰|通报|公布|掀起|获评|全力|把';
const ORDINAL = '第?[一二三四五六七八九十\\d]{1,4}(?:届|次)';
const OFFICE = '(?:局|厅|委|办|办公室|院|中心|馆|总队|支队|联|总工会|社)';
/** Somebody with an office, also of a department: 委书记, 委统战部副部长; not a meeting of such. */
const POST =
  /^(?:委|人大|政协|政府|人民政府|纪委)?[\u4e00-\u9fff]{0,8}?(?:书记|部长|主任|主席|秘书长|局长|厅长|常委(?!会)|[省市县区州旗盟]长)(?!会议|会|办公会|专题|[\u4e00-\u9fff]{0,2}会议|调度会|信箱|质量奖)|^长(?![a-z江三期城])/;
/** What makes of a division one that acts. */
const ORGAN = new RegExp(
  `^(?:[省市县区州旗盟](?=委))?(?:委(?!员|托|派|宣讲|巡|督)|人民政府|政府(?!秘书长|研究室|参事)|人大|政协|纪委|监委|领导|地委|行署|党政(?!代表团|考察团)|直机关|长(?![a-z江三期城])|${ORDINAL}|${ACTS}|(?=[\\u4e00-\\u9fff]{2,10}${OFFICE}(?:${ACTS}|近日|日前|党组|党委))|[“"(]?.{0,8}工作(?:会议|领导小组))`,
);
/** 天衢街道, 长白镇; 乡镇 and 各镇 are all of them. */
const TOWNSHIP_NAME = '(?![\\u4e00-\\u9fff]{0,5}(?:各|听|了|的|到|该|辖|属|等|个|两|乡镇|镇街|全))[\\u4e00-\\u9fff]';
const TOWNSHIP_BODY = `(?:镇|乡|街道|苏木)(?=党委|党工委|政府|人民政府|人大|办事处|党政|领导|${ORDINAL}|${ACTS})`;
const TOWNSHIP = new RegExp(`^${TOWNSHIP_NAME}{1,6}?${TOWNSHIP_BODY}`);
/** Behind the name of the county that it is called like: 孟村|镇. */
const TOWNSHIP_BEHIND = new RegExp(`^${TOWNSHIP_BODY}`);
/** Of the central government in Hong Kong and Macau. */
const LIAISON = /^(?:(?:中央(?:人民)?政府)?驻(?:香港|澳门|港|澳)[\u4e00-\u9fff]{0,8}联络办(?:公室)?|(?:香港|澳门)?中联办)/;
const ZONE_BODY = new RegExp(
  `^(?!我国|全国|各)(?:[\\u4e00-\\u9fff]{0,6}?${ZONE}(?:\\([^()]{1,12}\\))?(?:党工委|工委|管委会|管理委员会|党委|领导|纪工委|(?=${ACTS}|全区))|(?:[\\u4e00-\\u9fff]{1,4}城|区|园区)?(?:党工委|管委会|工委(?!员)))`,
);
/** What stands before the kind of a unit; whoever meets it or goes there is not of it. */
const UNIT_NAME = '(?![\\u4e00-\\u9fff]{0,12}(?:会见|出席|访|赴|将|在))[\\u4e00-\\u9fff]{0,12}?';
const UNIVERSITY = new RegExp(
  `^${UNIT_NAME}(?:大学|学院|学校|校|中学|小学|附中|附小|幼儿园|职院|研究所|科研院所)(?:\\([^()]{1,8}\\))?(?:党委|纪委|党组织|领导|(?=${ACTS}))`,
);
const ENTERPRISE = new RegExp(
  `^${UNIT_NAME}(?:(?<!国)集团|公司|(?<!人民)银行|酒厂|电厂|煤矿|油田|工业园)(?:\\([^()]{1,8}\\))?(?:党委|党组|领导|董事|(?=${ACTS}))`,
);
const WORD = '自治区|[省市州盟地县区旗]';
const CALLED = new RegExp(
  `^(?:第?[一二三四五六七八九十\\d]{1,3}届)?(${WORD}|[镇乡]|特区)(?!场|民|域|块|方|铁|震|质|理)(?=(委|人民政府|政府|人大|政协|纪委|监委|领导|党政|直机关|长|党委|官员|行政长官|${ORDINAL}|[\\u4e00-\\u9fff]{2,10}${OFFICE}(?:${ACTS}|近日|日前|党组|党委)))`,
);
const SELF = new RegExp(`^[全我](${WORD}|[镇乡]|街道|校|院|集团|公司|园区)(?![域面级际场])`);
const SELF_LEVELS: Readonly<Record<string, SpeakerLevel>> = {
  街道: 'township',
  校: 'university',
  院: 'university',
  集团: 'enterprise',
  公司: 'enterprise',
  园区: 'zone',
};
/** What a body decided is passed on: 省委十一届三次全会精神, 省第十三次党代会以来. */
const CITED = /^[\u4e00-\u9fff]{0,16}?[届次][\u4e00-\u9fff]{0,8}?(?:全会|会议|党代会|代表大会)(?:召开)?的?(?:精神|以来|部署)/;
/** Who issued what a text cites, right before its title: 省委办公厅《关于…的意见》. */
const ISSUED = /^(?:[省市县区州盟旗])?(?:委|政府|人民政府|人大常委会)?(?:办公[厅室])?《/;
/** Somebody with an office in a school or a firm: 大学党委常委、副校长. */
const OFFICE_BEHIND = /^(?:常委|副?书记|委员|副?部长|办公室主任)/;
const MOST_POSTS = 4;
const LONGEST_POST = 12;
const ANOTHER_POST = /^[\u4e00-\u9fff]{0,8}、/;
/** Heads of a school, behind their office in its committee too. */
const HEAD_OF_SCHOOL = /^(?:党委(?:副?书记|委员|常委)、)*副?(?:校长|院长)(?![^,。]{0,6}(?:法院|检察院))/;
/** What a division is called by its stem alone: 西藏政协. */
const BARE_ORGAN = /^(?:政协|人大|党委|政府|纪委|监委|区党委)/;
const LONGEST_NAME = 40;

/** The bodies that act in a part of a text, in its order. */
export function actingBodies(named: NamedText, part: Range, home: Placed | undefined): ActingBody[] {
  const text = named.folded.slice(part.start, part.end);
  const chains = chainsOf(named.within(part));
  const starts = new Set([
    ...clauseStarts(text),
    ...chains.filter(({ start }) => !OBJECT.test(text.slice(Math.max(0, start - 4), start))).map(({ start }) => start),
  ]);
  const bodies = [...starts].sort((a, b) => a - b).flatMap((start) => bodyAt(text, start, chains, home) ?? []);
  return bodies.map((body) => ({ ...body, start: body.start + part.start, end: body.end + part.start }));
}

interface Chain extends Range {
  readonly last: PlaceMention;
}

/** Names that stand one behind the other (广东省|深圳市), by where the first begins. */
function chainsOf(mentions: readonly PlaceMention[]): Chain[] {
  const chains: Chain[] = [];
  for (const mention of mentions) {
    const before = chains.at(-1);
    if (before && before.end === mention.start) chains[chains.length - 1] = { start: before.start, end: mention.end, last: mention };
    else chains.push({ start: mention.start, end: mention.end, last: mention });
  }
  return chains;
}

function clauseStarts(text: string): number[] {
  const starts = [FIRST_CLAUSE.exec(text)?.[0].length ?? 0];
  // What stands at the very beginning is no mark before a clause, and neither is what belongs to the first one.
  CLAUSE.lastIndex = Math.max(1, starts[0] ?? 0);
  for (let match = CLAUSE.exec(text); match; match = CLAUSE.exec(text)) starts.push(match.index + match[0].length);
  return starts;
}

/** Of several posts of one person (市委常委、区委书记) the last that is of a body is whom he speaks for. */
function bodyAt(text: string, start: number, chains: readonly Chain[], home: Placed | undefined): ActingBody | undefined {
  let body = oneAt(text, start, chains, home);
  for (let index = 0; index < MOST_POSTS && body?.kind === 'post'; index++) {
    const gap = ANOTHER_POST.exec(text.slice(body.end, body.end + LONGEST_POST))?.[0];
    const next = gap === undefined ? undefined : oneAt(text, body.end + gap.length, chains, home);
    if (!next || next.kind === 'self') break;
    body = next;
  }
  return body;
}

function oneAt(text: string, start: number, chains: readonly Chain[], home: Placed | undefined): ActingBody | undefined {
  const chain = chains.find((one) => one.start === start);
  const from = chain?.end ?? start;
  const rest = text.slice(from, from + LONGEST_NAME);
  const below = belowDivision(rest, chain);
  if (below) return { level: below.level, kind: kindOf(below, rest), start, end: from + below.length };
  const head = chain ? undefined : HEAD_OF_SCHOOL.exec(rest)?.[0];
  if (head !== undefined) return { level: 'university', kind: 'post', start, end: start + head.length };
  return chain ? ofDivision(chain, rest) : (ofWord(rest, start, home) ?? selfAt(rest, start, home));
}

function kindOf({ level, length }: { level: SpeakerLevel; length: number }, rest: string): ActingBody['kind'] {
  const isUnit = level === 'university' || level === 'enterprise';
  return isUnit && OFFICE_BEHIND.test(rest.slice(length)) ? 'post' : 'body';
}

/** The bodies of what lies in a division, as they are looked for; without one of the units `sign` there is none; `isBehind`: only behind a name. */
interface Below {
  readonly pattern: RegExp;
  readonly sign: RegExp;
  readonly level: SpeakerLevel;
  readonly isBehind: boolean;
}

const BELOW: readonly Below[] = [
  { pattern: LIAISON, sign: /联/, level: 'centre', isBehind: false },
  { pattern: TOWNSHIP, sign: /[镇乡街苏]/, level: 'township', isBehind: false },
  { pattern: TOWNSHIP_BEHIND, sign: /[镇乡街苏]/, level: 'township', isBehind: true },
  { pattern: ZONE_BODY, sign: /[区园城工管]/, level: 'zone', isBehind: false },
  { pattern: UNIVERSITY, sign: /[学校院附园所]/, level: 'university', isBehind: false },
  { pattern: ENTERPRISE, sign: /[集司行厂矿田园]/, level: 'enterprise', isBehind: false },
];

/** A body of what lies in a division. A school or a firm is told by its whole name only. */
function belowDivision(rest: string, chain: Chain | undefined): { level: SpeakerLevel; length: number } | undefined {
  for (const { pattern, sign, level, isBehind } of BELOW) {
    const match = (isBehind && !chain) || !sign.test(rest) ? null : pattern.exec(rest);
    if (match) return { level, length: match[0].length };
  }
  const isZone = chain?.last.zone && /^(?:党工委|管委会|领导|召开|举行)/.test(rest);
  return isZone ? { level: 'zone', length: 0 } : undefined;
}

function ofDivision({ start, end, last }: Chain, rest: string): ActingBody | undefined {
  const organ = ORGAN.exec(rest);
  const division = last.uses[0]?.division;
  if (!organ || !division || last.common || CITED.test(rest) || ISSUED.test(rest) || (last.form === 'bare' && !BARE_ORGAN.test(rest)))
    return undefined;
  return { level: levelOfDivision(division), kind: POST.test(rest) ? 'post' : 'body', start, end };
}

function ofWord(rest: string, start: number, home: Placed | undefined): ActingBody | undefined {
  const match = CALLED.exec(rest);
  const level = match?.[1] && levelCalled(match[1], home);
  if (!match || !level || CITED.test(rest) || /^.委(?:员|托|派|宣讲|巡|督)/.test(rest)) return undefined;
  const after = rest.slice(match[0].length);
  return {
    level,
    kind: POST.test(after) ? 'post' : 'body',
    start,
    end: start + match[0].length + (match[2] === undefined ? 0 : Math.min(match[2].length, 4)),
  };
}

function selfAt(rest: string, start: number, home: Placed | undefined): ActingBody | undefined {
  const match = SELF.exec(rest);
  const word = match?.[1];
  const level = word === undefined ? undefined : (SELF_LEVELS[word] ?? levelCalled(word, home));
  return match && level ? { level, kind: 'self', start, end: start + match[0].length } : undefined;
}
