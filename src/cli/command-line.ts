import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import type { Facet, RowFacet } from '../core/analysis/facet.ts';
import { FACETS, ROW_FACETS } from '../core/analysis/facet.ts';
import type { Variant } from '../core/conversion/variant.ts';
import { VARIANTS } from '../core/conversion/variant.ts';
import { cleanDocument } from '../core/document/clean-document.ts';
import { printAdoption } from './adoption.ts';
import type { AnswerFormat } from './answer.ts';
import type { ContrastOptions } from './changes.ts';
import { printChanges, printKeyness } from './changes.ts';
import { compare } from './compare.ts';
import type { ConvertOptions } from './convert.ts';
import { convertPaths } from './convert.ts';
import { writeDataset } from './dataset.ts';
import { documents } from './documents.ts';
import { includeFiles } from './files.ts';
import type { Streams } from './output.ts';
import { print, printError, printTo, printWarning } from './output.ts';
import { printOverview } from './overview.ts';
import { phrases } from './phrases.ts';
import { rewriteFiles } from './rewrite.ts';
import type { Destination } from './rewrite-plan.ts';
import { searchLibrary } from './search.ts';
import { printTrend } from './trend.ts';
import { UsageError } from './usage-error.ts';

/** `tifa clean FILE...`: inline pinyin and lines of the site removed, byte-shifted and misread characters repaired. */
function clean(paths: readonly string[], destination: Destination): number {
  return rewriteFiles(paths, destination, (text, path) => ({ text: cleanDocument(text, path), details: {} }));
}

const USAGE = `tifa documents PATH... [--json]
tifa phrases PATH... [--min-documents 3] [--top N] [--all] [--json]
tifa search PATH QUERY [--json]
tifa overview PATH [--min-documents 3] [--top 20] [--json|--csv]
tifa trend PATH PHRASE... [--by ${FACETS.join('|')}] [--where QUERY] [--frame|--temper|--together] [--json|--csv|--svg]
tifa changes PATH [--where QUERY --against QUERY] [--min-documents 3] [--top N] [--all] [--json|--csv]
tifa keyness PATH --where QUERY [--against QUERY] [--min-documents 3] [--top N] [--all] [--json|--csv]
tifa adoption PATH PHRASE [--by province|city|level] [--where QUERY] [--json|--csv|--svg]
tifa dataset PATH [PHRASE...] --output DIR [--overwrite] [--where QUERY] [--min-documents 3] [--top 100]
tifa compare FILE FILE [--json|--csv]
tifa convert --to ${VARIANTS.join('|')} [--from …] [--dictionary tifa|opencc] [--quotes] [--library PATH] [--doubtful] [--strict] FILE... [--output DIR [--overwrite] | --in-place] [--json]
tifa clean FILE... [--output DIR [--overwrite] | --in-place] [--json]
Below a folder: --include GLOB... for other files than texts and pages, such as '**/*.{csv,json,jsonl,xml,srt,vtt}'`;

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

/** So many changes an overview has where nobody asks for more. */
const MOST_CHANGES = 20;
/** So many phrases a data set has where none are named. */
const MOST_PHRASES = 100;

type Options = ReturnType<typeof parse>['values'];

