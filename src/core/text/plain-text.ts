/**
 * Where a text is shown that somebody else has written: in a file, its name, a pack, a setting.
 * - `interface`: messages, picks, prompts, lenses, the status bar and the trees of VS Code;
 * - `markdown`: a piece of a paragraph, a list item or a cell of a table, with or without HTML;
 * - `code-span`: Markdown that is read unrendered too, so that no backslash may stand in it;
 * - `line`: of a terminal or of a plain document, or a part of one;
 * - `csv`: a cell, before it is quoted;
 * - `svg`: words in a drawing, and the value of an attribute.
 */
export type Medium = 'interface' | 'markdown' | 'code-span' | 'line' | 'csv' | 'svg';

const PLAIN: Readonly<Record<Medium, (text: string) => string>> = {
  interface: (text) => withoutLinks(withoutControls(text)),
  markdown: (text) => escapeMarkdown(oneLine(text)),
  'code-span': (text) => codeSpan(oneLine(text)),
  line: (text) => withoutControls(text.replace(/[\t\n\r]/g, ' ')),
  csv: (text) => withoutFormula(withoutControls(text)),
  svg: (text) => escapeXml(oneLine(text)),
};

/**
 * A text that says in its medium what it says, and does nothing: no link, image, icon, command, tag, formula or escape sequence. Control characters become �,
 * characters that turn the direction of writing are left out.
 */
export function plainText(text: string, medium: Medium): string {
  return PLAIN[medium](text);
}

/** JSON means the same with them escaped, and a terminal does not obey them then. */
export function escapeControlsInJson(json: string): string {
  return json.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Tabs and line breaks stay as they are. */
function withoutControls(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd').replace(/\p{Bidi_Control}/gu, '');
}

function oneLine(text: string): string {
  return withoutControls(text.replace(/\s+/g, ' '));
}

/** VS Code draws `$(name)` as an icon, and takes `[text](target)` for a link, which may run a command. */
function withoutLinks(text: string): string {
  return text.replace(/([$\]])\(/g, '$1\u200b(');
}

/** Beside markup also what would become a link by itself (`https://`, `www.`, `a@b`), and what means something at the beginning of a line. */
function escapeMarkdown(line: string): string {
  return line
    .replace(/[\\`*_{}[\]()#<>|~$&@!]|:(?=\/)/g, '\\$&')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/^( ?\d*)([-+.=])/, '$1\\$2');
}

/** Units that XML cannot write, halves of characters among them, become �. */
function escapeXml(line: string): string {
  const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return line.replace(/[&<>"']/g, (character) => escapes[character] ?? '').replace(/\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');
}

/** Fenced by more backticks than it has in a row. */
function codeSpan(line: string): string {
  const longest = Array.from(line.matchAll(/`+/g)).reduce((most, [run]) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  const pad = line.trim() === '' || /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection), full width too: those of East Asia take both. Some skip what is invisible before it. */
const FORMULA = /^[\t\r\n]|^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;

/** With an apostrophe before what would begin a formula. */
function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
