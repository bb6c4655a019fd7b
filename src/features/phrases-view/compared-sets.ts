import * as vscode from 'vscode';
import type { ChangeGroups, SetQueries } from '../../core/analysis/change-answers.ts';
import { queryProblemText } from '../../host/problem-wording.ts';
import { inBrackets } from '../../host/punctuation.ts';
import { countText } from '../../host/wording.ts';

/** A set of documents by what it is called and the query that finds it; a query of nothing are all others. */
export interface NamedSet {
  readonly name: string;
  readonly query: string;
}

/** A set of documents and the one that it is held against. */
export interface ComparedSets {
  readonly where: NamedSet;
  readonly against: NamedSet;
}

const KEY = 'phrases.against';
const CONTEXT_KEY = 'tifa.phrases.against';

/** Which sets the Phrases view compares: remembered in the workspace, and told to `when` clauses. */
export class SetsChoice {
  constructor(private readonly memento: vscode.Memento) {
    this.tellContext();
  }

  /** `undefined` where it compares none, but shows the phrases of the library. */
  get sets(): ComparedSets | undefined {
    return this.memento.get<ComparedSets>(KEY);
  }

  async choose(sets: ComparedSets | undefined): Promise<void> {
    await this.memento.update(KEY, sets);
    this.tellContext();
  }

  private tellContext(): void {
    void vscode.commands.executeCommand('setContext', CONTEXT_KEY, this.sets !== undefined);
  }
}

/** As the library is asked. */
export function queriesOf({ where, against }: ComparedSets): SetQueries {
  return { where: where.query, against: against.query };
}

/** What a set is called. */
export function setText({ name, query }: NamedSet): string {
  return query === '' ? vscode.l10n.t('all others') : name;
}

/** `2024 : 2021–2023`. */
export function setsText({ where, against }: ComparedSets): string {
  return vscode.l10n.t('{0} : {1}', setText(where), setText(against));
}

/** With fewer documents in a set nothing is shown to have changed. */
const ENOUGH = 10;

/** What one has to know of two sets before one reads what changed between them; their names where there is no answer yet. */
export function foundText(sets: string, found: ChangeGroups | undefined): string {
  if (!found) return sets;
  const [where, against] = found.of;
  const sizes = sets + inBrackets(vscode.l10n.t('{0} : {1} documents', countText(where), countText(against)));
  const caution = cautionText(Math.min(where, against));
  return [sizes, ...(caution ? [caution] : []), ...found.problems.map(queryProblemText)].join(' · ');
}

function cautionText(fewest: number): string {
  if (fewest === 0) return vscode.l10n.t('One side has no documents: nothing can be compared.');
  return fewest < ENOUGH ? vscode.l10n.t('A few documents are no trend.') : '';
}
