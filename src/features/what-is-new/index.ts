import * as vscode from 'vscode';
import { registerCommand } from '../../host/command.ts';
import { uriArgument } from '../../host/command-arguments.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { OPEN_DOCUMENT } from '../../host/linked-commands.ts';
import { mention } from '../../host/message.ts';
import { pickOne } from '../../host/pick.ts';
import { isReadable } from '../../host/readable-document.ts';
import { dateText } from '../../host/wording.ts';
import { EarlierHover } from './earlier-hover.ts';
import { EarlierWording } from './earlier-wording.ts';
import { FirstSeenAnswers } from './first-seen-answers.ts';
import { FirstSeenStatus } from './first-seen-status.ts';
import { FirstSeenSummary, LIST_EARLIER } from './first-seen-summary.ts';

/** *Tifa: What Is New Here*: dims what earlier documents of the library say already. On for a document until it is closed or the command is run again. */
export function registerWhatIsNew({ library, hovers, log }: Dependencies): vscode.Disposable {
  const answers = new FirstSeenAnswers(library, log);
  const summary = new FirstSeenSummary(answers, library);

  async function toggle(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isReadable(document)) return;
    if (answers.isWatched(document)) return answers.unwatch(document);
    const comparing = answers.watch(document);
    mention(vscode.l10n.t('Comparing with earlier documents…'), comparing);
    await comparing;
  }

  return vscode.Disposable.from(
    answers,
    summary,
    new FirstSeenStatus(answers),
    new EarlierWording(answers),
    vscode.languages.registerCodeLensProvider({ pattern: '**' }, summary),
    hovers.add('earlier wording', new EarlierHover(answers)),
    registerCommand('tifa.whatIsNew', toggle),
    registerCommand(LIST_EARLIER, (named) => listEarlier(named, answers, library)),
  );
}

/** The documents that say something first, those that say most first. */
async function listEarlier(named: unknown, answers: FirstSeenAnswers, library: Dependencies['library']): Promise<void> {
  const uri = uriArgument(named)?.toString();
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
  const earlier = (document && answers.of(document)?.documents) ?? [];
  const items = earlier.map((one) => ({
    uri: one.uri,
    label: one.displayName,
    description: vscode.l10n.t('{0} characters', one.characters),
    detail: dateText(library.document(vscode.Uri.parse(one.uri))?.date),
  }));
  const chosen = await pickOne(items, {
    title: vscode.l10n.t('Documents That Said It Earlier'),
    matchOnDetail: true,
  });
  if (chosen) await vscode.commands.executeCommand(OPEN_DOCUMENT, chosen.uri);
}
