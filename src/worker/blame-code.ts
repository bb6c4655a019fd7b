import type { BlameCode } from '../core/corpus/unread-file.ts';
import type { WorkerEndCode } from './protocol.ts';

/** Why a file is given up that was read when a worker, or a reader, ended in some way. */
export const BLAME_CODES: { readonly [C in WorkerEndCode]: BlameCode } = {
  stuck: 'takes-too-long',
  memory: 'takes-too-much-memory',
  crashed: 'ended-reading',
};
