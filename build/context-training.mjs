/** Trains the context model of src/core/conversion: for each character a multinomial logistic regression whose weights are mostly none (FTRL-proximal, McMahan 2013). */

const RATE = 0.15;
const SMOOTH = 1;
const L1 = 4;
const L2 = 0.5;
/** Features that are seen less often are left out, and weights that tell less. */
const FEWEST = 2;
const LEAST = 0.1;
const SCALE = 10;

const { FEATURES, featuresAt, wordFeatures, writeFeatureKeys, writeWordKeys } = await import('../src/core/conversion/context-features.ts');
const { UNSEEN_BIAS } = await import('../src/core/conversion/character-choice.ts');
const { hasDefault } = await import('../src/core/conversion/hints.ts');
const { codeUnits } = await import('../src/core/conversion/unit-text.ts');

/** The examples of each character, as the training wants them. */
export function examplesByCharacter(examples, several, choices) {
  const sorted = new Map();
  for (const { text, at, reading, word, half } of examples) {
    const unit = text.charCodeAt(at);
    const possible = several.get(unit);
    if (!possible.includes(reading)) continue;
    const character = text[at];
    if (!sorted.has(character)) sorted.set(character, []);
    const features = [...featuresAt(text, at), ...wordFeatures(word?.name, word?.reading ?? '')];
    const priors = choices.get(unit).priorScores(keysAt(text, at, word), word);
    sorted
      .get(character)
      .push({ reading, features, priors: new Map(possible.map((one, index) => [one, priors[index]])), word: word?.name, half });
  }
  return [...sorted].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The model as `characterContexts()` of context-model.ts reads it. */
export function trainContexts(byCharacter) {
  return byCharacter.map(([character, examples]) => `${character}\t${modelOf(trainCharacter(character, examples))}`).join('\n');
}

/** What models of one half of the documents make of the examples of the other: how likely the best reading was, and what is right. */
export function* judgeExamples(byCharacter) {
  for (const [character, examples] of byCharacter) {
    for (const half of [0, 1]) {
      const trained = trainCharacter(
        character,
        examples.filter((one) => one.half === half),
      );
      for (const example of examples)
        if (example.half !== half) yield { character, word: example.word, right: example.reading, ...bestOf(trained, example) };
    }
  }
}

/** A reading that no example had is as unlikely as it is for the model that is read. */
function bestOf({ readings, classes, numbers, hasBias }, { features, priors }) {
  const known = featureNumbers(features, numbers, hasBias);
  const scores = [...priors].map(([reading, prior]) => {
    const index = readings.indexOf(reading);
    if (index < 0) return { reading, score: prior + UNSEEN_BIAS };
    return { reading, score: prior + (index === 0 ? 0 : known.reduce((sum, feature) => sum + weight(classes[index], feature), 0)) };
  });
  const [best] = scores.sort((a, b) => b.score - a.score);
  return { written: best.reading, share: 1 / scores.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0) };
}

/** The place of the word in the list tells nothing before the texts do. */
function keysAt(text, at, word) {
  const keys = new Int32Array(2 * FEATURES);
  writeFeatureKeys(codeUnits(text), at, keys);
  writeWordKeys(keys, -1, word?.reading.charCodeAt(0) ?? 0);
  return keys;
}

/** What reviewers say of a character everywhere is not overruled everywhere, but only where something else speaks. */
function trainCharacter(character, examples) {
  const hasBias = !hasDefault(character.charCodeAt(0));
  const readings = byFrequency(examples.map(({ reading }) => reading));
  const numbers = numberFeatures(examples);
  const classes = readings.map(() => ({ z: new Float64Array(numbers.size + 1), n: new Float64Array(numbers.size + 1) }));
  const rows = shuffled(
    examples.map(({ reading, features, priors }) => ({
      truth: readings.indexOf(reading),
      features: featureNumbers(features, numbers, hasBias),
      priors: readings.map((one) => priors.get(one)),
    })),
  );
  for (let pass = 0; pass < passesOver(rows.length); pass++) for (const row of rows) learn(classes, row);
  return { readings, classes, numbers, hasBias };
}

function featureNumbers(features, numbers, hasBias) {
  const told = features.flatMap((feature) => (hasBias || feature !== 'w' ? (numbers.get(feature) ?? []) : []));
  return hasBias ? [0, ...told] : told;
}

function modelOf({ readings, classes, numbers }) {
  return readings.map((reading, index) => reading + (index === 0 ? '' : weightsOf(classes[index], numbers))).join('\t');
}

function passesOver(count) {
  return count > 200_000 ? 2 : count > 20_000 ? 4 : 8;
}

function byFrequency(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}

function numberFeatures(examples) {
  const counts = new Map();
  for (const { features } of examples) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count >= FEWEST).map(([feature], index) => [feature, index + 1]));
}

/** Always the same order. */
function shuffled(rows) {
  let seed = 1;
  for (let at = rows.length - 1; at > 0; at--) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    const other = seed % (at + 1);
    [rows[at], rows[other]] = [rows[other], rows[at]];
  }
  return rows;
}

function learn(classes, { truth, features, priors }) {
  const scores = classes.map(
    (one, index) => priors[index] + (index === 0 ? 0 : features.reduce((sum, feature) => sum + weight(one, feature), 0)),
  );
  const highest = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - highest));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  for (let index = 1; index < classes.length; index++) correct(classes[index], parts[index] / whole - (index === truth ? 1 : 0), features);
}

function correct(one, gradient, features) {
  if (Math.abs(gradient) < 1e-4) return;
  for (const feature of features) {
    const before = one.n[feature];
    const sigma = (Math.sqrt(before + gradient * gradient) - Math.sqrt(before)) / RATE;
    one.z[feature] += gradient - sigma * weight(one, feature);
    one.n[feature] = before + gradient * gradient;
  }
}

/** The first number is the bias, which costs nothing. */
function weight({ z, n }, feature) {
  const penalty = feature === 0 ? 0 : L1;
  if (Math.abs(z[feature]) <= penalty) return 0;
  return -(z[feature] - Math.sign(z[feature]) * penalty) / ((SMOOTH + Math.sqrt(n[feature])) / RATE + L2);
}

function weightsOf(one, numbers) {
  const told = [...numbers].map(([feature, number]) => [feature, weight(one, number)]).filter(([, value]) => Math.abs(value) >= LEAST);
  const cells = told.sort(([a], [b]) => (a < b ? -1 : 1)).map(([feature, value]) => `${feature} ${Math.round(value * SCALE)}`);
  return ['', Math.round(weight(one, 0) * SCALE), ...cells].join(' ');
}
