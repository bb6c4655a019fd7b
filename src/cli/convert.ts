import type { Variant } from '../core/text/convert.ts';
import { convertScript, variantOfScript } from '../core/text/convert.ts';
import { readScript } from '../core/text/script.ts';
import { rewriteFiles } from './rewrite.ts';
import type { Destination } from './rewrite-plan.ts';

/** `tifa convert --to V FILE...`: `from` is told by each file's script where it is not given. */
export function convert(paths: readonly string[], to: Variant, from: Variant | undefined, destination: Destination): number {
  return rewriteFiles(paths, destination, (text) => {
    const source = from ?? variantOfScript(readScript(text).script, to);
    return { text: convertScript(text, source, to), details: { from: source, to } };
  });
}
