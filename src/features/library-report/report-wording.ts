import * as vscode from 'vscode';
import type { LibraryRun } from '../../session/pass.ts';
import type { CacheReport } from '../../worker/worker-report.ts';
import type { DatePrecision, PlaceLevel } from './library-tally.ts';
import { quoted } from './report-lines.ts';

const MEGABYTE = 1024 * 1024;

/** How a precision is called. */
export function precisionText(precision: DatePrecision): string {
  switch (precision) {
    case 'day':
      return vscode.l10n.t('Known to the day');
    case 'month':
      return vscode.l10n.t('Known to the month');
    case 'year':
      return vscode.l10n.t('Known to the year');
    case 'unknown':
      return vscode.l10n.t('Unknown date');
  }
}

/** How a level is called. */
export function levelText(level: PlaceLevel): string {
  switch (level) {
    case 'national':
      return vscode.l10n.t('National');
    case 'province':
      return vscode.l10n.t('Province');
    case 'prefecture':
      return vscode.l10n.t('Prefecture');
    case 'county':
      return vscode.l10n.t('County or district');
    case 'unknown':
      return vscode.l10n.t('Unknown place');
  }
}

/** How a pass through all files is called. */
export function runKindText(kind: LibraryRun['kind']): string {
  switch (kind) {
    case 'opened':
      return vscode.l10n.t('Opened');
    case 'checked':
      return vscode.l10n.t('Checked');
    case 'rebuilt':
      return vscode.l10n.t('Rebuilt');
  }
}

/** `undefined` where there is no cache. */
export function cacheStateText(cache: CacheReport | undefined): string {
  const { l10n } = vscode;
  if (!cache) return l10n.t('Nothing is kept: the setting tifa.cache.maxSize is 0, or no folder is open.');
  if (cache.failure !== null) return l10n.t('It could not be written: {0}', quoted(cache.failure));
  if (cache.problem === 'damaged') return l10n.t('It was damaged, and was built anew.');
  if (cache.problem === 'other-version') return l10n.t('Another version of Tifa had written it; it was built anew.');
  return l10n.t('In order');
}

/** Less than a tenth of a percent is not told apart from nothing. */
export function percentText(share: number): string {
  return share.toLocaleString(vscode.env.language, { style: 'percent', maximumFractionDigits: 1 });
}

/** Bytes as megabytes, with the unit. */
export function megabytes(bytes: number): string {
  const size = (bytes / MEGABYTE).toLocaleString(vscode.env.language, { maximumFractionDigits: 1 });
  return `${size} MB`;
}

/** Milliseconds, with the unit. */
export function milliseconds(duration: number): string {
  return `${Math.round(duration).toLocaleString(vscode.env.language)} ms`;
}
