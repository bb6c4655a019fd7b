import * as l10n from '@vscode/l10n';
import { cleanDocument } from '../core/document/clean-document.ts';
import { printAdoption } from './adoption.ts';
import { printChanges, printKeyness } from './changes.ts';
import {
  answerFormat,
  atLeastOne,
  contrastOptions,
  convertOptions,
  destination,
  facet,
  MOST_CHANGES,
  onlyOne,
  phrasesOptions,
  rowFacet,
  rowsFormat,
  sizeFacet,
  UNNAMED_PHRASES,
} from './command-options.ts';
import { compare } from './compare.ts';
import { convertPaths } from './convert.ts';
import { writeDataset } from './dataset.ts';
import { dispersionUse, printDispersion } from './dispersion.ts';
import { documents } from './documents.ts';
import { includeFiles } from './files.ts';
import { printMatrix } from './matrix.ts';
import type { Streams } from './output.ts';
import { printTo, printWarning } from './output.ts';
import { printOverview } from './overview.ts';
import type { Options, Tokens } from './parsed-options.ts';
import { parse } from './parsed-options.ts';
import { phrases } from './phrases.ts';
import { rewriteFiles } from './rewrite.ts';
import type { Destination } from './rewrite-plan.ts';
import { searchLibrary } from './search.ts';
import { pathOfSystemError, systemErrorText } from './system-error.ts';
import { printTrend } from './trend.ts';
import { explainUsage, help, isOptionOf } from './usage.ts';
import { UsageError } from './usage-error.ts';

/** `tifa clean FILE...`: inline pinyin and lines of the site removed, byte-shifted and misread characters repaired. */
function clean(paths: readonly string[], destination: Destination): number {
  return rewriteFiles(paths, destination, (text, path) => ({ text: cleanDocument(text, path), details: {} }));
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
    const { by, where } = options;
    return printOverview(onlyOne(paths), { minDocuments, top, by: sizeFacet(by), where, format: answerFormat(options) });
  },
  trend: (paths, options) => {
    const [path, phrases] = pathAndPhrases(paths, l10n.t('trend takes a path and at least one phrase.'));
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
  matrix: (paths, options) => {
    const [path, phrase] = pathAndPhrase(paths, l10n.t('matrix takes a path and a phrase.'));
    return printMatrix(path, phrase, { by: rowFacet(options.by), where: options.where, format: answerFormat(options) });
  },
  adoption: (paths, options) => {
    const [path, phrase] = pathAndPhrase(paths, l10n.t('adoption takes a path and a phrase.'));
    return printAdoption(path, phrase, { by: rowFacet(options.by), where: options.where, format: answerFormat(options) });
  },
  dispersion: (paths, options) => {
    const [path, phrases] = pathAndPhrases(paths, dispersionUse());
    return printDispersion(path, phrases, answerFormat(options));
  },
  dataset: ([path, ...named], options) => {
    if (path === undefined) throw new UsageError(l10n.t('Name one file or folder.'));
    const { minDocuments, top = UNNAMED_PHRASES } = phrasesOptions(options);
    const { where, output, overwrite } = options;
    return writeDataset(path, named, { where, output, overwrite, minDocuments, top });
  },
  compare: ([first, second, ...rest], options) => {
    if (first === undefined || second === undefined || rest.length > 0) throw new UsageError(l10n.t('compare takes two files.'));
    return compare([first, second], rowsFormat(options));
  },
  convert: (paths, options) => convertPaths(atLeastOne(paths), convertOptions(options), destination(options)),
  clean: (paths, options) => clean(atLeastOne(paths), destination(options)),
};

/** An option that a command does not take would change nothing, and nobody would see that. */
function refuseOptions(command: string, tokens: Tokens): void {
  for (const token of tokens) {
    if (token.kind === 'option' && !isOptionOf(command, token.name))
      throw new UsageError(l10n.t('{0} does not take --{1}.', command, token.name));
  }
}

function pathAndPhrase(paths: readonly string[], use: string): readonly [path: string, phrase: string] {
  const [path, [phrase = '', ...rest]] = pathAndPhrases(paths, use);
  if (rest.length > 0) throw new UsageError(use);
  return [path, phrase];
}

/** A phrase of blanks is none: a variable of a script that is not set. */
function pathAndPhrases([path, ...phrases]: readonly string[], use: string): readonly [path: string, phrases: readonly string[]] {
  if (path === undefined || phrases.length === 0 || phrases.some((phrase) => phrase.trim() === '')) throw new UsageError(use);
  return [path, phrases];
}

/** Runs one command, which prints to these streams; returns the exit status: 0 done, 1 something asked for was not found or not clean, 2 wrong use. */
export function runCommand(argv: string[], streams: Streams): number {
  printTo(streams);
  try {
    const { values, positionals, tokens } = parse(argv);
    const [name = '', ...rest] = positionals;
    if (values.help) return help();
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new UsageError(name === '' ? l10n.t('Name a command.') : l10n.t('There is no command “{0}”.', name));
    refuseOptions(name, tokens);
    includeFiles(values.include);
    return command(rest, values);
  } catch (error) {
    return error instanceof UsageError ? explainUsage(error, argv) : tellFault(error);
  }
}

/** What Node would print itself, with text from files in it; of the file system in words. */
function tellFault(error: unknown): number {
  const path = pathOfSystemError(error);
  if (path !== undefined) {
    printWarning(l10n.t('{0}: {1}', path, systemErrorText(error)));
    return 1;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  for (const line of text.split('\n')) printWarning(line);
  return 1;
}
