import * as vscode from 'vscode';
import { brokenUri } from '../../host/file-uri.ts';
import { fileErrorText } from '../../host/problem-wording.ts';
import { factText, inBrackets } from '../../host/punctuation.ts';
import { countText, noiseText, progressText, scriptName } from '../../host/wording.ts';
import { isReading } from '../../session/library-state.ts';
import type { Counts, LibraryTally } from './library-tally.ts';
import type { ReportFacts } from './report-facts.ts';
import { quoted, ReportLines } from './report-lines.ts';
import { addCache, addLastRun, addMemory, addVersions } from './report-machine.ts';
import { levelText, percentText, precisionText } from './report-wording.ts';

/** A library report in the display language. */
export function reportText(facts: ReportFacts): ReportLines {
  const lines = new ReportLines();
  lines.title(vscode.l10n.t('Library Report'));
  addState(lines, facts);
  addUnread(lines, facts);
  addDocuments(lines, facts.tally);
  addPhrases(lines, facts);
  addLastRun(lines, facts);
  addMemory(lines, facts);
  addCache(lines, facts);
  addVersions(lines, facts);
  return lines;
}

function addState(lines: ReportLines, { state, tally, unread }: ReportFacts): void {
  const { l10n } = vscode;
  lines.item(l10n.t('Time: {0}', new Date().toLocaleString(vscode.env.language)));
  if (state.kind === 'failed') lines.item(l10n.t('The library could not be read: {0}', quoted(state.reason)));
  if (isReading(state)) lines.item(progressText(state));
  lines.item(l10n.t('Documents: {0}', countText(tally.files - tally.copies)));
  lines.item(l10n.t('Copies of them: {0}', countText(tally.copies)));
  lines.item(l10n.t('Characters: {0}', countText(tally.characters)));
  lines.item(l10n.t('Files that could not be read: {0}', countText(unread.length)));
  if (state.kind === 'ready' && state.left > 0) lines.item(l10n.t('Files not read yet: {0}', countText(state.left)));
}

/** The documents with their copies: each is a file that somebody may look for. */
function addDocuments(lines: ReportLines, tally: LibraryTally): void {
  const { l10n } = vscode;
  lines.heading(l10n.t('Encodings'));
  addCounts(lines, tally.encodings, tally.files, (encoding) => encoding);
  if (tally.doubtfulEncodings > 0) lines.item(l10n.t('In doubt: {0}', countText(tally.doubtfulEncodings)));
  lines.heading(l10n.t('Scripts'));
  addCounts(lines, tally.scripts, tally.files, scriptName);
  lines.heading(l10n.t('Dates'));
  addCounts(lines, tally.precisions, tally.files, precisionText);
  lines.item(l10n.t('Inferred: {0}', countText(tally.inferredDates)));
  if (tally.earliest !== '') lines.item(l10n.t('From {0} to {1}', tally.earliest, tally.latest));
  lines.heading(l10n.t('Places'));
  addCounts(lines, tally.levels, tally.files, levelText);
  lines.item(l10n.t('Inferred: {0}', countText(tally.inferredPlaces)));
  if (tally.zones > 0) lines.item(l10n.t('In a development zone: {0}', countText(tally.zones)));
  if (tally.corrected > 0) lines.item(l10n.t('Date or place corrected by somebody: {0}', countText(tally.corrected)));
  lines.heading(l10n.t('Noise'));
  addCounts(lines, tally.noise, tally.files, noiseText);
}

/** How many documents are of each kind, and which share of all. */
function addCounts<K>(lines: ReportLines, counts: Counts<K>, all: number, textOf: (key: K) => string): void {
  for (const [key, count] of counts) lines.item(factText(textOf(key), countText(count) + inBrackets(percentText(count / all))));
  if (counts.size === 0) lines.item(vscode.l10n.t('None'));
}

function addUnread(lines: ReportLines, { unread }: ReportFacts): void {
  lines.heading(vscode.l10n.t('Files That Could Not Be Read'));
  for (const file of unread) lines.file(file.path, brokenUri(file).toString(), (name) => factText(name, fileErrorText(file.error)));
  if (unread.length === 0) lines.item(vscode.l10n.t('None'));
}

function addPhrases(lines: ReportLines, { worker }: ReportFacts): void {
  const { l10n } = vscode;
  lines.heading(l10n.t('Phrases'));
  if (!worker) {
    lines.item(l10n.t('The library does not answer.'));
    return;
  }
  const { phrases, discovery } = worker;
  lines.item(l10n.t('Established phrases that stand in the documents: {0}', countText(phrases.established)));
  lines.item(l10n.t('Discovered phrases, each in at least {0} documents: {1}', discovery.minDocuments, countText(phrases.discovered)));
  if (discovery.isDue) lines.item(l10n.t('Phrases are being looked for.'));
}
