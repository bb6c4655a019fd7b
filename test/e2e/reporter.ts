import Mocha from 'mocha';

/** Mocha's own, which says nothing of a test that needed another try: that is named, with what went wrong first. */
export default class Reporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('retry' as 'fail', (test, error) => console.log(`  ↻ ${test.fullTitle()}\n${error.stack ?? error}`));
  }
}
