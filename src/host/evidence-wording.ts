import * as vscode from 'vscode';
import type { Evidence } from '../core/evidence.ts';
import type { Sentences } from './date-evidence.ts';
import { DATES, LIMITS, YEARS } from './date-evidence.ts';

/** Who speaks. */
const SPEAKERS: Sentences = {
  'speaker-issuer': (quote) => vscode.l10n.t('Told by who issued it: “{0}”', quote),
  'speaker-report': (quote) => vscode.l10n.t('Told by for whom the report is made: “{0}”', quote),
  'speaker-body': (quote) => vscode.l10n.t('Who acts in the text: “{0}”', quote),
  'speaker-self': (quote) => vscode.l10n.t('Speaks for its own place: “{0}”', quote),
  'speaker-place': (quote) => vscode.l10n.t('The place that the text is about: “{0}”', quote),
  'speaker-outlet': (quote) => vscode.l10n.t('Nobody but the outlet is known: “{0}”', quote),
};

const PLACES: Sentences = {
  'place-name': (quote) => vscode.l10n.t('Named in the text: “{0}”', quote),
  'place-chain': (quote) => vscode.l10n.t('Named in the text after the place that it belongs to: “{0}”', quote),
  'place-former-name': (quote) => vscode.l10n.t('Named in the text by a former name: “{0}”', quote),
  'place-inside': (quote) => vscode.l10n.t('The text names a place that belongs to it: “{0}”', quote),
  'place-self-word': (quote) => vscode.l10n.t('What the text calls its own place: “{0}”', quote),
  'place-zone': (quote) => vscode.l10n.t('The text speaks for a development zone: “{0}”', quote),
  'place-title': (quote) => vscode.l10n.t('Named in the title: “{0}”', quote),
  'place-issuer': (quote) => vscode.l10n.t('Told by the issuer: “{0}”', quote),
  'place-outlet': (quote) => vscode.l10n.t('Named in the outlet: “{0}”', quote),
  'place-path': (quote) => vscode.l10n.t('Named in the file or folder name: “{0}”', quote),
  'place-number': (quote) => vscode.l10n.t('The document number tells who issued it: “{0}”', quote),
  'place-national': (quote) => vscode.l10n.t('The text speaks of the whole country: “{0}”', quote),
  'place-several': (quote) => vscode.l10n.t('The text tells of several places alike: “{0}”', quote),
  'place-taipei': (quote) => vscode.l10n.t('Date of the Republic of China or body in Taipei: “{0}”', quote),
};

/** What the file says of itself for programs. */
const DECLARED: Sentences = {
  'front-matter': (quote) => vscode.l10n.t('In the front matter of the file: “{0}”', quote),
  'record-field': (quote) => vscode.l10n.t('In a field of the record: “{0}”', quote),
  'page-meta': (quote) => vscode.l10n.t('Declared in the head of the page: “{0}”', quote),
  'page-data': (quote) => vscode.l10n.t('Declared in the data of the page for search engines: “{0}”', quote),
  'time-element': (quote) => vscode.l10n.t('Marked as a time in the page: “{0}”', quote),
};

/** Title, outlet, issuer and number. */
const PARTS: Sentences = {
  'title-first-line': (quote) => vscode.l10n.t('First line of the text: “{0}”', quote),
  'title-repeated': (quote) => vscode.l10n.t('Printed over the text and again as the title of the page: “{0}”', quote),
  'title-label': (quote) => vscode.l10n.t('Labelled as the title: “{0}”', quote),
  'title-annexed': (quote) => vscode.l10n.t('Title of what the letter hands on: “{0}”', quote),
  'title-report': (quote) => vscode.l10n.t('Title of a work report: “{0}”', quote),
  'outlet-label': (quote) => vscode.l10n.t('Labelled as the source: “{0}”', quote),
  'outlet-header': (quote) => vscode.l10n.t('Outlet beside the date above the text: “{0}”', quote),
  'outlet-dateline': (quote) => vscode.l10n.t('Outlet in the dateline: “{0}”', quote),
  'outlet-byline': (quote) => vscode.l10n.t('Outlet before the name of its reporter: “{0}”', quote),
  'outlet-credit': (quote) => vscode.l10n.t('Outlet in the credits: “{0}”', quote),
  'outlet-masthead': (quote) => vscode.l10n.t('Name of the paper above everything else: “{0}”', quote),
  'outlet-site-suffix': (quote) => vscode.l10n.t('Site name after the title: “{0}”', quote),
  'issuer-label': (quote) => vscode.l10n.t('Labelled as the issuer: “{0}”', quote),
  'issuer-title': (quote) => vscode.l10n.t('Issuer named in the title: “{0}”', quote),
  'issuer-order': (quote) => vscode.l10n.t('Issuer named in the heading of an order or minutes: “{0}”', quote),
  'issuer-promulgation': (quote) => vscode.l10n.t('Issuer named in the note on promulgation: “{0}”', quote),
  'issuer-signature': (quote) => vscode.l10n.t('Issuer signed above the date: “{0}”', quote),
  'number-label': (quote) => vscode.l10n.t('Labelled as the document number: “{0}”', quote),
  'number-line': (quote) => vscode.l10n.t('Document number on a line of its own: “{0}”', quote),
};

/** One sentence for each rule of the core, with the words of the text that it relied on. A test holds this table against the rules that exist. */
const SENTENCES: Sentences = {
  ...DATES,
  ...YEARS,
  ...PLACES,
  ...SPEAKERS,
  ...PARTS,
  ...DECLARED,
  ...LIMITS,
  correction: (quote) => vscode.l10n.t('Set in .tifa/corrections.json: “{0}”', quote),
};

/** About one line of a hover, in UTF-16 code units. */
const LONGEST_QUOTE = 60;
/** The marks of a quotation inside a quotation. */
const INNER_MARKS: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '「': '『', '」': '』' };

/** Why something is claimed, in the user's language. */
export function evidenceText({ rule, note }: Evidence): string {
  const quote = shortened(note.replace(/\s+/g, ' ').trim()).replace(/[“”「」]/g, (mark) => INNER_MARKS[mark] ?? mark);
  return SENTENCES[rule]?.(quote) ?? quote;
}

function shortened(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE).replace(/[\ud800-\udbff]$/, '')}…`;
}
