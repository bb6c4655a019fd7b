import type { ConversionOptions } from '../core/conversion/conversion.ts';
import { convert } from '../core/conversion/convert.ts';
import type { DoubtfulPlace } from '../core/conversion/doubtful-place.ts';
import { variantOfScript } from '../core/conversion/variant.ts';
import { ConversionEvidence } from '../core/corpus/conversion-evidence.ts';
import { lineStartsOf, positionIn } from '../core/text/line-starts.ts';
import { readScript } from '../core/text/script.ts';
import { conversionChoicesFor } from './conversion-choices.ts';
import { allSteps, openLibrary } from './library.ts';
import { printJson } from './output.ts';
import { FolderOwnFiles } from './own-files.ts';
import { warnOfUnread } from './problems.ts';
import { rewriteFiles } from './rewrite.ts';
import type { Destination } from './rewrite-plan.ts';

/** What `tifa convert` was asked for. */
export interface ConvertOptions extends Pick<ConversionOptions, 'to' | 'from' | 'dictionary' | 'quotes'> {
  /** Whether the doubtful places are listed, a line of JSON for each, in the place of the text. */
  readonly doubtful: boolean;
  /** Whether a doubtful place that is left is a failure. */
  readonly strict: boolean;
  /** What library has its say; none where `undefined`. */
  readonly library: string | undefined;
}

/** So much of the text is shown on each side of a doubtful place, in UTF-16 code units. */
const CONTEXT = 10;

/** Converts files by what `.tifa/conversion.json` of their library chooses. Exit status 1 where a file fails, and in strict mode where a place is doubtful. */
export function convertPaths(paths: readonly string[], options: ConvertOptions, destination: Destination): number {
  const own = new FolderOwnFiles();
  const choicesOf = conversionChoicesFor(paths, own);
  warnOfUnread(own.missing);
  const library = options.library === undefined ? undefined : openLibrary([options.library]);
  const unread = library ? warnOfUnread(library.unreadFiles()) : 0;
  const evidence = library && allSteps(new ConversionEvidence(library).of(options.to));
  let doubts = 0;
  const status = rewriteFiles(paths, { ...destination, silent: options.doubtful }, (text, path) => {
    const { text: converted, doubtful } = convert(text, { ...options, ...choicesOf(path, text, options.to) }, evidence);
    doubts += doubtful.length;
    if (options.doubtful) for (const place of doubtful) printJson(doubtLine(text, path, place));
    const from = options.from ?? variantOfScript(readScript(text).script, options.to);
    return { text: converted, details: { from, to: options.to, doubtful: doubtful.length } };
  });
  return own.missing.length > 0 || unread > 0 || (options.strict && doubts > 0) ? 1 : status;
}

/** Lines and columns count from 1, as people and editors name them; offsets from 0. */
function doubtLine(text: string, file: string, { source, result, word, readings }: DoubtfulPlace): object {
  const { line, column } = positionIn(lineStartsOf(text), source.start);
  const context = {
    before: text.slice(Math.max(0, source.start - CONTEXT), source.start),
    after: text.slice(source.end, source.end + CONTEXT),
  };
  return { file, line: line + 1, column: column + 1, source, result, word: text.slice(word.start, word.end), ...context, readings };
}
