// The entry of the suites in an extension host, bundled together with every *.test.ts beside it. It must stay the first import of the bundle:
// it defines describe() and it(). Mocha's browser build serves both hosts, since the web worker extension host has no Node.
import 'mocha/mocha.js';

const TIMEOUT = 180_000;
/** Of a test that waited in vain, as hosts and watchers of files share the machine with others; the first failure is printed. */
const RETRIES = 1;

/** One line per test, between a first and a last line that the runner looks for. */
function LineReporter(runner: Mocha.Runner): void {
  const count = { passed: 0, failed: 0 };
  console.log('suites start');
  runner.on('pass', (test) => {
    count.passed++;
    console.log(`  ✔ ${test.fullTitle()} (${test.duration} ms)`);
  });
  runner.on('fail', (test, error) => {
    count.failed++;
    console.log(`  ✘ ${test.fullTitle()}\n${error.stack ?? error}`);
  });
  // Of Mocha's browser build, whose types do not know it.
  runner.on('retry' as 'fail', (test, error) => console.log(`  ↻ ${test.fullTitle()}\n${error.stack ?? error}`));
  runner.on('pending', (test) => console.log(`  - ${test.fullTitle()}`));
  runner.on('end', () => console.log(`${count.passed} passed, ${count.failed} failed`));
}

mocha.setup({ ui: 'bdd', reporter: LineReporter as never, timeout: TIMEOUT, retries: RETRIES });

/** Called by VS Code when the extension host is up; a rejection ends it with status 1. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    // Not mocha.run(), which looks for its options in the address bar and finds none in Node.
    const runner: Mocha.Runner = Mocha.prototype.run.call(mocha);
    runner.once('end', () => (runner.failures === 0 ? resolve() : reject(new Error(`${runner.failures} failed`))));
  });
}
