import { runCommand } from '../../../src/cli/command-line.ts';

export interface Run {
  readonly status: number | null;
  readonly lines: string[];
  readonly errors: string;
}

/** Runs the command line in this process. */
export function tifa(...args: string[]): Run {
  const [output, errors]: [string[], string[]] = [[], []];
  const into = (list: string[]) => ({ write: (text: string) => void list.push(text) });
  const status = runCommand(args, { stdout: into(output), stderr: into(errors) });
  return { status, lines: output.join('').split('\n').filter(Boolean), errors: errors.join('') };
}

/** What `--json` printed: one object per line. */
export function objects({ lines }: Run): Record<string, unknown>[] {
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}
