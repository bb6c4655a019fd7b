import type { Clock } from '../async/clock.ts';
import { GivenUpQuestions } from './given-up-questions.ts';
import type { Doing, WorkerEnd } from './worker-end.ts';

const MEGABYTE = 1_048_576;
/**
 * One piece of code that takes so much more memory, in bytes, has no end that the machine would live to see. The limit of the thread comes too late for what asks for
 * much at once: then Node ends the whole process, and the extension host with it.
 */
const MOST_GROWTH = 1024 * MEGABYTE;
/** For each byte of a file that is being read, so many more. */
const GROWTH_PER_BYTE = 32;

/** What a worker is watched with. */
export interface Watch {
  readonly clock: Clock;
  /** How long one piece of its code may run, in milliseconds. */
  readonly patience: number;
  /** For each whole megabyte of a file that is being read, so much longer: a large one on a slow machine takes its time. */
  readonly patiencePerMegabyte: number;
  /** How long it may take until a worker says or does anything at all, in milliseconds: a program is fetched and loaded first. */
  readonly patienceAtStart: number;
}

/** How long one piece of a worker's code may run, and how much more memory it may take meanwhile. */
export class WorkerLimits {
  /** Of the process, when the worker was asked last whether it gets on; `undefined` where nobody can tell. */
  private memoryBefore: number | undefined;

  constructor(private readonly watch: Watch) {}

  /** A piece of code begins; `memory` in bytes. */
  note(memory: number | undefined): void {
    this.memoryBefore = memory;
  }

  /** Why the worker is to be ended, after so many milliseconds of silence; `undefined` while it keeps within its limits. */
  excess(doing: Doing | 'starting', silence: number, memory: number | undefined): Pick<WorkerEnd, 'code' | 'reason'> | undefined {
    const isStarting = doing === 'starting';
    if (silence >= this.patience(doing))
      return { code: 'stuck', reason: `it did not ${isStarting ? 'start' : 'get on'} for ${Math.round(silence / 1000)} s` };
    const grown = memory === undefined || this.memoryBefore === undefined ? 0 : memory - this.memoryBefore;
    return grown > mostGrowth(doing) ? { code: 'memory', reason: `it took ${Math.round(grown / MEGABYTE)} MB at once` } : undefined;
  }

  private patience(doing: Doing | 'starting'): number {
    const { patience, patiencePerMegabyte, patienceAtStart } = this.watch;
    if (doing === 'starting') return patienceAtStart;
    return patience + Math.floor(fileBytes(doing) / MEGABYTE) * patiencePerMegabyte;
  }
}

/** What the library needs to be what it is may take what it takes. */
function mostGrowth(doing: Doing | 'starting'): number {
  if (doing === 'starting') return Number.POSITIVE_INFINITY;
  const { call, file } = doing;
  const isFree = !file && (!call || !GivenUpQuestions.isQuestion(call));
  return isFree ? Number.POSITIVE_INFINITY : MOST_GROWTH + fileBytes(doing) * GROWTH_PER_BYTE;
}

function fileBytes({ file }: Doing): number {
  return file?.version?.bytes ?? 0;
}
