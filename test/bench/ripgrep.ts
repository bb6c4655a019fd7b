import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../hosts/cache-folder.ts';
import { onPath } from '../hosts/command.ts';
import { clockTimeOf } from './timing.ts';

const IN_SERVER = `code-server-4.100.3/node_modules/@vscode/ripgrep-${process.platform}-${process.arch}/bin/rg`;

/** ripgrep of the path, or the one that comes with the server of the integration tests; `undefined` where there is none. */
export function findRipgrep(): string | undefined {
  return onPath('rg') ?? [path.join(cacheFolder(), IN_SERVER)].find((place) => existsSync(place));
}

/** Milliseconds that counting a phrase in all files takes, the start of the program included. */
export function timeRipgrep(program: string, folder: string, phrase: string): number {
  return clockTimeOf(() => spawnSync(program, ['--no-config', '-c', '-F', phrase, folder], { maxBuffer: 1 << 28 }));
}
