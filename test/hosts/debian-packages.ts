import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onPath, run } from './command.ts';

/** True where packages can be installed without asking anybody: as root on Debian or one of its children. */
function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get') !== undefined;
}

/** Installs Debian packages as root on Debian; elsewhere throws and says what is missing and why it is needed. */
export async function installPackages(packages: readonly string[], purpose: string): Promise<void> {
  if (!canInstall()) {
    throw new Error(
      `Missing for ${purpose}: ${packages.join(', ')}. Please install it (Debian, Ubuntu: apt-get install ${packages.join(' ')}).`,
    );
  }
  console.log(`Installing ${packages.join(', ')} with apt-get, for ${purpose}`);
  await aptGet('update');
  await aptGet('install', '--yes', '--no-install-recommends', ...packages);
}

/** Two runs at once wait for each other at the lock; somebody else's apt is waited for by apt itself. */
async function aptGet(...args: string[]): Promise<void> {
  const lock = join(tmpdir(), 'tifa-apt.lock');
  await run('flock', [lock, 'apt-get', '-o', 'DPkg::Lock::Timeout=600', '-qq', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
}
