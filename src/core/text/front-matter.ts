import type { Range } from '../evidence.ts';
import type { TextFormat } from './text-format.ts';

/** What a file says of itself above its text, between two fences. */
export interface FrontMatter extends Range {
  readonly language: 'yaml' | 'toml' | 'json';
  /** What stands between the fences; `start` and `end` hold the fences too. Of JSON the object. */
  readonly inner: Range;
}

/** Longer ones are text, in UTF-16 code units. */
const LONGEST = 65_536;
const FENCES = { '---': 'yaml', '+++': 'toml', ';;;': 'json' } as const;
/** A fence, with the language where it is told: `---json`. */
const OPENING = /^(?:\s{0,40}[\r\n])?(---|\+\+\+|;;;)(yaml|toml|json)?[ \t]*(?:\r\n?|\n)/;
const JSON_OBJECT = /^\s*\{[\s\S]*\}\s*$/;
const YAML_KEY = /^["']?[\p{L}_][^\s:："']{0,60}["']?[ \t]*:(?:\s|$)/u;
const TOML_KEY = /^["']?[\p{L}_][^\s=]{0,60}[ \t]*=/u;
/** Comments, items, what goes on from the line before or is closed, headings of tables. */
const OTHER_LINE = /^(?:\s|#|- |-$|[\]})"']|\[[^\]]*\]+\s*$|$)/;
/** A plain text begins so only where it tells of what people write above a text. */
const USUAL_KEY =
  /^["']?(?:title|date|published|source|author|tags?|url|created|modified|updated|categor(?:y|ies)|标题|標題|日期|时间|時間|来源|來源|作者|发布日期|发布时间|發布日期|發佈日期)["']?[ \t]*[:=]/im;

/** The front matter of a decoded file; `undefined` where it has none. Templates of Markdown leave blank lines above it. */
export function frontMatterOf(file: string, format: TextFormat): FrontMatter | undefined {
  const fence = OPENING.exec(file);
  if (!fence) return format === 'markdown' ? jsonOf(file) : undefined;
  const mark = fence[1] as keyof typeof FENCES;
  const inner = innerOf(file.slice(0, LONGEST), fence[0].length, mark);
  if (!inner) return undefined;
  const text = file.slice(inner.start, inner.end);
  if (format !== 'markdown' && (/^\s/.test(file) || !USUAL_KEY.test(text))) return undefined;
  const language = (fence[2] as FrontMatter['language'] | undefined) ?? FENCES[mark];
  return isFields(text, language) ? { language, start: 0, end: endOfLine(file, inner.end), inner } : undefined;
}

/** Hugo takes an object above the text, on lines of its own. */
function jsonOf(file: string): FrontMatter | undefined {
  const start = /^\s{0,20}\{[ \t]*[\r\n]/.exec(file)?.[0].indexOf('{') ?? -1;
  const head = start < 0 ? '' : file.slice(0, LONGEST);
  const end = /^\}[ \t]*$/m.exec(head)?.index;
  if (end === undefined || !/^\s{1,20}"(?:title|date)"\s{0,9}:/m.test(head.slice(0, end))) return undefined;
  return { language: 'json', start: 0, end: end + 1, inner: { start, end: end + 1 } };
}

const CLOSING = { '---': /^(?:---|\.\.\.)[ \t]*$/gm, '+++': /^\+\+\+[ \t]*$/gm, ';;;': /^;;;[ \t]*$/gm } as const;

function innerOf(head: string, start: number, mark: keyof typeof FENCES): Range | undefined {
  const closing = CLOSING[mark];
  closing.lastIndex = start;
  const end = closing.exec(head)?.index;
  return end === undefined ? undefined : { start, end };
}

function endOfLine(file: string, from: number): number {
  const end = file.slice(from).search(/[\r\n]/);
  return end < 0 ? file.length : from + end;
}

/** Whether every line is one of metadata, and one names a field. */
function isFields(text: string, language: FrontMatter['language']): boolean {
  if (language === 'json') return JSON_OBJECT.test(text);
  const key = language === 'yaml' ? YAML_KEY : TOML_KEY;
  const lines = text.split(/\r\n?|\n/);
  return lines.some((line) => key.test(line)) && lines.every((line) => key.test(line) || OTHER_LINE.test(line));
}
