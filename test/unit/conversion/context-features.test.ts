import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  FEATURES,
  featureKey,
  featuresAt,
  wordFeatures,
  writeFeatureKeys,
  writeWordKeys,
} from '../../../src/core/conversion/context-features.ts';
import { FeatureTable } from '../../../src/core/conversion/feature-table.ts';
import { codeUnits } from '../../../src/core/conversion/unit-text.ts';

const units = fc.oneof(fc.constantFrom(...'发展，。“”（）12ａA％ \n'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
const texts = fc.array(units, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));

describe('features of a character', () => {
  it('are the same as numbers and as the model has them written', () =>
    fc.assert(
      fc.property(texts, fc.nat(7), (text, index) => {
        const at = index % text.length;
        const keys = new Int32Array(2 * FEATURES);
        writeFeatureKeys(codeUnits(text), at, keys);
        writeWordKeys(keys, 5, '髮'.charCodeAt(0));
        const written = [...featuresAt(text, at), ...wordFeatures('头发', '髮')].map((feature) => featureKey(feature, () => 5));
        assert.deepEqual(
          written,
          written.map((_, kind) => [keys[2 * kind], keys[2 * kind + 1]]),
        );
      }),
    ));

  it('of a word that the list does not have are no feature', () =>
    assert.equal(
      featureKey('x头发', () => -1),
      undefined,
    ));
});

describe('table of features', () => {
  it('tells the place of each key, and of no other', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer()), { selector: String }),
        fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer()),
        (keys, other) => {
          const table = new FeatureTable(keys);
          for (const [index, key] of [...keys, other].entries()) {
            const place = keys.findIndex(([high, low]) => high === key[0] && low === key[1]);
            assert.equal(table.placeOf(...key), index < keys.length ? index : place);
          }
        },
      ),
    ));
});
