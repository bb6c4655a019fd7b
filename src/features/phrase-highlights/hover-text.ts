import * as vscode from 'vscode';
import type { LatestChange } from '../../core/analysis/change-answers.ts';
import type { PhraseDetail } from '../../core/corpus/phrase-detail.ts';
import { yearChangeText } from '../../host/change-wording.ts';
import type { PhrasePlaceArguments } from '../../host/linked-commands.ts';
import {
  ADD_PHRASE,
  COPY_CITATION,
  IGNORE_PHRASE,
  NEXT_OCCURRENCE,
  OPEN_OCCURRENCE,
  SHOW_CONCORDANCE,
  SHOW_TREND,
  WHY_PHRASE,
} from '../../host/linked-commands.ts';
import { MarkdownText } from '../../host/markdown.ts';
import { measuredForm, occurrencesText, phraseGroupText, spreadText } from '../../host/phrase-wording.ts';
import { factText, inBrackets } from '../../host/punctuation.ts';
import { stripText } from '../../host/strip-wording.ts';
import { appendHistory } from './hover-history.ts';
import { appendWordings } from './hover-wordings.ts';

/** What a hover tells: of the phrase under the pointer all, of those within it the essentials. */
export interface HoverContent {
  readonly detail: PhraseDetail;
  /** The phrase in the other script, where that is another text. */
  readonly otherForm: string | undefined;
  /** `null` where it cannot be told; `undefined` where that took too long. */
  readonly change: LatestChange | null | undefined;
  /** How often it stands in each part of the document; empty where that cannot be told, `undefined` where that took too long. */
  readonly strip: readonly number[] | undefined;
  readonly nested: readonly PhraseDetail[];
  readonly place: PhrasePlaceArguments;
}

/** The hover over a phrase. */
export function hoverText({ detail, otherForm, change, strip = [], nested, place }: HoverContent): vscode.MarkdownString {
  const text = new MarkdownText();
  text.value.supportHtml = true;
  text.value.isTrusted = {
    enabledCommands: [OPEN_OCCURRENCE, NEXT_OCCURRENCE, SHOW_CONCORDANCE, SHOW_TREND, COPY_CITATION, ADD_PHRASE, IGNORE_PHRASE, WHY_PHRASE],
  };
  appendName(text, detail);
  if (otherForm !== undefined) text.markup('  \n').text(otherForm);
  if (detail.note) paragraph(text).text(detail.note);
  appendSpread(paragraph(text), detail);
  if (detail.occurrences > 0) text.markup('  \n').text(occurrencesText(detail));
  const here = stripText(strip);
  if (here !== '') text.markup('  \n').text(factText(vscode.l10n.t('In this document'), here));
  appendHistory(text, detail, place[1]);
  if (change) text.markup('  \n').text(yearChangeText(change.change, change.year, change.before));
  appendWordings(text, detail);
  appendCommands(text, detail, place);
  if (nested.length > 0) paragraph(text).text(vscode.l10n.t('Here too:'));
  for (const one of nested) appendNested(text, one);
  return text.value;
}

function paragraph(text: MarkdownText): MarkdownText {
  return text.markup('\n\n');
}

function appendName(text: MarkdownText, { text: name, english, group, source }: PhraseDetail): void {
  text.markup('**').text(name).markup('**');
  if (english) text.markup(' — ').text(english);
  const kind = source === 'discovered' ? vscode.l10n.t('discovered in this library') : group && phraseGroupText(group);
  if (kind) text.markup(' · *').text(kind).markup('*');
}

function appendSpread(text: MarkdownText, detail: PhraseDetail): void {
  text.text(spreadText(detail, detail.documentsInLibrary));
  appendWhy(text, detail);
}

/** A link to what the phrase scored, where that was measured. */
function appendWhy(text: MarkdownText, detail: PhraseDetail): void {
  if (measuredForm(detail)) text.markup(' · ').link(vscode.l10n.t('why here'), WHY_PHRASE, [detail.key, detail.text]);
}

function appendCommands(text: MarkdownText, { key, text: name, source }: PhraseDetail, place: PhrasePlaceArguments): void {
  const { l10n } = vscode;
  const links: [title: string, command: string, parameters: readonly unknown[]][] = [
    [l10n.t('Next Occurrence'), NEXT_OCCURRENCE, place],
    [l10n.t('All Occurrences'), SHOW_CONCORDANCE, [{ phrase: { key, text: name } }]],
    [l10n.t('Show Trend'), SHOW_TREND, [name]],
    [l10n.t('Copy as Citation'), COPY_CITATION, place],
    ...(source === 'discovered' ? [[l10n.t('Add to Pack'), ADD_PHRASE, [key, name]] satisfies [string, string, string[]]] : []),
    [l10n.t('Ignore'), IGNORE_PHRASE, [key, name]],
  ];
  for (const [index, [title, command, parameters]] of links.entries())
    text.markup(index === 0 ? '\n\n' : ' · ').link(title, command, parameters);
}

function appendNested(text: MarkdownText, detail: PhraseDetail): void {
  text.markup('\n- ');
  appendName(text, detail);
  text.text(inBrackets(spreadText(detail, detail.documentsInLibrary)));
  appendWhy(text, detail);
}
