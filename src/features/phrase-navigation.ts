import * as vscode from 'vscode';
import type { PhraseRange } from '../core/corpus/highlight.ts';
import { registerCommand } from '../host/command.ts';
import { offsetArgument, textArgument } from '../host/command-arguments.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { rangeIn } from '../host/editor-text.ts';
import { NEXT_OCCURRENCE, OPEN_OCCURRENCE, occurrenceArguments } from '../host/linked-commands.ts';
import { mention } from '../host/message.ts';
import { tellPhraseSelected } from '../host/selected-phrase-key.ts';

type Direction = 1 | -1;

/** Going from phrase to phrase in a document, and from one occurrence of a phrase to the next through the library. */
export function registerPhraseNavigation(dependencies: Dependencies): vscode.Disposable {
  const navigation = new PhraseNavigation(dependencies);
  return vscode.Disposable.from(
    registerCommand('tifa.nextPhrase', () => navigation.goToPhrase(1)),
    registerCommand('tifa.previousPhrase', () => navigation.goToPhrase(-1)),
    registerCommand(NEXT_OCCURRENCE, (key, uri, start) =>
      navigation.goToOccurrence(1, textArgument(key), textArgument(uri), offsetArgument(start)),
    ),
    registerCommand('tifa.previousOccurrence', () => navigation.goToOccurrence(-1)),
  );
}

class PhraseNavigation {
  constructor(private readonly dependencies: Dependencies) {}

  /** To the next phrase that is highlighted, or would be; after the last one comes the first. */
  async goToPhrase(direction: Direction): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const phrases = await this.dependencies.highlighter.shown(editor.document);
    const next = beside(phrases, editor.document.offsetAt(editor.selection.start), direction) ?? phrases.at(direction === 1 ? 0 : -1);
    if (next) await select(editor, next);
    else tellNone();
  }

  /** Of the phrase that a link names, else of the one at the cursor; after the last in a document comes the first in the next document. */
  async goToOccurrence(direction: Direction, key?: string, uri?: string, start?: number): Promise<void> {
    const editor = editorOf(uri);
    if (!editor) return;
    const { highlighter } = this.dependencies;
    const here = key === undefined ? (await highlighter.at(editor.document, editor.selection.active))?.phrase : { key, start: start ?? 0 };
    if (!here) return tellNone();
    const inDocument = await highlighter.placesOf(here.key, editor.document);
    const next = beside(inDocument, here.start, direction);
    if (next) await select(editor, next);
    else await this.goOn(here.key, editor, inDocument, direction);
  }

  /** Into the next document of the library that has the phrase; from the last into the first. */
  private async goOn(key: string, editor: vscode.TextEditor, inDocument: readonly PhraseRange[], direction: Direction): Promise<void> {
    const { library } = this.dependencies;
    const inFile = library.documentsIn(editor.document.uri);
    const { uri } = inFile.at(direction === 1 ? -1 : 0) ?? editor.document;
    const other = await library.ask('placeBeside', { key, uri: uri.toString(), direction });
    const wrapped = inDocument.at(direction === 1 ? 0 : -1);
    if (other) await vscode.commands.executeCommand(OPEN_OCCURRENCE, ...occurrenceArguments(other));
    else if (wrapped) await select(editor, wrapped);
  }
}

/** The next range that begins after an offset, or the last one before it. The ranges ascend. */
function beside(ranges: readonly PhraseRange[], offset: number, direction: Direction): PhraseRange | undefined {
  return direction === 1 ? ranges.find(({ start }) => start > offset) : ranges.findLast(({ start }) => start < offset);
}

function editorOf(uri: string | undefined): vscode.TextEditor | undefined {
  const named = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  return named ?? vscode.window.activeTextEditor;
}

/** Keys are told first: the one that goes on may be pressed as soon as the phrase is seen to be selected. */
async function select(editor: vscode.TextEditor, range: PhraseRange): Promise<void> {
  const { start, end } = rangeIn(editor.document, range);
  const column = editor.viewColumn ?? vscode.ViewColumn.Active;
  await tellPhraseSelected(true);
  await vscode.window.showTextDocument(editor.document, { viewColumn: column, selection: new vscode.Range(start, end) });
}

function tellNone(): void {
  mention(vscode.l10n.t('No phrase stands here'), 3000);
}
