import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { DefaultKey } from './default-keys.ts';
import { canBothHold, defaultKeys } from './default-keys.ts';
import { Workbench } from './workbench.ts';

type Key = DefaultKey & { readonly mac?: string };
const KEYS: readonly Key[] = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).contributes.keybindings;

/** What a window takes for its platform. */
const PLATFORMS = {
  Linux: 'X11; Linux x86_64',
  Windows: 'Windows NT 10.0; Win64; x64',
  macOS: 'Macintosh; Intel Mac OS X 10_15_7',
} as const;

/** In views of our own that nobody writes in, keys do there what they do elsewhere: go on, open, save. */
const OWN_VIEW = /resourceScheme == tifa-/;

/** Keys that do in a mode of ours what the command of VS Code does elsewhere. */
const ON_PURPOSE: Readonly<Record<string, readonly string[]>> = {
  'tifa.nextOccurrence': ['editor.action.wordHighlight.next'],
  'tifa.previousOccurrence': ['editor.action.wordHighlight.prev'],
  'tifa.nextSharedPassage': ['workbench.action.editor.nextChange'],
  'tifa.previousSharedPassage': ['workbench.action.editor.previousChange'],
};

/** The order in which modifiers are named differs. */
function strokes(key: string): string[] {
  return key.split(' ').map((stroke) => stroke.split('+').sort().join('+'));
}

/** Whether one of two sequences of strokes is the other, or begins it. */
function collide(one: string, other: string): boolean {
  const [a, b] = [strokes(one), strokes(other)];
  return a.slice(0, b.length).join(' ') === b.slice(0, a.length).join(' ');
}

function collisions(keys: readonly DefaultKey[], isMac: boolean): string[] {
  const foreign = keys.filter(({ command }) => !command.startsWith('tifa.'));
  const ours = KEYS.filter(({ when = '' }) => !OWN_VIEW.test(when)).map(({ mac, ...key }) => ({ ...key, key: (isMac && mac) || key.key }));
  return ours.flatMap(({ key, command, when = '' }) =>
    foreign
      .filter((other) => collide(key, other.key) && !ON_PURPOSE[command]?.includes(other.command) && canBothHold(when, other.when ?? ''))
      .map((other) => `${key}: ${command} and ${other.key}: ${other.command} when ${other.when}`),
  );
}

describe('keys', () => {
  for (const [platform, name] of Object.entries(PLATFORMS))
    it(`of ours are those of nobody else on ${platform}`, async () => {
      const userAgent = `Mozilla/5.0 (${name}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36`;
      const workbench = await Workbench.open(undefined, { userAgent });
      try {
        const keys = await defaultKeys(workbench);
        assert.ok(keys.length > 500 && keys.some(({ command }) => command === 'workbench.action.showCommands'));
        assert.deepEqual(collisions(keys, platform === 'macOS'), []);
      } finally {
        await workbench.close();
      }
    });

  const clauses: readonly (readonly [one: string, other: string, both: boolean])[] = [
    ['a && b', 'b && c', true],
    ['a && b', 'c && !b', false],
    ['a', '!a || b', true],
    ["view == 'x'", 'view == y', false],
    ['view != x', "view == 'x'", false],
    ['!view', 'view == x', false],
    ['a', 'false', false],
    ['', 'a', true],
    ['count >= 2', '!count', true],
  ];
  for (const [one, other, both] of clauses)
    it(`with the clauses ${one || 'nothing'} and ${other} can ${both ? '' : 'not '}both be meant`, () =>
      assert.equal(canBothHold(one, other), both));
});
