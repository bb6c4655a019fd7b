import * as vscode from 'vscode';
import type { EarlierPassage, FirstSeen } from '../../core/similar/first-seen.ts';
import { withoutHalfNumbers } from '../../core/similar/half-numbers.ts';
import { rangeIn } from '../../host/editor-text.ts';
import { OPEN_RANGE } from '../../host/linked-commands.ts';
import { MarkdownText } from '../../host/markdown.ts';
import type { FirstSeenAnswers } from './first-seen-answers.ts';
import { documentText } from './first-seen-summary.ts';

/** Passages overlap where several documents say parts of a text. */
const MOST_PASSAGES = 3;

/** Over dimmed text: which document says it first. */
export class EarlierHover implements vscode.HoverProvider {
  constructor(private readonly answers: FirstSeenAnswers) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const answer = this.answers.of(document);
    const offset = document.offsetAt(position);
    const here = answer?.passages.filter(({ start, end }) => start <= offset && offset < end).slice(0, MOST_PASSAGES) ?? [];
    const [first] = here;
    if (!answer || !first) return undefined;
    return new vscode.Hover(
      here.map((passage) => hoverText(document, answer, passage)),
      rangeIn(document, first),
    );
  }
}

function hoverText(document: vscode.TextDocument, { documents }: FirstSeen, passage: EarlierPassage): vscode.MarkdownString {
  const source = documents[passage.document];
  const said = withoutHalfNumbers(document.getText(), passage) ?? passage;
  const text = new MarkdownText();
  text.value.isTrusted = { enabledCommands: [OPEN_RANGE] };
  text.text(vscode.l10n.t('“{0}” stands first in', document.getText(rangeIn(document, said)))).markup(' ');
  if (source) text.link(documentText(source), OPEN_RANGE, [source.uri, passage.at.start, passage.at.end]);
  return text.value;
}
