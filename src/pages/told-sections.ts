import type { KnownSection, PageContent, Section, ToldContent } from './contract.ts';

/** Sections of a page by their ids. */
export type SectionsById = ReadonlyMap<string, Section>;

/** What is to be told of a content to a page that knows some sections: most of what somebody chooses changes one of them. */
export function toldContent(content: PageContent, known: SectionsById): ToldContent {
  const sections = content.sections.map((section): Section | KnownSection => {
    const before = known.get(section.id);
    return before && isSameSection(before, section) ? { id: section.id, isKnown: true } : section;
  });
  return { ...content, sections };
}

/** The same one after the other, where several sections are other ones: the first of them is drawn while the others are on their way, which keep what they showed until then. */
export function toldInTurn(content: PageContent, known: SectionsById): ToldContent[] {
  const told = toldContent(content, known);
  const changed = told.sections.filter((section): section is Section => !('isKnown' in section));
  if (changed.length < 2) return [told];
  const later = new Set<Section | KnownSection>(changed.slice(1));
  const first = { ...content, sections: content.sections.map((section) => (later.has(section) ? awaited(section) : section)) };
  return [toldContent(first, known), toldContent(content, sectionsById(first))];
}

function awaited(section: Section): Section {
  return { ...section, isAwaited: true, parts: [] };
}

/** The whole content, by a page that knows some sections. */
export function wholeContent(told: ToldContent, known: SectionsById): PageContent {
  const sections = told.sections.flatMap((section) => ('isKnown' in section ? (known.get(section.id) ?? []) : section));
  return { ...told, sections };
}

/** By their ids. */
export function sectionsById({ sections }: PageContent): SectionsById {
  return new Map(sections.map((section) => [section.id, section]));
}

/** Whether two sections show the same. Most that do not differ in their first words. */
export function isSameSection(one: Section, other: Section): boolean {
  return isSameData(one, other);
}

function isSameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isSameData(Reflect.get(one, key), Reflect.get(other, key)));
}
