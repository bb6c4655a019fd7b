import type { Range } from '../evidence.ts';
import type { Division } from './division.ts';
import { levelOf } from './division.ts';
import type { PlaceMention } from './place-mention.ts';
import type { SignedText } from './sign-words.ts';
import type { ZoneMention, ZoneName } from './zone-mention.ts';
import { zonesIn } from './zone-mention.ts';

const KIND = '文旅示范区|示范区|旅游度假区|度假区|经开区|高新区|经济技术开发区|高新技术产业开发区|开发区|保税区|新区';
const DOING =
  '(?=(?:20\\d\\d年度?)?(?:第?[\\d一二三四五六七八九十]{1,3}次)?(?:党工委|管委会)|召开|举行|组织|纪工委|代表团(?:召开|举行|审议))';
/** A zone without a name in front: 经开区召开全区领导干部会议; 园区 alone does not say which. */
const NAMELESS = new RegExp(`(?<![\\u4e00-\\u9fff])(${KIND})${DOING}`);
const NAMELESS_OR_PARK = new RegExp(`(?<![\\u4e00-\\u9fff])(?:${KIND}|园区)${DOING}`);
/** What only the bodies of a zone are called, where nothing says whose they are. */
const VOICE = /(?<![\u4e00-\u9fff])(?:区|园区)?(?:党工委|管委会|工委)(?:书记|副书记|主任|副主任|会议|委员)/;
/** A text shorter than this is an address or a title, and what it names is what it is about, unless somebody goes there. */
const STRING = 60;

/** What else tells whether the text is of the zone that it names. */
export interface ZoneSigns {
  /** The folded title; '' for none. */
  readonly title: string;
  /** The first sentence after the title; folded offsets. */
  readonly lead: Range;
  /** What the bodies that act call their place: 市 in 我市, 市委; `undefined` for none. */
  readonly level: string | undefined;
  /** Whether the text calls that its own: 我市. */
  readonly isOwn: boolean;
  /** Whether the text calls its place 全区. */
  readonly saysDistrict: boolean;
}

/** How much the title tells, which names the zone or says what kind it is, and how much is enough: less where the text calls its place 全区. */
const TITLE = { named: 2, kind: 1 };
const LEAST = { zone: 2, district: 1, string: 0 };

/**
 * The zone that the text speaks for: its bodies act, or the title names it; `undefined` for a text that only tells of zones, and where the bodies of a city or
 * county act.
 */
export function documentZone(
  { folded, signs: words }: SignedText,
  mentions: readonly PlaceMention[],
  signs: ZoneSigns,
): ZoneName | undefined {
  const named = zonesIn(mentions, folded).filter(({ end }) => !GUESTS.test(folded.slice(end, end + GUESTS_REACH)));
  const zones = named[0] && isVisited(named[0], folded, signs, mentions) ? named.filter(({ name }) => name !== named[0]?.name) : named;
  const first = zones.find(({ name }) => signs.title.includes(name)) ?? zones[0];
  const isFirst = zones.some((zone) => actsFirst(zone, signs)) || opensWithBody(folded, signs.lead);
  if (!first || (isOfOthers(signs) && !isFirst)) return undefined;
  const isOfTitle = signs.title.includes(first.name);
  if (zones.some(({ division, acting }) => division !== first.division && (acting || !isOfTitle))) return undefined;
  const voices = [
    zones.some((zone) => actsFirst(zone, signs)),
    words.has('namelessZone') && NAMELESS_OR_PARK.test(folded),
    words.has('zoneVoice') && VOICE.test(folded),
  ];
  const acting = zones.filter((zone) => zone.acting).length + voices.filter(Boolean).length;
  const isString = folded.length < STRING && !folded.includes('赴');
  const least = isString ? LEAST.string : signs.saysDistrict ? LEAST.district : LEAST.zone;
  return acting + titleSign(signs.title, first) >= least ? first : undefined;
}

/** After the name of a zone whose people come to another: 江城经开区考察团, 江城经开区管委会主任带队莅临. */
const GUESTS = /^(?:党政)?(?:考察团|代表团|学习团|考察组)|^(?:党工委|管委会)[^。\n]{0,20}(?:率|带队|一行)[^。\n]{0,20}(?:莅临|来我)/;
const GUESTS_REACH = 60;

/** Before a zone: an officer of what lies around it comes, or people of elsewhere go there to learn. */
const COMES_TO =
  /[省市县区州](?:委(?:副?书记|常委)|长|领导|人大[^,。\n]{0,8}主任|政协[^,。\n]{0,5}主席)(?:(?!代表团|考察团)[^,。\n]){0,14}?(?:调研|检查|督导|考察|走访|慰问|到|赴|深入|在)$/;
const GOES_TO = /(?:(?<!赶)赴|前往|(?:考察团|代表团|学习团|一行)(?:到|在))$/;
const LEARNS = /^[^,。\n]{0,12}(?:学习|考察|参观|对接|招商|交流|取经)/;
const COMES_REACH = 40;

