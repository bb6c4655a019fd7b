import type { Declaration, DeclaredFact } from '../declared/declaration.ts';
import { evidenceOf } from '../declared/declaration.ts';
import { fold, foldText } from '../text/fold.ts';
import type { Layout } from './layout.ts';
import type { Found } from './policy-document.ts';
import { isSiteName, siteSuffixStart } from './site-suffix.ts';
import { SHORTEST_TITLE } from './title-line.ts';

/** The first declaration of a fact, as a value with its evidence. */
export function declaredFound(declared: readonly Declaration[], fact: DeclaredFact): Found | undefined {
  const found = declared.find((one) => one.fact === fact);
  return found && foundOf(found);
}

/**
 * The title that a file declares, without the name of the site. What front matter or a field says was written to be read so. What a page says of itself may be about
 * the site: it is taken where a line above the text says the same, or where no title is printed. The name of the site alone is no title.
 */
export function declaredTitle(declared: readonly Declaration[], layout: Layout, printed: Found | undefined): Found | undefined {
  const sites = declared.filter(({ fact }) => fact === 'site').map(({ value }) => foldText(value));
  for (const one of declared) {
    const title = one.fact === 'title' ? withoutSite(one) : undefined;
    const text = title && foldText(title.value);
    if (!text || isOfSite(text, sites)) continue;
    const isWritten = one.rule === 'front-matter' || one.rule === 'record-field';
    if (isWritten ? isWords(text) : text.length >= SHORTEST_TITLE && (!printed || isPrinted(text, layout))) return foundOf(title);
  }
  return undefined;
}

function foundOf(declaration: Declaration): Found {
  const { value, start, end } = declaration;
  return { value, start, end, evidence: [evidenceOf(declaration)] };
}

/** The range too is shorter, where the value stands in the file as it is. */
function withoutSite(title: Declaration): Declaration {
  const { value, start, end } = title;
  const folded = fold(value);
  const length = folded.map.toOriginal(0, siteSuffixStart(folded.text)).end;
  return end - start === value.length
    ? { ...title, value: value.slice(0, length), end: start + length }
    : { ...title, value: value.slice(0, length) };
}

function isOfSite(title: string, sites: readonly string[]): boolean {
  return sites.includes(title) || isSiteName(title);
}

/** A dash or 无 in a field says that there is no title. */
function isWords(title: string): boolean {
  return title.length >= SHORTEST_TITLE || /\p{Script=Han}{2}/u.test(title);
}

function isPrinted(title: string, { lines, firstParagraph }: Layout): boolean {
  return lines.slice(0, firstParagraph).some(({ folded, role }) => role === 'text' && folded.startsWith(title));
}
