import * as l10n from '@vscode/l10n';
import type { Facet, RowFacet } from '../core/analysis/facet.ts';
import { FACETS, ROW_FACETS } from '../core/analysis/facet.ts';
import type { Variant } from '../core/conversion/variant.ts';
import { VARIANTS } from '../core/conversion/variant.ts';
import type { AnswerFormat, RowsFormat } from './answer.ts';
import type { ContrastOptions } from './changes.ts';
import type { ConvertOptions } from './convert.ts';
import type { SizeFacet } from './overview.ts';
import { SIZE_FACETS } from './overview.ts';
import type { Options } from './parsed-options.ts';
import type { phrases } from './phrases.ts';
import type { Destination } from './rewrite-plan.ts';
import { UsageError } from './usage-error.ts';

/** So many changes an overview has where nobody asks for more. */
export const MOST_CHANGES = 20;
/** So many phrases a data set has where none are named. */
export const UNNAMED_PHRASES = 100;

/** The paths; throws a {@link UsageError} where there is none. */
export function atLeastOne(paths: string[]): string[] {
  if (paths.length === 0) throw new UsageError(l10n.t('Name at least one file or folder.'));
  return paths;
}

/** The path; throws a {@link UsageError} where there is none or more than one. */
export function onlyOne([path, ...rest]: string[]): string {
  if (path === undefined || rest.length > 0) throw new UsageError(l10n.t('Name one file or folder.'));
  return path;
}

/** What a series goes by. */
export function facet(value: string | undefined, otherwise: Facet): Facet {
  const known = FACETS.find((one) => one === (value ?? otherwise));
  if (!known) throw new UsageError(l10n.t('--{0} takes one of {1}.', 'by', FACETS.join(', ')));
  return known;
}

/** What has a row of its own. */
export function rowFacet(value: string | undefined): RowFacet {
  const known = ROW_FACETS.find((one) => one === (value ?? 'province'));
  if (!known) throw new UsageError(l10n.t('--{0} takes one of {1}.', 'by', ROW_FACETS.join(', ')));
  return known;
}

/** What an overview is drawn of; `undefined` where that is left to it. */
export function sizeFacet(value: string | undefined): SizeFacet | undefined {
  const known = SIZE_FACETS.find((one) => one === value);
  if (value !== undefined && !known) throw new UsageError(l10n.t('--{0} takes one of {1}.', 'by', SIZE_FACETS.join(', ')));
  return known;
}

/** In which of several forms to print. */
export function answerFormat(options: Options): AnswerFormat {
  if (!options.svg) return rowsFormat(options);
  if (options.json || options.csv) throw exclusive();
  return 'svg';
}

/** The same where there is no drawing. */
export function rowsFormat({ json, csv }: Options): RowsFormat {
  if (json && csv) throw exclusive();
  if (json) return 'json';
  return csv ? 'csv' : 'table';
}

function exclusive(): UsageError {
  return new UsageError(l10n.t('--json, --csv and --svg exclude each other.'));
}

/** Of what sets two sets against each other. */
export function contrastOptions(options: Options): ContrastOptions {
  const { minDocuments, top, all } = phrasesOptions(options);
  return { where: options.where, against: options.against, minDocuments, top, all, format: answerFormat(options) };
}

/** Of what lists phrases. */
export function phrasesOptions(options: Options): Parameters<typeof phrases>[1] {
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

/** Of *convert*. */
export function convertOptions({ to, from, dictionary, quotes, doubtful, strict, library }: Options): ConvertOptions {
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

/** Where what is written goes. */
export function destination(options: Options): Destination {
  if (options.output !== undefined && options['in-place']) throw new UsageError(l10n.t('--output and --in-place exclude each other.'));
  if (options.overwrite && options.output === undefined) throw new UsageError(l10n.t('--overwrite needs --output.'));
  return { output: options.output, overwrite: options.overwrite, inPlace: options['in-place'], json: options.json };
}
