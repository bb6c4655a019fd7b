import * as vscode from 'vscode';
import type { Dependencies } from '../host/dependencies.ts';
import { inform } from '../host/message.ts';

const ANSWERED = 'wrapping.answered';
/** In UTF-16 code units: a line of so many Han characters is wider than any window. */
const LONG_LINE = 200;
/** Lines that are looked at: a document of one paragraph a line shows itself early. */
const FIRST_LINES = 60;
const LANGUAGE = 'plaintext';

/**
 * A document of the library whose lines run off the screen: asks once in a workspace whether plain text is to wrap there. Settings are changed only where somebody
 * says yes, and only those of the workspace; either answer is remembered.
 */
export function registerWrapOffer({ library, memento, log }: Pick<Dependencies, 'library' | 'memento' | 'log'>): vscode.Disposable {
  let isAsking = false;
  const look = async (editor: vscode.TextEditor | undefined) => {
    if (isAsking || !editor || memento.get(ANSWERED, false)) return;
    if (!library.hasDocuments(editor.document.uri) || !runsOff(editor.document)) return;
    isAsking = true;
    try {
      if (await offer(editor.document.uri)) await memento.update(ANSWERED, true);
    } catch (error) {
      log.warn(`wrapping: ${String(error)}`);
    } finally {
      isAsking = false;
    }
  };
  void look(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor((editor) => void look(editor)),
    library.onDidChangeDocuments(() => void look(vscode.window.activeTextEditor)),
  );
}

function runsOff(document: vscode.TextDocument): boolean {
  const scope = { uri: document.uri, languageId: document.languageId };
  const wrap = vscode.workspace.getConfiguration('editor', scope).get('wordWrap', 'off');
  if (document.languageId !== LANGUAGE || wrap !== 'off') return false;
  const lines = Math.min(document.lineCount, FIRST_LINES);
  return Array.from({ length: lines }, (_, line) => document.lineAt(line).text.length).some((length) => length > LONG_LINE);
}

/** Whether somebody has answered. */
async function offer(uri: vscode.Uri): Promise<boolean> {
  const [wrap, never] = [vscode.l10n.t('Wrap in This Workspace'), vscode.l10n.t('Leave It')];
  const answer = await inform(
    vscode.l10n.t('The lines of this document run off the screen. Wrap plain text in this workspace?'),
    wrap,
    never,
  );
  if (answer === wrap) {
    const settings = vscode.workspace.getConfiguration('editor', { uri, languageId: LANGUAGE });
    await settings.update('wordWrap', 'on', vscode.ConfigurationTarget.Workspace, true);
    await settings.update('wrappingIndent', 'none', vscode.ConfigurationTarget.Workspace, true);
  }
  return answer !== undefined;
}
