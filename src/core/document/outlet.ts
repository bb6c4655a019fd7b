import type { Declaration } from '../declared/declaration.ts';
import type { Range } from '../evidence.ts';
import type { SourceText } from '../text/source-text.ts';
import { declaredFound } from './declared-found.ts';
import { foundAt } from './found.ts';
import { headerFields } from './header-field.ts';
import { SOURCE_LABEL } from './labels.ts';
import type { Layout } from './layout.ts';
import type { LineRole, RoledLine } from './line-role.ts';
import type { Found } from './policy-document.ts';

const SOURCE = new RegExp(`^(?:${SOURCE_LABEL})$`);
/** `新华社北京3月5日电`, `央视网消息`, `深圳特区报讯`: the name before the mark, at the start of the running text. */
const DATELINE =
  /^[[(]?((?!据|本报)[\u4e00-\u9fff]{2,8}?(?:网|社|报|电视台|电台|客户端))(?:[\u4e00-\u9fff]{0,8}(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:电|讯|消息)|消息|讯|电)(?![\u4e00-\u9fff]{0,3}[通事息])/;
/** `南方日報 2020年8月14日` */
const BEFORE_DATE =
  /^([\u4e00-\u9fff]{2,12}(?:网|社|报|台|在线|客户端)) ?(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}(?:-\d{1,2}-|\/\d{1,2}\/|\.\d{1,2}\.)\d{1,2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;
/** `2023-01-13 09:20 香港商報網`: a header without labels. */
const AFTER_DATE =
  /^[\d年月日/.: t-]+ ?([\u4e00-\u9fff]{2,16}(?:网|社|报|台|在线|政府|办公[厅室]|中心|客户端|[省市县区州][\u4e00-\u9fff]{2,8}[局厅委]))(?![\u4e00-\u9fff])/;
/** `《人民日报》(2021年6月13日01版)` below the article. */
const EDITION = /^《 ?([\u4e00-\u9fff]{2,10}) ?》 ?\( ?\d{4}年\d{1,2}月\d{1,2}日[ ,]*第?[\d ]{0,4}版?[^()]{0,8}\)$/;
/** `(来源:新华社)` at the end of the last paragraph. */
const CLOSING = /[[(](?:来源|稿源|据)[:/]?([^()[\]。,、]{2,20})[\])]$/;

/** What is known of the site beside the lines of a text. */
interface SiteKnowledge {
  readonly declared: readonly Declaration[];
  /** In the folded text. */
  readonly siteSuffix: Range | undefined;
}

/** Who published the text: the header says so, else what the file declares, else the dateline, else the credits, else the name of the site beside the title. */
export function readOutlet(source: SourceText, layout: Layout, { declared, siteSuffix }: SiteKnowledge): Found | undefined {
  return (
    labelled(source, layout, 'header', 'outlet-label') ??
    declaredFound(declared, 'outlet') ??
    besideDate(source, layout) ??
    beforeDate(source, layout) ??
    dateline(source, layout) ??
    labelled(source, layout, 'credit', 'outlet-credit') ??
    closing(source, layout) ??
    edition(source, layout) ??
    declaredFound(declared, 'site') ??
    (siteSuffix && siteName(source, siteSuffix))
  );
}

function labelled(source: SourceText, { lines }: Layout, role: LineRole, rule: string): Found | undefined {
  const fields = lines.filter((line) => line.role === role).flatMap(headerFields);
  const field = fields.find(({ label, value }) => SOURCE.test(label) && value.end > value.start);
  return field && foundAt(source, firstWord(source, field.value), rule);
}

/** A name ends at white space, which the fold drops: 来源：新华网 记者张三. */
function firstWord({ reading, folded }: SourceText, value: Range): Range {
  const original = folded.map.toOriginal(value.start, value.end);
  const end = reading.slice(original.start, original.end).search(/[\s|｜\])】]/);
  return end < 1 ? value : { start: value.start, end: folded.map.toFolded(original.start, original.start + end).end };
}

function besideDate(source: SourceText, { lines }: Layout): Found | undefined {
  return firstNamed(
    source,
    lines.filter(({ role }) => role === 'header'),
    AFTER_DATE,
    'outlet-header',
  );
}

function beforeDate(source: SourceText, { lines, firstParagraph }: Layout): Found | undefined {
  return firstNamed(source, lines.slice(0, firstParagraph), BEFORE_DATE, 'outlet-header');
}

function dateline(source: SourceText, { lines, firstParagraph }: Layout): Found | undefined {
  return firstNamed(
    source,
    lines.slice(0, firstParagraph + 1).filter(({ role }) => role === 'text'),
    DATELINE,
    'outlet-dateline',
  );
}

function closing(source: SourceText, { lines, lastParagraph }: Layout): Found | undefined {
  return firstNamed(source, lines.slice(lastParagraph).slice(0, 1), CLOSING, 'outlet-credit');
}

function edition(source: SourceText, { lines, lastParagraph }: Layout): Found | undefined {
  return firstNamed(source, lines.slice(lastParagraph + 1), EDITION, 'outlet-credit');
}

/** The first line that a pattern over the folded line matches gives the name in its first group. */
function firstNamed(source: SourceText, lines: readonly RoledLine[], pattern: RegExp, rule: string): Found | undefined {
  for (const { line, folded } of lines) {
    const match = pattern.exec(folded);
    const name = match?.[1];
    if (!match || name === undefined) continue;
    const start = line.foldedStart + line.folded.indexOf(match[0]) + match[0].indexOf(name);
    return foundAt(source, { start, end: start + name.length }, rule);
  }
  return undefined;
}

function siteName(source: SourceText, { start, end }: Range): Found | undefined {
  const name = source.folded.text
    .slice(start, end)
    .split(/[-_|·\s]/)
    .at(-1);
  return !name ? undefined : foundAt(source, { start: end - name.length, end }, 'outlet-site-suffix');
}
