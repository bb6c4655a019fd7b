import type { PlaceContext } from '../../../src/core/places/place-signs.ts';
import { readPlace } from '../../../src/core/places/read-place.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

/** The place read from a text, as one string: names with `/`, 全国 for a national document, '' for unknown. */
export function divisionName(text: string, context: PlaceContext = {}): string {
  const placed = readPlace(new SourceText(text), context);
  if (!placed) return '';
  return placed.names.join('/') || '全国';
}
