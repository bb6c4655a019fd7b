import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { decode } from '../core/text/decode.ts';
import type { FoundFiles } from './files.ts';
import { findFiles } from './files.ts';
import { printJson, warn } from './output.ts';

/** Where the commands that change a text put the result; without either it goes to standard output. */
export interface Destination {
  readonly output: string | undefined;
  readonly inPlace: boolean;
  readonly json: boolean;
}

export interface Rewritten {
  readonly text: string;
  /** What the JSON line says beside `file`, `changed` and `output`. */
  readonly details: object;
}

/** Runs every file through a change of its text; the results are written as UTF-8. Exit status 1 where a file could not be read or written. */
export function rewriteFiles(paths: readonly string[], destination: Destination, change: (text: string) => Rewritten): number {
  const { files, missing }: FoundFiles = findFiles(paths);
  for (const { path, message } of missing) fail(path, message, destination.json);
  const failures = files.filter((path) => !rewriteOne(path, destination, change));
  return failures.length + missing.length > 0 ? 1 : 0;
}

function rewriteOne(path: string, destination: Destination, change: (text: string) => Rewritten): boolean {
  try {
    const decoded = decode(readFileSync(path));
    if ('error' in decoded) return fail(path, decoded.error.code, destination.json);
    const { text, details } = change(decoded.text);
    const output = write(path, text, destination);
    if (destination.json)
      printJson({ file: path, changed: text !== decoded.text, output: output ?? null, ...details, ...(!output && { text }) });
    return true;
  } catch (error) {
    return fail(path, String(error), destination.json);
  }
}

function fail(path: string, message: string, json: boolean): false {
  if (json) printJson({ file: path, error: { code: 'unreadable', message } });
  else warn(l10n.t('{0}: not read ({1}: {2})', path, 'unreadable', message));
  return false;
}

/** The path written to; `undefined` for standard output. */
function write(path: string, text: string, { output, inPlace, json }: Destination): string | undefined {
  if (output !== undefined) mkdirSync(output, { recursive: true });
  const target = output !== undefined ? join(output, basename(path)) : inPlace ? path : undefined;
  if (target !== undefined) writeAtomically(target, text);
  else if (!json) process.stdout.write(text);
  return target;
}

/** Another program never sees half a file: it is written beside its place and then moved there. */
function writeAtomically(path: string, text: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  writeFileSync(draft, text);
  renameSync(draft, path);
}
