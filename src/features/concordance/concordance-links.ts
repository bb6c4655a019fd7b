import * as vscode from 'vscode';
import type { Range } from '../../core/evidence.ts';
import { commandLink } from '../../host/command-link.ts';
import { rangeAt } from '../../host/editor-text.ts';
import { fileUri } from '../../host/file-uri.ts';
import { openAsRead } from '../../host/known-encoding.ts';
import { OPEN_OCCURRENCE } from '../../host/linked-commands.ts';
import type { Library } from '../../session/library.ts';
import type { ConcordanceDocuments } from './concordance-documents.ts';
import type { LineTarget } from './shown-concordance.ts';

const DIVIDER = '│';
/** So many lines above and below the visible ones have their links too. */
const MARGIN = 1000;

/** The keyword of every line as a link to the occurrence, and *Go to Definition* on the line. */
export class ConcordanceLinks implements vscode.DocumentLinkProvider, vscode.DefinitionProvider {
  private readonly linked = new WeakMap<vscode.TextDocument, Range>();

  constructor(
    private readonly documents: ConcordanceDocuments,
    private readonly library: Library,
  ) {}

  /** Those around what is visible: there may be many thousands. */
  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const [visible] = vscode.window.visibleTextEditors.filter((editor) => editor.document === document).map(visibleLines);
    const linked = { start: Math.max(0, (visible?.start ?? 0) - MARGIN), end: Math.min(document.lineCount, (visible?.end ?? 0) + MARGIN) };
    this.linked.set(document, linked);
    const links: vscode.DocumentLink[] = [];
    for (let line = linked.start; line < linked.end; line++) {
      const range = keywordRange(document, line);
      if (range && this.documents.targetAt(document.uri, line)) links.push(new ConcordanceLink(range, document.uri));
    }
    return links;
  }

  /** Whether all visible lines have their links. */
  covers(editor: vscode.TextEditor): boolean {
    const linked = this.linked.get(editor.document);
    const { start, end } = visibleLines(editor);
    return linked !== undefined && linked.start <= start && end <= linked.end;
  }

  /** Finds out where a link leads when somebody follows it. */
  resolveDocumentLink(link: vscode.DocumentLink): vscode.DocumentLink {
    const target = link instanceof ConcordanceLink && this.documents.targetAt(link.concordance, link.range.start.line);
    if (target) link.target = vscode.Uri.parse(commandLink(OPEN_OCCURRENCE, targetArguments(target)));
    return link;
  }

  async provideDefinition(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.LocationLink[]> {
    const target = this.documents.targetAt(document.uri, position.line);
    if (!target) return [];
    const targetUri = fileUri(target.uri);
    await openAsRead(this.library, targetUri);
    const originSelectionRange = keywordRange(document, position.line) ?? document.lineAt(position.line).range;
    return [{ originSelectionRange, targetUri, targetRange: rangeAt(target) }];
  }
}

/** VS Code asks for links when a text changes, not when one scrolls; but it does when a provider is new. */
export function registerVisibleLinks(selector: vscode.DocumentFilter, links: ConcordanceLinks): vscode.Disposable {
  const register = () => vscode.languages.registerDocumentLinkProvider(selector, links);
  let registration = register();
  const scrolling = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
    if (textEditor.document.uri.scheme !== selector.scheme || links.covers(textEditor)) return;
    registration.dispose();
    registration = register();
  });
  return new vscode.Disposable(() => vscode.Disposable.from(registration, scrolling).dispose());
}

class ConcordanceLink extends vscode.DocumentLink {
  constructor(
    range: vscode.Range,
    readonly concordance: vscode.Uri,
  ) {
    super(range);
  }
}

/** What the command that opens an occurrence takes. */
export function targetArguments({ uri, line, column, endLine, endColumn }: LineTarget): [string, number, number, number, number] {
  return [uri, line, column, endLine, endColumn];
}

/** By their numbers; the end is that of the line behind the last one. */
function visibleLines({ visibleRanges }: vscode.TextEditor): Range {
  return { start: visibleRanges[0]?.start.line ?? 0, end: (visibleRanges.at(-1)?.end.line ?? 0) + 1 };
}

/** `undefined` for a line that shows no occurrence. */
function keywordRange(document: vscode.TextDocument, line: number): vscode.Range | undefined {
  const { text } = document.lineAt(line);
  const start = text.indexOf(DIVIDER) + 1;
  const end = text.indexOf(DIVIDER, start);
  if (start === 0 || end < 0) return undefined;
  return new vscode.Range(line, start, line, start + text.slice(start, end).trimEnd().length);
}
