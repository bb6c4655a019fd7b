import type * as vscode from 'vscode';
import type { CallOptions } from '../worker/rpc.ts';

/** The answer to a question that is taken back when the token is cancelled; `undefined` then. Fails as the question does. */
export async function wantedAnswer<T>(token: vscode.CancellationToken, ask: (options: CallOptions) => Promise<T>): Promise<T | undefined> {
  const asker = new AbortController();
  const subscription = token.onCancellationRequested(() => asker.abort());
  if (token.isCancellationRequested) asker.abort();
  try {
    const answer = await ask({ signal: asker.signal });
    return token.isCancellationRequested ? undefined : answer;
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    subscription.dispose();
  }
}
