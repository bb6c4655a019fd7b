import assert from 'node:assert/strict';
import { ConversionChoices } from '../../../src/session/conversion-choices.ts';
import { FakeClock, settled } from '../async/fake-clock.ts';
import { FakeFiles, UNREADABLE } from './fake-files.ts';

const FILE = 'w/.tifa/conversion.json';
const PLACES = { documents: { 'a.txt': { toTraditional: { '长江[干]流': '幹' } } } };

/** Choices of `w`, the only folder. */
function choicesOf(file?: unknown) {
  const clock = new FakeClock();
  const files = new FakeFiles();
  if (file !== undefined) files.put(FILE, typeof file === 'string' ? file : JSON.stringify(file));
  const choices = new ConversionChoices(files, { notValid: (uri) => `${uri} is broken`, noFolder: (uri) => `${uri} is nowhere` }, clock);
  const written = () => JSON.parse(files.text(FILE) ?? 'null') as unknown;
  return { choices, files, clock, written };
}

describe('choices for conversions', () => {
  it('are read when they are first asked for', async () => {
    const { choices } = choicesOf({ keep: ['后羿'], toTraditional: { 干流: '幹流' }, toSimplified: { 著: '著' } });
    assert.deepEqual(await choices.forText('w/a.txt', '干流', 't'), { keptWords: ['后羿'], choices: [{ from: '干流', to: '幹流' }] });
  });

  const texts: readonly [name: string, uri: string, isWhole: boolean, starts: (number | undefined)[]][] = [
    ['the document', 'w/a.txt', true, [2]],
    ['another document', 'w/b.txt', true, []],
    ['a part of the document', 'w/a.txt', false, []],
    ['a document of no folder', 'elsewhere/a.txt', true, []],
  ];
  for (const [name, uri, isWhole, expected] of texts) {
    it(`have ${expected.length === 0 ? 'none of the places' : 'the places'} of a document in ${name}`, async () => {
      const { choices } = choicesOf(PLACES);
      const given = await choices.forText(uri, '长江干流', 't', isWhole);
      assert.deepEqual(
        given.choices?.map(({ start }) => start),
        expected,
      );
    });
  }

  it('are written for a place, a word and a word that is kept, and hold from then on', async () => {
    const { choices, written } = choicesOf();
    const direction = 'toTraditional';
    await choices.choose('w/a.txt', [
      { direction, from: '长江[干]流', reading: '幹', isPlace: true },
      { direction, from: '面积', reading: '面積', isPlace: false },
    ]);
    await choices.keep('w/a.txt', '后羿');
    assert.deepEqual(written(), { ...PLACES, toTraditional: { 面积: '面積' }, keep: ['后羿'] });
    assert.equal((await choices.forText('w/a.txt', '长江干流', 't')).choices?.length, 2);
  });

  it('of an unsaved text are those of the only folder, which has no place of it', async () => {
    const { choices, written } = choicesOf();
    await choices.choose('elsewhere/a.txt', [{ direction: 'toTraditional', from: '面积', reading: '面積', isPlace: false }]);
    assert.deepEqual(written(), { toTraditional: { 面积: '面積' } });
    const place = { direction: 'toTraditional', from: '[面]积', reading: '面', isPlace: true } as const;
    await assert.rejects(choices.choose('elsewhere/a.txt', [place]));
    assert.deepEqual(written(), { toTraditional: { 面积: '面積' } });
  });

  it('are not written into a file that is broken', async () => {
    const { choices, files } = choicesOf('{"keep":');
    await assert.rejects(choices.keep('w/a.txt', '后羿'), /is broken/);
    assert.equal(files.text(FILE), '{"keep":');
  });

  it('are told of when the file says something else, and only then', async () => {
    const { choices, files } = choicesOf({ keep: ['后羿'] });
    const told: string[][] = [];
    choices.onDidChange(({ now }) => told.push([...now.choices.keep]));
    await choices.forText('w/a.txt', '', 't');
    choices.touched('w/.tifa');
    await settled();
    files.put(FILE, '{"keep":["皇后"]}');
    choices.touched(FILE);
    await settled();
    files.remove(FILE);
    choices.touchedAll();
    await settled();
    assert.deepEqual(told, [['皇后'], []]);
  });

  it('are none, which is told, where the file cannot be read', async () => {
    const { choices } = choicesOf(UNREADABLE);
    const refused: string[] = [];
    choices.onDidRefuse(({ uri }) => refused.push(uri));
    assert.deepEqual([await choices.forText('w/a.txt', '', 't'), refused], [{ keptWords: [], choices: [] }, [FILE]]);
  });
});
