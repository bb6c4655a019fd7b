import { PhraseCounts } from '../core/corpus/phrase-counts.ts';
import { minedIn } from '../core/phrases/mining.ts';
import { fileAnswer } from './file-answer.ts';
import type { FileReader } from './file-source.ts';
import type { FromReader, ToReader } from './reader-protocol.ts';
import { writtenAnswers } from './reader-protocol.ts';
import type { Port } from './rpc.ts';
import type { CallOffs, StepListener } from './worker-step.ts';
import { NO_STEP } from './worker-step.ts';

/** Reads files for a library in another thread, or looks for phrases for it, and remembers nothing. `steps` is told before each part which one it is; what is called off there it does not go on with. */
export function serveReader(port: Port<FromReader, ToReader>, reader: FileReader, steps: StepListener & CallOffs): void {
  let counts = new PhraseCounts([]);
  const doParts = <T, U>(call: number, parts: readonly T[], act: (part: T) => U): U[] => {
    const done: U[] = [];
    for (const [file, part] of parts.entries()) {
      if (steps.isCalledOff(call)) break;
      steps.at({ call, file, version: undefined });
      done.push(act(part));
    }
    steps.at(NO_STEP);
    return done;
  };
  port.listen((message) => {
    if (message.kind === 'phrases') counts = new PhraseCounts(message.phrases);
    else if (message.kind === 'read') {
      const { id, files, maxBytes } = message;
      const read = writtenAnswers(
        id,
        doParts(id, files, (file) => fileAnswer(file, reader, { maxBytes, counts })),
      );
      void port.post(read, [read.units.buffer]);
    } else {
      const { id, task, ranges } = message;
      const found = doParts(id, ranges, (range) => resultUnless(minedIn(task, range), () => steps.isCalledOff(id)) ?? []);
      void port.post({ kind: 'mined', id, candidates: JSON.stringify(found) });
    }
  });
  void port.post({ kind: 'ready' });
}

/** Runs a job without a pause; `undefined` where it was given up before its end. */
function resultUnless<T>(job: Generator<undefined, T>, isGivenUp: () => boolean): T | undefined {
  for (let step = job.next(); !isGivenUp(); step = job.next()) if (step.done) return step.value;
  return undefined;
}
