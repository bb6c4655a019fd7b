import { existsSync, lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { NamedFiles } from './files.ts';
import { findFiles } from './files.ts';
import { UsageError } from './usage-error.ts';

/** Where the commands that change a text put the result; without either it goes to standard output. */
export interface Destination {
  /** Files keep their path below the folder that was named. */
  readonly output: string | undefined;
  /** Whether files that are in `output` already may be replaced. */
  readonly overwrite: boolean;
  readonly inPlace: boolean;
  readonly json: boolean;
  /** Whether nothing is printed of what goes to standard output, as the command prints something else. */
  readonly silent?: boolean;
}

/** Names standard input. */
export const STANDARD_INPUT = '-';

/** A file to change, and where the result goes; `undefined` for standard output. */
export interface PlannedFile {
  readonly path: string;
  readonly target: string | undefined;
}

/** What is to be written, and the paths that lead to nothing. */
export interface RewritePlan {
  readonly files: readonly PlannedFile[];
  readonly missing: NamedFiles['missing'];
}

/** What is to be written where. Throws a `UsageError`, before anything is written, where files would meet in one place, or take the place of others. */
export function planRewrite(paths: readonly string[], destination: Destination): RewritePlan {
  const found = paths.map((named) => ({ named, ...(named === STANDARD_INPUT ? { files: [named], missing: [] } : findFiles([named])) }));
  const planned = found.flatMap(({ named, files }) => files.map((path) => ({ path, target: targetOf(path, named, destination) })));
  const files = [...new Map(planned.map((file) => [`${resolve(file.path)}\0${file.target}`, file])).values()];
  if (destination.output !== undefined) refuseCollisions(files, destination.output, destination.overwrite);
  return { files, missing: found.flatMap(({ missing }) => missing) };
}

/** Its own status, not that of the file that a link leads to; `undefined` where nothing is there. */
export function statusOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function targetOf(path: string, named: string, { output, inPlace }: Destination): string | undefined {
  if (named === STANDARD_INPUT && (inPlace || output !== undefined))
    throw new UsageError(l10n.t('Standard input (-) goes to standard output: leave out --output and --in-place.'));
  if (output === undefined) return inPlace ? path : undefined;
  const root = statSync(named).isDirectory() ? named : dirname(path);
  return join(output, relative(resolve(root), resolve(path)));
}

function refuseCollisions(files: readonly PlannedFile[], output: string, overwrite: boolean): void {
  const sources = new Map<string, string>();
  for (const { path, target = '' } of files) {
    const other = sources.get(spelling(target));
    if (other !== undefined) throw new UsageError(l10n.t('{0} and {1} would both be written to {2}.', other, path, target));
    sources.set(spelling(target), path);
    refuseTarget(target, output, overwrite);
  }
}

/** Many file systems take names that differ in case, or in how a letter is composed, for the same. */
function spelling(path: string): string {
  return resolve(path).normalize().toLowerCase();
}

function refuseTarget(target: string, output: string, overwrite: boolean): void {
  if (leavesFolder(target, output)) throw new UsageError(l10n.t('{0} would be written through a link to another place.', target));
  const there = statusOf(target);
  if (!there) return;
  if (!there.isFile()) throw new UsageError(l10n.t('{0} is a link, or no regular file; it is not replaced.', target));
  if (!overwrite) throw new UsageError(l10n.t('{0} is there already. Use --overwrite to replace it.', target));
}

/** Whether a folder on the way to a place is a link out of `folder`, which itself may be one. */
function leavesFolder(path: string, folder: string): boolean {
  const way = relative(realPath(folder), realPath(dirname(path)));
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

/** With all links followed, as far as the path is there. */
function realPath(path: string): string {
  const full = resolve(path);
  return existsSync(full) ? realpathSync(full) : join(realPath(dirname(full)), basename(full));
}
