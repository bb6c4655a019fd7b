import type { TextFormat } from './text-format.ts';

/** How far into a file its markup is looked for, in UTF-16 code units. */
const REACH = 20_000;
/** What may stand before the first tag, one after another. */
const BEFORE_ROOT = /\s+|<!--[\s\S]*?-->|<\?[^>]*>/y;
const DOCTYPE = /^<!doctype\s+html/i;
/** Text right after the first tag is rather about HTML than in it. */
const ROOT = /^<(?:html|head|body|meta|title)(?=[\s/>])[^>]*>\s*(?:<|[^<]{0,200}<\/title)/i;
const KNOWN_TAG =
  /<\/?(?:html|head|body|meta|link|script|style|title|div|p|br|hr|span|font|center|table|tbody|thead|tr|td|th|ul|ol|li|dl|dt|dd|h[1-6]|a|b|i|u|em|strong|img|section|article|header|footer|main|blockquote|pre)(?:\s[^<>]*)?\/?>/gi;

/** What people write into the cells of a table, or forget in a text. */
const INSIDE_TEXT = /^<\/?(?:br|hr|span|font|center|a|b|i|u|em|strong|img)(?=[\s/>])/i;
/** What some sites put between their lines to spoil copies: an element with nothing in it, `<track id="li53m"></track>`. */
const EMPTY = /<([a-z]{1,10})(?: id="[^<>"]{0,40}")?>\s{0,20}<\/\1>/gi;
/** One such element holds another, and that one a third. */
const DEEPEST = 3;
/** A fragment without a root has at least this many tags, or, where the file does not start with one, this many, in this share of its text. */
const TAGS_OF_FRAGMENT = 2;
const TAGS_ANYWHERE = 8;
const SHARE_ANYWHERE = 0.1;

/** Whether a decoded file is a page or part of one; a plain text that mentions a tag or has a few is not, nor Markdown, in which tags may stand. */
export function isHtml(file: string, format: TextFormat): boolean {
  const head = withoutComments(withoutEmpty(file.slice(0, REACH)));
  return DOCTYPE.test(head) || ROOT.test(head) || (format !== 'markdown' && isFragment(head));
}

/** Without elements that hold nothing, which say nothing of the format. */
function withoutEmpty(head: string): string {
  let text = head;
  for (let depth = 0; depth < DEEPEST && text.includes('></'); depth++) text = text.replace(EMPTY, '');
  return text;
}

/** Without white space, comments and instructions at its start. */
function withoutComments(head: string): string {
  let end = 0;
  BEFORE_ROOT.lastIndex = 0;
  while (BEFORE_ROOT.test(head)) end = BEFORE_ROOT.lastIndex;
  return head.slice(end);
}

function isFragment(head: string): boolean {
  if (!head.includes('<')) return false;
  const tags = [...head.matchAll(KNOWN_TAG)];
  if (tags[0]?.index === 0) return tags.length >= TAGS_OF_FRAGMENT && isClosed(tags);
  const blocks = tags.filter(([tag]) => !INSIDE_TEXT.test(tag));
  const units = blocks.reduce((sum, [tag]) => sum + tag.length, 0);
  return blocks.length >= TAGS_ANYWHERE && units >= SHARE_ANYWHERE * head.length;
}

/** Whether any element is closed or needs no closing, as in every page but in no mention of a tag. */
function isClosed(tags: readonly RegExpExecArray[]): boolean {
  return tags.some(([tag]) => /^<(?:\/|br|hr|img|meta|link)/i.test(tag));
}
