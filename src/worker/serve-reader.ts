import { PhraseCounts } from '../core/corpus/phrase-counts.ts';
import { fileAnswer } from './file-answer.ts';
import type { FileReader } from './file-source.ts';
import type { FromReader, ToReader } from './reader-protocol.ts';
import { writtenAnswers } from './reader-protocol.ts';
import type { Port } from './rpc.ts';
import type { StepListener } from './worker-step.ts';
import { NO_STEP } from './worker-step.ts';

/** Reads files for a library in another thread, and remembers none. `steps` is told before each which one it is. */
export function serveReader(port: Port<FromReader, ToReader>, reader: FileReader, steps: StepListener): void {
  let counts = new PhraseCounts([]);
  port.listen((message) => {
    if (message.kind === 'phrases') counts = new PhraseCounts(message.phrases);
    else {
      const { id, files, maxBytes } = message;
      const answers = files.map((file, place) => {
        steps.at({ call: id, file: place, version: undefined });
        return fileAnswer(file, reader, { maxBytes, counts });
      });
      steps.at(NO_STEP);
      const read = writtenAnswers(id, answers);
      void port.post(read, [read.units.buffer]);
    }
  });
  void port.post({ kind: 'ready' });
}
