import { isHan } from './han.ts';
import { AROUND, BLOCKS, CLASSES_AROUND, NEVER_AROUND, ROLES_AROUND } from './html-elements.ts';

/** An element that is open while a page is read, with what was counted in it so far. */
export interface HtmlElement {
  readonly name: string;
  /** Offset of its first tag. */
  readonly start: number;
  /** Whether its name, role or class says that it stands around the article, or it is hidden. */
  readonly isAround: boolean;
  /** Whether it leads to another page. */
  readonly isLink: boolean;
  /** Whether line breaks and spaces count. */
  readonly isPreformatted: boolean;
  /** Letters and Chinese characters, without those of blocks that were recognised as boilerplate. */
  letters: number;
  /** Those of them that are texts of links. */
  linkLetters: number;
  links: number;
  /** Ends of sentences. */
  sentences: number;
  /** Whether text outside links shows the way to the page, or where it is from. */
  isTelling: boolean;
}

/** The attributes of an element, by name. */
export type Attributes = Readonly<Record<string, string>>;

const FILE = /\.(?:docx?|pdf|xlsx?|wps|et|ofd|pptx?|zip|rar|7z|txt|ceb|jpe?g|png|gif)(?:$|[?#])/i;
const HIDDEN = /(?:^|;)\s*display\s*:\s*none/i;
/** The steps of a breadcrumb or the words before it, and the labels of a line of sources; not office hours. */
const TELLING =
  /[>＞»›]|(?:[当當]前|[现現]在|所在|目前|您)的?位置|[来來]源|出[处處]|稿源|(?:[发發]布|[发發]表|更新|成文|[发發]文|印[发發]|生成|公[开開]|^\s*)(?:[时時][间間]|日期)/;
const SENTENCE_END = /[。！？]/g;
/** A list of links has this many, and this share of its letters in them. */
const FEWEST_LINKS = 3;
const LINK_SHARE = 0.5;
/** A longer text is no link's: the end tag is missing. */
const LONGEST_LINK = 60;
/** The longest breadcrumb or line of sources, in letters and in links. */
const LONGEST_TELLING = 150;
const MOST_TELLING_LINKS = 10;

/** An element at its opening tag; `start` is the offset of what it holds. */
export function openElement(name: string, attributes: Attributes, start: number, isPreformatted: boolean): HtmlElement {
  const isLink = name === 'a' && attributes.href !== undefined && !FILE.test(attributes.href);
  const isAround = standsAround(name, attributes);
  return { name, start, isAround, isLink, isPreformatted, letters: 0, linkLetters: 0, links: 0, sentences: 0, isTelling: false };
}

function standsAround(name: string, attributes: Attributes): boolean {
  if (AROUND.has(name) || ROLES_AROUND.has(attributes.role ?? '')) return true;
  if (attributes.hidden !== undefined || HIDDEN.test(attributes.style ?? '')) return true;
  if (NEVER_AROUND.has(name)) return false;
  const words = `${attributes.id ?? ''} ${attributes.class ?? ''}`.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.split(/[^a-z]+/).some((word) => CLASSES_AROUND.has(word));
}

/** Counts a text for the element that it stands in. */
export function countLetters(element: HtmlElement, text: string): void {
  for (let at = 0; at < text.length; at++) if (isLetter(text.charCodeAt(at))) element.letters++;
  element.sentences += text.match(SENTENCE_END)?.length ?? 0;
  element.isTelling ||= TELLING.test(text);
}

function isLetter(unit: number): boolean {
  return isHan(unit) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

/** Adds what was counted in an element that is closed to the element around it. */
export function addTo(parent: HtmlElement, { isLink, letters, linkLetters, links, sentences, isTelling }: HtmlElement): void {
  const counts = isLink && letters > 0 && letters <= LONGEST_LINK && sentences === 0;
  parent.letters += letters;
  parent.sentences += sentences;
  parent.links += counts ? 1 : links;
  parent.linkLetters += counts ? letters : linkLetters;
  parent.isTelling ||= isTelling && !counts;
}

/** Whether an element is a breadcrumb or a line of sources, which the reader of the document knows. */
export function isTellingLine({ isTelling, letters, links, sentences }: HtmlElement): boolean {
  return isTelling && sentences === 0 && letters <= LONGEST_TELLING && links <= MOST_TELLING_LINKS;
}

/** Whether an element is a list of links: a menu, other articles, partners. */
export function isLinkList({ name, letters, linkLetters, links, sentences }: HtmlElement): boolean {
  if (!BLOCKS.has(name) || NEVER_AROUND.has(name)) return false;
  return links >= FEWEST_LINKS && sentences === 0 && linkLetters >= LINK_SHARE * letters;
}
