// As the suites of test/integration, in a workspace that nobody wants to have read.
export { run } from '../integration/index.ts';
