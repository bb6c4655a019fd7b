import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { runCommand } from './command-line.ts';

/** The bundles of the extension serve the command line too. English needs none. */
const BUNDLES: readonly [language: RegExp, file: string][] = [
  [/^zh[-_](tw|hk|mo|hant)/i, 'bundle.l10n.zh-tw.json'],
  [/^zh/i, 'bundle.l10n.zh-cn.json'],
];

/** Words everything that follows in the user's language, as POSIX says: LC_ALL, LC_MESSAGES, LANG. A missing bundle means English. */
function useLanguage(environment: NodeJS.ProcessEnv): void {
  const language = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  const file = BUNDLES.find(([pattern]) => pattern.test(language))?.[1];
  if (file) loadBundle(join(__dirname, '..', 'l10n', file));
}

function loadBundle(path: string): void {
  try {
    l10n.config({ contents: readFileSync(path, 'utf8') });
  } catch {
    // The words stay English.
  }
}

// Whoever reads the output may have enough before its end (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

useLanguage(process.env);
process.exitCode = runCommand(process.argv.slice(2), process);
