import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { startServer } from './server.ts';
import type { SuiteOutput } from './suite-output.ts';
import type { SuiteRun } from './suite-run.ts';
import { workbenchUrl } from './workbench-url.ts';

/** Of all suites together on a slow machine. */
const LIMIT_SECONDS = 1800;

/** Runs a suite in the extension host of a server's workbench: Node's, or the web worker's when the extension has no `main`. */
export async function runInServer({ extension, suite, workspace, dataDir, output }: SuiteRun): Promise<number> {
  const server = await startServer({ dataDir: join(dataDir, 'server') });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const exit = exitCode(page, output);
    await page.goto(workbenchUrl({ authority: server.authority, folder: workspace, extension, suite }));
    return await Promise.race([exit, lost(page, output), tooLate(output)]);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** The workbench hands the page that drives it whatever is written to a console and, at the end, the suite's exit code. */
function exitCode(page: Page, output: SuiteOutput): Promise<number> {
  return new Promise((resolve, reject) => {
    const log = (type: string, args: unknown[]) => output.add(args.map(asText).join(' '), type === 'info' || type === 'log');
    page.exposeFunction('codeAutomationLog', log).catch(reject);
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
  });
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function lost(page: Page, output: SuiteOutput): Promise<number> {
  return new Promise((resolve) => {
    for (const event of ['close', 'crash'] as const) {
      page.once(event as 'close', () => {
        output.add(`The page of the workbench ended early: ${event}.`);
        resolve(1);
      });
    }
  });
}

async function tooLate(output: SuiteOutput): Promise<number> {
  await delay(LIMIT_SECONDS * 1000, undefined, { ref: false });
  output.add(`The suites did not end within ${LIMIT_SECONDS} s.`);
  return 1;
}
