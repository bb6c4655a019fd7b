import { TILES } from '../core/charts/province-grid.ts';
import { displayScript } from './conversion-target.ts';

/** How a province is called in short, in the script of the display language: 广东, 廣東. */
export function shortProvinceName(code: string): string {
  const place = TILES.get(code.slice(0, 2));
  return (displayScript() === 's' ? place?.simplified : place?.traditional) ?? code;
}
