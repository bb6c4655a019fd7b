import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface OddSizes {
  /** Of a file with nothing in it, in bytes. */
  readonly huge: number;
  /** Of a file of one line, in bytes. */
  readonly line: number;
  readonly tinyFiles: number;
}

/** What may come of a file: a document, why it is none, or `hidden` where no listing of the folder names it. */
export type Outcome = 'document' | 'binary' | 'too-large' | 'unreadable' | 'vanished' | 'hidden';

/** By path below the folder, what is to come of each odd file. Of the tiny files only the first is in it. */
export type Expected = ReadonlyMap<string, Outcome>;

const SENTENCE = '2023年4月18日,南沙区推动高质量发展,落实河湖长制。';

/** Makes a folder of everything that a folder of documents may have in it, and says what is to come of it. The worker gets `vanished.txt` and `folder.txt` named, too. */
export function makeOddFolder(folder: string, { huge, line, tinyFiles }: OddSizes, maxFileBytes: number): Expected {
  const at = (name: string) => path.join(folder, name);
  const expected = new Map<string, Outcome>();
  const write = (name: string, content: string | Uint8Array, outcome: Outcome) => {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
    expected.set(name, outcome);
  };
  const link = (name: string, target: string, outcome: Outcome) => {
    symlinkSync(target, at(name));
    expected.set(name, outcome);
  };

  write('plain.txt', SENTENCE, 'document');
  write('empty.txt', '', 'document');
  write(
    'binary.txt',
    Uint8Array.from({ length: 4_096 }, (_, index) => (index * 167) % 256),
    'binary',
  );
  for (const name of ['two\nlines.txt', 'quotes\'".txt', '%41 #?&.txt', '-rf.txt', '河湖长制 😀.txt', 'e\u0301.txt', '\\back.txt'])
    write(name, SENTENCE, 'document');
  write('line.txt', lineOf(line), line > maxFileBytes ? 'too-large' : 'document');
  makeSparse(at('huge.txt'), huge);
  expected.set('huge.txt', huge > maxFileBytes ? 'too-large' : 'binary');
  for (let number = 0; number < tinyFiles; number++) write(`tiny/${number}.txt`, `第${number}号文件。`, 'document');
  for (let number = 1; number < tinyFiles; number++) expected.delete(`tiny/${number}.txt`);

  write('folder.txt/inside.txt', SENTENCE, 'document');
  expected.set('folder.txt', 'hidden');
  link('around.txt', 'around.txt', 'unreadable');
  link('dangling.txt', 'nowhere.txt', 'vanished');
  link('linked.txt', 'plain.txt', 'document');
  link('linked-folder.txt', '.', 'unreadable');
  link('up', '..', 'hidden');
  link('zero.txt', '/dev/zero', 'unreadable');
  execFileSync('mkfifo', [at('pipe.txt')]);
  expected.set('pipe.txt', 'unreadable');
  write('secret.txt', SENTENCE, 'unreadable');
  chmodSync(at('secret.txt'), 0);
  write('secret/inside.txt', SENTENCE, 'hidden');
  chmodSync(at('secret'), 0);
  return expected;
}

function lineOf(bytes: number): string {
  return SENTENCE.repeat(Math.ceil(bytes / Buffer.byteLength(SENTENCE)));
}

/** It takes no room on the disk. */
function makeSparse(file: string, bytes: number): void {
  const descriptor = openSync(file, 'w');
  ftruncateSync(descriptor, bytes);
  closeSync(descriptor);
}
