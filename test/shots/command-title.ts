import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');

/** The title in the palette of a command, by its key in package.nls.json without `command.`. */
export type CommandTitle = (key: string) => string;

/** How commands are called in a display language. */
export async function commandTitles(locale: string): Promise<CommandTitle> {
  const file = locale === 'en' ? 'package.nls.json' : `package.nls.${locale}.json`;
  const words: Record<string, string> = JSON.parse(await readFile(join(PROJECT, file), 'utf8'));
  return (key) => `Tifa: ${words[`command.${key}`]}`;
}
