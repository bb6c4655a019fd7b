import type { Range } from '../evidence.ts';
import { Beginnings } from '../text/beginnings.ts';
import type { Division } from './division.ts';
import type { PlaceMention } from './mention.ts';
import type { SignedText } from './sign-words.ts';

/** What a development zone calls itself after the name of its place. */
const SUFFIX =
  '(?:国家级?)?(?:经济技术开发区|高新技术产业开发区|高新技术产业园区|高新技术开发区|高新技术产业区|经济开发区|经开区|高新区|开发区|综合保税区|综保区|保税港区|保税区|' +
  '城乡一体化示范区|转型综合改革示范区|示范区|工业园区|产业园区|合作区|管理区|临空经济区|临港经济区|自贸片区|片区|台商投资区|旅游度假区|度假区|工业集中区|产业集聚区|化工园区|农业科技园区|物流园区|工业区|科技城|' +
  '生态城|高铁新城|新区|新城)';
const AFTER_NAME = new RegExp(`^(?:市)?${SUFFIX}`);
const AFTER_ANY = new Beginnings(AFTER_NAME);
const SUFFIX_ALONE = new RegExp(`^${SUFFIX}$`);
/** A zone without a name in front: 经开区召开全区领导干部会议. */
const NAMELESS =
  /(?<![\u4e00-\u9fff])(经开区|高新区|经济技术开发区|高新技术产业开发区|开发区|保税区|新区)(?=党工委|管委会|召开|举行|组织|纪工委)/;
/** What only the bodies of a zone are called, where nothing says whose they are. */
const VOICE = /(?<![\u4e00-\u9fff])(?:区|园区)?(?:党工委|管委会|工委)(?:书记|副书记|主任|副主任|会议|委员)/;
/** After the name: the zone acts or governs, so that the text is about it. */
const ACTING = /^(?:\([^)]{1,12}\))?(?:党工委|管委会|纪工委|召开|举行|印发|发布|全区|高质量发展|工作)/;

/** A text shorter than this is an address or a title, and what it names is what it is about. */
const STRING = 60;

/** A zone as the text names it, in folded characters, with its folded range. */
export interface ZoneName extends Range {
  readonly name: string;
  /** What kind of zone it is called: 经开区; the whole name of one that has a name of its own. */
  readonly kind: string;
  /** The division that it belongs to. */
  readonly division: Division;
}

/** Where a zone is named with its place (萍乡|经开区). */
interface ZoneMention extends ZoneName {
  readonly acting: boolean;
  /** Whether its body acts. */
  readonly governing: boolean;
}

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
  const zones = mentions.flatMap((mention, index) => zoneAt(mentions, index, mention, folded));
  const first = zones.find(({ name }) => signs.title.includes(name)) ?? zones[0];
  if (!first || (isOfOthers(signs) && !zones.some((zone) => actsFirst(zone, signs)))) return undefined;
  const isOfTitle = signs.title.includes(first.name);
  if (zones.some(({ division, acting }) => division !== first.division && (acting || !isOfTitle))) return undefined;
  const voices = [
    zones.some((zone) => actsFirst(zone, signs)),
    words.has('namelessZone') && NAMELESS.test(folded),
    words.has('zoneVoice') && VOICE.test(folded),
  ];
  const acting = zones.filter((zone) => zone.acting).length + voices.filter(Boolean).length;
  const least = folded.length < STRING ? LEAST.string : signs.saysDistrict ? LEAST.district : LEAST.zone;
  return acting + titleSign(signs.title, first) >= least ? first : undefined;
}

/** Whether the bodies of a city or a county act. */
function isOfOthers({ level }: ZoneSigns): boolean {
  return level !== undefined && level !== '区';
}

/** Whether the text begins with the body of the zone, perhaps after a date, so that the city only tells it what to do. */
function actsFirst({ governing, start }: ZoneMention, { lead, isOwn }: ZoneSigns): boolean {
  return governing && !isOwn && start >= lead.start && start < Math.min(lead.end, lead.start + FIRST);
}

/** How far a text begins, and what a zone is governed by. */
const FIRST = 12;
const BODY = /^(?:党工委|管委会)/;

/** A zone whose bodies act from the beginning on and which nothing names: it is one of the place that the text names. */
export function namelessZone(folded: string, { level, lead, title }: ZoneSigns): (Range & { readonly name: string }) | undefined {
  if (level !== undefined && level !== '区') return undefined;
  const from = Math.max(0, lead.start - title.length);
  const opening = folded.slice(from, lead.start + OPENING);
  const match = NAMELESS.exec(opening);
  const governed = match && /党工委|管委会/.test(opening.slice(match.index, match.index + 12)) ? match : OWN_NAME.exec(opening);
  if (!governed?.[1]) return undefined;
  const start = from + governed.index;
  return { name: governed[1], start, end: start + governed[1].length };
}

/** A zone with a name of its own that no list has, where its body acts: 天衢新区党工委. */
const OWN_NAME =
  /(?<=^|[,。:\n日午晚()])((?![市省区县州本我该全各国])(?!.{0,4}(?:书记|主任|研究|部署|建设|推进|国家|省级))[\u4e00-\u9fff]{2,4}(?:新区|开发区|高新区|经开区|示范区|园区|合作区))(?=党工委|管委会)/;

/** What a text begins with. */
const OPENING = 200;

function titleSign(title: string, { name, kind }: ZoneName): number {
  if (title.includes(name)) return TITLE.named;
  return title.includes(kind) ? TITLE.kind : 0;
}

/** Whether a folded text is what a zone calls itself after the name of its place. */
export function isZoneSuffix(folded: string): boolean {
  return SUFFIX_ALONE.test(folded);
}

/** Whether the text names the zone and a district as one: 高新区(新吴区), 梅河新区、梅河口市. */
export function sharesGovernment(folded: string, zone: ZoneName, district: Division): boolean {
  const stem = district.name;
  return [`${zone.kind}(${stem}`, `${zone.kind}、${stem}`, `${zone.kind}${stem}`, `${stem}(${zone.name}`, `${stem}、${zone.name}`].some(
    (joint) => folded.includes(joint),
  );
}

/** What a zone is called, where it stands; `undefined` where nothing of that kind does. */
function suffixAt(folded: string, at: number): string | undefined {
  const after = AFTER_ANY.textAt(folded, at, 16);
  return after === '' ? undefined : AFTER_NAME.exec(after)?.[0];
}

function zoneAt(mentions: readonly PlaceMention[], index: number, mention: PlaceMention, folded: string): ZoneMention[] {
  const division = mention.uses.length === 1 ? mention.uses[0]?.division : undefined;
  const suffix = mention.zone ? '' : suffixAt(folded, mention.end);
  if (!division || suffix === undefined) return [];
  const end = mention.end + suffix.length;
  const start = printedStart(mentions, index, folded, end);
  const name = folded.slice(start, end);
  const after = folded.slice(end, end + 20);
  return [{ name, kind: suffix || name, division, start, end, acting: ACTING.test(after), governing: BODY.test(after) }];
}

/** A zone with the names above in its own (安徽合肥瑶海经济开发区) is printed so more than once. */
function printedStart(mentions: readonly PlaceMention[], index: number, folded: string, end: number): number {
  let first = index;
  while (mentions[first]?.chained && mentions[first - 1]?.end === mentions[first]?.start) first--;
  const [long, short] = [mentions[first]?.start ?? 0, mentions[index]?.start ?? 0];
  if (long === short) return short;
  const whole = folded.slice(long, end);
  return folded.indexOf(whole) === folded.lastIndexOf(whole) ? short : long;
}
