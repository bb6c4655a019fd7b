import * as vscode from 'vscode';
import type { ConversionTarget } from '../../host/conversion-target.ts';
import { TARGET_NAMES } from '../../host/conversion-target.ts';
import { CONVERTED_SCHEME } from '../../host/readable-document.ts';

/** What a converted view shows. */
export interface ViewQuestion {
  readonly source: vscode.Uri;
  readonly to: ConversionTarget;
}

/** The uri of the view of a document; its name tells the script, and its ending the language. */
export function convertedUri({ source, to }: ViewQuestion): vscode.Uri {
  const at = source.path.lastIndexOf('/') + 1;
  const path = `/${source.path.slice(0, at)}${TARGET_NAMES[to]} ${source.path.slice(at)}`.replace(/^\/+/, '/');
  return vscode.Uri.from({ scheme: CONVERTED_SCHEME, path, query: JSON.stringify({ source: source.toString(), to }) });
}

/** `undefined` for a uri that is none of these, as anybody may write one. */
export function viewQuestionOf(uri: vscode.Uri): ViewQuestion | undefined {
  try {
    const { source, to } = JSON.parse(uri.query) as { readonly source: string; readonly to: ConversionTarget };
    return uri.scheme === CONVERTED_SCHEME && Object.hasOwn(TARGET_NAMES, to) ? { source: vscode.Uri.parse(source, true), to } : undefined;
  } catch {
    return undefined;
  }
}
