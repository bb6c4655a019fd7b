import * as vscode from 'vscode';
import { Latest } from '../async/latest.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { rangeIn } from '../host/editor-text.ts';
import type { PhraseHighlighter } from '../host/phrase-highlighter.ts';
import { tellPhraseSelected } from '../host/selected-phrase-key.ts';

/** Tells keys whether just a phrase is selected, however it came to be. What was told stays until the next answer is there. */
export function registerSelectedPhrase({ highlighter, log }: Pick<Dependencies, 'highlighter' | 'log'>): vscode.Disposable {
  const question = new Latest();
  const look = async (editor: vscode.TextEditor | undefined) => {
    try {
      await question.ask(
        () => isPhrase(editor, highlighter),
        (isSelected) => void tellPhraseSelected(isSelected),
      );
    } catch (error) {
      log.debug(`selected phrase: ${String(error)}`);
    }
  };
  void look(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    question,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) void look(textEditor);
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => void look(editor)),
  );
}

async function isPhrase(editor: vscode.TextEditor | undefined, highlighter: PhraseHighlighter): Promise<boolean> {
  if (!editor || editor.selection.isEmpty) return false;
  const here = await highlighter.at(editor.document, editor.selection.start);
  return here !== undefined && rangeIn(editor.document, here.phrase).isEqual(editor.selection);
}
