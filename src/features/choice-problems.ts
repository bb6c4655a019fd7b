import * as vscode from 'vscode';
import type { ChoiceProblem } from '../core/conversion/choices-file.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { FileProblems } from '../host/file-problems.ts';
import { choicesUri } from '../host/workspace-own-files.ts';

/** What is wrong in `.tifa/conversion.json`, marked where it stands; the rest of the file is used. */
export function registerChoiceProblems({ choices }: Dependencies): vscode.Disposable {
  const problems = new FileProblems({
    name: 'tifa.conversion',
    fileIn: choicesUri,
    problemsIn: async (folder) => (await choices.reading(folder)).problems.map((problem) => ({ ...problem, message: message(problem) })),
  });
  problems.refresh();
  return vscode.Disposable.from(
    problems,
    choices.onDidChange(() => problems.refresh()),
  );
}

function message({ code, name }: ChoiceProblem): string {
  const { l10n } = vscode;
  switch (code) {
    case 'syntax':
      return l10n.t('This is not valid JSON; what comes before it is used.');
    case 'too-deep':
      return l10n.t('This is nested too deeply; nothing of the file is used.');
    case 'not-an-object':
      return l10n.t('“{0}” should be an object.', name);
    case 'not-a-list':
      return l10n.t('“{0}” should be a list of words.', name);
    case 'unknown-field':
      return l10n.t('There is no field “{0}”; it is not used. Fields are keep, toTraditional, toSimplified, documents.', name);
    case 'bad-word':
      return l10n.t('“{0}” cannot be used: a word stands on one line and has at most 100 characters.', name);
    case 'bad-place':
      return l10n.t('“{0}” cannot be used: a place is written in square brackets with what stands around it, as in 长江[干]流.', name);
    case 'bad-reading':
      return l10n.t('This is no text that could stand in the place of “{0}”.', name);
    case 'outside':
      return l10n.t('“{0}” lies outside this folder; its choices are not used.', name);
    case 'too-many':
      return l10n.t('“{0}” is not used, as there are too many: 10,000 in a file, of which 200 for one document.', name);
  }
}
