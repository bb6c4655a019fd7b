import type { Range } from '../evidence.ts';
import type { Noise } from '../text/noise.ts';
import type { SourceText } from '../text/source-text.ts';
import { foundAt } from './found.ts';
import { fieldsOf } from './header-field.ts';
import { SOURCE_LABEL } from './labels.ts';
import type { Layout } from './layout.ts';
import type { LineRole } from './line-role.ts';
import type { Found } from './policy-document.ts';

const SOURCE = new RegExp(`^(?:${SOURCE_LABEL})$`);
/** `新华社北京3月5日电`, `央视网消息`, `南方日报讯`: the name before the mark, at the start of the running text. */
const DATELINE =
  /^\(?((?:新华社|中新社|中新网|新华网|人民网|央广网|央视网|光明网|中国网|国际在线|中央社|中通社|法新社|路透社|[\u4e00-\u9fff]{2,6}(?:日报|晚报|时报|商报|网|电视台|电台)))(?:[\u4e00-\u9fff]{0,8}\d{1,2}月\d{1,2}日(?:电|讯|消息)|消息|讯|电)/;

/** Who published the text: the header says so, else the dateline, else the credits, else the name of the site beside the title. */
export function readOutlet(source: SourceText, layout: Layout, siteSuffix: Range | undefined, noise: readonly Noise[]): Found | undefined {
  return (
    labelled(source, layout, 'header', 'outlet-label', noise) ??
    dateline(source, layout, noise) ??
    labelled(source, layout, 'credit', 'outlet-credit', noise) ??
    (siteSuffix && siteName(source, siteSuffix, noise))
  );
}

function labelled(source: SourceText, { lines }: Layout, role: LineRole, rule: string, noise: readonly Noise[]): Found | undefined {
  const fields = lines.filter((line) => line.role === role).flatMap(fieldsOf);
  const field = fields.find(({ label, value }) => SOURCE.test(label) && value.end > value.start);
  return field && foundAt(source, firstWord(source, field.value), rule, noise);
}

/** A name ends at white space, which the fold drops: 来源：新华网 记者张三. */
function firstWord({ text, folded }: SourceText, value: Range): Range {
  const original = folded.map.toOriginal(value.start, value.end);
  const end = text.slice(original.start, original.end).search(/[\s|｜\])】]/);
  return end < 1 ? value : { start: value.start, end: folded.map.toFolded(original.start, original.start + end).end };
}

function dateline(source: SourceText, { lines, firstParagraph }: Layout, noise: readonly Noise[]): Found | undefined {
  for (const { role, line } of lines.slice(0, firstParagraph + 1)) {
    const name = role === 'text' ? DATELINE.exec(line.folded.trimStart())?.[1] : undefined;
    if (name === undefined) continue;
    const start = line.foldedStart + line.folded.indexOf(name);
    return foundAt(source, { start, end: start + name.length }, 'outlet-dateline', noise);
  }
  return undefined;
}

function siteName(source: SourceText, { start, end }: Range, noise: readonly Noise[]): Found | undefined {
  const name = /[^-_|·\s]+$/.exec(source.folded.text.slice(start, end))?.[0];
  return name === undefined ? undefined : foundAt(source, { start: end - name.length, end }, 'outlet-site-suffix', noise);
}
