import { FACETS, ROW_FACETS } from '../core/analysis/facet.ts';
import { VARIANTS } from '../core/conversion/variant.ts';
import { print, printError, printWarning } from './output.ts';
import { SIZE_FACETS } from './overview.ts';
import type { UsageError } from './usage-error.ts';

const USAGE = `tifa documents PATH... [--json]
tifa phrases PATH... [--min-documents 3] [--top N] [--all] [--json]
tifa search PATH QUERY [--json]
tifa overview PATH [--by ${SIZE_FACETS.join('|')}] [--where QUERY] [--min-documents 3] [--top 20] [--json|--csv|--svg]
tifa trend PATH PHRASE... [--by ${FACETS.join('|')}] [--where QUERY] [--frame|--temper|--together] [--json|--csv|--svg]
tifa changes PATH [--where QUERY --against QUERY] [--min-documents 3] [--top N] [--all] [--json|--csv|--svg]
tifa keyness PATH --where QUERY [--against QUERY] [--min-documents 3] [--top N] [--all] [--json|--csv|--svg]
tifa matrix PATH PHRASE [--by ${ROW_FACETS.join('|')}] [--where QUERY] [--json|--csv|--svg]
tifa adoption PATH PHRASE [--by ${ROW_FACETS.join('|')}] [--where QUERY] [--json|--csv|--svg]
tifa dispersion FILE PHRASE... [--json|--csv|--svg]
tifa dataset PATH [PHRASE...] --output DIR [--overwrite] [--where QUERY] [--min-documents 3] [--top 100]
tifa compare FILE FILE [--json|--csv]
tifa convert --to ${VARIANTS.join('|')} [--from …] [--dictionary tifa|opencc] [--quotes] [--library PATH] [--doubtful] [--strict] FILE...|- [--output DIR [--overwrite] | --in-place] [--json]
tifa clean FILE...|- [--output DIR [--overwrite] | --in-place] [--json]
Below a folder: --include GLOB... for other files than texts and pages, such as '**/*.{csv,json,jsonl,xml,srt,vtt}'`;

/** What every command takes. */
const OF_ALL: readonly string[] = ['help', 'include'];

/** Whether a command takes an option, as its usage says. */
export function isOptionOf(command: string, option: string): boolean {
  const own = USAGE.split('\n').find((line) => line.startsWith(`tifa ${command} `)) ?? '';
  return OF_ALL.includes(option) || own.split(/[^a-z-]+/).includes(`--${option}`);
}

/** Prints what was wrong, with how the command is used that was named, or how all are where none was; the exit status. */
export function explainUsage({ message }: UsageError, argv: readonly string[]): number {
  const own = USAGE.split('\n').filter((line) => argv.some((word) => line.startsWith(`tifa ${word} `)));
  printWarning(message);
  printError(`\n${own.length === 1 ? own[0] : USAGE}\n`);
  return 2;
}

/** Prints how all commands are used; the exit status. */
export function help(): number {
  print(`${USAGE}\n`);
  return 0;
}
