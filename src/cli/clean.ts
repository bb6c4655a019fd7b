import { cleanDocument } from '../core/document/clean-document.ts';
import { rewriteFiles } from './rewrite.ts';
import type { Destination } from './rewrite-plan.ts';

/** `tifa clean FILE...`: inline pinyin and lines of the site removed, byte-shifted characters repaired. */
export function clean(paths: readonly string[], destination: Destination): number {
  return rewriteFiles(paths, destination, (text) => ({ text: cleanDocument(text), details: {} }));
}
