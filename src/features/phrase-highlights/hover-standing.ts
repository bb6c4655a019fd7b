import * as vscode from 'vscode';
import type { PhraseDetail, PhraseWording } from '../../core/corpus/phrase-detail.ts';
import type { TermhoodPart } from '../../core/phrases/termhood.ts';
import { TERMHOOD_PARTS, termhood } from '../../core/phrases/termhood.ts';
import type { MarkdownText } from '../../host/markdown.ts';
import { inBrackets } from '../../host/punctuation.ts';

const MOST_VARIANTS = 4;

/** Other wordings of a phrase with what is different in each, and why the phrase ranks where it does. */
export function appendStanding(text: MarkdownText, detail: PhraseDetail): void {
  const shown = detail.wordings.slice(0, MOST_VARIANTS);
  for (const [index, variant] of shown.entries()) {
    if (index === 0) text.markup('\n\n').text(vscode.l10n.t('{0}: ', vscode.l10n.t('Variants')));
    else text.text(vscode.l10n.t(', '));
    appendVariant(text, variant);
  }
  if (detail.wordings.length > shown.length) text.text(vscode.l10n.t(', …'));
  appendScore(text, detail);
}

/** With bold characters by their tag: Markdown's own asterisks do not work beside Chinese punctuation. */
function appendVariant(text: MarkdownText, { text: name, changed, documents }: PhraseWording): void {
  let at = 0;
  for (const { start, end } of changed) {
    text.text(name.slice(at, start)).markup('<b>').text(name.slice(start, end)).markup('</b>');
    at = end;
  }
  text.text(name.slice(at) + inBrackets(String(documents)));
}

/** Only of what was measured in this library. */
function appendScore(text: MarkdownText, detail: PhraseDetail): void {
  if (!detail.form || detail.documents === 0) return;
  const { score, parts } = termhood(detail, detail);
  const factors = TERMHOOD_PARTS.map((part) => `${partText(part)} ${twoDigits(parts[part])}`);
  text.markup('\n\n').text(`${vscode.l10n.t('Score {0}', twoDigits(score))} = ${factors.join(' × ')}`);
}

/** More would look more certain than it is. */
function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

function partText(part: TermhoodPart): string {
  switch (part) {
    case 'spread':
      return vscode.l10n.t('spread');
    case 'cohesion':
      return vscode.l10n.t('cohesion');
    case 'edges':
      return vscode.l10n.t('freedom at its ends');
    case 'quotes':
      return vscode.l10n.t('quotation marks');
    case 'length':
      return vscode.l10n.t('length');
  }
}
