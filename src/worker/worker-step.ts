import type { FileVersion } from '../core/corpus/unread-file.ts';

/** What the code of a worker does. */
export interface WorkerStep {
  /** The id of the request for which it runs; 0 for none, `DISCOVERY` for the search for phrases. */
  readonly call: number;
  /** Which of the files of the request it reads, counted from 0; -1 for none. */
  readonly file: number;
  /** That file as it is now; `undefined` where that is not known. */
  readonly version: FileVersion | undefined;
}

/** Nobody asks for it. */
export const DISCOVERY = -1;
export const NO_STEP: WorkerStep = { call: 0, file: -1, version: undefined };

/** Is told what the code of a worker does before it does so: code that does not get on cannot say anything any more. */
export interface StepListener {
  at(step: WorkerStep): void;
}

/** Tells code that hears no message before it has come to its end whether anybody still wants that. */
export interface CallOffs {
  isCalledOff(call: number): boolean;
}

/** One cell for each part of a step, and one for each of two calls that may be called off. */
const STEP_CELLS = 5;
const CALLS = 2;
const CELLS = STEP_CELLS + CALLS;

/**
 * What the code of a worker does, in memory that the host looks into by itself. For a file that takes more than a millisecond to read, two messages cost 80 µs of both
 * threads together; this costs nothing that can be measured.
 */
export class StepBoard implements StepListener, CallOffs {
  private readonly cells: Float64Array;

  /** `memory` is that of a board of another thread. */
  constructor(readonly memory = new SharedArrayBuffer(CELLS * Float64Array.BYTES_PER_ELEMENT)) {
    this.cells = new Float64Array(memory);
  }

  at({ call, file, version }: WorkerStep): void {
    const { cells } = this;
    cells[0] = call;
    cells[1] = file;
    cells[2] = version?.bytes ?? Number.NaN;
    cells[3] = version?.modified ?? Number.NaN;
    cells[4] = version?.hash ?? Number.NaN;
  }

  /** Nobody wants the answer to a call any more: one of the last two, by number. */
  callOff(call: number): void {
    this.cells[STEP_CELLS + (call % CALLS)] = call;
  }

  isCalledOff(call: number): boolean {
    return this.cells[STEP_CELLS + (call % CALLS)] === call;
  }

  read(): WorkerStep {
    const [call = 0, file = -1, bytes = Number.NaN, modified = Number.NaN, hash = Number.NaN] = this.cells;
    return { call, file, version: Number.isNaN(bytes) ? undefined : { bytes, ...known({ modified, hash }) } };
  }
}

/** Without what is not known. */
function known({ modified, hash }: { modified: number; hash: number }): Pick<FileVersion, 'modified' | 'hash'> {
  return { ...(!Number.isNaN(modified) && { modified }), ...(!Number.isNaN(hash) && { hash }) };
}
