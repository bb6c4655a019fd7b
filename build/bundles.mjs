import { PROJECT } from './installed.mjs';
import { plainScales } from './plain-scales.mjs';
import { SharedModules } from './shared-modules.mjs';
import { shortTables } from './short-tables.mjs';
import { trimmedEncodings } from './trimmed-encodings.mjs';

/** `--watch` is left out on purpose: a build takes a second or two. */
const shared = {
  bundle: true,
  minify: true,
  sourcemap: 'linked',
  // Without it esbuild escapes every Chinese character, which doubles the dictionaries.
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};
// jsonc-parser's `main` requires its parts at run time, which no bundler can follow; its `module` does not.
const node = { ...shared, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'], external: ['vscode'] };
/** For every host: what packages have for browsers runs in Node too, and measured as fast. */
const anywhere = { ...shared, platform: 'browser', target: 'es2023' };

/** The library without a host: the workers and the command line have it in common. */
const library = new SharedModules({ name: 'TifaLibrary', file: 'dist/library.js', folders: ['core', 'worker', 'async'] });
/** The extension without a host. */
const extension = new SharedModules({
  name: 'TifaExtension',
  file: 'dist/web/extension.js',
  folders: ['activate.ts', 'features', 'host', 'session', 'worker', 'async', 'core'],
});

const nodeExtension = taking(extension, { ...node, entryPoints: ['src/node/extension.ts'], outfile: 'dist/node/extension.cjs' });
const nodeWorker = taking(library, { ...node, entryPoints: ['src/node/worker.ts'], outfile: 'dist/node/worker.cjs' });
const commandLine = taking(library, { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.cjs' }, '#!/usr/bin/env node\n');
/** A worker that the web extension host starts must be a classic script; `library.js` comes before it. */
const webWorker = {
  ...anywhere,
  entryPoints: ['src/web/worker.ts'],
  outfile: 'dist/web/worker.js',
  format: 'iife',
  plugins: [library.taken],
};

/** The bundles of the package, as esbuild makes them. */
export const BUNDLES = [
  nodeExtension,
  nodeWorker,
  commandLine,
  webWorker,
  {
    ...anywhere,
    stdin: exposing(await library.entry(nodeWorker, commandLine, webWorker)),
    outfile: library.file,
    format: 'iife',
    globalName: library.name,
    plugins: [shortTables, trimmedEncodings, plainScales],
    footer: { js: `if(typeof module==='object')module.exports=${library.name};` },
  },
  {
    ...anywhere,
    stdin: exposing(`export * from './src/web/extension.ts';\n${await extension.entry(nodeExtension)}`),
    outfile: extension.file,
    format: 'cjs',
    external: ['vscode'],
    plugins: [plainScales],
  },
  { ...anywhere, entryPoints: ['src/pages/view/main.ts'], outfile: 'dist/pages/page.js', format: 'iife' },
  { ...anywhere, entryPoints: ['src/pages/view/page.css'], outfile: 'dist/pages/page.css' },
];

function taking(modules, options, banner = '') {
  return { ...options, plugins: [modules.taken], banner: { js: banner + modules.requiredBy(options.outfile) } };
}

function exposing(contents) {
  return { contents, resolveDir: PROJECT, sourcefile: 'exposed.ts', loader: 'ts' };
}
