import { readDocument } from '../../../src/core/document/read-document.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

/** The place of a page, read as a whole, as one string: names with `/`, the zone after a `+`, 全国 for a national document, '' for unknown. */
export function placeName(text: string): string {
  const { place } = readDocument(new SourceText(text), { path: 'page.txt' });
  if (!place) return '';
  return (place.names.join('/') || '全国') + (place.zone ? `+${place.zone}` : '');
}
