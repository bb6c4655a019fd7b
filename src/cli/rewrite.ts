import { mkdirSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { decode } from '../core/text/decode.ts';
import { bytesOf, findFiles, refusedPath } from './files.ts';
import { printJson, warn } from './output.ts';

/** Where the commands that change a text put the result; without either it goes to standard output. */
export interface Destination {
  /** Files keep their path below the folder that was named. */
  readonly output: string | undefined;
  readonly inPlace: boolean;
  readonly json: boolean;
}

interface Rewritten {
  readonly text: string;
  /** What the JSON line says beside `file`, `changed` and `output`. */
  readonly details: object;
}

interface Failure {
  readonly code: string;
  readonly message: string;
}

type Change = (text: string) => Rewritten;

/** Runs every file through a change of its text; the results are written as UTF-8. Exit status 1 where a file could not be read or written. */
export function rewriteFiles(paths: readonly string[], destination: Destination, change: Change): number {
  let failures = 0;
  for (const named of paths) {
    const { files, missing } = findFiles([named]);
    for (const { path, error } of missing) report(path, error, destination.json);
    failures += missing.length + files.filter((path) => !rewriteOne(path, named, destination, change)).length;
  }
  return failures > 0 ? 1 : 0;
}

function rewriteOne(path: string, named: string, destination: Destination, change: Change): boolean {
  try {
    const failure = tryRewrite(path, named, destination, change);
    if (failure) report(path, failure, destination.json);
    return failure === undefined;
  } catch (error) {
    report(path, refusedPath(path, error).error, destination.json);
    return false;
  }
}

function tryRewrite(path: string, named: string, destination: Destination, change: Change): Failure | undefined {
  const decoded = decode(bytesOf(path));
  if ('error' in decoded) return { code: decoded.error.code, message: l10n.t('not a text file') };
  const { invalid, encoding } = decoded;
  if (invalid > 0 && destination.inPlace) {
    const message = l10n.t('{0} byte sequences are invalid in {1}; in place they would be lost. Use --output', invalid, encoding);
    return { code: 'damaged', message };
  }
  const { text, details } = change(decoded.text);
  const changed = text !== decoded.text;
  const output = targetOf(path, named, destination);
  if (output !== undefined && (changed || output !== path)) writeAtomically(output, text);
  if (output === undefined && !destination.json) process.stdout.write(text);
  if (destination.json) printJson({ file: path, changed, output: output ?? null, ...details, ...(output === undefined && { text }) });
  return undefined;
}

function report(path: string, { code, message }: Failure, json: boolean): void {
  if (json) printJson({ file: path, error: { code, message } });
  else warn(l10n.t('{0}: not read ({1}: {2})', path, code, message));
}

/** The path to write to; `undefined` for standard output. */
function targetOf(path: string, named: string, { output, inPlace }: Destination): string | undefined {
  if (output === undefined) return inPlace ? path : undefined;
  const root = statSync(named).isDirectory() ? named : dirname(path);
  return join(output, relative(resolve(root), resolve(path)));
}

/** Another program never sees half a file: it is written beside its place and then moved there, with the rights of the file that it replaces. */
function writeAtomically(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const before = statSync(path, { throwIfNoEntry: false });
  const target = before ? realpathSync(path) : path;
  const draft = `${target}.${process.pid}.tmp`;
  writeFileSync(draft, text, before ? { mode: before.mode } : {});
  renameSync(draft, target);
}
