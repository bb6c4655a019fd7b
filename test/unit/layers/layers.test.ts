import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Imports that no file of the folder may have, one for each rule of ARCHITECTURE.md. */
const FORBIDDEN: readonly [folder: string, specifiers: readonly string[]][] = [
  [
    'src/core/text',
    [
      'vscode',
      'node:fs',
      '../../async/emitter.ts',
      '../../worker/rpc.ts',
      '../../session/library.ts',
      '../../pages/contract.ts',
      '../../host/library.ts',
      '../../features/rebuild.ts',
      '../../cli/main.ts',
      '../../activate.ts',
    ],
  ],
  ['src/async', ['vscode', 'node:timers', '../core/evidence.ts', '../worker/rpc.ts', '../session/library.ts', '../host/library.ts']],
  [
    'src/worker',
    [
      'vscode',
      'node:fs',
      '../session/library.ts',
      '../pages/contract.ts',
      '../host/library.ts',
      '../features/library-commands.ts',
      '../node/worker.ts',
      '../cli/main.ts',
      'opencc-js',
    ],
  ],
  [
    'src/session',
    [
      'vscode',
      'node:fs',
      '../host/settings.ts',
      '../pages/contract.ts',
      '../features/library-commands.ts',
      '../node/worker.ts',
      '../web/worker.ts',
      '../cli/main.ts',
      '../activate.ts',
      'opencc-js',
    ],
  ],
  [
    'src/pages',
    ['vscode', 'node:fs', 'd3-scale', '../core/evidence.ts', '../worker/protocol.ts', '../host/pages.ts', '../features/overview/index.ts'],
  ],
  ['src/pages/view', ['vscode', '../../core/evidence.ts', '../../host/pages.ts']],
  [
    'src/host',
    [
      'node:fs',
      '../pages/view/main.ts',
      '../features/library-commands.ts',
      '../node/worker.ts',
      '../web/worker.ts',
      '../cli/main.ts',
      '../activate.ts',
      'opencc-js',
    ],
  ],
  ['src/features', ['node:fs', './rebuild.ts', '../pages/view/main.ts', '../node/worker.ts', '../activate.ts', 'flexsearch']],
  [
    'src/features/documents-view',
    ['node:fs', '../rebuild.ts', '../phrase-highlights/index.ts', '../../pages/view/main.ts', '../../node/worker.ts', '../../activate.ts'],
  ],
  ['src/web', ['node:fs', '../node/worker.ts', '../cli/main.ts']],
  ['src/node', ['../web/worker.ts', '../cli/main.ts']],
  [
    'src/cli',
    [
      'vscode',
      '../async/emitter.ts',
      '../worker/rpc.ts',
      '../session/library.ts',
      '../pages/contract.ts',
      '../host/library.ts',
      '../node/worker.ts',
      '../features/library-commands.ts',
      '../activate.ts',
      'opencc-js',
    ],
  ],
];

const FORMS: readonly [name: string, source: (specifier: string) => string][] = [
  ['static', (specifier) => `import { x } from '${specifier}';\nexport const y = x;\n`],
  ['type', (specifier) => `import type { X } from '${specifier}';\nexport type Y = X;\n`],
  ['dynamic', (specifier) => `export const y = import('${specifier}');\n`],
];

/** Imports that the layers allow: the rules must bite only what they should. */
const ALLOWED: readonly [folder: string, specifiers: readonly string[]][] = [
  ['src/core/document', ['../text/fold.ts', './title.ts']],
  ['src/async', ['./disposable.ts']],
  ['src/worker', ['../async/sequencer.ts', '../core/corpus/corpus.ts', './rpc.ts']],
  ['src/session', ['../async/emitter.ts', '../worker/rpc.ts', '../core/evidence.ts', './library.ts']],
  ['src/pages', ['./contract.ts']],
  ['src/pages/view', ['../contract.ts', './element.ts']],
  [
    'src/host',
    [
      'vscode',
      '../pages/contract.ts',
      '../async/emitter.ts',
      '../session/library.ts',
      '../worker/rpc.ts',
      '../core/evidence.ts',
      './library.ts',
    ],
  ],
  ['src/features', ['vscode', '../async/latest.ts', '../session/library.ts', '../host/library.ts', '../core/evidence.ts']],
  ['src/features/documents-view', ['vscode', '../../pages/contract.ts', '../../host/library.ts', './tree-model.ts']],
  ['src/node', ['node:fs', 'vscode', '../worker/serve.ts', '../host/platform.ts', '../activate.ts']],
  ['src/cli', ['node:fs', '../core/corpus/corpus.ts', '../node/regular-file.ts', '../node/whole-file.ts', './output.ts']],
];

/** The files that the linter rejects for a restricted import. */
function rejected(files: ReadonlyMap<string, string>): Set<string> {
  for (const [path, source] of files) writeFileSync(path, source);
  const paths = [...files.keys()].map((path) => relative(ROOT, path));
  const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const options = ['lint', '--only=style/noRestrictedImports', '--reporter=github', '--max-diagnostics=none', '--vcs-enabled=false'];
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...options, ...paths], { cwd: ROOT, encoding: 'utf8' });
  return new Set(paths.filter((path) => `${stdout}${stderr}`.includes(path)));
}

/** Writes one file for each import into its layer, asks the linter, and takes the files away again. */
function probe(
  cases: readonly [folder: string, specifiers: readonly string[]][],
  forms: typeof FORMS,
): { files: string[]; rejected: Set<string> } {
  const files = new Map<string, string>();
  for (const [folder, specifiers] of cases) {
    for (const [index, specifier] of specifiers.entries()) {
      for (const [form, source] of forms) files.set(join(ROOT, folder, `probe-${process.pid}-${index}-${form}.ts`), source(specifier));
    }
  }
  try {
    return { files: [...files.keys()].map((path) => relative(ROOT, path)), rejected: rejected(files) };
  } finally {
    for (const path of files.keys()) rmSync(path, { force: true });
  }
}

describe('layers', function () {
  this.timeout(60_000);

  it('rejects every import against the layers: static, type-only and dynamic', () => {
    const result = probe(FORBIDDEN, FORMS);
    assert.deepEqual(
      result.files.filter((file) => !result.rejected.has(file)),
      [],
    );
  });

  it('allows every import along the layers', () => {
    assert.deepEqual([...probe(ALLOWED, FORMS.slice(0, 1)).rejected], []);
  });
});
