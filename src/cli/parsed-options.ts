import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  'min-documents': { type: 'string', default: '3' },
  top: { type: 'string' },
  by: { type: 'string' },
  where: { type: 'string' },
  frame: { type: 'boolean', default: false },
  temper: { type: 'boolean', default: false },
  together: { type: 'boolean', default: false },
  against: { type: 'string' },
  csv: { type: 'boolean', default: false },
  svg: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  to: { type: 'string' },
  from: { type: 'string' },
  dictionary: { type: 'string' },
  quotes: { type: 'boolean', default: false },
  doubtful: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  library: { type: 'string' },
  output: { type: 'string' },
  overwrite: { type: 'boolean', default: false },
  'in-place': { type: 'boolean', default: false },
  include: { type: 'string', multiple: true },
} as const;

/** What the options say, each with its default. */
export type Options = ReturnType<typeof parse>['values'];
/** What was written, in its order. */
export type Tokens = ReturnType<typeof parse>['tokens'];

/** Tells options from paths; `tokens` are what was written, without defaults. Throws a {@link UsageError} for one that does not exist. */
export function parse(argv: string[]) {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true, tokens: true });
  } catch (error) {
    throw new UsageError(refusal(argv) ?? String(error));
  }
}

/** What is wrong with the first option that `parseArgs` refuses, which says so in English alone; `undefined` where none is. */
function refusal(argv: string[]): string | undefined {
  const { tokens } = parseArgs({ args: argv, options: OPTIONS, allowPositionals: true, strict: false, tokens: true });
  const refused = tokens.map((token) => (token.kind === 'option' ? optionRefusal(token) : undefined));
  return refused.find((text) => text !== undefined);
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function optionRefusal({ name, rawName, value, inlineValue }: OptionToken): string | undefined {
  const option = Object.entries(OPTIONS).find(([known]) => known === name)?.[1];
  if (!option) return l10n.t('There is no option {0}.', rawName);
  if (option.type === 'boolean') return value === undefined ? undefined : l10n.t('{0} takes no value.', rawName);
  const isMissing = value === undefined || (!inlineValue && value.length > 1 && value.startsWith('-'));
  return isMissing ? l10n.t('{0} needs a value.', rawName) : undefined;
}
