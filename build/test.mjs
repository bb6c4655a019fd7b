// `npm test`: every check in turn, stopping at the first that fails. Only Node's own modules: on a fresh clone nothing else is there yet.
// It ends with the tests that failed and why, those that needed a second try, and with the number of tests over all suites: `N passed, N failed`.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { isInstalled, PROJECT } from './installed.mjs';

/** All else runs in the oldest that the extension supports. */
const NEWEST = { TIFA_SERVER: 'newest' };

const STEPS = [
  ['Generated tables', 'data'],
  ['Format and lint', 'lint'],
  ['Types', 'types'],
  ['Dead code', 'knip'],
  ['Unit tests, and that the rules for layers bite', 'test:unit'],
  ['Build', 'build'],
  ['Package: what is in it, and its size', 'vsix'],
  ['Integration tests in both extension hosts', 'test:integration'],
  ['End-to-end tests in a browser', 'test:e2e'],
  ['Integration tests in the newest VS Code', 'test:integration', NEWEST],
  ['A smoke run of the newest VS Code in a browser', 'test:smoke', NEWEST],
];

/** So many tests that needed a second try fail the run: retries are for what shares the machine, not for races. */
const RETRIES = 3;

const total = { passed: 0, failed: 0 };
const failures = [];
const retried = [];

if (!isInstalled()) await step('Install', ['ci', '--loglevel=error']);
for (const [title, script, environment] of STEPS) {
  if (process.exitCode) break;
  await step(title, ['run', '--silent', script], environment);
}
if (failures.length > 0) console.log(`\n=== Failed\n${failures.join('\n')}`);
if (retried.length > 0) console.log(`\n=== Needed a second try\n${retried.join('\n')}`);
if (retried.length >= RETRIES) fail(`${retried.length} tests needed a second try; ${RETRIES} are too many.`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);

async function step(title, args, environment) {
  console.log(`\n=== ${title} (npm ${args.join(' ')})`);
  const start = performance.now();
  const { status, output } = await npm(args, environment);
  count(output);
  failures.push(...failed(output));
  retried.push(...(output.match(/^ *↻ .*$/gm) ?? []));
  console.log(`=== ${title}: ${status === 0 ? 'done' : `FAILED (${status})`} after ${((performance.now() - start) / 1000).toFixed(1)} s`);
  if (status !== 0) process.exitCode = 1;
}

function fail(message) {
  console.log(message);
  process.exitCode = 1;
}

/** Passes the output on as it comes. */
function npm(args, environment = {}) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...environment };
    const child = spawn('npm', args, { cwd: PROJECT, env, stdio: ['inherit', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      process.stdout.write(text);
    });
    child.stderr.pipe(process.stderr, { end: false });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ status: signal ?? code, output }));
  });
}

/** Mocha's `N passing` and `N failing`, and `N passed, N failed` of the suites in extension hosts. */
function count(output) {
  for (const [, number, word] of output.matchAll(/^ *(\d+) (passing|failing)\b/gm))
    total[word === 'passing' ? 'passed' : 'failed'] += Number(number);
  for (const [, passed, failed] of output.matchAll(/^(\d+) passed, (\d+) failed$/gm)) {
    total.passed += Number(passed);
    total.failed += Number(failed);
  }
}

/** What `N failing` of Mocha lists, and each `✘` of the suites in extension hosts with the line after it: what comes last in a log is what one sees of it. */
function failed(output) {
  const [, listed = ''] = output.split(/^ *\d+ failing$/m);
  const marked = [...output.matchAll(/^ *✘ .*\n.*$/gm)].map(([lines]) => lines);
  return listed.trim() === '' ? marked : [...marked, listed.trim()];
}
