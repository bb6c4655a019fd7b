import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import { PlaceScript } from '../../../src/worker/place-script.ts';

const corpus = new Corpus([]);
corpus.set(readFile({ uri: 'a', path: 'a' }, new TextEncoder().encode('2024年3月16日,江苏省无锡市新吴区召开会议。')));

describe('PlaceScript', () => {
  const placeIn = (variant: 's' | 'tw' | 'hk') =>
    corpus.summaries().map((summary) => new PlaceScript(variant).summary(summary).place?.names.join(''))[0];

  it('writes what is claimed of a place, and its rivals, in the same script', () => {
    const [place, rival] = ['无锡市', '绵阳市'].map((name) => ({
      code: '',
      names: [name],
      certainty: 'stated' as const,
      evidence: [],
      rivals: [],
    }));
    const claims = corpus.claims('a');
    assert.ok(claims && place && rival);
    const written = new PlaceScript('tw').claims({ ...claims, place: { ...place, rivals: [rival] } });
    assert.deepEqual([written.place?.names, written.place?.rivals[0]?.names], [['無錫市'], ['綿陽市']]);
  });
  it('leaves names in Simplified characters', () => assert.equal(placeIn('s'), '江苏省无锡市新吴区'));
  it('writes them as in Taiwan', () => assert.equal(placeIn('tw'), '江蘇省無錫市新吳區'));
  it('writes them as in Hong Kong', () => assert.equal(placeIn('hk'), '江蘇省無錫市新吳區'));
  it('writes a place that is proposed, and leaves what stands before it', () => {
    const proposed = { key: 'place' as const, value: '广东省', query: '广东省 place:广东省', documents: 1 };
    const { value, query } = new PlaceScript('tw').completion(proposed);
    assert.deepEqual([value, query], ['廣東省', '广东省 place:廣東省']);
  });
  it('leaves other proposals alone', () => {
    const proposed = { key: 'outlet' as const, value: '新华社', query: 'outlet:新华社', documents: 1 };
    assert.equal(new PlaceScript('tw').completion(proposed), proposed);
  });
  it('writes what a search for places finds', () => {
    assert.deepEqual(new PlaceScript('tw').found({ code: '440306', names: ['广东省', '宝安区'] }).names, ['廣東省', '寶安區']);
  });
});
