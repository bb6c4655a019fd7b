import { foldText } from '../text/fold.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Division } from './division.ts';
import { pathOf } from './division.ts';
import type { NameUse } from './gazetteer.ts';
import { gazetteer } from './gazetteer.ts';
import type { NamedText } from './mention.ts';
import { findPlaces } from './mention.ts';
import { isOfSpecialRegion, presidentSign, regionSign, taipeiSign } from './nation.ts';
import { placed, signEvidence } from './place-evidence.ts';
import type { Placed } from './placed.ts';
import { isOfMainland } from './subject-level.ts';

const TAIWAN = '710000';
const SPECIAL_REGION = /^8[12]/;
/** What only texts of the mainland say of Taiwan. */
const ACROSS_STRAIT = /国台办|国务院台湾事务|台独|台湾同胞|台湾当局|九二共识|两岸同胞/;

/** Taiwan, or the county or town in it, where the text is one of its offices; `names` are the issuer and the title as printed. `undefined` for any other text. */
export function placeInTaiwan(source: SourceText, names: readonly (string | undefined)[]): Placed | undefined {
  const sign = taipeiSign(source.folded.text);
  const taiwan = gazetteer().division(TAIWAN);
  return sign && taiwan && placed(bodyInTaiwan(names) ?? taiwan, 'stated', [signEvidence('place-taipei', sign, source)]);
}

/** The county or town whose body a name begins with: 臺南市政府公告. */
function bodyInTaiwan(names: readonly (string | undefined)[]): Division | undefined {
  for (const text of names) {
    const named = findPlaces(foldText(text ?? '')).filter(({ start, chained }, index) => start === 0 || (chained && index === 1));
    const division = named.at(-1)?.uses[0]?.division;
    if (division && isInTaiwan(division)) return division;
  }
  return undefined;
}

/** Hong Kong or Macau where the text speaks of its bodies and the head names one of the two: the cities of the mainland that it names are visited. */
export function placeInSpecialRegion(source: SourceText, text: NamedText, headEnd: number): Placed | undefined {
  if (!isOfSpecialRegion(text)) return undefined;
  const inHead = text.mentions.filter(({ start, uses }) => start < headEnd && uses.every(isInSpecialRegion));
  const [first] = inHead;
  if (!first) return placeBySign(source);
  const regions = new Set(inHead.flatMap(({ uses }) => uses.map(({ division }) => pathOf(division)[0])));
  const [region] = regions;
  return region && regions.size === 1 ? placed(region, 'inferred', [signEvidence('place-name', first, source)]) : undefined;
}

/** The region of which the text, which names neither, says what only it has. */
function placeBySign(source: SourceText): Placed | undefined {
  const sign = regionSign(source.folded.text);
  const region = sign && gazetteer().division(sign.code);
  return region && placed(region, 'inferred', [signEvidence('place-name', sign, source)]);
}

/** Taiwan, where the head calls somebody its president, as no text of the mainland does. */
export function placeOfPresident(source: SourceText): Placed | undefined {
  const sign = presidentSign(source.folded.text);
  const taiwan = gazetteer().division(TAIWAN);
  return sign && taiwan && placed(taiwan, 'inferred', [signEvidence('place-taipei', sign, source)]);
}

/** What governs a town, as only Taiwan calls it: 罗东镇公所, 鹿谷乡民代表会. */
const TOWN_OFFICE = /([\u4e00-\u9fff]{1,3}[乡镇市])(?:公所|民代表会)/g;
const SHORTEST_TOWN = 3;
const LONGEST_TOWN = 4;
let towns: ReadonlyMap<string, Division> | undefined;

/** The towns of Taiwan by their folded names; no two of them have one. */
function townsOfTaiwan(): ReadonlyMap<string, Division> {
  const all = gazetteer();
  towns ??= new Map(
    all.children(all.division(TAIWAN)).flatMap((county) => all.children(county).map((town) => [foldText(town.name), town] as const)),
  );
  return towns;
}

/** The town of Taiwan whose office the text names, and of no other; the county is not in it. */
export function placeByTownOffice(source: SourceText): Placed | undefined {
  const found = [...source.folded.text.matchAll(TOWN_OFFICE)].flatMap((match) => townIn(match) ?? []);
  const [first] = found;
  return first && found.every(({ town }) => town === first.town)
    ? placed(first.town, 'inferred', [signEvidence('place-name', first, source)])
    : undefined;
}

/** Words before the name may belong to its clause. */
function townIn({ 1: written = '', index = 0 }: RegExpMatchArray) {
  for (let length = Math.min(LONGEST_TOWN, written.length); length >= SHORTEST_TOWN; length--) {
    const town = townsOfTaiwan().get(written.slice(-length));
    const end = index + written.length;
    if (town) return { town, start: end - length, end };
  }
  return undefined;
}

/** Whether a folded text of the mainland only talks about a division of Taiwan, Hong Kong or Macau. */
export function isTalkedAbout(division: Division, folded: string): boolean {
  if (isInTaiwan(division)) return ACROSS_STRAIT.test(folded);
  return SPECIAL_REGION.test(division.code) && isOfMainland(folded);
}

function isInSpecialRegion({ division }: NameUse): boolean {
  return SPECIAL_REGION.test(division.code);
}

function isInTaiwan({ code }: Division): boolean {
  return code.startsWith(TAIWAN.slice(0, 2));
}