/** Whether a text begins with those who come to a zone, so that it is of their place. */
function isVisited({ start, end }: ZoneMention, folded: string, { lead }: ZoneSigns, mentions: readonly PlaceMention[]): boolean {
  if (start >= lead.end) return false;
  const before = folded.slice(Math.max(0, start - COMES_REACH), start);
  return COMES_TO.test(before) || (start === mentions[0]?.start && GOES_TO.test(before) && LEARNS.test(folded.slice(end, end + 16)));
}

/** Whether the bodies of a city or a county act. */
function isOfOthers({ level }: ZoneSigns): boolean {
  return level !== undefined && level !== '区';
}

/** How far a text begins. */
const FIRST = 12;

/** Whether the text begins with the body of the zone, perhaps after a date, so that the city only tells it what to do. */
function actsFirst({ governing, start }: ZoneMention, { lead, isOwn }: ZoneSigns): boolean {
  return governing && !isOwn && start >= lead.start && start < Math.min(lead.end, lead.start + FIRST);
}

/** Whether the first clause is that the body of a zone meets: 园区党工委书记主持召开园区2025年度第24次党工委会议. */
function opensWithBody(folded: string, lead: Range): boolean {
  const clause = folded.slice(lead.start, Math.min(lead.end, lead.start + OWN_REACH));
  return OWN_HEAD.test(clause) && OWN_MEETING.test(clause);
}

const OWN_HEAD = /(?:园区|经开区|高新区|开发区|新区)党工委副?书记/;
const OWN_MEETING = /次(?:党工委|管委会)[^。,]{0,12}会议/;
const OWN_REACH = 80;

/** Whether the first zone that a text names is only one to which somebody comes. */
export function visitsZone(folded: string, mentions: readonly PlaceMention[], signs: ZoneSigns): boolean {
  const [first] = zonesIn(mentions, folded);
  return first !== undefined && isVisited(first, folded, signs, mentions);
}

/** A zone whose bodies act from the beginning on and which nothing names: it is one of the place that the text names. */
export function namelessZone(folded: string, { level, lead, title }: ZoneSigns): (Range & { readonly name: string }) | undefined {
  const from = Math.max(0, lead.start - title.length);
  const opening = folded.slice(from, lead.start + OPENING);
  if (OF_DISTRICT.test(title) || OF_DISTRICT.test(folded.slice(lead.start, lead.end))) return undefined;
  const match = NAMELESS.exec(opening);
  if (level !== undefined && level !== '区' && !(match && from + match.index < lead.start + FIRST)) return undefined;
  const governed =
    match && /党工委|管委会|^.{2,8}代表团/.test(opening.slice(match.index, match.index + GOVERNED)) ? match : OWN_NAME.exec(opening);
  if (!governed?.[1]) return undefined;
  const start = from + governed.index;
  return { name: governed[1], start, end: start + governed[1].length };
}

/** A body that districts have and zones have not, which acts first: 区政协召开高新区发展座谈会. */
const OF_DISTRICT = /^(?:[\d月日年, ]{1,12}(?:[上下]午)?,?)?区(?:政协|人大|人民检察院|人民法院)/;

/** Whether the bodies of some zone act, and none that only a district has. */
export function isOfZone(folded: string): boolean {
  return VOICE.test(folded) && !DISTRICT_BODY.test(folded);
}

const DISTRICT_BODY = /区(?:委(?!员)|政府|人民政府|人大|政协|长(?!期))/;

/** As far as the body of a zone stands behind it: 经开区2019年第一次党工委. */
const GOVERNED = 18;

/** A zone with a name of its own that no list has, where its body acts: 天衢新区党工委. */
const OWN_NAME =
  /(?<=^|[,。:\n日午晚()])((?![市省区县州本我该全各国])(?!.{0,4}(?:书记|主任|研究|部署|建设|推进|国家|省级))[\u4e00-\u9fff]{1,3}(?![在到赴于来往对向与和及由])[\u4e00-\u9fff](?:新区|开发区|高新区|经开区|示范区|园区|合作区))(?=党工委|管委会)/;

/** What a text begins with. */
const OPENING = 200;

function titleSign(title: string, { name, kind }: ZoneName): number {
  if (title.includes(name)) return TITLE.named;
  return title.includes(kind) ? TITLE.kind : 0;
}

/**
 * Whether a zone is run by the government of a division in the same place: 新吴区 in 无锡 with its 高新区. A zone of the district itself is one of its own, unless
 * the text calls them one.
 */
export function isZoneOf(zone: ZoneName, division: Division, folded: string): boolean {
  return isDistrict(division) && (division !== zone.division || sharesGovernment(folded, zone, division));
}

function isDistrict({ code, name }: Division): boolean {
  return levelOf(code) === 'county' && name.endsWith('区');
}

/** Whether the text names the zone and a district as one: 高新区(新吴区), 梅河新区、梅河口市. */
function sharesGovernment(folded: string, zone: ZoneName, district: Division): boolean {
  const stem = district.name;
  return [`${zone.kind}(${stem}`, `${zone.kind}、${stem}`, `${zone.kind}${stem}`, `${stem}(${zone.name}`, `${stem}、${zone.name}`].some(
    (joint) => folded.includes(joint),
  );
}
