import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { withCharset } from '../core/text/charset-declaration.ts';
import { decode, textToWrite } from '../core/text/decode.ts';
import { writeWholeFileSync } from '../node/whole-file.ts';
import { readDocumentBytes, refusedPath } from './files.ts';
import { printJson, printText, printWarning } from './output.ts';
import type { Destination, PlannedFile } from './rewrite-plan.ts';
import { planRewrite, STANDARD_INPUT, statusOf } from './rewrite-plan.ts';

interface Rewritten {
  readonly text: string;
  /** What the JSON line says beside `file`, `changed` and `output`. */
  readonly details: object;
}

interface Failure {
  readonly code: string;
  readonly message: string;
}

type Change = (text: string, path: string) => Rewritten;

const BYTE_ORDER_MARK = '\ufeff';

/** Runs every file through a change of its text; the results are written as UTF-8, with a byte order mark where UTF-8 has one. Exit status 1 where a file could not be read or written. */
export function rewriteFiles(paths: readonly string[], destination: Destination, change: Change): number {
  const { files, missing } = planRewrite(paths, destination);
  for (const { path, error } of missing) report(path, error, destination.json);
  const failed = files.filter((file) => !rewriteOne(file, destination, change));
  return missing.length + failed.length > 0 ? 1 : 0;
}

function rewriteOne(file: PlannedFile, destination: Destination, change: Change): boolean {
  try {
    const failure = tryRewrite(file, destination, change);
    if (failure) report(file.path, failure, destination.json);
    return failure === undefined;
  } catch (error) {
    report(file.path, refusedPath(file.path, error).error, destination.json);
    return false;
  }
}

function tryRewrite({ path, target }: PlannedFile, destination: Destination, change: Change): Failure | undefined {
  const { inPlace, overwrite } = destination;
  const isReplaced = target !== undefined && resolve(target) === resolve(path);
  if (isReplaced && !statusOf(path)?.isFile()) return { code: 'link', message: l10n.t('a link is not followed to change a file in place') };
  const decoded = decode(path === STANDARD_INPUT ? readFileSync(process.stdin.fd) : readDocumentBytes(path));
  if ('error' in decoded) return { code: decoded.error.code, message: l10n.t('not a text file') };
  const { invalid, encoding } = decoded;
  if (invalid > 0 && isReplaced) return { code: 'damaged', message: damageText(invalid, encoding) };
  const { text: rewritten, details } = change(textToWrite(decoded), path);
  const changed = rewritten !== decoded.text;
  const text = (encoding === 'utf8bom' ? BYTE_ORDER_MARK : '') + withCharset(rewritten, 'utf8');
  if (target !== undefined && (changed || !isReplaced)) write(target, text, inPlace || overwrite);
  if (!destination.silent) tell(path, target, text, { changed, details, json: destination.json });
  return undefined;
}

function damageText(invalid: number, encoding: string): string {
  return invalid === 1
    ? l10n.t('1 byte sequence is invalid in {0}; in place it would be lost. Use --output', encoding)
    : l10n.t('{0} byte sequences are invalid in {1}; in place they would be lost. Use --output', invalid, encoding);
}

interface Outcome {
  readonly changed: boolean;
  readonly details: object;
  readonly json: boolean;
}

function tell(path: string, target: string | undefined, text: string, { changed, details, json }: Outcome): void {
  if (target === undefined && !json) printText(text);
  if (json) printJson({ file: path, changed, output: target ?? null, ...details, ...(target === undefined && { text }) });
}

/** The plan has refused what must not be replaced; what has come into its place since then is not replaced either. */
function write(target: string, text: string, mayReplace: boolean): void {
  const there = statusOf(target);
  if (there && !(mayReplace && there.isFile())) throw new Error(l10n.t('{0} is there already. Use --overwrite to replace it.', target));
  writeWholeFileSync(target, text);
}

function report(path: string, { code, message }: Failure, json: boolean): void {
  if (json) printJson({ file: path, error: { code, message } });
  else printWarning(l10n.t('{0}: not read ({1}: {2})', path, code, message));
}
