import type { Division } from './division.ts';
import { gazetteer } from './gazetteer.ts';

/** A document number: an abbreviation of who issued it, the year in brackets, a number: 粤府〔2021〕5号, 国办发〔2023〕1号. */
const NUMBER = /([\u4e00-\u9fff]{2,10})\[(?:19|20)\d\d\](?:第)?\d+号/;
const CENTRAL = /^(?:国发|国办|国函|国令|中发|中办|厅字|中组|中宣|中纪|发改|财)/;

/** Who a document number says issued it; folded offsets. */
export interface NumberSign {
  readonly start: number;
  readonly end: number;
  readonly issuer: Division | 'national';
}

/** The first document number in the head of a folded text, if its abbreviation tells the issuer. */
export function numberSign(head: string): NumberSign | undefined {
  const match = NUMBER.exec(head);
  if (!match?.[1]) return undefined;
  const issuer = CENTRAL.test(match[1]) ? 'national' : provinceOf(match[1]);
  return issuer && { start: match.index, end: match.index + match[0].length, issuer };
}

/** 粤府 and 京政办发, but not 深府, whose first character abbreviates no province. */
function provinceOf(abbreviation: string): Division | undefined {
  const [, short = ''] = /^([\u4e00-\u9fff])(?:府|政|委|发|办|厅|人社|教|财|建|卫|环|农|科|国资|市监|自然资|交|文旅|民)/.exec(abbreviation) ?? [];
  return gazetteer().named(short)[0]?.division;
}
