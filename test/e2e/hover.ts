import type { Locator, Page } from 'playwright-core';
import { until } from './patience.ts';

/** A corner of the title bar where nothing has a hover. */
const NOWHERE = { x: 150, y: 10 };

/** The hover of an editor's text. */
export function editorHover(page: Page): Locator {
  return page.locator('.monaco-resizable-hover .monaco-hover:visible');
}

/** The hover of everything else: trees, the status bar, actions. */
function workbenchHover(page: Page): Locator {
  return page.locator('.workbench-hover-container .monaco-hover:visible');
}

/** Moves the mouse away from everything and waits until the hovers are gone. */
export async function leave(page: Page): Promise<void> {
  await page.mouse.move(NOWHERE.x, NOWHERE.y);
  await editorHover(page).waitFor({ state: 'hidden' });
  await workbenchHover(page).waitFor({ state: 'hidden' });
}

/** What a hover says until its tooltip is resolved. */
const LOADING = 'Loading...';

/** Points at something; answers what its hover says once it says what is awaited: it fills as answers come. */
export async function hoverOver(page: Page, target: Locator, awaited = /./): Promise<string> {
  await leave(page);
  await target.hover();
  const hover = workbenchHover(page);
  await hover.waitFor();
  await hover.getByText(LOADING, { exact: true }).waitFor({ state: 'detached' });
  const text = async () => (await hover.allInnerTexts()).join('\n');
  await until(`the hover says ${awaited}`, async () => awaited.test(await text()));
  return text();
}
