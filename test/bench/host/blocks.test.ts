import type { Library } from '../../../src/session/library.ts';
import { fileUri, openLibrary, remove, until, write } from '../../integration/support/library.ts';

const FILES = 400;
const TOGETHER = 20;
/** As long as one frame of a screen. */
const BLOCK_MS = 16;
/** Browsers wait so long between timers that follow each other. */
const TIMER_MS = 4;
const SUBJECTS = ['教育', '水利', '交通', '农业', '科技', '卫生', '文化', '环保'];

interface Blocks {
  /** In milliseconds, the longest first. */
  readonly blocks: readonly number[];
  /** The share of the time that they took. */
  readonly share: number;
}

/** Notes how long the extension host does not get to do anything else. */
class Probe {
  private readonly gaps: number[] = [];
  private readonly start = performance.now();
  private isRunning = true;
  private last = this.start;

  constructor() {
    this.tick();
  }

  stop(): Blocks {
    this.isRunning = false;
    const blocks = this.gaps.filter((gap) => gap > BLOCK_MS).sort((a, b) => b - a);
    return { blocks, share: blocks.reduce((sum, block) => sum + block, 0) / (performance.now() - this.start) };
  }

  private tick(): void {
    const now = performance.now();
    this.gaps.push(now - this.last - TIMER_MS);
    this.last = now;
    if (this.isRunning) setTimeout(() => this.tick());
  }
}

function textOf(number: number): string {
  const subject = SUBJECTS[number % SUBJECTS.length] ?? '';
  const sentence = `会议听取了${subject}工作汇报，研究第${number}项措施，要求各地各部门推动高质量发展，优化营商环境。`;
  return `${subject}工作会议召开\n\n2023年${1 + (number % 12)}月${1 + (number % 28)}日，广东省佛山市召开会议。\n${sentence.repeat(20)}`;
}

async function writeAll(folder: string, extension: string): Promise<void> {
  const numbers = [...Array(FILES).keys()];
  for (let start = 0; start < FILES; start += TOGETHER) {
    await Promise.all(
      numbers.slice(start, start + TOGETHER).map((number) => write(fileUri(folder, `${number}.${extension}`), textOf(number))),
    );
  }
}

/** Measured, not judged, so no part of `npm test`: what else the machine has to do decides as much as we do. */
describe('blocks of the extension host', () => {
  let library: Library;
  const inFolder = () => library.documents().filter(({ path }) => path.startsWith('probe/')).length;

  /** Prints what was blocked, less the share of `baseline` that is blocked without us. */
  async function measure(name: string, action: () => Promise<unknown>, baseline = 0): Promise<number> {
    const probe = new Probe();
    await action();
    const { blocks, share } = probe.stop();
    const longest = blocks.slice(0, 3).map((block) => `${Math.round(block)} ms`);
    const excess = (100 * Math.max(0, share - baseline)).toFixed(1);
    const told = longest.length > 0 ? `, the longest ${longest.join(', ')}; ${excess}% of the time` : '';
    console.log(`    ${name}: ${blocks.length} blocks above ${BLOCK_MS} ms${told}`);
    return share;
  }

  before(async () => {
    library = await openLibrary();
  });
  after(async () => {
    await remove(fileUri('probe'));
    await until('the documents are gone', () => inFolder() === 0);
  });

  it(`are measured while ${FILES} documents are read and opened again`, async () => {
    const readAll = async () => {
      await writeAll('probe', 'txt');
      await until('all are read', () => inFolder() === FILES);
    };
    const baseline = await measure('without us, writing files that are no documents', () => writeAll('probe', 'dat'));
    await measure('writing and reading documents as they come', readAll, baseline);
    await measure('reading all documents anew', () => library.rebuild(), baseline);
    await until('they are kept', async () => (await library.ask('report', null)).cache?.isDue === false);
    await measure('opening what was kept', () => library.start(), baseline);
    await measure('checking that nothing has changed', () => library.check(), baseline);
  }).timeout(180_000);
});
