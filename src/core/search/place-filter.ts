import type { PlaceSummary } from '../corpus/claim-summary.ts';
import { NATIONAL_CODE } from '../places/placed.ts';
import { matchText } from '../text/matching-fold.ts';
import { divisionsNamed } from './place-name.ts';
import { meansUnknown } from './query.ts';

/** Names of the whole country, folded. */
const NATIONAL = new Set(['national', '全国', '中央', '国家', '中国', 'qg', NATIONAL_CODE]);

/** Whether a document about this place is wanted; `undefined` is an unknown place. */
export type PlaceTest = (place: Pick<PlaceSummary, 'code' | 'zone'> | undefined) => boolean;

/** Whether a document about a place is asked for by this name: it is about a division that is called so or one below it, or about a zone that has the name. */
export function placeTest(name: string): PlaceTest {
  const folded = matchText(name);
  if (meansUnknown(name)) return (place) => place === undefined;
  if (NATIONAL.has(folded)) return (place) => place?.code === NATIONAL_CODE;
  const prefixes = divisionsNamed(name).map(({ code }) => code.replace(/(?:00){1,2}$/, ''));
  return (place) => place !== undefined && (prefixes.some((prefix) => place.code.startsWith(prefix)) || hasZone(place, folded));
}

/** Whether some document could be asked for by this name, in a library with these places. */
export function isPlaceName(name: string, places: Iterable<Pick<PlaceSummary, 'zone'>>): boolean {
  const folded = matchText(name);
  if (meansUnknown(name) || NATIONAL.has(folded) || divisionsNamed(name).length > 0) return true;
  return [...places].some((place) => hasZone(place, folded));
}

function hasZone({ zone }: Pick<PlaceSummary, 'zone'>, folded: string): boolean {
  return zone !== undefined && matchText(zone).includes(folded);
}
