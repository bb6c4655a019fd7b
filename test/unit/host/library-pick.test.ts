import assert from 'node:assert/strict';
import { Emitter } from '../../../src/async/emitter.ts';
import type { LibraryState } from '../../../src/session/library-state.ts';
import { withFakeEditor } from './fake-editor.ts';

const READING: LibraryState = { kind: 'indexing', done: 1, total: 5 };
const READY: LibraryState = { kind: 'ready', documents: 5, unread: 0, isStopped: false, left: 0, checking: undefined };

describe('a pick of documents', function () {
  this.timeout(60_000);
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;

  before(async () => {
    modules = await withFakeEditor();
  });

  const rows: readonly (readonly [name: string, state: LibraryState, typed: string, says: readonly string[]])[] = [
    ['that the library is being read', READING, '', ['The library is being read…']],
    ['so too where something is typed', READING, '绵阳', ['The library is being read…']],
    ['that nothing is called so', READY, '绵阳', ['Nothing is called “绵阳”']],
    ['nothing where nothing was asked', READY, '', []],
  ];
  for (const [name, state, typed, says] of rows)
    it(`without documents says ${name}`, () =>
      assert.deepEqual(
        modules.remarksInstead({ state }, typed).map(({ label }) => label),
        says,
      ));

  /** The places that it kept as it asked anew, while a library went through these states. */
  function asked(
    states: readonly LibraryState[],
    active: number | undefined,
    items: readonly object[] = [{ label: '甲' }, { label: '乙' }],
  ): (number | undefined)[] {
    const changes = new Emitter<LibraryState>();
    const pick = { items, activeItems: active === undefined ? [] : [items[active]] };
    const places: (number | undefined)[] = [];
    const library = { state: states[0], onDidChangeState: changes.event };
    const live = { pick, refresh: async (place?: number) => void places.push(place) };
    const listening = modules.askAgainWhenRead(library as never, live as never);
    for (const state of states.slice(1)) changes.fire(state);
    listening.dispose();
    changes.fire(READING);
    changes.fire(READY);
    return places;
  }

  it('asks anew when the library has been read, and keeps its place', () => assert.deepEqual(asked([READING, READING, READY], 1), [1]));
  it('asks anew where it had nothing', () => assert.deepEqual(asked([READING, READY], undefined), [undefined]));
  it('asks anew where it said why there was nothing, for the first that is there then', () =>
    assert.deepEqual(asked([READING, READY], 0, [{ label: '', isRemark: true }]), [undefined]));
  it('does not while files are being checked', () => assert.deepEqual(asked([READY, READY], 1), []));
  it('asks again after another reading', () => assert.deepEqual(asked([READING, READY, READING, READY], 0), [0, 0]));
});
