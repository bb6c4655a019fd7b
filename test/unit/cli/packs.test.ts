import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { objects, tifa } from './run.ts';

describe('tifa phrases with packs', function () {
  this.timeout(30_000);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tifa packs-'));
    mkdirSync(join(folder, '.tifa', 'phrases'), { recursive: true });
    writeFileSync(join(folder, '1.txt'), '会议强调，推行河湖警长制，推动高质量发展。');
    writeFileSync(join(folder, '2.txt'), '全市推行河湖警長制度，實現高質量發展目標。');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function pack(name: string, text: string): void {
    writeFileSync(join(folder, '.tifa', 'phrases', name), text);
  }

  function phrases(path = folder, minDocuments = 2): { found: Record<string, unknown>[]; errors: string } {
    const run = tifa('phrases', path, '--min-documents', `${minDocuments}`, '--json');
    return { found: objects(run), errors: run.errors };
  }

  it('counts the phrases of the folder, with their English and group, and none that is ignored', () => {
    pack('water.txt', '[治水]\n河湖警长制\triver police chiefs\n');
    pack('ignored.txt', '高质量发展\n');
    const { found } = phrases();
    const rivers = found.find(({ phrase }) => phrase === '河湖警长制');
    assert.deepEqual([rivers?.documents, rivers?.source, rivers?.english, rivers?.group], [2, 'pack', 'river police chiefs', '治水']);
    assert.ok(!found.some(({ phrase }) => phrase === '高质量发展'));
  });

  it('knows the packs of the folder that a named file lies in', () => {
    pack('water.txt', '河湖警长制\n');
    assert.ok(phrases(join(folder, '1.txt'), 1).found.some(({ phrase, source }) => phrase === '河湖警长制' && source === 'pack'));
  });

  it('warns of what is wrong in a pack, and uses the rest', () => {
    pack('water.txt', '水\n河湖警长制\n');
    const { found, errors } = phrases();
    assert.match(errors, /water\.txt: entries that cannot be used: 1/);
    assert.ok(found.some(({ phrase, group }) => phrase === '河湖警长制' && group === 'water'));
  });
});
