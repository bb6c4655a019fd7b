import type { Range } from '../evidence.ts';
import type { Deixis } from './deixis.ts';
import type { Division } from './division.ts';
import type { PlaceMention } from './mention.ts';

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
export function documentZone(folded: string, mentions: readonly PlaceMention[], self: Deixis | undefined): ZoneName | undefined {
  const zones = mentions.flatMap((mention) => zoneAt(mention, folded));
  const first = zones[0];
  if (!first) return undefined;
  const least = folded.length < STRING ? 0 : self?.word === '区' ? 1 : 2;
  const acting = zones.filter((zone) => zone.acting && zone.division === first.division).length + Number(NAMELESS.test(folded));
  const one = zones.every(({ division }) => division === first.division);
  return one && acting >= least && (self === undefined || self.word === '区') ? first : undefined;
}

function zoneAt(mention: PlaceMention, folded: string): ZoneMention[] {
  const division = mention.uses.length === 1 ? mention.uses[0]?.division : undefined;
  const suffix = mention.zone ? '' : AFTER_NAME.exec(folded.slice(mention.end, mention.end + 16))?.[0];
  if (!division || suffix === undefined) return [];
  const end = mention.end + suffix.length;
  return [
    { name: folded.slice(mention.start, end), division, start: mention.start, end, acting: ACTING.test(folded.slice(end, end + 20)) },
  ];
}
