// Loads modules of the project, by their paths from its root, and prints the regular expressions that they build, as JSON.
// A process of its own: the global RegExp is replaced before anything is loaded.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FoundPattern } from './pattern-fault.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const Original = globalThis.RegExp;
const built: FoundPattern[] = [];

globalThis.RegExp = new Proxy(Original, {
  construct: (target, parameters, newTarget) => noted(Reflect.construct(target, parameters, newTarget)),
  apply: (target, self, parameters) => noted(Reflect.apply(target, self, parameters)),
});
for (const path of process.argv.slice(2)) await import(pathToFileURL(join(ROOT, path)).href);
process.stdout.write(JSON.stringify(built));

function noted(pattern: RegExp): RegExp {
  const { stack = '' } = new Error();
  const [, , caller = ''] = stack.split('\n').slice(1);
  const site = Original.prototype.exec.call(/(?:file:\/\/)?(?<path>\/[^()]*):(?<line>\d+):\d+\)?$/, caller)?.groups;
  built.push({ source: pattern.source, flags: pattern.flags, site: `${site?.path}:${site?.line}` });
  return pattern;
}
