import type { ClueFinder } from './year-clue.ts';

const DOCUMENT_NUMBER = /^[^。;]{0,24}[[(](?<year>(?:19|20)\d\d)[\])] ?第?\d{1,5}号[^。;]{0,24}$/;
/** Numbers of other documents are cited in sentences and with titles. */
const CITED = /《|根据|按照|转发|废止/;

/** The document's own number (国发〔2021〕5号), in a line of its head: it was issued in that year. */
export const findNumberClues: ClueFinder = ({ lines, bodyLine }) =>
  lines.slice(0, bodyLine).flatMap(({ text, start }) => {
    const match = DOCUMENT_NUMBER.exec(text);
    if (!match || CITED.test(text)) return [];
    return [{ rule: 'document-number', start, end: start + text.length, year: Number(match.groups?.year), weight: 4 }];
  });
