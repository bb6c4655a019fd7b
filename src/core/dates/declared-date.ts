import type { Declaration } from '../declared/declaration.ts';
import { foldText } from '../text/fold.ts';
import type { DateMention } from './mention.ts';
import { findDates } from './mention.ts';

/** A date that a file declares of itself. */
export interface DeclaredDate {
  readonly declaration: Declaration;
  readonly mention: DateMention & { readonly year: number };
}

/** Greenwich time, which programs write; the texts are from places eight hours ahead of it. */
const UTC = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]00:?00)$/;
const EIGHT_HOURS = 8 * 3600 * 1000;
const YEAR_AND_MONTH = /^(\d{4})-(\d{2})$/;

/** The dates among declarations that say a year at least, in their order. */
export function declaredDates(declarations: readonly Declaration[]): DeclaredDate[] {
  return declarations.flatMap((declaration) => {
    if (declaration.fact !== 'published' && declaration.fact !== 'date') return [];
    const [mention] = findDates(foldText(inChina(declaration.value)));
    return mention?.year === undefined || mention.month === undefined ? [] : [{ declaration, mention: { ...mention, year: mention.year } }];
  });
}

/** A moment as a clock in China shows it; any other text as it is. */
function inChina(value: string): string {
  const moment = UTC.exec(value)?.[1];
  const time = moment === undefined ? Number.NaN : Date.parse(`${moment}Z`);
  if (!Number.isNaN(time)) return new Date(time + EIGHT_HOURS).toISOString().slice(0, 10);
  return value.replace(YEAR_AND_MONTH, '$1年$2月').replace(/^(\d{4}-\d{1,2}-\d{1,2})T.*/, '$1');
}
