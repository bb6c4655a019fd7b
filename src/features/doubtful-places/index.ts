import * as vscode from 'vscode';
import type { DoubtfulChoice } from '../../core/conversion/doubtful-choice.ts';
import { codeLens, registerCommand } from '../../host/command.ts';
import { offsetArgument, uriArgument } from '../../host/command-arguments.ts';
import type { DependenciesWithoutLibrary } from '../../host/dependencies.ts';
import type { DoubtfulTexts } from '../../host/doubtful-texts.ts';
import { REVIEW_DOUBTFUL } from '../../host/linked-commands.ts';
import { CONVERTED_SCHEME } from '../../host/readable-document.ts';
import { chooseReading } from './choose-reading.ts';
import { DoubtfulDiagnostics } from './doubtful-diagnostics.ts';
import { CHOOSE_READING, DoubtfulFixes, KEEP_WORD } from './doubtful-fixes.ts';
import { reviewDoubtful } from './doubtful-list.ts';
import type { ChoiceScope } from './doubtful-wording.ts';

const SCOPES: readonly unknown[] = ['place', 'word', 'everywhere'] satisfies ChoiceScope[];

/** Characters whose writing is doubtful after a conversion: underlined, with quick fixes, and as a list. */
export function registerDoubtfulPlaces(dependencies: DependenciesWithoutLibrary): vscode.Disposable {
  const { doubtful } = dependencies;
  const diagnostics = new DoubtfulDiagnostics(doubtful);
  const { QuickFix } = vscode.CodeActionKind;
  return vscode.Disposable.from(
    diagnostics,
    vscode.languages.registerCodeActionsProvider({ pattern: '**' }, new DoubtfulFixes(diagnostics, doubtful), {
      providedCodeActionKinds: [QuickFix],
    }),
    vscode.languages.registerCodeLensProvider({ scheme: CONVERTED_SCHEME }, new DoubtfulLens(doubtful)),
    tellContext(doubtful),
    registerCommand(REVIEW_DOUBTFUL, async (about?: unknown) => {
      const uri = uriArgument(about) ?? vscode.window.activeTextEditor?.document.uri;
      if (uri) await reviewDoubtful(dependencies, uri);
    }),
    registerCommand(CHOOSE_READING, (uri, start, index, scope) => decide(dependencies, { uri, start, index, scope })),
    registerCommand(KEEP_WORD, (uri, start) => keepWord(dependencies, uri, start)),
  );
}

/** Above a converted view: how many characters are doubtful. */
class DoubtfulLens implements vscode.CodeLensProvider {
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(private readonly texts: DoubtfulTexts) {
    this.onDidChangeCodeLenses = (tell) => texts.onDidChange(() => tell());
  }

  provideCodeLenses({ uri }: vscode.TextDocument): vscode.CodeLens[] {
    const count = this.texts.of(uri)?.choices.length ?? 0;
    if (count === 0) return [];
    const title = count === 1 ? vscode.l10n.t('1 doubtful character: review') : vscode.l10n.t('{0} doubtful characters: review', count);
    return [codeLens(title, REVIEW_DOUBTFUL, [uri.toString()])];
  }
}

/** Tells `when` clauses whether the active document has doubtful places. */
function tellContext(texts: DoubtfulTexts): vscode.Disposable {
  const tell = () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const has = uri !== undefined && (texts.of(uri)?.choices.length ?? 0) > 0;
    void vscode.commands.executeCommand('setContext', 'tifa.doubtful', has);
  };
  return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(tell), texts.onDidChange(tell));
}

interface GivenDecision {
  readonly uri: unknown;
  readonly start: unknown;
  readonly index: unknown;
  readonly scope: unknown;
}

async function decide(dependencies: DependenciesWithoutLibrary, given: GivenDecision): Promise<void> {
  const uri = uriArgument(given.uri);
  const choice = uri && choiceAt(dependencies.doubtful, uri, given.start);
  const reading = choice?.readings[offsetArgument(given.index) ?? 0];
  if (!uri || !choice || !reading || !SCOPES.includes(given.scope)) return;
  await chooseReading(dependencies, { uri, choice, reading, scope: given.scope as ChoiceScope });
}

async function keepWord({ choices, doubtful }: DependenciesWithoutLibrary, givenUri: unknown, start: unknown): Promise<void> {
  const uri = uriArgument(givenUri);
  const choice = uri && choiceAt(doubtful, uri, start);
  const origin = uri && doubtful.of(uri)?.origin;
  if (choice && origin) await choices.keep(origin, choice.word);
}

function choiceAt(doubtful: DoubtfulTexts, uri: vscode.Uri, start: unknown): DoubtfulChoice | undefined {
  return doubtful.of(uri)?.choices.find(({ range }) => range.start === start);
}
