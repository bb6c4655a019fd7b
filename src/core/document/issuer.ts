import type { Range } from '../evidence.ts';
import { foldText } from '../text/fold.ts';
import type { SourceText } from '../text/source-text.ts';
import { foundAt } from './found.ts';
import { fieldsOf } from './header-field.ts';
import { ISSUER_LABEL } from './labels.ts';
import type { Layout } from './layout.ts';
import type { RoledLine } from './line-role.ts';
import type { Found } from './policy-document.ts';

const LABEL = new RegExp(`^(?:${ISSUER_LABEL})$`);
const ORGAN_END =
  '(?:党中央|中共中央|中央|国务院|总统|委员会|人民政府|政府|办公[厅室]|代表大会|常务委员会|法院|检察院|管理处|管理局|纪委|党委|党组|联合会|总工会|协会|学会|纪念堂|博物馆|图书馆|研究院|公司|集团|大学|学院|银行|总局|调查总?队|[部委厅局署院会处所馆])';
/**
 * One or more bodies. Their names are read as a whole and looked back at: 委员会 ends with an end, too, and a name and its end side by side would divide a
 * list of committees in exponentially many ways.
 */
const ORGANS = `(?!在|据|根据|为|对|会议)[\\u4e00-\\u9fff]{1,32}(?<=${ORGAN_END})(?:、[\\u4e00-\\u9fff]{2,32}(?<=${ORGAN_END}))*`;
/** 教育部令:…, 行政院农业委员会公告:…, 行政院第2931次会议…, 国务院令 */
const ORDER = new RegExp(`^(?:》 *)?(${ORGANS}|[^,。:]{2,24}(?=令:))(?:(?:令|公告|函)(?::|$|\\()|第\\d+次[^,]{0,4}会议)`);
/** 国务院办公厅关于…, 中共中央国务院印发《…》 */
const ABOUT = new RegExp(`^(?:[》《] *)?(${ORGANS})(?:关于|印发|颁发|发布|公布|转发)`);
/** (中共中央办公厅、国务院办公厅1999年5月14日印发), (2018年11月6日国务院发布), (2007年11月6日人事部令第7号公布) */
const PROMULGATION = new RegExp(
  `^(?:》 *)?\\((?:.{0,60}?[日月] ?)?(${ORGANS})(?:令第\\d+号| ?\\d{4}年\\d{1,2}月\\d{1,2}日)?(?:制定|印发|发布|公布|颁布|通过)`,
);
/** 市政府办公室, as titles say where the signature below has the name of the place. */
const PLACELESS = /^[省市县区州盟旗](?:委|人民政府|政府|人大|政协)|^常务委员会$/;
/** The second line of a name that is too long for one: 某市人民代表大会, 常务委员会公告. */
const CONTINUED = /^常务委员会/;
/** The second line of a title whose first is who issued it. */
const ABOUT_LINE = /^关于.{2,80}的(?:通知|通告|公告|公示|意见|决定|决议|批复|报告|函)$/;
const SIGNATURE = new RegExp(`^(${ORGANS})$`);
const DATE = '(?:\\d{4}|[〇一二三四五六七八九]{4})年[\\d〇一二三四五六七八九十]{1,3}月(?:[\\d一二三四五六七八九十]{1,3}日)?';
const DATE_LINE = new RegExp(`^[[(]?${DATE}[\\])]?$`);
/** Who signs and the day on one line. */
const SIGNED_AND_DATED = new RegExp(`^(${ORGANS}) ?[[(]?${DATE}[\\])]?[ |]{0,4}$`);
/** Whom a document is for: the signature of a covering letter stands between this and what it hands on. */
const ADDRESSEES = /(?:人民政府|[委办局厅部处室司院校]|机构|单位|公司|企业|部门|机关|同志|代表)(?:\([^()]{0,40}\))?:$/;
const MOST_SIGNERS = 4;
/** Lines of text of a covering letter. */
const LETTER_LINES = 30;
const HEAD_LINES = 8;
const TAIL_LINES = 4;
const LONGEST = 600;

interface Rule {
  readonly rule: string;
  readonly pattern: RegExp;
}
const TITLE_RULES: readonly Rule[] = [
  { rule: 'issuer-order', pattern: ORDER },
  { rule: 'issuer-title', pattern: ABOUT },
];
const NOTE_RULES: readonly Rule[] = [{ rule: 'issuer-promulgation', pattern: PROMULGATION }];

/** The body that issued the document: who stands under the title with the day, else a labelled field, the title, the note on who promulgated it, or the signature. */
export function readIssuer(source: SourceText, layout: Layout, title: Found | undefined): Found | undefined {
  const stated = underTitle(source, layout) ?? labelled(source, layout) ?? fromHead(source, layout, title);
  if (stated && !PLACELESS.test(foldText(stated.value))) return stated;
  return signature(source, lastTexts(layout.lines)) ?? letterSignature(source, layout) ?? stated;
}

