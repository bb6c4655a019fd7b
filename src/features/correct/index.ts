import * as vscode from 'vscode';
import type { DocumentClaims } from '../../core/corpus/document-claims.ts';
import type { CorrectionChanges } from '../../core/corrections/corrections-file.ts';
import { registerCommand } from '../../host/command.ts';
import { targetUris } from '../../host/command-arguments.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { inform } from '../../host/message.ts';
import { askText } from '../../host/pick.ts';
import { titleFor } from './answer-pick.ts';
import { askDate } from './ask-date.ts';
import { askPlace } from './ask-place.ts';

/** Asks for a title; an empty one takes the correction away. */
async function askTitle(documents: readonly DocumentClaims[]): Promise<{ title: string | undefined } | undefined> {
  const typed = await askText({
    title: titleFor(vscode.l10n.t('Set Title'), documents.length),
    value: documents[0]?.displayName ?? '',
    prompt: vscode.l10n.t('Leave empty for the title as read from the text'),
  });
  return typed === undefined ? undefined : { title: typed.trim() || undefined };
}

/** What the user wants; `undefined` where the user thinks better of it. */
type Answer = CorrectionChanges | undefined;

/** *Tifa: Set Date…*, *Set Place…*, *Set Title…*: a line in `.tifa/corrections.json` for each document. */
export function registerCorrect({ library, corrections }: Dependencies): vscode.Disposable {
  const questions: Record<string, (documents: readonly DocumentClaims[]) => Promise<Answer>> = {
    'tifa.setDate': askDate,
    'tifa.setPlace': (documents) => askPlace(documents, (query) => library.ask('places', { query })),
    'tifa.setTitle': askTitle,
  };

  async function correct(ask: (documents: readonly DocumentClaims[]) => Promise<Answer>, uris: readonly vscode.Uri[]): Promise<void> {
    const documents = await library.ask('claims', { uris: uris.map((uri) => uri.toString()) });
    if (documents.length === 0) return void inform(vscode.l10n.t('This file is not a document of the library.'));
    const answer = await ask(documents);
    if (!answer) return;
    await corrections.set(
      documents.map(({ uri }) => vscode.Uri.parse(uri)),
      answer,
    );
  }

  return vscode.Disposable.from(
    ...Object.entries(questions).map(([command, ask]) =>
      registerCommand(command, (first?: unknown, selected?: unknown) => correct(ask, targetUris(library, first, selected))),
    ),
  );
}
