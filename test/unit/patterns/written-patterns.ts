import type { CallExpression, NewExpression } from 'oxc-parser';
import { parseSync, Visitor } from 'oxc-parser';
import type { SourceFile } from '../l10n/source-files.ts';
import type { FoundPattern } from './pattern-fault.ts';

/** What a source file says of regular expressions. */
export interface WrittenPatterns {
  /** The literals: `/…/g`. */
  readonly literals: readonly FoundPattern[];
  /** Where one is built at run time, by `RegExp(…)` or of a string by `match('…')`, as `path:line`. */
  readonly builders: readonly string[];
}

/** The regular expressions that a TypeScript file writes and builds, from its syntax tree. */
export function writtenPatterns({ path, source }: SourceFile): WrittenPatterns {
  const literals: FoundPattern[] = [];
  const builders: string[] = [];
  const site = (start: number) => `${path}:${source.slice(0, start).split('\n').length}`;
  const onCall = (call: NewExpression | CallExpression) => {
    if (buildsPattern(call)) builders.push(site(call.start));
  };
  new Visitor({
    Literal: (node) => {
      if ('regex' in node) literals.push({ source: node.regex.pattern, flags: node.regex.flags, site: site(node.start) });
    },
    NewExpression: onCall,
    CallExpression: onCall,
  }).visit(parseSync(path, source).program);
  return { literals, builders };
}

function buildsPattern({ callee, arguments: [argument] }: NewExpression | CallExpression): boolean {
  if (callee.type === 'Identifier') return callee.name === 'RegExp';
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  const isString = argument?.type === 'TemplateLiteral' || (argument?.type === 'Literal' && typeof argument.value === 'string');
  return isString && MADE_OF_STRINGS.has(callee.property.name);
}

/** Methods of strings that make a pattern of a string. */
const MADE_OF_STRINGS: ReadonlySet<string> = new Set(['match', 'matchAll', 'search']);
