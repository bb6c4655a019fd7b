import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Happening } from './world.ts';
import { DEADLY, World } from './world.ts';

/** More for who has changed something here: TIFA_INTERLEAVINGS=20000. */
const RUNS = Number(process.env.TIFA_INTERLEAVINGS ?? 300);

const FILES = ['a.txt', 'b.txt', 'c.md', 'f/d.txt'] as const;
const file = fc.constantFrom(...FILES);
const text = fc.constantFrom('甲', '乙', '丙', DEADLY);
const phrase = fc.constantFrom('一带一路', '乡村振兴');

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), file, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), file }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('include' as const), ending: fc.constantFrom('', '.txt', '.md') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      file,
      title: fc.constantFrom('题', undefined),
      exclude: fc.constantFrom(true, undefined),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('edit corrections' as const), file, exclude: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('add phrase' as const), phrase }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('edit pack' as const), phrase }) },
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'move folder in' as const,
        'move folder out' as const,
        'rebuild' as const,
        'check' as const,
        'start' as const,
        'stop' as const,
        'crash' as const,
        'break down' as const,
        'find phrases' as const,
        'settle years' as const,
        'come back' as const,
      ),
    }),
  },
);

describe('a session', function () {
  this.timeout(600_000);

  it('has in the end what one has that begins with the same files, whatever happens in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 12 }), fc.scheduler(), fc.scheduler(), async (happenings, order, otherOrder) => {
        const world = new World(order);
        for (const name of FILES) world.files.put(`w/${name}`, name);
        await world.live(happenings);
        await world.goOn();
        const fresh = world.copy(otherOrder);
        await fresh.live([]);
        assert.deepEqual(world.picture(), fresh.picture());
      }),
      { numRuns: RUNS },
    );
  });
});
