import * as vscode from 'vscode';
import type { TextLocation } from '../core/text/line-starts.ts';
import { registerCommand } from '../host/command.ts';
import { locationArgument, rangeArgument, uriArgument } from '../host/command-arguments.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { rangeAt } from '../host/editor-text.ts';
import { markDone } from '../host/first-minute.ts';
import { forgetOpened, openAsRead } from '../host/known-encoding.ts';
import { OPEN_DOCUMENT, OPEN_OCCURRENCE, OPEN_RANGE } from '../host/linked-commands.ts';

/** Opens a document of the library, as a whole, a record where it begins, or with an occurrence selected. */
export function registerOpenOccurrence({ library }: Dependencies): vscode.Disposable {
  async function show(named: unknown, selection?: TextLocation): Promise<void> {
    const uri = uriArgument(named);
    if (!uri) return;
    const start = library.document(uri)?.record;
    const at = selection ?? (start && { ...start, endLine: start.line, endColumn: start.column });
    const options = at ? { selection: rangeAt(at) } : {};
    await vscode.window.showTextDocument(await openAsRead(library, uri), options);
  }
  return vscode.Disposable.from(
    vscode.workspace.onDidCloseTextDocument(({ uri }) => forgetOpened(uri)),
    registerCommand(OPEN_DOCUMENT, async (uri) => {
      await show(uri);
      markDone('opened');
    }),
    registerCommand(OPEN_RANGE, async (named, start, end) => {
      const [uri, range] = [uriArgument(named), rangeArgument(start, end)];
      const at = uri && range && (await library.ask('locate', { uri: uri.toString(), ...range }));
      await show(named, at ?? undefined);
    }),
    registerCommand(OPEN_OCCURRENCE, (uri, ...place) => show(uri, locationArgument(place))),
  );
}
