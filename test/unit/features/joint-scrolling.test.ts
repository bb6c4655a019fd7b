import assert from 'node:assert/strict';
import { withFakeEditor } from '../host/fake-editor.ts';

type Modules = Awaited<ReturnType<typeof withFakeEditor>>;

describe('joint scrolling of a document and its converted view', function () {
  this.timeout(60_000);
  let modules: Modules;
  let scrolling: InstanceType<Modules['JointScrolling']>;
  let left: FakeEditor;
  let right: FakeEditor;

  before(async () => {
    modules = await withFakeEditor();
  });
  beforeEach(() => {
    const source = modules.fake.Uri.parse('file:///甲.txt');
    left = new FakeEditor({ uri: source });
    right = new FakeEditor({ uri: modules.convertedUri({ source, to: 't' } as never) });
    modules.fake.window.visibleTextEditors = [left, right];
    scrolling = new modules.JointScrolling();
  });
  afterEach(() => scrolling.dispose());

  class FakeEditor {
    visibleRanges = [{ start: { line: 0 } }];
    /** Where it was told to go and has not gone yet. */
    readonly pending: number[] = [];

    constructor(readonly document: unknown) {}

    get line(): number {
      return this.visibleRanges[0]?.start.line ?? 0;
    }

    revealRange({ numbers: [line = 0] }: { numbers: number[] }): void {
      this.pending.push(line);
    }

    /** As somebody does, or the editor where it was told to. */
    scroll(line: number): void {
      this.visibleRanges = [{ start: { line } }];
      modules.fake.scrolled.fire({ textEditor: this, visibleRanges: this.visibleRanges });
    }

    /** Goes where it was told to, with room for headings above that. */
    obey(sticky = 0): void {
      for (const line of this.pending.splice(0)) this.scroll(line - sticky);
    }
  }

  const lines = () => [left.line, right.line];

  for (const sticky of [0, 3]) {
    it(`follows, and does not lead back, with ${sticky} headings above the text`, () => {
      left.scroll(500);
      right.obey(sticky);
      assert.deepEqual([lines(), left.pending], [[500, 500 - sticky], []]);
    });
  }

  it('leads at once after it has followed', () => {
    for (const line of [446, 450, 500]) left.scroll(line);
    right.obey();
    right.scroll(450);
    left.obey();
    assert.deepEqual(lines(), [450, 450]);
  });

  it('leads to just above where it has followed', () => {
    left.scroll(500);
    right.obey();
    right.scroll(498);
    left.obey();
    assert.deepEqual(lines(), [498, 498]);
  });

  it('does not lead back where an editor tells of the same line once more', () => {
    left.scroll(500);
    right.obey(3);
    right.scroll(497);
    assert.deepEqual(left.pending, []);
  });

  it('does not lead back where it jumps to the last of the lines that it was told', () => {
    for (const line of [100, 200, 300]) left.scroll(line);
    right.scroll(300);
    assert.deepEqual(left.pending, []);
  });
});
