import * as vscode from 'vscode';
import type { ChangeGrade, PhraseChange } from '../core/analysis/change.ts';
import type { ChangeGroup } from '../core/analysis/change-answers.ts';
import { inBrackets } from './punctuation.ts';

/** What became of a phrase, in words. */

/** How a group of changes is called. */
export function groupText(group: ChangeGroup): string {
  switch (group) {
    case 'new':
      return vscode.l10n.t('New');
    case 'rising':
      return vscode.l10n.t('Rising');
    case 'falling':
      return vscode.l10n.t('Falling');
    case 'vanished':
      return vscode.l10n.t('Vanished');
  }
}

/** `In 31 of 33 documents of 2024, 2 of 30 of 2021–2023: rising`. The sets are named. */
export function changeText({ kind, documents, of }: PhraseChange, where: string, against: string): string {
  const { l10n } = vscode;
  const [a, b] = documents;
  return of[0] === 1
    ? l10n.t('In {0} of 1 document of {1}, {2} of {3} of {4}: {5}', a, where, b, of[1], against, kindText(kind))
    : l10n.t('In {0} of {1} documents of {2}, {3} of {4} of {5}: {6}', a, of[0], where, b, of[1], against, kindText(kind));
}

/** The same of a year and the years before it, with how well a change is shown. */
export function yearChangeText(change: PhraseChange, year: string, [first, last]: readonly [string, string]): string {
  const text = changeText(change, year, yearsText(first, last));
  return change.kind === 'steady' ? text : `${text}${inBrackets(shownText(change.grade))}`;
}

/** What a grade means, in short. */
function shownText(grade: ChangeGrade): string {
  switch (grade) {
    case 'A':
      return vscode.l10n.t('well shown');
    case 'B':
      return vscode.l10n.t('weakly shown');
    case 'C':
      return vscode.l10n.t('may be chance');
  }
}

/** `2021–2023`; one year where both are the same. */
export function yearsText(first: string, last: string): string {
  return first === last ? first : `${first}–${last}`;
}

function kindText(kind: PhraseChange['kind']): string {
  switch (kind) {
    case 'new':
      return vscode.l10n.t('new');
    case 'rising':
      return vscode.l10n.t('rising');
    case 'steady':
      return vscode.l10n.t('as before');
    case 'falling':
      return vscode.l10n.t('falling');
    case 'vanished':
      return vscode.l10n.t('vanished');
  }
}

/** What a grade means. */
export function gradeText(grade: ChangeGrade): string {
  switch (grade) {
    case 'A':
      return vscode.l10n.t('A: shown, in two places or more, among ten documents or more on each side.');
    case 'B':
      return vscode.l10n.t('B: shown by itself, not among so many phrases, or by few documents or places.');
    case 'C':
      return vscode.l10n.t('C: may be chance, or the make-up of the documents.');
  }
}

/** What the tests say. */
export function ratesText({ p, q }: PhraseChange): string {
  return vscode.l10n.t('p {0}, rate of false discoveries q {1}', probabilityText(p), probabilityText(q));
}

/** A smaller one is not told apart: the counts do not carry more. */
const LEAST_TOLD = 0.0001;

function probabilityText(value: number): string {
  return value < LEAST_TOLD ? `< ${LEAST_TOLD}` : `= ${Number(value.toPrecision(2))}`;
}

/** Whether the documents of other places explain the difference; '' where there is nothing to say. */
export function madeUpText({ madeUp, p }: PhraseChange): string {
  if (madeUp) return vscode.l10n.t('Make-up: the sets are of other places. Place by place hardly any difference is left.');
  if (madeUp === false) return vscode.l10n.t('Place by place the difference is left.');
  return p <= LEVEL ? vscode.l10n.t('Too few places are in both sets to tell whether the make-up explains it.') : '';
}

/** Below it a difference is one that wants an explanation. */
const LEVEL = 0.05;
