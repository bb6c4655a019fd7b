import type { FileVersion } from '../core/corpus/unread-file.ts';
import type { Pacer } from './pacer.ts';
import { runInSlices } from './pacer.ts';

/** What a handler is given beside its parameters. */
export interface CallContext {
  readonly signal: AbortSignal;
  /** For the pauses of a long job: while it pauses, what happens is not its doing. */
  readonly pacer: Pacer;
  progress(done: number, total: number): void;
  /** To be called before a file is read, with its place in the request, and with `null` afterwards. */
  reads(file: number | null, version?: FileVersion): void;
}

/** Answers unless the question was taken back before it was looked at, as somebody who types does: such a one gets no answer. */
export async function unlessCancelled<T>({ pacer }: Pick<CallContext, 'pacer'>, answer: () => T | Promise<T>): Promise<T> {
  await pacer.pause();
  return answer();
}

/** Answers in slices what may take long, unless the question is taken back. */
export function inSlices<T>(answer: () => Generator<undefined, T>, context: CallContext): Promise<T> {
  return unlessCancelled(context, () => runInSlices(answer(), context.signal, context.pacer));
}
