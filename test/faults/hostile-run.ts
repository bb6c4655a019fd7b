import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from '../../src/cli/command-line.ts';
import type { HostileFile } from './hostile-files.ts';

const MB = 1e6;
/** So many files are sent through a command at a time; those that are too slow or take too much are sent again one by one. */
const BATCH = 20;
/** What a command may take whatever it reads: the built-in phrases are made into a table each time. */
const CONSTANT_MS = 700;
const MS_PER_MB = 1_000;
const CONSTANT_BYTES = 100 * MB;
/** Text is two bytes for each character in memory, and stands there as file, fold, map, index and answer. */
const BYTES_PER_BYTE = 50;

const COMMANDS: readonly (readonly [name: string, args: (files: readonly string[]) => string[], answers: boolean])[] = [
  ['documents', (files) => ['documents', ...files, '--json'], true],
  ['documents, for people', (files) => ['documents', ...files], false],
  ['phrases', (files) => ['phrases', ...files, '--min-documents', '2', '--json'], false],
  ['search', ([first = '']) => ['search', path.dirname(first), '发展', '--json'], false],
  ['convert', (files) => ['convert', '--to', 'twp', ...files, '--json'], true],
  ['clean', (files) => ['clean', ...files, '--json'], true],
];

export interface HostileCounts {
  /** Files times commands. */
  runs: number;
  bytes: number;
  /** `COMMAND: FILE: WHAT`. */
  readonly threw: string[];
  readonly slow: string[];
  readonly large: string[];
  readonly missing: string[];
}

interface Measured {
  readonly output: string;
  readonly errors: string;
  readonly ms: number;
  /** The most memory that was taken besides what was there; 0 where the system does not say. */
  readonly bytes: number;
}

/** Sends files through every command of the command line, in this process. Those that are at fault are kept in `keep`, where that is given. */
export class HostileRun {
  readonly counts: HostileCounts = { runs: 0, bytes: 0, threw: [], slow: [], large: [], missing: [] };
  private readonly folder = mkdtempSync(path.join(os.tmpdir(), 'tifa-hostile-'));

  constructor(private readonly keep?: string) {
    this.measure(['documents', this.write([{ name: 'first.txt', bytes: new TextEncoder().encode('2023年,推动高质量发展。') }])[0] ?? '']);
  }

  run(files: readonly HostileFile[]): void {
    for (let from = 0; from < files.length; from += BATCH) this.runBatch(files.slice(from, from + BATCH));
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private runBatch(files: readonly HostileFile[]): void {
    globalThis.gc?.();
    const paths = this.write(files);
    for (const [command, args, answers] of COMMANDS) {
      this.counts.runs += files.length;
      const measured = this.measure(args(paths));
      if (answers)
        this.counts.missing.push(...missingFrom(measured.output, paths).map((file) => this.blame(command, file, 'not in the answer')));
      if (isFault(measured) || isSlow(measured, bytesOf(files)) || isLarge(measured, bytesOf(files))) this.findFault(command, args, files);
    }
    this.counts.bytes += bytesOf(files);
  }

  private findFault(command: string, args: (files: readonly string[]) => string[], files: readonly HostileFile[]): void {
    for (const file of files) {
      globalThis.gc?.();
      const [at = ''] = this.write([file]);
      const measured = this.measure(args([at]));
      if (isFault(measured)) this.counts.threw.push(this.blame(command, at, measured.errors.slice(0, 300)));
      if (isSlow(measured, file.bytes.length))
        this.counts.slow.push(this.blame(command, at, `${Math.round(measured.ms)} ms for ${file.bytes.length} bytes`));
      if (isLarge(measured, file.bytes.length))
        this.counts.large.push(this.blame(command, at, `${Math.round(measured.bytes / MB)} MB for ${file.bytes.length} bytes`));
    }
  }

  /** In a folder of their own, so that a command may be asked for the folder. */
  private write(files: readonly HostileFile[]): string[] {
    const folder = path.join(this.folder, 'files');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    return files.map(({ name, bytes }) => {
      writeFileSync(path.join(folder, name), bytes);
      return path.join(folder, name);
    });
  }

  private blame(command: string, file: string, what: string): string {
    if (this.keep !== undefined) {
      mkdirSync(this.keep, { recursive: true });
      writeFileSync(path.join(this.keep, path.basename(file)), readFileSync(file));
    }
    return `${command}: ${path.basename(file)}: ${what}`;
  }

  private measure(args: string[]): Measured {
    const [output, errors]: [string[], string[]] = [[], []];
    const before = restPeak();
    const start = process.cpuUsage();
    runCommand(args, { stdout: { write: (text) => output.push(text) }, stderr: { write: (text) => errors.push(text) } });
    const { user, system } = process.cpuUsage(start);
    return { output: output.join(''), errors: errors.join(''), ms: (user + system) / 1_000, bytes: peak() - before };
  }
}

/** What the command line prints of an error that nobody expected: where it was thrown. */
function isFault({ errors }: Measured): boolean {
  return /^\s*at .*:\d+:\d+\)?$/m.test(errors);
}

function isSlow({ ms }: Measured, bytes: number): boolean {
  return ms > CONSTANT_MS + (MS_PER_MB * bytes) / MB;
}

function isLarge({ bytes: taken }: Measured, bytes: number): boolean {
  return taken > CONSTANT_BYTES + BYTES_PER_BYTE * bytes;
}

function bytesOf(files: readonly HostileFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

function missingFrom(output: string, paths: readonly string[]): string[] {
  const answered = new Set(output.split('\n').flatMap((line) => (line === '' ? [] : [(JSON.parse(line) as { file: string }).file])));
  return paths.filter((file) => !answered.has(file));
}

/** Forgets the most memory that this process has had, and answers what it has now, in bytes; 0 where the system does not say. */
function restPeak(): number {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    return 0;
  }
  return peak();
}

function peak(): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
