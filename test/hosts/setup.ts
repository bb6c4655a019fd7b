// Mocha requires this file for the end-to-end tests: what two programs side by side would both install is there before they begin.
import { chineseFont, chromium } from './chromium.ts';
import { codeServer } from './code-server.ts';

/** Mocha runs it once, in its main process. */
export async function mochaGlobalSetup(): Promise<void> {
  await codeServer();
  await chromium();
  await chineseFont();
}
