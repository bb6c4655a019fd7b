import * as vscode from 'vscode';
import type { PhraseDetail, PhraseWording } from '../../core/corpus/phrase-detail.ts';
import type { MarkdownText } from '../../host/markdown.ts';
import { inBrackets } from '../../host/punctuation.ts';

const MOST_VARIANTS = 4;

/** Other wordings of a phrase with what is different in each. */
export function appendWordings(text: MarkdownText, detail: PhraseDetail): void {
  const shown = detail.wordings.slice(0, MOST_VARIANTS);
  for (const [index, variant] of shown.entries()) {
    if (index === 0) text.markup('\n\n').text(vscode.l10n.t('{0}: ', vscode.l10n.t('Variants')));
    else text.text(vscode.l10n.t(', '));
    appendVariant(text, variant);
  }
  if (detail.wordings.length > shown.length) text.text(vscode.l10n.t(', …'));
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
