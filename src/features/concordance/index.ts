import * as vscode from 'vscode';
import type { Frame } from '../../core/analysis/frame-kind.ts';
import { codeLens, registerCommand } from '../../host/command.ts';
import { fieldOf } from '../../host/command-arguments.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { SHOW_CONCORDANCE } from '../../host/linked-commands.ts';
import { phraseTarget } from '../../host/phrase-target.ts';
import { askText } from '../../host/pick.ts';
import { ReadOnlyFiles } from '../../host/read-only-files.ts';
import { CONCORDANCE_COMMANDS, registerConcordanceCommands, showConcordance } from './concordance-commands.ts';
import { ConcordanceDocuments } from './concordance-documents.ts';
import { ConcordanceLinks, registerVisibleLinks } from './concordance-links.ts';
import { ConcordanceOutline } from './concordance-outline.ts';
import type { ConcordanceQuestion } from './concordance-question.ts';
import { CONCORDANCE_SCHEME, frameNamed, questionOf } from './concordance-question.ts';
import { groupingText, sortText } from './concordance-wording.ts';

/** Above a concordance: its order and grouping, to be changed by a click, and whether the library has changed since. */
class ConcordanceLenses implements vscode.CodeLensProvider {
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(private readonly documents: ConcordanceDocuments) {
    this.onDidChangeCodeLenses = documents.onDidChangeOutdated;
  }

  provideCodeLenses({ uri }: vscode.TextDocument): vscode.CodeLens[] {
    const shown = this.documents.of(uri);
    if (!shown) return [];
    const { sort, grouping } = questionOf(uri);
    const { l10n } = vscode;
    const lenses = [
      codeLens(l10n.t('Sorted {0}', sortText(sort)), CONCORDANCE_COMMANDS.sort),
      codeLens(l10n.t('Grouping: {0}', groupingText(grouping)), CONCORDANCE_COMMANDS.group),
    ];
    return this.documents.isOutdated(shown)
      ? [...lenses, codeLens(l10n.t('The library has changed: refresh'), CONCORDANCE_COMMANDS.refresh)]
      : lenses;
  }
}

/** *Tifa: Show Concordance of Phrase…*: every occurrence of a query in the library as keyword in context, in a document of its own. */
export function registerConcordance(dependencies: Dependencies): vscode.Disposable {
  const { library, platform } = dependencies;
  const documents = new ConcordanceDocuments(library);
  const files = new ReadOnlyFiles(documents);
  const selector = { scheme: CONCORDANCE_SCHEME };
  const links = new ConcordanceLinks(documents, library);
  const outline = new ConcordanceOutline(documents);
  const { languages } = vscode;
  return vscode.Disposable.from(
    documents,
    files,
    vscode.workspace.registerFileSystemProvider(CONCORDANCE_SCHEME, files, { isReadonly: true, isCaseSensitive: true }),
    registerVisibleLinks(selector, links),
    languages.registerDefinitionProvider(selector, links),
    languages.registerDocumentSymbolProvider(selector, outline),
    languages.registerFoldingRangeProvider(selector, outline),
    languages.registerCodeLensProvider(selector, new ConcordanceLenses(documents)),
    registerConcordanceCommands(documents, library, platform),
    registerCommand(SHOW_CONCORDANCE, async (about?: unknown, phrase?: unknown, frame?: unknown) => {
      const asked = typeof about === 'string' ? named(about, phrase, frameNamed(frame)) : await askedAbout(dependencies, about);
      if (asked?.query) await showConcordance({ ...asked, sort: 'date', grouping: 'none' });
    }),
  );
}

type AskedAbout = Pick<ConcordanceQuestion, 'query' | 'phrase' | 'frame'>;

function named(query: string, phrase: unknown, frame: Frame | undefined): AskedAbout {
  return { query, ...(typeof phrase === 'string' && { phrase }), ...(frame && { frame }) };
}

/** The phrase of a tree's node, what is selected, the phrase at the cursor, or what the user types; `undefined` when dismissed. */
async function askedAbout({ library, highlighter }: Dependencies, about: unknown): Promise<AskedAbout | undefined> {
  const node = fieldOf(about, 'phrase') === undefined ? undefined : about;
  const editor = vscode.window.activeTextEditor;
  const selected = editor && !node ? editor.document.getText(editor.selection).trim() : '';
  if (selected !== '') return { query: await library.ask('phraseQuery', { text: selected }) };
  const phrase = await phraseTarget(library, highlighter, node);
  if (phrase) return { query: await library.ask('phraseQuery', { text: phrase.text }), phrase: phrase.key };
  const query = await askText({
    title: vscode.l10n.t('Show Concordance'),
    prompt: vscode.l10n.t('A phrase, in Simplified or Traditional characters; words and filters as in Search'),
  });
  return query === undefined ? undefined : { query };
}
