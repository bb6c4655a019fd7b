import * as vscode from 'vscode';
import { countText } from '../../host/wording.ts';
import type { CacheReport } from '../../worker/worker-report.ts';
import type { ReportFacts } from './report-facts.ts';
import type { ReportLines } from './report-lines.ts';
import { quoted } from './report-lines.ts';
import { cacheStateText, megabytes, milliseconds, runKindText } from './report-wording.ts';

/** The part of a library report that is about the program, not about the documents. */

export function addLastRun(lines: ReportLines, { run, worker }: ReportFacts): void {
  const { l10n } = vscode;
  lines.heading(l10n.t('Last Run'));
  if (!run) {
    lines.item(l10n.t('Not done yet'));
    return;
  }
  lines.item(l10n.t('{0} at {1}', runKindText(run.kind), new Date(run.startedAt).toLocaleString(vscode.env.language)));
  if (run.isStopped) lines.item(l10n.t('It was stopped.'));
  lines.item(l10n.t('Opening the cache: {0}', milliseconds(run.opening)));
  lines.item(l10n.t('Looking for files: {0}, {1} found', milliseconds(run.finding), countText(run.found)));
  lines.item(
    l10n.t('Reading files: {0}, {1} read, {2} unchanged', milliseconds(run.reading), countText(run.read), countText(run.unchanged)),
  );
  lines.item(l10n.t('In all: {0}', milliseconds(run.total)));
  const discovering = worker?.discovery.duration;
  if (discovering) lines.item(l10n.t('Looking for phrases, in the background: {0}', milliseconds(discovering)));
}

/** Writes what the index and the texts take. */
export function addMemory(lines: ReportLines, { worker, tally, hostMemory }: ReportFacts): void {
  const { l10n } = vscode;
  lines.heading(l10n.t('Index and Memory'));
  if (worker) {
    const perMillion = tally.characters > 0 ? worker.indexBytes / tally.characters : 0;
    lines.item(l10n.t('Index: {0}, {1} MB for a million characters', megabytes(worker.indexBytes), perMillion.toFixed(1)));
    lines.item(l10n.t('Texts held in memory: {0} characters', countText(worker.heldCharacters)));
  }
  if (worker?.memory) {
    const { heap, buffers, process } = worker.memory;
    lines.item(l10n.t('Worker: {0} of objects, {1} of buffers', megabytes(heap), megabytes(buffers)));
    lines.item(l10n.t('Extension host with all its extensions and workers: {0}', megabytes(process)));
  }
  if (hostMemory) lines.item(l10n.t('Extension host without workers: {0} of objects', megabytes(hostMemory.heap)));
  else lines.item(l10n.t('This host does not tell how much memory is used.'));
}

/** Writes what the cache holds. */
export function addCache(lines: ReportLines, { worker, cachePlace }: ReportFacts): void {
  const { l10n } = vscode;
  lines.heading(l10n.t('Cache'));
  lines.item(cacheStateText(worker?.cache ?? undefined));
  if (cachePlace !== undefined) lines.item(l10n.t('Place: {0}', quoted(cachePlace)));
  if (worker?.cache) addCacheFiles(lines, worker.cache);
}

function addCacheFiles(lines: ReportLines, { bytes, files, maxBytes, savedAt, saving }: CacheReport): void {
  const { l10n } = vscode;
  const [size, most] = [megabytes(bytes), megabytes(maxBytes)];
  lines.item(
    files === 1 ? l10n.t('Size: {0} in 1 file, at most {1}', size, most) : l10n.t('Size: {0} in {1} files, at most {2}', size, files, most),
  );
  if (savedAt !== null) {
    const time = new Date(savedAt).toLocaleString(vscode.env.language);
    lines.item(l10n.t('Written in this session: {0}, in {1}', time, milliseconds(saving)));
  }
}

/** Writes which versions run. */
export function addVersions(lines: ReportLines, { version, worker, platform }: ReportFacts): void {
  const { env, l10n } = vscode;
  lines.heading(l10n.t('Versions'));
  lines.item(worker ? l10n.t('Tifa {0}, build {1}', version, worker.build.slice(0, 12)) : `Tifa ${version}`);
  lines.item(quoted(`${env.appName} ${vscode.version}, ${env.appHost}${env.remoteName ? `, ${env.remoteName}` : ''}`));
  lines.item(l10n.t('Extension host: {0}', platform));
  lines.item(l10n.t('Display language: {0}', env.language));
}
