import * as vscode from 'vscode';
import { registerCommand } from '../../host/command.ts';
import { fieldOf } from '../../host/command-arguments.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { SHOW_TREND } from '../../host/linked-commands.ts';
import { Pages } from '../../host/pages.ts';
import { phraseTarget } from '../../host/phrase-target.ts';
import { askPhrases } from './ask-phrases.ts';
import { TREND } from './trend-kind.ts';
import { firstQuestion } from './trend-question.ts';

/** *Tifa: Show Trend of Phrases…*: how up to six phrases are spread over years and places. */
export function registerTrend(dependencies: Dependencies): vscode.Disposable {
  const pages = new Pages(TREND, dependencies);
  return vscode.Disposable.from(
    pages,
    registerCommand(SHOW_TREND, async (...about: unknown[]) => {
      const question = firstQuestion(await phrasesAbout(dependencies, about));
      if (question) pages.show(question);
    }),
  );
}

/** Those that are named, those of the selected nodes of a tree, what is selected in the editor, the phrase at the cursor, or what the user types; none when dismissed. */
async function phrasesAbout({ library, highlighter }: Dependencies, about: readonly unknown[]): Promise<readonly string[]> {
  const named = about.filter((one) => typeof one === 'string');
  if (named.length > 0) return named;
  const [node, selection] = about;
  const ofNodes = (Array.isArray(selection) && selection.length > 0 ? selection : [node]).flatMap(textOfNode);
  if (ofNodes.length > 0) return ofNodes;
  const editor = vscode.window.activeTextEditor;
  const selected = editor ? editor.document.getText(editor.selection).trim() : '';
  if (selected !== '') return [selected];
  const phrase = await phraseTarget(library, highlighter);
  return phrase ? [phrase.text] : askPhrases();
}

function textOfNode(node: unknown): string[] {
  const text = fieldOf(fieldOf(node, 'phrase'), 'text');
  return typeof text === 'string' ? [text] : [];
}