/** Of a bulletin, whose offices and day stand between its title and its text. */
function underTitle(source: SourceText, { lines, firstParagraph }: Layout): Found | undefined {
  const head = lines
    .slice(0, firstParagraph)
    .filter(({ role }) => role === 'text')
    .slice(0, HEAD_LINES);
  return signature(source, head.slice(1));
}

/** Of a letter that hands on something else: below whom it is for. */
function letterSignature(source: SourceText, { lines }: Layout): Found | undefined {
  const texts = lines.filter(({ role }) => role === 'text').slice(0, LETTER_LINES);
  const addressees = texts.findIndex(({ folded }) => ADDRESSEES.test(folded));
  return addressees < 0 ? undefined : signature(source, texts.slice(addressees + 1), 'first');
}

function labelled(source: SourceText, { lines }: Layout): Found | undefined {
  const fields = fieldsOf(lines, 'header');
  const field = fields.find(({ label, value }) => LABEL.test(label) && value.end > value.start);
  return field && foundAt(source, field.value, 'issuer-label');
}

function fromHead(source: SourceText, { lines }: Layout, title: Found | undefined): Found | undefined {
  const head = lines.filter(({ role, folded }) => (role === 'text' || role === 'quoted') && folded.length <= LONGEST).slice(0, HEAD_LINES);
  const titleLines = head.filter(({ line }) => title && line.start < title.end && line.end > title.start);
  const quoted = head.filter(({ role }) => role === 'quoted');
  return (
    firstMatch(source, titleLines, TITLE_RULES) ??
    aboveTitle(source, head) ??
    firstMatch(source, head, NOTE_RULES) ??
    firstMatch(source, quoted, TITLE_RULES)
  );
}

/** On the line above 关于…的通知. */
function aboveTitle(source: SourceText, head: readonly RoledLine[]): Found | undefined {
  const line = head.find(({ folded }, index) => SIGNATURE.test(folded) && ABOUT_LINE.test(head[index + 1]?.folded ?? ''));
  const range = line && matchIn(line, SIGNATURE);
  return range && foundAt(source, range, 'issuer-title');
}

function firstMatch(source: SourceText, lines: readonly RoledLine[], rules: readonly Rule[]): Found | undefined {
  for (const { rule, pattern } of rules) {
    for (const [index, line] of lines.entries()) {
      const range = matchIn(line, pattern);
      if (range) return foundAt(source, { ...range, start: nameStart(lines[index - 1], line) ?? range.start }, rule);
    }
  }
  return undefined;
}

/** Where a name starts whose first line is above. */
function nameStart(above: RoledLine | undefined, line: RoledLine): number | undefined {
  const isContinued = above && CONTINUED.test(line.folded) && /人民代表大会$/.test(above.folded) && SIGNATURE.test(above.folded);
  return isContinued ? matchIn(above, SIGNATURE)?.start : undefined;
}

function matchIn({ line, folded }: RoledLine, pattern: RegExp): Range | undefined {
  const organs = pattern.exec(folded)?.[1];
  if (organs === undefined) return undefined;
  const start = line.foldedStart + line.folded.indexOf(organs);
  return { start, end: start + organs.length };
}

function lastTexts(lines: readonly RoledLine[]): RoledLine[] {
  const texts: RoledLine[] = [];
  for (let index = lines.length - 1; index >= 0 && texts.length < TAIL_LINES; index--) {
    const line = lines[index];
    if (line?.role === 'text') texts.unshift(line);
  }
  return texts;
}

/** Who signs, on one line or each on one of their own, then the day: by default the last such lines. */
function signature(source: SourceText, texts: readonly RoledLine[], which: 'first' | 'last' = 'last'): Found | undefined {
  const isDated = (line: RoledLine, index: number) =>
    SIGNED_AND_DATED.test(line.folded) || (index > 0 && DATE_LINE.test(line.folded) && SIGNATURE.test(texts[index - 1]?.folded ?? ''));
  const at = which === 'first' ? texts.findIndex(isDated) : texts.findLastIndex(isDated);
  const dated = texts[at];
  if (!dated) return undefined;
  const own = matchIn(dated, SIGNED_AND_DATED);
  if (own) return foundAt(source, own, 'issuer-signature');
  const signers = signersAbove(texts.slice(0, at));
  const [first, last] = [signers[0], signers.at(-1)];
  return first && last && foundAt(source, { start: first.start, end: last.end }, 'issuer-signature');
}

function signersAbove(texts: readonly RoledLine[]): Range[] {
  const signers: Range[] = [];
  for (const line of texts.slice(-MOST_SIGNERS).reverse()) {
    const range = matchIn(line, SIGNATURE);
    if (!range) break;
    signers.unshift(range);
  }
  return signers;
}
