import * as vscode from 'vscode';
import { placeSummary } from '../core/corpus/claim-summary.ts';
import type { DocumentClaims } from '../core/corpus/document-claims.ts';
import type { Evidence } from '../core/evidence.ts';
import { registerCommand } from '../host/command.ts';
import { targetUris } from '../host/command-arguments.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { evidenceText } from '../host/evidence-wording.ts';
import { OPEN_RANGE } from '../host/linked-commands.ts';
import { inform } from '../host/message.ts';
import { pickOne } from '../host/pick.ts';
import { inBrackets } from '../host/punctuation.ts';
import { certaintyText, dateText, levelName, placeText } from '../host/wording.ts';

interface EvidenceItem extends vscode.QuickPickItem {
  /** `undefined` for a heading. */
  readonly evidence?: Evidence;
}

/** *Tifa: Why This Date and Place*: what speaks for the date, the place and the level of a document; choosing one selects the words that say it. */
export function registerWhy({ library }: Dependencies): vscode.Disposable {
  return registerCommand('tifa.why', async (first?: unknown, selected?: unknown) => {
    const [uri] = targetUris(library, first, selected);
    const [claims] = uri ? await library.ask('claims', { uris: [uri.toString()] }) : [];
    if (!claims) return void inform(vscode.l10n.t('This file is not a document of the library.'));
    const chosen = await pickOne(itemsOf(claims), { title: claims.displayName || claims.path, matchOnDescription: true });
    const { evidence } = chosen ?? {};
    if (evidence) await vscode.commands.executeCommand(OPEN_RANGE, claims.uri, evidence.start, evidence.end);
  });
}

function itemsOf({ dates, place, speaker }: DocumentClaims): EvidenceItem[] {
  return [
    ...under(dates.date && dateText(dates.date), dates.date),
    ...under(place && placeText(placeSummary(place)), place),
    ...under(speaker && levelName(speaker.level), speaker),
  ];
}

type Claim = Pick<NonNullable<DocumentClaims['dates']['date']>, 'certainty' | 'evidence'>;

/** The claim as a heading, and what speaks for it; nothing where nothing is claimed. */
function under(value: string | undefined, claim: Claim | undefined): EvidenceItem[] {
  if (value === undefined || !claim) return [];
  const heading = { label: `${value}${inBrackets(certaintyText(claim.certainty))}`, kind: vscode.QuickPickItemKind.Separator };
  return [heading, ...claim.evidence.map((evidence) => ({ label: evidenceText(evidence), description: value, evidence }))];
}
