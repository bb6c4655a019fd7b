import { type Browser, chromium as playwright } from 'playwright-core';
import { chromium } from './chromium.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium that ends with this process, whatever ends it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await chromium();
  return playwright.launch({ executablePath, args: ARGUMENTS, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false });
}
