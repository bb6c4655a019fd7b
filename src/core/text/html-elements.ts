/** What the elements of HTML do to the text around them; names are lower case. Everything that is not listed stands inside a line. */

/** Elements that begin and end a paragraph. */
export const BLOCKS = namesOf(`
  address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6
  header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead title tr ul xmp`);

/** Elements whose text stands beside that of the cell before, if that is a label: `<td>索引号：</td><td>…</td>`. */
export const CELLS = namesOf('td th dd');

/** Elements whose text no reader of the page sees, or that are for typing and clicking; `rt` and `rp` note how a character is read. */
export const UNSEEN = namesOf(`
  applet audio button canvas datalist embed iframe marquee math noembed noframes noscript object optgroup option rp rt script select style svg template textarea
  video xml`);

/** Elements in which line breaks and spaces of the file count. */
export const PREFORMATTED = namesOf('pre xmp plaintext listing');
/** Elements that stand around an article, never for one. */
export const AROUND = namesOf('nav footer aside dialog menu');
export const ROLES_AROUND = namesOf('navigation contentinfo complementary search menu menubar toolbar dialog alertdialog');

/** Words in the classes and ids of what stands around an article. */
export const CLASSES_AROUND = namesOf(`
  nav navbar navi navigation menu submenu foot footer copyright share shares sharebox bdshare bdsharebuttonbox jiathis social comment comments pinglun
  sidebar related recommend toolbar login popup modal`);

/** What holds the whole page or the article, and headings: never taken for a list of links, and whatever their class says. */
export const NEVER_AROUND = namesOf('html body form main article h1 h2 h3 h4 h5 h6 title');

function namesOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
