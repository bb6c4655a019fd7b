import type { Range } from '../evidence.ts';
import { Beginnings } from '../text/beginnings.ts';
import type { Division } from './division.ts';
import type { PlaceMention } from './place-mention.ts';

/** What a development zone calls itself after the name of its place. */
const SUFFIX =
  '(?:国家级?)?(?:经济技术开发区|高新技术产业开发区|高新技术产业园区|高新技术开发区|高新技术产业区|经济开发区|经开区|高新区|开发区|综合保税区|综保区|保税港区|保税区|' +
  '城乡一体化示范区|转型综合改革示范区|示范区|工业园区|产业园区|合作区|管理区|临空经济区|临港经济区|自贸片区|片区|台商投资区|旅游度假区|度假区|工业集中区|产业集聚区|化工园区|农业科技园区|物流园区|职教园区|工业区|科技城|' +
  '生态城|高铁新城|新区|新城)';
const AFTER_NAME = new RegExp(`^(?:市)?${SUFFIX}`);
const AFTER_ANY = new Beginnings(AFTER_NAME);
const SUFFIX_ALONE = new RegExp(`^${SUFFIX}$`);
/** After the name: the zone acts or governs, so that the text is about it. */
const ACTING =
  /^(?:\([^)]{1,12}\))?(?:党工委|管委会|纪工委|召开|举行|印发|发布|全区|高质量发展|工作|(?:新型冠状|新冠|疫情)[^,。\n]{0,10}指挥部)/;

const BODY = /^(?:党工委|管委会)/;

/** A zone as the text names it, in folded characters, with its folded range. */
export interface ZoneName extends Range {
  readonly name: string;
  /** What kind of zone it is called: 经开区; the whole name of one that has a name of its own. */
  readonly kind: string;
  /** The division that it belongs to. */
  readonly division: Division;
}

/** Where a zone is named with its place (萍乡|经开区). */
export interface ZoneMention extends ZoneName {
  readonly acting: boolean;
  /** Whether its body acts. */
  readonly governing: boolean;
}

/** Whether a folded text is what a zone calls itself after the name of its place. */
export function isZoneSuffix(folded: string): boolean {
  return SUFFIX_ALONE.test(folded);
}

/** What a zone is called, where it stands; `undefined` where nothing of that kind does. */
function suffixAt(folded: string, at: number): string | undefined {
  const after = AFTER_ANY.textAt(folded, at, 16);
  return after === '' ? undefined : AFTER_NAME.exec(after)?.[0];
}

/** The zones that a folded text names, by its names of places, in its order. */
export function zonesIn(mentions: readonly PlaceMention[], folded: string): ZoneMention[] {
  const zones: ZoneMention[] = [];
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index] as PlaceMention;
    const suffix = mention.zone ? '' : suffixAt(folded, mention.end);
    const zone = suffix === undefined ? undefined : zoneAt(mentions, index, suffix, folded);
    if (zone) zones.push(zone);
  }
  return zones;
}

/** The zone that a name and what zones are called after it make; `undefined` where the name can mean several places. */
function zoneAt(mentions: readonly PlaceMention[], index: number, suffix: string, folded: string): ZoneMention | undefined {
  const mention = mentions[index];
  const division = mention?.uses.length === 1 ? mention.uses[0]?.division : undefined;
  if (!mention || !division) return undefined;
  const end = mention.end + suffix.length;
  const start = printedStart(mentions, index, folded, end);
  const name = folded.slice(start, end);
  const after = folded.slice(end, end + 20);
  const addressed = ADDRESSED.test(folded.slice(end, end + LONGEST_ADDRESS));
  return {
    name,
    kind: suffix || name,
    division,
    start,
    end,
    acting: !addressed && ACTING.test(after),
    governing: !addressed && BODY.test(after),
  };
}

/** Whom a letter is for, among others: …园区管委会,各乡镇人民政府,市级各部门: */
const ADDRESSED = /^[^。;\n:]{0,12}[,、](?:各|市直|县直|区直)[^。;\n:]{2,100}:\n/;
const LONGEST_ADDRESS = 130;

/** A zone with the names above in its own (安徽合肥瑶海经济开发区) is printed so more than once. */
function printedStart(mentions: readonly PlaceMention[], index: number, folded: string, end: number): number {
  let first = index;
  while (mentions[first]?.chained && mentions[first - 1]?.end === mentions[first]?.start) first--;
  const [long, short] = [mentions[first]?.start ?? 0, mentions[index]?.start ?? 0];
  if (long === short) return short;
  const whole = folded.slice(long, end);
  return folded.indexOf(whole) === folded.lastIndexOf(whole) ? short : long;
}
