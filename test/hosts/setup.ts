// What two programs side by side would both install is there before they begin. Mocha requires this file for the end-to-end tests.
import { chineseFont, chromium } from './chromium.ts';
import { codeServer } from './code-server.ts';

/** Installs what the tests in hosts need, where it is not there yet. */
export async function installPrograms(): Promise<void> {
  await codeServer();
  await chromium();
  await chineseFont();
}

/** Mocha runs it once, in its main process. */
export const mochaGlobalSetup = installPrograms;
