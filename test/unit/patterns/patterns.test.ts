import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { check } from 'recheck';
import { sourceFiles } from '../l10n/source-files.ts';
import type { FoundPattern } from './pattern-fault.ts';
import { patternFault } from './pattern-fault.ts';
import { writtenPatterns } from './written-patterns.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** Built patterns whose bounds allow more steps than others may take: where they are built, why they are a fault, and what makes the text on which they take the most. */
const MEASURED = [{ path: 'src/core/dates/year-use-clues.ts', fault: /bounds .* allow 6912 steps/, worst: '2024年会议' }];

describe('regular expressions', () => {
  const written = sourceFiles('src').map(writtenPatterns);

  it('that are written take steps in proportion to the text', () => {
    const literals = written.flatMap((file) => file.literals);
    expect(literals).to.have.length.above(200);
    expect(faultsOf(literals)).to.deep.equal([]);
  });

  it('that are built take steps in proportion to the text, and none is built unseen', function () {
    this.timeout(120_000);
    const builders = written.flatMap((file) => file.builders);
    expect(builders).to.have.length.above(20);
    const built = builtPatterns(builders.map((site) => site.replace(/:\d+$/, '')));
    expect(builders.filter((site) => !built.some((pattern) => pattern.site === site))).to.deep.equal([]);
    expect(faultsOf(built.filter((pattern) => !MEASURED.some((row) => isMeasured(pattern, row))))).to.deep.equal([]);
    for (const row of MEASURED) {
      const patterns = built.filter((pattern) => isMeasured(pattern, row));
      expect(patterns).to.have.length(1);
      for (const { source, flags } of patterns) expect(growth(new RegExp(source, flags), row.worst)).to.be.below(8);
    }
  });
});

