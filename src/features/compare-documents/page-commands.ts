import * as vscode from 'vscode';
import { chooseFile, fileText, tellWritten } from '../../host/chosen-file.ts';
import { codeLens, registerCommand } from '../../host/command.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { keepOut } from '../../host/kept-out.ts';
import { writeWhole } from '../../host/whole-file.ts';
import type { PagePlaces } from './page-places.ts';
import { revisionMarkdown } from './revision-markdown.ts';
import type { RevisionPages, ShownRevisions } from './revision-pages.ts';
import { COMPARISON_SCHEME } from './revision-question.ts';

const COMMANDS = {
  next: 'tifa.comparison.next',
  previous: 'tifa.comparison.previous',
  open: 'tifa.comparison.openPassage',
  save: 'tifa.comparison.save',
  refresh: 'tifa.comparison.refresh',
} as const;

type Saving = Pick<Dependencies, 'platform' | 'corrections'>;

/** What one does with an open comparison. */
export function registerPageCommands(pages: RevisionPages, places: PagePlaces, saving: Saving): vscode.Disposable {
  const command = (name: keyof typeof COMMANDS, run: (editor: vscode.TextEditor, shown: ShownRevisions) => unknown) =>
    registerCommand(COMMANDS[name], async () => {
      const editor = vscode.window.activeTextEditor;
      const shown = editor && pages.of(editor.document);
      if (editor && shown) await run(editor, shown);
    });
  return vscode.Disposable.from(
    command('next', (editor, shown) => go(editor, shown, 1)),
    command('previous', (editor, shown) => go(editor, shown, -1)),
    command('open', (editor) => openPassage(editor, places)),
    command('save', (_, shown) => save(shown, saving)),
    command('refresh', (editor) => pages.refresh(editor.document.uri)),
    vscode.languages.registerCodeLensProvider({ scheme: COMPARISON_SCHEME }, new PageLenses(pages)),
  );
}

/** To the change after the cursor, or before it; behind the last one comes the first. */
function go(editor: vscode.TextEditor, { page: { changes } }: ShownRevisions, direction: 1 | -1): void {
  const { line } = editor.selection.active;
  const next = direction === 1 ? changes.find((one) => one.line > line) : changes.findLast((one) => one.line < line);
  const change = next ?? changes.at(direction === 1 ? 0 : -1);
  if (!change) return;
  const start = new vscode.Position(change.line, 0);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(change.line, 0, change.lastLine, 0), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Beside the page, so that one goes on reading there. */
async function openPassage({ document, selection }: vscode.TextEditor, places: PagePlaces): Promise<void> {
  const place = await places.placeAt(document, selection.active.line);
  if (place) await vscode.window.showTextDocument(place.document, { selection: place.range, viewColumn: vscode.ViewColumn.Beside });
}

async function save({ names, comparison }: ShownRevisions, { platform, corrections }: Saving): Promise<void> {
  const file = await chooseFile({
    title: vscode.l10n.t('Save Comparison'),
    name: `${names.join(' – ')}.md`,
    filters: { Markdown: ['md'] },
  });
  if (!file) return;
  await keepOut(file, corrections);
  await writeWhole(file, new TextEncoder().encode(revisionMarkdown(names, comparison)), platform);
  void tellWritten(vscode.l10n.t('The comparison was written to {0}.', fileText(file)), file);
}

/** Above a comparison: the way through its changes, and whether a document has changed since. */
class PageLenses implements vscode.CodeLensProvider {
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(private readonly pages: RevisionPages) {
    this.onDidChangeCodeLenses = pages.onDidShow;
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const shown = this.pages.of(document);
    if (!shown) return [];
    const { l10n } = vscode;
    const lenses = [
      codeLens(l10n.t('Next of {0} Changes', shown.page.changes.length), COMMANDS.next),
      codeLens(l10n.t('Previous'), COMMANDS.previous),
      codeLens(l10n.t('Save as Markdown…'), COMMANDS.save),
    ];
    return this.pages.isOutdated(shown) ? [...lenses, codeLens(l10n.t('A document has changed: compare again'), COMMANDS.refresh)] : lenses;
  }
}
