import { existsSync } from 'node:fs';
import { chromium as playwright } from 'playwright-core';
import { onPath, run } from './command.ts';
import { installPackages } from './debian-packages.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** The program of a Chromium or Chrome: TIFA_CHROMIUM, an installed one, Playwright's, or Debian's package, installed when there is none. */
export async function chromium(): Promise<string> {
  const found = installed();
  if (found) return found;
  await installPackages(['chromium'], 'tests in a browser');
  return installed() ?? fail();
}

function installed(): string | undefined {
  const candidates = [process.env.TIFA_CHROMIUM, onPath(...NAMES), MAC, playwright.executablePath()];
  return candidates.find((path) => path && existsSync(path));
}

function fail(): never {
  throw new Error('No Chromium or Chrome found. Install one, or set TIFA_CHROMIUM to its program.');
}

/** Makes sure that screenshots show Chinese characters; where no font can be installed, says so and goes on. */
export async function chineseFont(): Promise<void> {
  if (process.platform !== 'linux') return;
  const fonts = await run('fc-list', [':lang=zh-cn']).catch(() => '');
  if (fonts.trim()) return;
  await installPackages(['fontconfig', 'fonts-noto-cjk'], 'Chinese characters in screenshots').catch((error) =>
    console.warn(String(error.message)),
  );
}
