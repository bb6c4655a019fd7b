import { Delayer } from '../../async/delayer.ts';
import { progressReport, showProgress } from '../../host/message.ts';
import type { CallOptions } from '../../worker/rpc.ts';

/** What is answered sooner is not worth a notification. */
const PATIENCE_MS = 1000;

/** Asks what may take a while: then a notification tells how far it is, with a way to stop it. `undefined` where it was stopped. */
export async function askPatiently<T>(title: string, ask: (options: CallOptions) => Promise<T>): Promise<T | undefined> {
  const stop = new AbortController();
  let report: CallOptions['onProgress'];
  const answer = ask({ signal: stop.signal, onProgress: (done, total) => report?.(done, total) });
  const patience = new Delayer(PATIENCE_MS);
  patience.trigger(() => {
    void showProgress(title, (progress, token) => {
      token.onCancellationRequested(() => stop.abort());
      report = progressReport(progress);
      return answer.catch(() => undefined);
    });
  });
  try {
    return await answer;
  } catch (error) {
    if (stop.signal.aborted) return undefined;
    throw error;
  } finally {
    patience.dispose();
  }
}
