import assert from 'node:assert/strict';
import { withFakeEditor } from './fake-editor.ts';

const document = (uri: string, ...copies: object[]) => ({ kind: 'document', summary: { uri }, children: copies });
const group = (...children: object[]) => ({ kind: 'group', name: { kind: 'more' }, children });

describe('the documents within what is selected in a tree', function () {
  this.timeout(60_000);
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;

  before(async () => {
    modules = await withFakeEditor();
  });

  const cases: readonly (readonly [name: string, first: unknown, selected: unknown, uris: readonly string[]])[] = [
    ['are those of a group and of the groups in it', group(group(document('a')), document('b'), group()), undefined, ['a', 'b']],
    ['are without the copies below one', group(document('a', document('copy'))), undefined, ['a']],
    ['are a copy where that is what is selected', document('copy'), undefined, ['copy']],
    ['are of all that is selected', document('a'), [document('a'), group(document('b'))], ['a', 'b']],
    ['are each there once', group(document('a')), [group(document('a')), document('a')], ['a']],
    ['are none of an empty group', group(), [], []],
    ['are none of files that were not read', group({ kind: 'unread', file: { uri: 'u' } }), undefined, []],
    ['are none of anything else', 'text', undefined, []],
    ['are none of nothing', undefined, undefined, []],
  ];
  for (const [name, first, selected, uris] of cases) it(name, () => assert.deepEqual(modules.urisWithin(first, selected), uris));
});
