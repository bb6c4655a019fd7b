import assert from 'node:assert/strict';
import { randomFrom } from '../../bench/random.ts';
import { Kills } from '../../faults/kills.ts';
import { readOddFiles } from '../../faults/odd-files.ts';
import { runOperations } from '../../faults/operations.ts';
import type { Programs } from '../../faults/programs.ts';
import { buildPrograms, removePrograms } from '../../faults/programs.ts';

const SEED = 20260101;
const SENTENCES = ['推动高质量发展', '优化营商环境', '落实河湖长制', '坚持生态优先、绿色发展', '办好民生实事', '推进产教融合'];
const SMALL = { huge: 400_000, line: 100_000, tinyFiles: 200 };
const MAX_FILE_BYTES = 300_000;

/** A small `npm run faults`: the real worker in threads and processes of its own. */
describe('the library', function () {
  this.timeout(300_000);
  let programs: Programs;
  before(async () => {
    programs = await buildPrograms();
  });
  after(() => removePrograms(programs));

  it('is right after sessions that were killed, and reads nothing again that it has kept', async () => {
    const counts = await new Kills(programs, texts(40), randomFrom(SEED)).run(40, 3);
    assert.deepEqual(counts.differences, []);
    assert.deepEqual([counts.kills, counts.reread, counts.strays], [3, 0, 0]);
  });

  it('is as if built afresh after files have come, changed, moved and gone while it was read', async () => {
    const { living, reopened } = await runOperations(programs, texts(40), randomFrom(SEED), { documents: 60, operations: 150 });
    assert.deepEqual([living, reopened], [[], []]);
  });

  it('has a reason for every odd file, and all the others', function () {
    // Named pipes, permissions and links of this kind are none of Windows'.
    if (process.platform === 'win32') this.skip();
    assert.deepEqual(readOddFiles(programs, SMALL, MAX_FILE_BYTES).surprises, []);
  });
});

/** Documents that have phrases in common, each with its date. */
function texts(count: number): string[] {
  return Array.from({ length: count }, (_, number) => {
    const said = SENTENCES.filter((_, index) => (number >> (index % 5)) % 2 === 0 || index === number % SENTENCES.length);
    return `2023年${1 + (number % 12)}月${1 + (number % 28)}日\n\n第${number}次会议强调,${said.join(`,第${number}项要${number % 7}；`)}。`;
  });
}
