import * as vscode from 'vscode';
import type { PhrasePlace } from '../core/corpus/phrase-places.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { rangeAt, rangeIn } from '../host/editor-text.ts';
import { fileUri } from '../host/file-uri.ts';
import { openAsRead } from '../host/known-encoding.ts';
import { registerForDocuments } from '../host/library-selector.ts';
import { mention } from '../host/message.ts';
import { wantedAnswer } from '../host/wanted-answer.ts';

/** A peek with more is of no use; the concordance has all. */
const MOST_PLACES = 2000;
/** Each document that is opened costs memory. */
const MOST_OPENED = 100;
const NOTICE_MS = 8000;

/** A phrase as a symbol of the library: its references, its definition, which is the first use by date, and its places in the document at hand. */
export function registerPhraseReferences(dependencies: Dependencies): vscode.Disposable {
  const provider = new PhraseSymbols(dependencies);
  return registerForDocuments((selector) =>
    vscode.Disposable.from(
      vscode.languages.registerReferenceProvider(selector, provider),
      vscode.languages.registerDefinitionProvider(selector, provider),
      vscode.languages.registerDocumentHighlightProvider(selector, provider),
    ),
  );
}

class PhraseSymbols implements vscode.ReferenceProvider, vscode.DefinitionProvider, vscode.DocumentHighlightProvider {
  constructor(private readonly dependencies: Dependencies) {}

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    _context: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[] | undefined> {
    const { library, highlighter } = this.dependencies;
    const key = (await highlighter.at(document, position))?.phrase.key;
    if (key === undefined) return undefined;
    const found = await wantedAnswer(token, (options) => library.ask('phrasePlaces', { key, most: MOST_PLACES }, options));
    if (!found) return undefined;
    const { places, isCapped } = found;
    if (isCapped) mention(vscode.l10n.t('The first {0} places are listed', MOST_PLACES), NOTICE_MS);
    const unsaved = vscode.workspace.textDocuments.filter((open) => (open.isUntitled ? open === document : open.isDirty));
    const saved = places.filter(({ uri }) => !unsaved.some((open) => open.uri.toString() === fileUri(uri).toString()));
    await this.openForeign(saved);
    // What repeats another document is not counted, saved or not.
    const originals = unsaved.filter((open) => library.documentAt(open.uri, 0)?.duplicateOf === undefined);
    const inBuffers = await Promise.all(originals.map((open) => this.locationsIn(open, key)));
    return [...inBuffers.flat(), ...saved.map(locationOf)];
  }

  async provideDefinition(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.LocationLink[] | undefined> {
    const { library, highlighter } = this.dependencies;
    const here = await highlighter.at(document, position);
    const detail = here && (await library.ask('phrase', { key: here.phrase.key, most: 1 }));
    const first = detail?.occurrencesByDocument[0];
    if (!here || !first) return undefined;
    await this.openForeign([first]);
    const targetRange = rangeAt(first);
    return [{ originSelectionRange: rangeIn(document, here.phrase), targetUri: fileUri(first.uri), targetRange }];
  }

  async provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.DocumentHighlight[] | undefined> {
    const { highlighter } = this.dependencies;
    const here = await highlighter.at(document, position);
    const places = here && (await highlighter.placesOf(here.phrase.key, document));
    return places?.map((place) => new vscode.DocumentHighlight(rangeIn(document, place)));
  }

  /** Where a phrase stands in a buffer that is not saved: the library knows the file. */
  private async locationsIn(document: vscode.TextDocument, key: string): Promise<vscode.Location[]> {
    const ranges = await this.dependencies.highlighter.placesOf(key, document);
    return ranges.map((range) => new vscode.Location(document.uri, rangeIn(document, range)));
  }

  /** VS Code opens what a peek shows in the configured encoding; documents in another one are opened in theirs before. */
  private async openForeign(places: readonly { readonly uri: string }[]): Promise<void> {
    const { library } = this.dependencies;
    const uris = [...new Set(places.map(({ uri }) => fileUri(uri).toString()))].map((uri) => vscode.Uri.parse(uri));
    const foreign = uris.filter((uri) => !isConfigured(uri, library.documentAt(uri, 0)?.encoding));
    await Promise.all(foreign.slice(0, MOST_OPENED).map((uri) => openAsRead(library, uri)));
  }
}

/** Whether VS Code opens a file in this encoding by itself. A byte order mark decides for it too. */
function isConfigured(uri: vscode.Uri, encoding: string | undefined): boolean {
  const configured = vscode.workspace.getConfiguration('files', uri).get('encoding', 'utf8');
  return encoding === undefined || encoding === configured || ['utf8bom', 'utf16le', 'utf16be'].includes(encoding);
}

function locationOf(place: PhrasePlace): vscode.Location {
  return new vscode.Location(fileUri(place.uri), rangeAt(place));
}
