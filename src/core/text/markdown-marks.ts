import { parser } from '@lezer/markdown';

/** Chinese paragraphs begin with blanks: four of them are no program. A break after blanks has no mark, and is looked for anew from each of them. */
export const markdown = parser.configure({ remove: ['IndentedCode', 'HardBreak'] });

/** What has no text of its own. */
export const MARKS = new Set([
  'HeaderMark',
  'QuoteMark',
  'EmphasisMark',
  'CodeMark',
  'CodeInfo',
  'Image',
  'Autolink',
  'HorizontalRule',
  'Comment',
  'CommentBlock',
  'ProcessingInstruction',
  'ProcessingInstructionBlock',
]);

/** In these the marks of other tools mean nothing. */
export const LITERAL = new Set(['CodeText', 'InlineCode']);
export const TAG = /<\/?([a-zA-Z][a-zA-Z0-9]{0,20})[^<>]{0,1000}>/g;
export const ADDRESS = /^[!-~]+$/;

export const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&ensp;': ' ',
  '&emsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

/**
 * Marks of Obsidian, of footnotes, the frames of tables, and emphasis that CommonMark does not see between Chinese characters: `**“双碳”**工作`. What is not in a group is padded.
 * What looks back stands behind a mark: where it comes first, it looks back from every place of a text.
 */
export const OTHER_MARKS: readonly RegExp[] = [
  /^ {0,3}#{1,6}(?=[\u4e00-\u9fff][^#\n]{0,200}$)/gm,
  /!\[\[[^[\]\n]{0,300}\]\]/g,
  /%%[^%\n]{1,500}%%/g,
  /\[\[\d{1,3}\]\]\([^()\n]{1,300}\)/g,
  /\[\[(?:[^[\]|\n]{0,300}\|)?([^[\]|\n]{1,300})\]\]/g,
  /\{(?<=^#{1,6} [^\n]{1,200}\{)#[^{}\s]{1,60}\}(?=[ \t#]{0,20}\r?$)/gm,
  /(?<![*\w])\*([“‘「『《【][^*\n]{1,100}[”’」』》】])\*(?!\*)/g,
  /\[\^[^\][\s]{1,40}\]:?/g,
  /(?<!=)==(?!=)([^=\n]{1,500})==(?!=)/g,
  /(?<!~)~~(?!~)([^~\n]{1,500})~~(?!~)/g,
  /(?<!\*)\*{2,3}(?!\*)/g,
  /(?<=[\u3400-\u9fff”’」』》])__(?!_)([^_\n]{1,500})__(?=[\u3400-\u9fff“‘「『《])/g,
  /(?<=[\u3400-\u9fff”’」』》"＂])<sup>(?<![米里尺寸]<sup>(?=[23]<))[[(（〔]?[注註]?[\d*]{1,3}[\])）〕]?<\/sup>/gi,
  /^ {0,3}\|(?=[^\n]{0,2000}\|[ \t]{0,20}\r?$)/gm,
  /\|(?=[ \t]{0,20}\r?$)(?<=^ {0,3}\|[^\n]{0,2000}\|)/gm,
  /^(?=[^\n]{0,300}\|)(?=[^\n]{0,300}--)[ \t|:-]{3,300}(?=\r?$)/gm,
  /(?<=^[ \t>]{0,20}[-*+][ \t]{1,4})\[[ xX]\](?=[ \t])/gm,
  /(?<=^[ \t>]{1,20})\[![a-zA-Z]{1,20}\][-+]?/gm,
  /(?<=[ \t])\^[a-zA-Z0-9-]{1,40}$/gm,
  /(?<!\\)\\(?= |\r?$)/gm,
];

/** What may open something inside a line. */
const OPENING = /[*_[\]>`<]/g;
/** Where a paragraph begins at the latest. */
const BORDER = /^[ \t]{0,200}(?:\r?\n|[-*+] |#)/gm;
/** More of them in one paragraph are none: the parser would look from each of them at all others. */
const MOST_OPENING = 1000;

/** A file of the same length in which no paragraph has more marks than a text can have. */
export function withoutSwarms(file: string): string {
  const starts = [0, ...Array.from(file.matchAll(BORDER), ({ index }) => index), file.length];
  const paragraphs = starts.slice(1).map((end, index) => file.slice(starts[index], end));
  return paragraphs.map((text) => (isSwarm(text) ? text.replace(OPENING, ' ') : text)).join('');
}

function isSwarm(paragraph: string): boolean {
  return paragraph.length > MOST_OPENING && (paragraph.match(OPENING)?.length ?? 0) > MOST_OPENING;
}