function parse(argv: string[]) {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const COMMANDS: Readonly<Record<string, (paths: string[], options: Options) => number>> = {
  documents: (paths, { json }) => documents(atLeastOne(paths), json),
  phrases: (paths, options) => phrases(atLeastOne(paths), phrasesOptions(options)),
  search: ([path, query, ...rest], { json }) => {
    if (path === undefined || query === undefined || rest.length > 0) throw new UsageError(l10n.t('search takes a path and a query.'));
    return searchLibrary(path, query, json);
  },
  overview: (paths, options) => {
    const { minDocuments, top = MOST_CHANGES } = phrasesOptions(options);
    return printOverview(onlyOne(paths), { minDocuments, top, format: answerFormat(options) });
  },
  trend: ([path, ...phrases], options) => {
    if (path === undefined || phrases.length === 0) throw new UsageError(l10n.t('trend takes a path and at least one phrase.'));
    if ([options.frame, options.temper, options.together].filter(Boolean).length > 1)
      throw new UsageError(l10n.t('--frame, --temper and --together exclude each other.'));
    return printTrend(path, phrases, {
      by: facet(options.by, 'year'),
      where: options.where,
      frame: options.frame,
      temper: options.temper,
      together: options.together,
      format: answerFormat(options),
    });
  },
  changes: (paths, options) => printChanges(onlyOne(paths), contrastOptions(options)),
  keyness: (paths, options) => printKeyness(onlyOne(paths), contrastOptions(options)),
  adoption: ([path, phrase, ...rest], options) => {
    if (path === undefined || phrase === undefined || rest.length > 0) throw new UsageError(l10n.t('adoption takes a path and a phrase.'));
    return printAdoption(path, phrase, { by: rowFacet(options.by), where: options.where, format: answerFormat(options) });
  },
  dataset: ([path, ...named], options) => {
    if (path === undefined) throw new UsageError(l10n.t('Name one file or folder.'));
    const { minDocuments, top = MOST_PHRASES } = phrasesOptions(options);
    const { where, output, overwrite } = options;
    return writeDataset(path, named, { where, output, overwrite, minDocuments, top });
  },
  compare: ([first, second, ...rest], options) => {
    if (first === undefined || second === undefined || rest.length > 0) throw new UsageError(l10n.t('compare takes two files.'));
    return compare([first, second], answerFormat(options));
  },
  convert: (paths, options) => convertPaths(atLeastOne(paths), convertOptions(options), destination(options)),
  clean: (paths, options) => clean(atLeastOne(paths), destination(options)),
};

/** Runs one command, which prints to these streams; returns the exit status: 0 done, 1 something asked for was not found or not clean, 2 wrong use. */
export function runCommand(argv: string[], streams: Streams): number {
  printTo(streams);
  try {
    const { values, positionals } = parse(argv);
    const [name = '', ...rest] = positionals;
    if (values.help) return help();
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new UsageError(name === '' ? l10n.t('Name a command.') : l10n.t('There is no command “{0}”.', name));
    includeFiles(values.include);
    return command(rest, values);
  } catch (error) {
    return error instanceof UsageError ? explainUsage(error) : tellFault(error);
  }
}

function explainUsage({ message }: UsageError): number {
  printWarning(message);
  printError(`\n${USAGE}\n`);
  return 2;
}

/** What Node would print itself, with text from files in it. */
function tellFault(error: unknown): number {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  for (const line of text.split('\n')) printWarning(line);
  return 1;
}

function help(): number {
  print(`${USAGE}\n`);
  return 0;
}

function atLeastOne(paths: string[]): string[] {
  if (paths.length === 0) throw new UsageError(l10n.t('Name at least one file or folder.'));
  return paths;
}

function onlyOne([path, ...rest]: string[]): string {
  if (path === undefined || rest.length > 0) throw new UsageError(l10n.t('Name one file or folder.'));
  return path;
}

function facet(value: string | undefined, otherwise: Facet): Facet {
  const known = FACETS.find((one) => one === (value ?? otherwise));
  if (!known) throw new UsageError(l10n.t('--{0} takes one of {1}.', 'by', FACETS.join(', ')));
  return known;
}

function rowFacet(value: string | undefined): RowFacet {
  const known = ROW_FACETS.find((one) => one === (value ?? 'province'));
  if (!known) throw new UsageError(l10n.t('--{0} takes one of {1}.', 'by', ROW_FACETS.join(', ')));
  return known;
}

function answerFormat({ json, csv, svg }: Options): AnswerFormat {
  const formats = [json && 'json', csv && 'csv', svg && 'svg'] as const;
  const [format = 'table', ...others] = formats.filter((one) => one !== false);
  if (others.length > 0) throw new UsageError(l10n.t('--json, --csv and --svg exclude each other.'));
  return format;
}

function contrastOptions(options: Options): ContrastOptions {
  const { minDocuments, top, all } = phrasesOptions(options);
  return { where: options.where, against: options.against, minDocuments, top, all, format: answerFormat(options) };
}

function phrasesOptions(options: Options): Parameters<typeof phrases>[1] {
  const top = options.top === undefined ? undefined : positiveNumber('top', options.top);
  return { minDocuments: positiveNumber('min-documents', options['min-documents']), top, all: options.all, json: options.json };
}

function positiveNumber(name: string, value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError(l10n.t('--{0} takes a whole number from 1.', name));
  return Number(value);
}

function variant(name: string, value: string | undefined): Variant {
  const known = VARIANTS.find((candidate) => candidate === value);
  if (!known) throw new UsageError(l10n.t('--{0} takes one of {1}.', name, VARIANTS.join(', ')));
  return known;
}

function convertOptions({ to, from, dictionary, quotes, doubtful, strict, library }: Options): ConvertOptions {
  const variants = { to: variant('to', to), from: optionalVariant(from) };
  return { ...variants, dictionary: conversionDictionary(dictionary), quotes, doubtful, strict, library };
}

function conversionDictionary(value: string | undefined): ConvertOptions['dictionary'] {
  if (value === undefined || value === 'tifa' || value === 'opencc') return value;
  throw new UsageError(l10n.t('--{0} takes one of {1}.', 'dictionary', 'tifa, opencc'));
}

function optionalVariant(value: string | undefined): Variant | undefined {
  return value === undefined ? undefined : variant('from', value);
}

function destination(options: Options): Destination {
  if (options.output !== undefined && options['in-place']) throw new UsageError(l10n.t('--output and --in-place exclude each other.'));
  if (options.overwrite && options.output === undefined) throw new UsageError(l10n.t('--overwrite needs --output.'));
  return { output: options.output, overwrite: options.overwrite, inPlace: options['in-place'], json: options.json };
}
