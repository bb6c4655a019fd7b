import type { Range } from '../evidence.ts';
import { foldText } from '../text/fold.ts';
import type { SourceText } from '../text/source-text.ts';
import { foundAt } from './found.ts';
import { fieldsOf } from './header-field.ts';
import {
  ABOUT,
  ABOUT_LINE,
  ADDRESSEES,
  CONTINUED,
  DATE_LINE,
  LABEL,
  ORDER,
  PLACELESS,
  PROMULGATION,
  SIGNATURE,
  SIGNED_AND_DATED,
} from './issuer-patterns.ts';
import type { Layout } from './layout.ts';
import type { RoledLine } from './line-role.ts';
import type { Found } from './policy-document.ts';

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

/** On the line above 关于…的通知, or several, each on a line of its own. */
function aboveTitle(source: SourceText, head: readonly RoledLine[]): Found | undefined {
  const at = head.findIndex(({ folded }, index) => SIGNATURE.test(folded) && ABOUT_LINE.test(head[index + 1]?.folded ?? ''));
  const signers = signersAbove(head.slice(0, at + 1));
  const [first, last] = [signers[0], signers.at(-1)];
  return first && last && foundAt(source, { start: first.start, end: last.end }, 'issuer-title');
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

/** Whom a document is for: 各镇人民政府, 区直各单位; not 各界联合会. */
const EVERYBODY = /各(?!界)/;

function signersAbove(texts: readonly RoledLine[]): Range[] {
  const signers: Range[] = [];
  for (const line of texts.slice(-MOST_SIGNERS).reverse()) {
    const range = EVERYBODY.test(line.folded) ? undefined : matchIn(line, SIGNATURE);
    if (!range) break;
    signers.unshift(range);
  }
  return signers;
}
