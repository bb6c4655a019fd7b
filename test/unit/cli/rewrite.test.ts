import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printText, printTo } from '../../../src/cli/output.ts';
import { rewriteFiles } from '../../../src/cli/rewrite.ts';
import type { Destination } from '../../../src/cli/rewrite-plan.ts';
import { UsageError } from '../../../src/cli/usage-error.ts';

const change = (text: string) => ({ text: `${text}改`, details: {} });

describe('rewriting files', () => {
  let folder: string;
  let printed: string[];
  const at = (...path: string[]) => join(folder, ...path);
  const textAt = (...path: string[]) => readFileSync(at(...path), 'utf8');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tifa-rewrite-'));
    printed = [];
    for (const name of ['a', 'b', 'away']) mkdirSync(at(name));
    writeFileSync(at('a', '1.txt'), '甲');
    writeFileSync(at('b', '1.txt'), '乙');
    writeFileSync(at('away', 'secret.txt'), '丙');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** What is printed is noted instead of shown. */
  function noting(isTTY = false): void {
    const stdout = { isTTY, write: (text: string) => void printed.push(text) };
    printTo({ stdout, stderr: stdout });
  }

  /** The exit status, and the codes of what was refused. */
  function rewrite(paths: readonly string[], destination: Partial<Destination>): [status: number, codes: string[]] {
    const all = { output: undefined, overwrite: false, inPlace: false, json: true, ...destination };
    noting();
    const status = rewriteFiles(paths, all, change);
    const lines = printed.map((line) => JSON.parse(line) as { error?: { code: string } });
    return [status, lines.flatMap(({ error }) => error?.code ?? [])];
  }

  function refuses(paths: readonly string[], destination: Partial<Destination>, files: readonly string[]): void {
    assert.throws(() => rewrite(paths, destination), UsageError);
    assert.deepEqual([files.map((path) => existsSync(at(path))), printed], [files.map(() => false), []]);
  }

  it('a page declares the encoding that it is written in, wherever that is', () => {
    const page = (charset: string) => `<html><head><meta charset="${charset}"><title>\xd6\xd0</title></head><body>\xb9\xfa</body></html>`;
    writeFileSync(at('a', 'p.html'), Buffer.from(page('gb2312'), 'latin1'));
    const written = `${page('utf-8').replace('\xd6\xd0', '中').replace('\xb9\xfa', '国')}改`;
    assert.deepEqual(rewrite([at('a', 'p.html')], { output: at('out') }), [0, []]);
    assert.deepEqual(rewrite([at('a', 'p.html')], { inPlace: true }), [0, []]);
    assert.deepEqual([textAt('out', 'p.html'), textAt('a', 'p.html')], [written, written]);
  });

  it('keeps the byte order mark of UTF-8, and gives no other file one', () => {
    writeFileSync(at('a', '1.txt'), '\ufeff甲');
    assert.deepEqual(rewrite([at('a'), at('b')], { inPlace: true }), [0, []]);
    assert.deepEqual([textAt('a', '1.txt'), textAt('b', '1.txt')], ['\ufeff甲改', '乙改']);
  });

  it('puts standard input in no file', () => {
    refuses(['-'], { output: at('out') }, ['out']);
    refuses(['-'], { inPlace: true }, []);
  });

  describe('to standard output', () => {
    const text = '甲\t\x1b]52;c;cm0=\x07\r\n乙\u202e\n';

    it('gives another program the text as it is', () => {
      noting();
      printText(text);
      assert.deepEqual(printed, [text]);
    });

    it('sends a terminal no escape sequence', () => {
      noting(true);
      printText(text);
      assert.deepEqual(printed, ['甲 \ufffd]52;c;cm0=\ufffd\n乙\n']);
    });
  });

  describe('in place', () => {
    it('changes a regular file, keeps its rights and leaves nothing beside it', () => {
      chmodSync(at('a', '1.txt'), 0o666);
      assert.deepEqual(rewrite([at('a')], { inPlace: true }), [0, []]);
      assert.deepEqual([textAt('a', '1.txt'), statSync(at('a', '1.txt')).mode & 0o777, readdirSync(at('a'))], ['甲改', 0o666, ['1.txt']]);
    });

    it('refuses a link below a folder, wherever it leads, says so and changes the rest', () => {
      symlinkSync(at('away', 'secret.txt'), at('a', '2.txt'));
      symlinkSync(at('a', '1.txt'), at('a', '3.txt'));
      assert.deepEqual(rewrite([at('a')], { inPlace: true }), [1, ['link', 'link']]);
      assert.deepEqual([textAt('away', 'secret.txt'), textAt('a', '1.txt')], ['丙', '甲改']);
    });

    it('refuses a link that is named itself', () => {
      symlinkSync(at('away', 'secret.txt'), at('a', '2.txt'));
      assert.deepEqual(rewrite([at('a', '2.txt')], { inPlace: true }), [1, ['link']]);
      assert.equal(textAt('away', 'secret.txt'), '丙');
    });

    it('changes a file once that is named twice', () => {
      assert.deepEqual(rewrite([at('a'), at('a', '1.txt')], { inPlace: true }), [0, []]);
      assert.equal(textAt('a', '1.txt'), '甲改');
    });
  });

  describe('into another folder', () => {
    it('keeps the folders below the one that is named', () => {
      assert.deepEqual(rewrite([folder], { output: at('out') }), [0, []]);
      assert.deepEqual([textAt('out', 'a', '1.txt'), textAt('out', 'b', '1.txt')], ['甲改', '乙改']);
    });

    it('refuses two files of one name before it writes anything', () => {
      refuses([at('a', '1.txt'), at('b', '1.txt')], { output: at('out') }, ['out']);
      refuses([at('a'), at('b')], { output: at('out') }, ['out']);
    });

    it('refuses names that differ in case alone, as many file systems take them for one', () => {
      writeFileSync(at('a', 'A.txt'), '甲');
      writeFileSync(at('a', 'a.txt'), '甲');
      if (readdirSync(at('a')).length === 3) refuses([at('a')], { output: at('out') }, ['out']);
    });

    it('refuses a file that is there already before it writes anything, unless told to replace it', () => {
      mkdirSync(at('out', 'b'), { recursive: true });
      writeFileSync(at('out', 'b', '1.txt'), '旧');
      refuses([folder], { output: at('out') }, ['out/a/1.txt']);
      assert.equal(textAt('out', 'b', '1.txt'), '旧');
      assert.deepEqual(rewrite([at('b', '1.txt')], { output: at('out', 'b'), overwrite: true }), [0, []]);
      assert.equal(textAt('out', 'b', '1.txt'), '乙改');
    });

    for (const overwrite of [false, true]) {
      it(`does not write through a link that stands in the place of a file${overwrite ? ', even to replace it' : ''}`, () => {
        mkdirSync(at('out'));
        symlinkSync(at('away', 'secret.txt'), at('out', '1.txt'));
        refuses([at('a', '1.txt')], { output: at('out'), overwrite }, []);
        assert.equal(textAt('away', 'secret.txt'), '丙');
      });

      it(`does not write through a link that leads nowhere yet${overwrite ? ', even to replace it' : ''}`, () => {
        mkdirSync(at('out'));
        symlinkSync(at('away', 'new.txt'), at('out', '1.txt'));
        refuses([at('a', '1.txt')], { output: at('out'), overwrite }, ['away/new.txt']);
      });

      it(`does not write through a folder that is a link to another place${overwrite ? ', even to replace files' : ''}`, () => {
        mkdirSync(at('out'));
        symlinkSync(at('away'), at('out', 'a'));
        refuses([folder], { output: at('out'), overwrite }, ['away/1.txt', 'out/b']);
      });
    }

    it('follows the link that is named as the folder itself', () => {
      symlinkSync(at('away'), at('out'));
      assert.deepEqual(rewrite([at('a')], { output: at('out') }), [0, []]);
      assert.equal(textAt('away', '1.txt'), '甲改');
    });
  });
});
