import assert from 'node:assert/strict';
import type { DocumentSummary } from '../../../src/core/corpus/document-summary.ts';
import type { Correction } from '../../../src/core/corrections/correction.ts';
import type { CorrectionChanges } from '../../../src/core/corrections/corrections-file.ts';
import type { DocumentNode, GroupName, TreeNode } from '../../../src/features/documents-view/tree-node.ts';
import { withFakeEditor } from '../host/fake-editor.ts';

const MARCH: GroupName = { kind: 'month', date: '2024-03' };
const APRIL: GroupName = { kind: 'month', date: '2024-04' };

describe('dropping documents on a group', function () {
  this.timeout(60_000);
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;
  let corrections: Map<string, Correction>;

  before(async () => {
    modules = await withFakeEditor();
  });
  beforeEach(() => {
    corrections = new Map();
    modules.fake.shown.length = 0;
    modules.fake.buttons.length = 0;
  });

  const target = {
    of: (uri: { toString(): string }) => corrections.get(uri.toString()),
    set: async (uris: readonly { toString(): string }[], changes: CorrectionChanges) => {
      for (const uri of uris) {
        const set = Object.entries({ ...corrections.get(uri.toString()), ...changes }).filter(([, value]) => value !== undefined);
        if (set.length === 0) corrections.delete(uri.toString());
        else corrections.set(uri.toString(), Object.fromEntries(set));
      }
    },
  };

  /** Of this date; the uri is as the fake editor writes it. */
  function node(name: string, date: string, children: readonly DocumentNode[] = []): DocumentNode {
    const uri = modules.fake.Uri.parse(`file:///${name}.txt`).toString();
    const summary = { uri, displayName: name, path: `${name}.txt`, date: { value: date } } as DocumentSummary;
    return { kind: 'document', id: uri, summary, children };
  }

  async function drop(dropped: readonly DocumentNode[], on: GroupName, children: readonly TreeNode[] = []): Promise<void> {
    const library = { document: (uri: { toString(): string }) => dropped.find(({ id }) => id === uri.toString())?.summary };
    const controller = new modules.DocumentDrop(library, target as never);
    const transfer = new modules.fake.DataTransfer();
    controller.handleDrag(dropped, transfer as never);
    const group = { kind: 'group', id: 'g', name: on, around: [], isOpen: false, count: children.length, children } as const;
    await controller.handleDrop(group, transfer as never);
    await new Promise((resolve) => setImmediate(resolve));
  }

  const dates = () => [...corrections.values()].map(({ date }) => date);

  it('corrects them, and says what is changed', async () => {
    await drop([node('甲', '2024-03-18')], APRIL);
    assert.deepEqual(dates(), ['2024-04']);
    assert.deepEqual(modules.fake.shown, ['“甲” is corrected: April', 'Undo']);
  });

  it('says of several how many they are', async () => {
    await drop([node('甲', '2024-03-18'), node('乙', '2023-01-02')], APRIL);
    assert.deepEqual(modules.fake.shown, ['2 documents are corrected: April', 'Undo']);
  });

  it('is taken back by Undo, to what each had before', async () => {
    const [corrected, read] = [node('甲', '2024-03-18'), node('乙', '2023-01-02')];
    corrections.set(corrected.id, { date: '2024-03-18', title: '甲' });
    modules.fake.buttons.push('Undo');
    await drop([corrected, read], APRIL);
    assert.deepEqual([...corrections], [[corrected.id, { date: '2024-03-18', title: '甲' }]]);
  });

  it('leaves a day as it is on its own month, wherever the group is', async () => {
    await drop([node('甲', '2024-03-18')], MARCH);
    assert.deepEqual([dates(), modules.fake.shown], [[], []]);
  });

  it('leaves what stands there already, a copy below a document too', async () => {
    const copy = node('乙', '2023-01-02');
    await drop([copy], MARCH, [node('甲', '2024-03-18', [copy])]);
    assert.deepEqual(dates(), []);
  });
});
