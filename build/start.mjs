// `npm start [-- FOLDER]`: installs, builds, prints the library of a folder (seeds/ unless told) and opens VS Code on it.
// Only Node's own modules at the top: on a fresh clone nothing else is there yet.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isInstalled, PROJECT } from './installed.mjs';

/** How long what has been started gets to end in order, in ms. */
const GRACE = 5000;

const folder = resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2] ?? join(PROJECT, 'seeds'));

/** The step that is running; it ends with this process. */
let step;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
if (process.env.npm_lifecycle_event) endWithNpm(process.ppid);
await main();
process.exit();

async function main() {
  if (!existsSync(folder)) return fail(`No such folder: ${folder}`);
  const cli = ['node', join(PROJECT, 'dist/cli.cjs')];
  const steps = [
    ...(isInstalled() ? [] : [['npm', 'ci', '--loglevel=error']]),
    ['npm', 'run', '--silent', 'build'],
    [...cli, 'documents', folder],
    [...cli, 'phrases', folder, '--min-documents', '2'],
    ['node', '--import=tsx', join(PROJECT, 'test/hosts/open.mts'), folder],
  ];
  for (const [command, ...args] of steps) {
    const status = await run(command, args);
    // The command line answers 1 where a file could not be read: the rest of the library is there.
    const isGood = status === 0 || (status === 1 && args[0]?.endsWith('cli.cjs'));
    if (!isGood) return fail(`${command} ${args.join(' ')} ended with ${status}`);
  }
}

/**
 * Steps are process groups of their own, so that what npm starts ends with it; a channel tells them when this process is gone.
 * Answers the exit status or the signal.
 */
function run(command, args) {
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32' && command === 'npm';
    step = spawn(command, args, { cwd: PROJECT, stdio: ['inherit', 'inherit', 'inherit', 'ipc'], detached: true, shell });
    step.on('error', reject);
    step.on('exit', (status, signal) => {
      step = undefined;
      resolve(signal ?? status);
    });
  });
}

function end() {
  setTimeout(() => process.exit(1), GRACE).unref();
  if (step) process.kill(-step.pid, 'SIGTERM');
}

/** npm hands a signal to the shell between it and this process, and the shell ends without a word. */
function endWithNpm(shell) {
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    end();
  }, 500);
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
