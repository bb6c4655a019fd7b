import type { Result } from '../../worker/protocol.ts';

/** What a library holds, with the names of its provinces in the script of the reader. */
export type OverviewAnswer = Result<'overview'>;
