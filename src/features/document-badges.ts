import * as vscode from 'vscode';
import { plainText } from '../core/text/plain-text.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { provinceBadge } from '../host/province-badge.ts';
import { dateText, placeText } from '../host/wording.ts';

/** Documents wear the character of their province in the explorer, in tabs and among references (粤); pointing at them tells date, title and place. */
export function registerDocumentBadges({ library }: Dependencies): vscode.Disposable {
  const changes = new vscode.EventEmitter<undefined>();
  const provider: vscode.FileDecorationProvider = {
    onDidChangeFileDecorations: changes.event,
    provideFileDecoration: (uri) => {
      const summary = library.document(uri);
      if (!summary) return undefined;
      const { displayName, date, place } = summary;
      const tooltip = [dateText(date), displayName, placeText(place)].filter(Boolean).join(' · ');
      return new vscode.FileDecoration(place && provinceBadge(place.code), plainText(tooltip, 'interface'));
    },
  };
  return vscode.Disposable.from(
    changes,
    vscode.window.registerFileDecorationProvider(provider),
    library.onDidChangeDocuments(() => changes.fire(undefined)),
  );
}
