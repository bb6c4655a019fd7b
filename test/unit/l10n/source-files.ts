import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** A source file by its path in the project. */
export interface SourceFile {
  readonly path: string;
  readonly source: string;
}

/** The TypeScript files of a folder of the project, to be read as text: most of them cannot be imported without an editor. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .map((path) => ({ path, source: projectText(path) }));
}

export function projectText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** A JSON file whose values are all strings. */
export function strings(path: string): Readonly<Record<string, string>> {
  return JSON.parse(projectText(path));
}
