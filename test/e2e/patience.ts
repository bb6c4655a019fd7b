import { setTimeout as delay } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

/** How long one step may take on the slowest machine, in ms. It is only ever waited for in full where a test fails. */
export const PATIENCE = 60_000;
/** How long the first of several attempts may take, in ms. Each further one may take twice as long, so that a slow machine is not asked again for ever. */
const FIRST_ATTEMPT = 4000;
const LOOK_AGAIN = 50;

/** Waits until something is so; fails with its name. What fails while it is looked at is not so. */
export async function until(name: string, holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await delay(LOOK_AGAIN)) if (await holds().catch(() => false)) return;
  throw new Error(`Not in time: ${name}`);
}

/** Does something that a workbench may not take at this moment until it answers `true`; hands it how long it may wait for that, in ms. */
export async function attempt(name: string, action: (timeout: number) => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (let timeout = FIRST_ATTEMPT; Date.now() < end; timeout *= 2) if (await action(timeout)) return;
  throw new Error(`In vain: ${name}`);
}

/** Whether something is there, or comes within so many ms. */
export function appears(locator: Locator, timeout: number, state: 'attached' | 'visible' = 'visible'): Promise<boolean> {
  return locator.waitFor({ state, timeout }).then(
    () => true,
    () => false,
  );
}
