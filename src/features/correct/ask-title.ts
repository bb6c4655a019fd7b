import * as vscode from 'vscode';
import type { DocumentClaims } from '../../core/corpus/document-claims.ts';
import { askText } from '../../host/pick.ts';
import { titleFor } from './answer-pick.ts';

/** Asks for a title; an empty one takes the correction away. */
export async function askTitle(documents: readonly DocumentClaims[]): Promise<{ title: string | undefined } | undefined> {
  const typed = await askText({
    title: titleFor(vscode.l10n.t('Set Title'), documents.length),
    value: documents[0]?.displayName ?? '',
    prompt: vscode.l10n.t('Leave empty for the title as read from the text'),
  });
  return typed === undefined ? undefined : { title: typed.trim() || undefined };
}
