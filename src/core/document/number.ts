import type { Range } from '../evidence.ts';
import type { SourceText } from '../text/source-text.ts';
import { foundAt } from './found.ts';
import { fieldsOf } from './header-field.ts';
import { NUMBER_LABEL } from './labels.ts';
import type { Layout } from './layout.ts';
import type { RoledLine } from './line-role.ts';
import type { Found } from './policy-document.ts';

const LABEL = new RegExp(`^(?:${NUMBER_LABEL})$`);
/** 国发[2021]5号, 财税(2021)第12号 */
const MAINLAND = '[\\u4e00-\\u9fff]{1,14} ?[[(](?:19|20)\\d{2}[\\])] ?第? ?\\d{1,5} ?号';
/** 台国(三)字第0950178485f号 */
const TAIWAN = '[\\u4e00-\\u9fff][\\u4e00-\\u9fff\\d()]{1,18}字第[\\da-z-]{4,16}号';
/** 中华人民共和国国务院令第748号, 第12号令 */
const ORDER = '[\\u4e00-\\u9fff]{2,30}令(?:\\()?第\\d{1,4}号(?:\\))?|第\\d{1,4}号令?';
const NUMBER = new RegExp(`^[[(]?(${MAINLAND}|${TAIWAN}|${ORDER})(?: ?\\d{4}年\\d{1,2}月\\d{1,2}日| ?签发人:.{1,12})?[\\])]?[:,]?$`);
/** On the line of a title: before it or, in brackets, behind it. A number after 废止 or the like is another document's. */
const BESIDE_TITLE = new RegExp(`^(?!关于|转发|废止|印发|根据|按照)(${MAINLAND}) ?(?=《|关于)|[[(](${MAINLAND})[\\])]$`);
const HEAD_LINES = 14;

/** The document number (文号): a labelled field, else a line of its own near the top. Numbers inside sentences belong to other documents. */
export function readDocumentNumber(source: SourceText, { lines, firstParagraph }: Layout): Found | undefined {
  const field = fieldsOf(lines, 'header').find(({ label, value }) => LABEL.test(label) && value.end > value.start);
  if (field) return foundAt(source, field.value, 'number-label');
  const running = lines[firstParagraph]?.line.start ?? Number.POSITIVE_INFINITY;
  const head = lines.filter(({ role }) => role === 'text' || role === 'quoted').slice(0, HEAD_LINES);
  for (const line of head) {
    const range = numberOf(line, line.line.start < running);
    if (range) return foundAt(source, range, 'number-line');
  }
  return undefined;
}

function numberOf({ line, folded }: RoledLine, isAbove: boolean): Range | undefined {
  if (!folded.includes('号')) return undefined;
  const beside = isAbove ? BESIDE_TITLE.exec(folded) : null;
  const number = NUMBER.exec(folded.replace(/^》\s*/, ''))?.[1] ?? beside?.[1] ?? beside?.[2];
  if (number === undefined) return undefined;
  const start = line.foldedStart + line.folded.indexOf(number);
  return { start, end: start + number.length };
}
