import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

type Options = { cwd?: string; env?: Record<string, string> };

/** Runs a command to its end, or to that of this process; answers its standard output and throws with all of its output when it fails. */
export function run(command: string, args: readonly string[], { cwd, env }: Options = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const end = () => child.kill();
    process.once('exit', end);
    const output: string[] = [];
    const everything: string[] = [];
    child.stdout.on('data', (data) => output.push(String(data)) && everything.push(String(data)));
    child.stderr.on('data', (data) => everything.push(String(data)));
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('exit', end);
      if (code === 0) resolve(output.join(''));
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${everything.join('')}`));
    });
  });
}

/** The absolute path of the first of these programs that is on PATH; `undefined` when none is. */
export function onPath(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
