/** `--watch` is left out on purpose: a build takes less than a second. */
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
const node = { ...shared, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
const web = { ...shared, platform: 'browser', target: 'es2023' };

/** The bundles of the package, as esbuild makes them. */
export const BUNDLES = [
  { ...node, entryPoints: ['src/node/extension.ts'], outfile: 'dist/node/extension.cjs', external: ['vscode'] },
  { ...node, entryPoints: ['src/node/worker.ts'], outfile: 'dist/node/worker.cjs' },
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
  { ...web, entryPoints: ['src/web/extension.ts'], outfile: 'dist/web/extension.js', format: 'cjs', external: ['vscode'] },
  // A worker that the web extension host starts must be a classic script.
  { ...web, entryPoints: ['src/web/worker.ts'], outfile: 'dist/web/worker.js', format: 'iife' },
  { ...web, entryPoints: ['src/pages/view/main.ts'], outfile: 'dist/pages/page.js', format: 'iife' },
  { ...web, entryPoints: ['src/pages/view/page.css'], outfile: 'dist/pages/page.css' },
];
