import * as vscode from 'vscode';
import type { DocumentClaims } from '../../core/corpus/document-claims.ts';
import { registerCommand } from '../../host/command.ts';
import { targetUris } from '../../host/command-arguments.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { inform } from '../../host/message.ts';
import { askText } from '../../host/pick.ts';
import { correctAndTell } from '../../host/told-correction.ts';
import type { CorrectionAnswer } from './answer-pick.ts';
import { asRead, titleFor } from './answer-pick.ts';
import { askDate } from './ask-date.ts';
import { askPlace } from './ask-place.ts';

/** Asks for a title; an empty one takes the correction away. */
async function askTitle(documents: readonly DocumentClaims[]): Promise<CorrectionAnswer | undefined> {
  const typed = await askText({
    title: titleFor(vscode.l10n.t('Set Document Title'), documents.length),
    value: documents[0]?.displayName ?? '',
    prompt: vscode.l10n.t('Leave empty for the title as read from the text'),
  });
  if (typed === undefined) return undefined;
  const title = typed.trim() || undefined;
  return { changes: { title }, told: title ?? asRead() };
}

/** Asks what is right; `undefined` where the user thinks better of it. */
type Question = (documents: readonly DocumentClaims[]) => Promise<CorrectionAnswer | undefined>;

/** *Tifa: Set Document Date…*, *Place…*, *Title…*: a line in `.tifa/corrections.json` for each document. */
export function registerCorrect({ library, corrections }: Dependencies): vscode.Disposable {
  const questions: Record<string, Question> = {
    'tifa.setDate': askDate,
    'tifa.setPlace': (documents) => askPlace(documents, (query) => library.ask('places', { query })),
    'tifa.setTitle': askTitle,
  };

  async function correct(ask: Question, uris: readonly vscode.Uri[]): Promise<void> {
    const documents = await library.ask('claims', { uris: uris.map((uri) => uri.toString()) });
    if (documents.length === 0) return void inform(vscode.l10n.t('This file is not a document of the library.'));
    const answer = await ask(documents);
    if (answer) await correctAndTell(corrections, { documents, ...answer });
  }

  return vscode.Disposable.from(
    ...Object.entries(questions).map(([command, ask]) =>
      registerCommand(command, (first?: unknown, selected?: unknown) => correct(ask, targetUris(library, first, selected))),
    ),
  );
}
