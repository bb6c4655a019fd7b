import type { SourceFile } from './source-files.ts';

const CALL = /\bl10n\s*\.\s*t\(\s*/g;
const MESSAGE = /^('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")\s*[,)]/;

/** The keys that the source asks a bundle for. Throws where a key is not written out, as no bundle could be held against it. */
export function localisedStrings({ path, source }: SourceFile): string[] {
  return Array.from(source.matchAll(CALL), ({ index, 0: { length } }) => {
    const rest = source.slice(index + length, index + length + 1000);
    const literal = MESSAGE.exec(rest)?.[1];
    if (literal === undefined) throw new Error(`${path}: not a literal: ${rest.slice(0, 80)}`);
    return unquoted(literal);
  });
}

/** What a string literal stands for; the source uses no other escapes. */
function unquoted(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
}

/** The numbered gaps of a message, each once. */
export function placeholders(message: string): string[] {
  return [...new Set(message.match(/\{\d+\}/g))].sort();
}
