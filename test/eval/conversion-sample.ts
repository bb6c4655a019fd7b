import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { convert } from '../../src/core/conversion/convert.ts';
import type { LibraryEvidence } from '../../src/core/conversion/library-evidence.ts';
import { convertAsOpencc } from '../../src/core/conversion/opencc.ts';
import type { Variant } from '../../src/core/conversion/variant.ts';
import { hashOf } from './half.ts';

/** Writes a text in other characters. */
export type Convert = (text: string) => string;

/** What of the texts is measured, and whether errors are listed. */
export interface Options {
  readonly half?: string | undefined;
  readonly list: boolean;
  readonly every: number;
}

/** From Simplified text, with or without a library. */
export function tifa(to: Variant, library?: LibraryEvidence): Convert {
  return (text) => convert(text, { from: 's', to }, library).text;
}

/** One form for each character that a region writes in several; Hong Kong's text is brought to Taiwan's forms first. */
export function normal(text: string, variant: Variant): string {
  const taiwan = variant === 'hk' ? convertAsOpencc(convertAsOpencc(text, 'hk', 't'), 't', 'tw') : text;
  return convertAsOpencc(convertAsOpencc(taiwan, 'tw', 't'), 't', 'tw');
}

/** A text file, unpacked where it is packed. */
export function readText(file: string): string {
  return file.endsWith('.xz') ? execFileSync('xz', ['-dc', file], { encoding: 'utf8', maxBuffer: 2 ** 30 }) : readFileSync(file, 'utf8');
}

/** Every so many lines, and of these those of the half that is asked for. */
export function sampleOfLines(lines: readonly string[], options: Options): string[] {
  return lines.filter((line, at) => at % options.every === 0 && isInHalf(line, options));
}

/** Whether a line is in the half that is asked for, by its hash. */
export function isInHalf(line: string, { half }: Options): boolean {
  return half === undefined || hashOf(line) % 2 === Number(half);
}

/** A row of the table that is printed. */
export function row(name: string, ...[opencc = '', tifa = '']: readonly string[]): string {
  return `${name.padEnd(58)}${opencc.padStart(10)}  ${tifa}`;
}