describe('the check of regular expressions', () => {
  it('finds a literal that takes exponential time', () => {
    const { literals } = writtenPatterns({ path: 'new.ts', source: 'const one = 1;\nexport const PATTERN = /(a+)+$/;\n' });
    expect(faultsOf(literals)).to.deep.equal(['new.ts:2: exponential: (a+)+$']);
  });

  it('finds one that a module builds while it is loaded', function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), 'tifa-pattern-'));
    try {
      writeFileSync(join(folder, 'new.ts'), "const word = 'a+';\nexport const PATTERN = new RegExp('(' + word + ')+$');\n");
      const [fault] = faultsOf(builtPatterns([relative(ROOT, join(folder, 'new.ts'))]));
      expect(fault).to.match(/new\.ts:2: exponential: \(a\+\)\+\$$/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('finds where one is built', () => {
    const source = "const a = /x/;\nfunction b(c: string) {\n  return new RegExp(c) ?? RegExp(c);\n}\n'x'.match('x+');\n'x'.match(a);\n";
    expect(writtenPatterns({ path: 'new.ts', source }).builders).to.deep.equal(['new.ts:3', 'new.ts:3', 'new.ts:5']);
  });

  const cases: readonly (readonly [name: string, pattern: RegExp, fault: RegExp | undefined])[] = [
    ['one character', /a/, undefined],
    ['a repetition that matches wherever it is', /a+/, undefined],
    ['a repetition from the start', /^a+b/, undefined],
    ['two repetitions of different characters', /^a*b*c/, undefined],
    ['words that share a beginning', /^(?:ab|ac)*d/, undefined],
    ['a repetition that is tried from each of its characters', /a+b/, /power of 2/],
    ['white space at the end', /\s+$/, /power of 2/],
    ['three repetitions of one character', /^a*a*a*b/, /power of 3/],
    ['a repetition within a repetition', /^(?:a+)+$/, /exponential/],
    ['two words that read the same', /^(?:a|b|ab)*$/, /exponential/],
    ['blanks on both sides of a word', /^(?:\s*x?\s*)+$/, /exponential/],
    ['the same alternative twice, then a look ahead', /^(?:a|a)*(?!b)/, /exponential/],
    ['a look ahead to the end from everywhere', /a(?=.*b)/g, /power of 2/],
    ['a look back without a bound', /(?<=^[^"]*)"/, /looks back/],
    ['a short repetition from everywhere', /a[^b]{0,80}b/, undefined],
    ['long ones after one another', /a.{0,80}b.{0,80}c/, /6400 steps/],
    ['long ones that exclude each other', /a.{0,80}b|a.{0,80}c/, undefined],
    ['a repetition within a bounded one', /^(?:[a ]{1,24} *){2,}$/, /exponential/],
    ['what is read again by reference', /^(a*)\1b/, /power of 2/],
    ['a separator read again by reference', /^\d([-/])\d\1\d$/, undefined],
    ['letters whatever their case', /^(?:a|A)*$/i, /exponential/],
    ['a sticky one', /a+b/y, undefined],
    ['astral characters', /^(?:\u{20000}|[\u{1ffff}-\u{20001}])*$/u, /exponential/],
    ['a script', /^(?:\p{Script=Han}|一)*$/u, /exponential/],
  ];
  for (const [name, { source, flags }, fault] of cases) {
    it(`${name}: /${source}/${flags}`, () => {
      if (fault) expect(patternFault({ source, flags })).to.match(fault);
      else expect(patternFault({ source, flags })).to.equal(undefined);
    });
  }

  it('finds whatever recheck finds', async function () {
    this.timeout(120_000);
    const atom = fc.constantFrom('a', 'b', 'c', '[ab]', '[^a]', '.', '$', '\\b');
    const { pattern } = fc.letrec((tie) => ({
      pattern: fc.oneof({ maxDepth: 3 }, atom, tie('pair'), tie('either'), tie('many')),
      pair: fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `${a}${b}`),
      either: fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `(?:${a}|${b})`),
      many: fc.tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2,}', '+?')).map(([a, times]) => `(?:${a})${times}`),
    }));
    const found = async (source: string) => (await check(source, '', { checker: 'automaton', timeout: 5_000 })).status === 'vulnerable';
    const property = fc.asyncProperty(fc.constantFrom('', '^'), pattern, async (start, rest) => {
      const source = `${start}${String(rest)}`;
      return patternFault({ source, flags: '' }) !== undefined || !(await found(source));
    });
    await fc.assert(property, { numRuns: 200 });
  });
});

function isMeasured(pattern: FoundPattern, { path, fault }: (typeof MEASURED)[number]): boolean {
  return pattern.site.startsWith(`${path}:`) && fault.test(patternFault(pattern) ?? '');
}

/** How many times as much of the processor a pattern takes for four times the text, in the best of several runs: 4 where steps grow with the text, 16 where with its square. */
function growth(pattern: RegExp, unit: string): number {
  const time = (units: number) => {
    const text = unit.repeat(units);
    const times = Array.from({ length: 4 }, () => {
      const start = process.cpuUsage();
      // A single run may be shorter than a tick of the clock.
      for (let run = 0; run < 16; run++) text.replace(pattern, '');
      return process.cpuUsage(start).user;
    });
    return Math.min(...times);
  };
  return time(8_000) / time(2_000);
}

function faultsOf(patterns: readonly FoundPattern[]): string[] {
  return patterns.flatMap((pattern) => {
    const fault = patternFault(pattern);
    return fault === undefined ? [] : [`${pattern.site}: ${fault}: ${pattern.source}`];
  });
}

/** What the modules at paths from the root of the project build while they are loaded. */
function builtPatterns(paths: readonly string[]): FoundPattern[] {
  const parameters = ['--import=tsx', join(import.meta.dirname, 'built-patterns.ts'), ...new Set(paths)];
  const output = execFileSync(process.execPath, parameters, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 });
  const built: FoundPattern[] = JSON.parse(output);
  return built.map((pattern) => ({ ...pattern, site: relative(ROOT, pattern.site).replaceAll('\\', '/') }));
}
