import * as vscode from 'vscode';
import type { LocatedProblem } from '../../core/packs/read-pack.ts';
import type { PhraseFault } from '../../core/packs/written-phrase.ts';

/** Why a text cannot be a phrase. */
export function faultText(fault: PhraseFault): string {
  switch (fault) {
    case 'empty':
      return vscode.l10n.t('No phrase stands here.');
    case 'too-short':
      return vscode.l10n.t('A phrase has at least two Chinese characters.');
    case 'too-long':
      return vscode.l10n.t('A phrase has at most 60 characters.');
    case 'several-sentences':
      return vscode.l10n.t('A phrase does not go beyond a sentence.');
  }
}

/** What is wrong in a pack; the rest of it is used. */
export function problemText({ code, name }: LocatedProblem): string {
  switch (code) {
    case 'not-text':
      return vscode.l10n.t('This is not a text file.');
    case 'syntax':
      return vscode.l10n.t('This is not valid JSON; what comes before it is used.');
    case 'too-deep':
      return vscode.l10n.t('This is nested too deeply; nothing of the file is used.');
    case 'unclosed-quote':
      return vscode.l10n.t('A quotation mark is opened here and not closed; the line is not used.');
    case 'no-header':
      return vscode.l10n.t('The first line should name the columns: phrase, english, note, group. They are taken in this order.');
    case 'no-phrase-column':
      return vscode.l10n.t('There is no column “phrase”, so that nothing can be used.');
    case 'unknown-column':
      return vscode.l10n.t('“{0}” is not used. What can be said of a phrase is phrase, english, note, group.', name);
    case 'not-an-array':
      return vscode.l10n.t('A pack in JSON is an array of objects with the fields phrase, english, note, group.');
    case 'not-an-object':
      return vscode.l10n.t('This should be an object with the fields phrase, english, note, group.');
    case 'bad-value':
      return vscode.l10n.t('The value of “{0}” should be a text.', name);
    case 'duplicate':
      return vscode.l10n.t('This phrase stands in {0} already.', name);
    default:
      return faultText(code);
  }
}
