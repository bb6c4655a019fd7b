import { PhraseCounts } from '../core/corpus/phrase-counts.ts';
import { minedIn } from '../core/phrases/mining.ts';
import { atOnce } from '../core/slices.ts';
import { fileAnswer } from './file-answer.ts';
import type { FileReader } from './file-source.ts';
import type { FromReader, ToReader } from './reader-protocol.ts';
import { writtenAnswers } from './reader-protocol.ts';
import type { Port } from './rpc.ts';
import type { StepListener } from './worker-step.ts';
import { NO_STEP } from './worker-step.ts';

/** Reads files for a library in another thread, or looks for phrases for it, and remembers nothing. `steps` is told before each part which one it is. */
export function serveReader(port: Port<FromReader, ToReader>, reader: FileReader, steps: StepListener): void {
  let counts = new PhraseCounts([]);
  const doParts = <T, U>(call: number, parts: readonly T[], act: (part: T) => U): U[] => {
    const done = parts.map((part, file) => {
      steps.at({ call, file, version: undefined });
      return act(part);
    });
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
      const found = doParts(id, ranges, (range) => atOnce(minedIn(task, range)));
      void port.post({ kind: 'mined', id, candidates: JSON.stringify(found) });
    }
  });
  void port.post({ kind: 'ready' });
}
