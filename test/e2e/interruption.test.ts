import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { launchBrowser } from '../hosts/browser.ts';
import { removeFolder, temporaryFolder } from '../hosts/temporary-folder.ts';
import { PATIENCE, until } from './patience.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

/** As `npm start` opens the embedded server, with a folder of its own for whatever is temporary. */
function openSeeds(temporary: string): ChildProcess {
  const args = ['--import=tsx', join(PROJECT, 'test/hosts/open.mts'), join(PROJECT, 'seeds')];
  const environment = { ...process.env, TMPDIR: temporary, DISPLAY: '', WAYLAND_DISPLAY: '' };
  return spawn(process.execPath, args, { cwd: PROJECT, env: environment, stdio: ['ignore', 'pipe', 'inherit', 'ipc'], detached: true });
}

/** The address that it prints, once the server answers there. */
async function addressOf(child: ChildProcess): Promise<string> {
  let printed = '';
  for await (const text of child.stdout ?? []) {
    printed += String(text);
    const [address] = /http:\S+/.exec(printed) ?? [];
    if (address) return address;
  }
  throw new Error(`no address in: ${printed}`);
}

async function socketsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isSocket() || entry.name.endsWith('.lock')).map(({ name }) => name);
}

describe('Ctrl-C while VS Code is open', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    it(`leaves no socket, lock or server behind, by ${signal}`, async () => {
      const temporary = await temporaryFolder();
      const child = openSeeds(temporary);
      const browser = await launchBrowser();
      try {
        const address = await addressOf(child);
        const page = await browser.newPage();
        await page.goto(address);
        await page.locator('.statusbar-item').filter({ hasText: 'Tifa: 5 documents' }).waitFor({ timeout: PATIENCE });
        await until('the extension host has sockets', async () => (await socketsIn(temporary)).length > 0);
        child.kill(signal);
        await once(child, 'exit');
        assert.deepEqual(await socketsIn(temporary), []);
        await assert.rejects(fetch(address));
      } finally {
        await browser.close();
        if (child.exitCode === null) child.kill('SIGKILL');
        await removeFolder(temporary);
      }
    });
});
