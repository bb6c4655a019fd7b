import type { SourceFile } from './source-files.ts';

const CALL = /\bl10n\s*\.\s*t\(\s*/g;
const LITERAL = String.raw`'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"`;
const MESSAGE = new RegExp(`(${LITERAL})\\s*[,)]`, 'y');
const DETAILS = new RegExp(`\\{\\s*message:\\s*(${LITERAL}),(?:[^{}]*?)comment:\\s*\\[\\s*(${LITERAL}),?\\s*\\],?\\s*\\}\\s*\\)`, 'y');

/**
 * The keys that the source asks a bundle for: the English text, with `/` and the comment for translators where it has one.
 * Throws where a key is not written out, as no bundle could be held against it.
 */
export function localisedStrings({ path, source }: SourceFile): string[] {
  return Array.from(source.matchAll(CALL), ({ index, 0: { length } }) => {
    const key = keyAt(source, index + length);
    if (key === undefined) throw new Error(`${path}: not a literal: ${source.slice(index, index + 80)}`);
    return key;
  });
}

function keyAt(source: string, at: number): string | undefined {
  const [, message] = matchAt(MESSAGE, source, at) ?? [];
  if (message !== undefined) return unquoted(message);
  const [, text, comment] = matchAt(DETAILS, source, at) ?? [];
  return text === undefined || comment === undefined ? undefined : `${unquoted(text)}/${unquoted(comment)}`;
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** What a string literal stands for; the source uses no other escapes. */
function unquoted(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
}

/** The numbered gaps of a message, each once. */
export function placeholders(message: string): string[] {
  return [...new Set(message.match(/\{\d+\}/g))].sort();
}
