import * as vscode from 'vscode';
import type { DatedOccurrence, PhraseDetail } from '../../core/corpus/corpus.ts';
import type { Library } from '../../host/library.ts';
import { MarkdownText } from '../../host/markdown.ts';
import { OPEN_OCCURRENCE, occurrenceArguments } from '../../host/open-occurrence.ts';
import type { PhraseHighlighter } from '../../host/phrase-highlighter.ts';

const MOST_LINKS = 6;

/** What the library knows of the phrase under the pointer, with links to where else it stands. */
export class PhraseHover implements vscode.HoverProvider {
  constructor(
    private readonly library: Library,
    private readonly highlighter: PhraseHighlighter,
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const offset = document.offsetAt(position);
    const highlights = await this.highlighter.highlights(document);
    const highlight = highlights.find(({ start, end }) => start <= offset && offset < end);
    if (!highlight || token.isCancellationRequested) return undefined;
    const detail = await this.library.ask('phrase', { key: highlight.key });
    if (!detail) return undefined;
    const range = new vscode.Range(document.positionAt(highlight.start), document.positionAt(highlight.end));
    return new vscode.Hover(hoverText(detail, document.uri.toString()), range);
  }
}

function hoverText(detail: PhraseDetail, hereUri: string): vscode.MarkdownString {
  const text = new MarkdownText();
  text.value.isTrusted = { enabledCommands: [OPEN_OCCURRENCE] };
  text.markup('**').text(detail.text).markup('**');
  if (detail.english) text.markup(' — ').text(detail.english);
  if (detail.note) text.markup('\n\n').text(detail.note);
  text.markup('\n\n').text(spread(detail));
  appendLinks(
    text,
    detail.occurrencesByDocument.filter((occurrence) => occurrence.uri !== hereUri),
  );
  return text.value;
}

function spread(detail: PhraseDetail): string {
  const { l10n } = vscode;
  const counts = l10n.t('{0} of {1} documents, {2} places', detail.documents, detail.documentsInLibrary, detail.regions);
  if (!detail.firstSeen || !detail.lastSeen) return counts;
  const seen =
    detail.firstSeen === detail.lastSeen
      ? l10n.t('seen {0}', detail.firstSeen)
      : l10n.t('first seen {0}, last seen {1}', detail.firstSeen, detail.lastSeen);
  return `${counts} · ${seen}`;
}

function appendLinks(text: MarkdownText, others: readonly DatedOccurrence[]): void {
  for (const occurrence of others.slice(0, MOST_LINKS)) {
    text.markup('\n- ').link(linkText(occurrence), OPEN_OCCURRENCE, occurrenceArguments(occurrence));
  }
  if (others.length > MOST_LINKS) text.markup('\n\n').text(vscode.l10n.t('… and {0} more documents', others.length - MOST_LINKS));
}

function linkText({ date, displayName }: DatedOccurrence): string {
  return `${date ?? vscode.l10n.t('Unknown date')} ${displayName}`;
}
