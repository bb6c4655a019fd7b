import type { Range } from '../evidence.ts';
import type { Line } from '../text/line.ts';
import type { Division } from './division.ts';
import { gazetteer } from './gazetteer.ts';

/** A line that is a document number: an abbreviation of who issued it, the year in brackets, a number: 粤府〔2021〕5号. Numbers inside the text are those of others. */
const NUMBER_LINE = /^\s*([\u4e00-\u9fff]{2,10})\[(?:19|20)\d\d\]第?\d+号\s*$/;
const CENTRAL = /^(?:国发|国办|国函|国令|中发|中办|厅字|中组|中宣|中纪|发改)/;
/** What follows the abbreviation of a province in the numbers of its bodies. */
const PROVINCIAL = /^([\u4e00-\u9fff])(?:府|政|委|发|办|厅|人社|教|财|建|卫|环|农|科|国资|市监|自然资|交|文旅|民)/;
const HEAD_LINES = 40;

/** Who a document number says issued it; folded offsets. */
export interface NumberSign extends Range {
  readonly issuer: Division | 'national';
}

/** The first line among the first forty that is a document number, if its abbreviation tells the issuer. */
export function numberSign(lines: readonly Line[]): NumberSign | undefined {
  for (const { folded, foldedStart, foldedEnd } of lines.slice(0, HEAD_LINES)) {
    const abbreviation = NUMBER_LINE.exec(folded)?.[1];
    const issuer = abbreviation && issuerOf(abbreviation);
    if (issuer) return { start: foldedStart, end: foldedEnd, issuer };
  }
  return undefined;
}

/** 国办发 and 京政办发, but not 深府, whose first character abbreviates no province. */
function issuerOf(abbreviation: string): Division | 'national' | undefined {
  if (CENTRAL.test(abbreviation)) return 'national';
  const short = PROVINCIAL.exec(abbreviation)?.[1];
  return short === undefined ? undefined : gazetteer().named(short)[0]?.division;
}
