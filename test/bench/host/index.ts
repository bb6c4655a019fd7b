// What is measured in an extension host starts as the suites of tests do.
export { run } from '../../integration/index.ts';
