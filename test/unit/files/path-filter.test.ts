import { expect } from 'chai';
import fc from 'fast-check';
import { globMatcher } from '../../../src/core/files/glob.ts';
import { PathFilter } from '../../../src/core/files/path-filter.ts';

const takes = (glob: string, path: string) => globMatcher(glob)(path.toLowerCase().split('/'));

describe('a glob', () => {
  const cases: readonly (readonly [name: string, glob: string, taken: readonly string[], others: readonly string[]])[] = [
    ['an extension anywhere', '**/*.txt', ['a.txt', 'b/a.TXT', 'b/.c/a.txt', '.txt'], ['a.txt/b', 'a.md', 'txt']],
    ['an extension at the root', '*.txt', ['a.txt'], ['b/a.txt']],
    ['several extensions', '**/*.{txt,md}', ['a.txt', 'b/a.md'], ['a.html', 'a.{txt,md}']],
    ['braces within braces', '{a,b{c,d}}/x', ['a/x', 'bc/x', 'bd/x'], ['b/x', 'ac/x']],
    ['braces with nothing between commas', 'a{,b}', ['a', 'ab'], ['b', 'a,b']],
    ['braces that are never closed', 'a{b', ['a{b'], ['ab']],
    ['what is in a folder', 'a/**', ['a/b', 'a/b/c'], ['a', 'b/a']],
    ['a folder anywhere', '**/a/**', ['a/b', 'c/a/b/d'], ['a', 'c/a', 'c/b']],
    ['folders between', 'a/**/b', ['a/b', 'a/c/b', 'a/c/d/b'], ['a/c', 'ab', 'b']],
    ['one folder between', 'a/*/b', ['a/c/b'], ['a/b', 'a/c/d/b']],
    ['everything', '**', ['a', 'a/b'], []],
    ['two stars beside letters are one', '**a', ['ba', 'a'], ['b/a']],
    ['one character', 'a?c', ['abc', 'a.c'], ['ac', 'a/c', 'abbc']],
    ['a class', '[a-c1]x', ['ax', 'Cx', '1x'], ['dx', 'x']],
    ['what is not in a class', '[!a-c]x', ['dx'], ['ax', 'x']],
    ['the same as in other programs', '[^a]x', ['dx'], ['ax']],
    ['a class of brackets', '[[]a[]]', ['[a]'], ['a']],
    ['a bracket that is never closed', '[a', ['[a'], ['a']],
    ['escaped characters', '\\*\\{a\\}', ['*{a}'], ['b{a}', '*a']],
    ['a path from here', './a/*.txt', ['a/b.txt'], ['b.txt']],
    ['Chinese names', '**/*通知*', ['甲/关于某事的通知.txt'], ['通知/甲.txt']],
    ['nothing', '', [], ['a', '']],
    ['what would be too long', `${'a'.repeat(1_001)}`, [], ['a'.repeat(1_001)]],
    ['braces that stand for too much', '{a,b}'.repeat(20), [], ['a'.repeat(20)]],
  ];
  for (const [name, glob, taken, others] of cases) {
    it(`${name}: ${glob.slice(0, 40)}`, () => {
      expect(taken.filter((path) => !takes(glob, path))).to.deep.equal([]);
      expect(others.filter((path) => takes(glob, path))).to.deep.equal([]);
    });
  }

  it('takes what trying every length for each star takes', () => {
    const glob = fc.array(fc.constantFrom('*', '?', 'a', 'b'), { maxLength: 8 }).map((characters) => characters.join(''));
    const name = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 8 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(glob, name, (pattern, text) => {
        // Two stars alone stand for parts.
        fc.pre(pattern !== '' && pattern !== '**');
        expect(takes(pattern, text)).to.equal(triesEverything(pattern, text));
      }),
    );
  });

  // Each takes seconds to days as a regular expression.
  const long = 'a'.repeat(5_000);
  const slow: readonly (readonly [name: string, glob: string, path: string])[] = [
    ['stars between letters', `**/${'*a'.repeat(200)}b`, long],
    ['folders between folders', `${'**/a/'.repeat(150)}b`, `${'a/'.repeat(2_000)}c`],
    ['repetitions of other programs', '**/+(a|aa)+(a|aa)b', long],
    ['braces', '{'.repeat(400) + '}'.repeat(400), long],
    ['brackets', '['.repeat(900), long],
  ];
  for (const [name, glob, path] of slow) {
    it(`takes no more time than both lengths: ${name}`, () => expect(takes(glob, path)).to.equal(false));
  }
});

describe('the paths of a library', () => {
  const filter = new PathFilter({ include: ['**/*.txt', 'notes/**'], exclude: ['**/.git', 'old/', 'drafts/**', '*/tmp/**'] });

  it('are those that are included and not excluded', () => {
    const paths = [
      'a.txt',
      'b/a.txt',
      'notes/a.md',
      'a.md',
      '.git/a.txt',
      'b/.git/c/a.txt',
      'old/a.txt',
      'drafts/a.txt',
      'b/tmp/a.txt',
      'tmp/a.txt',
    ];
    expect(paths.filter((path) => filter.accepts(path))).to.deep.equal(['a.txt', 'b/a.txt', 'notes/a.md', 'tmp/a.txt']);
  });

  it('are in no folder that is excluded, or whose contents are', () => {
    const folders = ['.git', 'b/.git', 'old', 'drafts', 'b/tmp', 'tmp', 'notes', 'b'];
    expect(folders.filter((path) => filter.excludesFolder(path))).to.deep.equal(['.git', 'b/.git', 'old', 'drafts', 'b/tmp']);
  });
});

/** The naive way: exponential in the number of stars. */
function triesEverything(glob: string, text: string): boolean {
  if (glob === '') return text === '';
  const [first] = glob;
  if (first === '*') return triesEverything(glob.slice(1), text) || (text !== '' && triesEverything(glob, text.slice(1)));
  return text !== '' && (first === '?' || first === text[0]) && triesEverything(glob.slice(1), text.slice(1));
}
