import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');

/** How things are called in a display language, by their keys in package.nls.json. */
export interface Titles {
  /** In the palette; the key without `command.`. */
  command(key: string): string;
  /** The key without `view.`. */
  view(key: string): string;
}

/** The titles in one display language. */
export async function titlesIn(locale: string): Promise<Titles> {
  const file = locale === 'en' ? 'package.nls.json' : `package.nls.${locale}.json`;
  const words: Record<string, string> = JSON.parse(await readFile(join(PROJECT, file), 'utf8'));
  return { command: (key) => `Tifa: ${words[`command.${key}`]}`, view: (key) => words[`view.${key}`] ?? '' };
}
