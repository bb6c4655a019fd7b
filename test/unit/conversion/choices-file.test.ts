import assert from 'node:assert/strict';
import type { ChoiceProblemCode, NewChoice } from '../../../src/core/conversion/choices-file.ts';
import { readChoices, withChoice, withKeptWord } from '../../../src/core/conversion/choices-file.ts';
import { choicesForText } from '../../../src/core/conversion/choices-for-text.ts';

const FILE = {
  keep: ['后羿'],
  toTraditional: { 干流: '幹流' },
  toSimplified: { 著: '著' },
  documents: { 'a/b.txt': { toTraditional: { '长江[干]流': '幹' } } },
};

describe('readChoices', () => {
  it('reads every part', () => {
    const { choices, problems } = readChoices(JSON.stringify(FILE));
    assert.deepEqual(problems, []);
    assert.deepEqual(choices, {
      keep: ['后羿'],
      everywhere: { toTraditional: new Map([['干流', '幹流']]), toSimplified: new Map([['著', '著']]) },
      documents: new Map([['a/b.txt', { toTraditional: new Map([['长江[干]流', '幹']]), toSimplified: new Map() }]]),
    });
  });

  const empty: [name: string, json: string][] = [
    ['is empty', ''],
    ['has an empty object', '{}'],
    ['has comments and a trailing comma', '{ // none yet\n "keep": [], }'],
  ];
  for (const [name, json] of empty) {
    it(`has nothing, and no problem, where the file ${name}`, () => {
      const { choices, problems } = readChoices(json);
      assert.deepEqual([choices.keep, choices.documents.size, problems], [[], 0, []]);
    });
  }

  const bad: [name: string, json: string, code: ChoiceProblemCode, where: string][] = [
    ['a list instead of an object', '[]', 'not-an-object', '[]'],
    ['a field that does not exist', '{"colour":1}', 'unknown-field', '"colour"'],
    ['a field that every object has', '{"constructor":1}', 'unknown-field', '"constructor"'],
    ['kept words that are no list', '{"keep":"后"}', 'not-a-list', '"后"'],
    ['a kept word that is no text', '{"keep":[7]}', 'bad-word', '7'],
    ['a kept word of blanks', '{"keep":[" "]}', 'bad-word', '" "'],
    ['a kept word on two lines', '{"keep":["后\\n羿"]}', 'bad-word', '"后\\n羿"'],
    ['an empty phrase', '{"toTraditional":{"":"幹"}}', 'bad-word', '""'],
    ['a phrase that is too long', `{"toTraditional":{"${'干'.repeat(101)}":"幹"}}`, 'bad-word', `"${'干'.repeat(101)}"`],
    ['an empty reading', '{"toTraditional":{"干":""}}', 'bad-reading', '""'],
    ['a reading that is no text', '{"toTraditional":{"干":null}}', 'bad-reading', 'null'],
    ['a direction that is no object', '{"toTraditional":["干"]}', 'not-an-object', '["干"]'],
    ['a document that is no object', '{"documents":{"a.txt":1}}', 'not-an-object', '1'],
    ['a document with another field', '{"documents":{"a.txt":{"keep":{}}}}', 'unknown-field', '"keep"'],
    ['a place without brackets', '{"documents":{"a.txt":{"toTraditional":{"干流":"幹"}}}}', 'bad-place', '"干流"'],
    ['a place with two brackets', '{"documents":{"a.txt":{"toTraditional":{"[干]流[干]":"幹"}}}}', 'bad-place', '"[干]流[干]"'],
    ['empty brackets', '{"documents":{"a.txt":{"toTraditional":{"[]流":"幹"}}}}', 'bad-place', '"[]流"'],
    ['a path above the folder', '{"documents":{"../a.txt":{}}}', 'outside', '"../a.txt"'],
    ['a path from the root', '{"documents":{"/a.txt":{}}}', 'outside', '"/a.txt"'],
  ];
  for (const [name, json, code, where] of bad) {
    it(`reports ${name} where it stands`, () => {
      const { problems } = readChoices(json);
      assert.deepEqual(
        problems.map((problem) => [problem.code, json.slice(problem.start, problem.end)]),
        [[code, where]],
      );
    });
  }

  it('uses the rest of a file with problems', () => {
    const { choices } = readChoices(
      '{"toTraditional":{"干":"","里":"裏"},"keep":[1,"后"],"documents":{"../x":{},"a.txt":{"toSimplified":{"[著]":"著"}}}}',
    );
    assert.deepEqual(
      [[...choices.everywhere.toTraditional], choices.keep, [...choices.documents.keys()]],
      [[['里', '裏']], ['后'], ['a.txt']],
    );
  });

  it('uses what comes before broken JSON', () => {
    const { choices, problems } = readChoices('{"keep":["后"],"toTraditional":{"干":');
    assert.deepEqual(choices.keep, ['后']);
    assert.ok(problems.length > 0 && problems.every(({ code }) => code === 'syntax'));
  });

  it('uses so many of a document and of all, and says which it does not', () => {
    const table = (count: number, mark: (n: number) => string) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [mark(n), '幹']));
    const places = readChoices(JSON.stringify({ documents: { 'a.txt': { toTraditional: table(201, (n) => `${n}[干]`) } } }));
    const words = readChoices(JSON.stringify({ toTraditional: table(10_001, (n) => `干${n}`) }));
    assert.deepEqual(
      [places, words].map(({ problems }) => problems.map(({ code, name }) => [code, name])),
      [[['too-many', '200[干]']], [['too-many', '干10000']]],
    );
    assert.equal(places.choices.documents.get('a.txt')?.toTraditional.size, 200);
  });

  it('is not misled by names that every object has', () => {
    const { choices } = readChoices('{"toTraditional":{"__proto__":"幹","toString":"里"}}');
    assert.deepEqual(
      [...choices.everywhere.toTraditional],
      [
        ['__proto__', '幹'],
        ['toString', '里'],
      ],
    );
  });
});

describe('withChoice', () => {
  const place: NewChoice = { direction: 'toTraditional', from: '长江[干]流', reading: '幹', path: 'a.txt' };
  const word: NewChoice = { direction: 'toTraditional', from: '干流', reading: '幹流' };
  const cases: [name: string, json: string, choice: NewChoice, expected: unknown][] = [
    ['makes the file', '', word, { toTraditional: { 干流: '幹流' } }],
    ['adds a place', '{"keep":["后"]}', place, { keep: ['后'], documents: { 'a.txt': { toTraditional: { '长江[干]流': '幹' } } } }],
    ['puts another reading', '{"toTraditional":{"干流":"干流"}}', word, { toTraditional: { 干流: '幹流' } }],
    ['takes one back, with what holds it', '{"keep":[],"toTraditional":{"干流":"幹流"}}', { ...word, reading: undefined }, { keep: [] }],
    [
      'takes a place back, with what holds it',
      JSON.stringify({ documents: { 'a.txt': { toTraditional: { '长江[干]流': '幹' } } } }),
      { ...place, reading: undefined },
      {},
    ],
    ['takes back what is not there', '{"keep":[]}', { ...place, reading: undefined }, { keep: [] }],
  ];
  for (const [name, json, choice, expected] of cases) {
    it(name, () => assert.deepEqual(JSON.parse(withChoice(json, choice) ?? 'null'), expected));
  }

  it('leaves comments and the order alone', () => {
    assert.equal(
      withChoice('{\n  // rivers\n  "toTraditional": {\n    "支流": "支流"\n  }\n}\n', word),
      '{\n  // rivers\n  "toTraditional": {\n    "支流": "支流",\n    "干流": "幹流"\n  }\n}\n',
    );
  });

  const broken: [name: string, json: string][] = [
    ['is broken', '{"keep":'],
    ['is a list', '[]'],
    ['has something else where choices stand', '{"toTraditional":["干"]}'],
    ['has a property that every object has on the way', '{"toTraditional":"constructor"}'],
  ];
  for (const [name, json] of broken) it(`writes nothing where the file ${name}`, () => assert.equal(withChoice(json, word), undefined));
});

describe('withKeptWord', () => {
  const cases: [name: string, json: string, expected: unknown][] = [
    ['makes the file', '', { keep: ['后羿'] }],
    ['adds to the list', '{"keep":["皇后"]}', { keep: ['皇后', '后羿'] }],
    ['adds a word once', '{"keep":["后羿"]}', { keep: ['后羿'] }],
    ['writes nothing where the list is none', '{"keep":{}}', null],
    ['writes nothing where the file is broken', '{', null],
  ];
  for (const [name, json, expected] of cases) it(name, () => assert.deepEqual(JSON.parse(withKeptWord(json, '后羿') ?? 'null'), expected));
});

describe('choicesForText', () => {
  const { choices } = readChoices(JSON.stringify(FILE));
  const text = '长江干流与长江干流';

  it('finds the places of the document where they stand', () => {
    assert.deepEqual(choicesForText(choices, { text, to: 'tw', path: 'a/b.txt' }), {
      keptWords: ['后羿'],
      choices: [
        { from: '干流', to: '幹流' },
        { from: '干', to: '幹', start: 2 },
        { from: '干', to: '幹', start: 7 },
      ],
    });
  });

  const others: [name: string, to: 's' | 't' | 'jp', path: string | undefined, expected: unknown][] = [
    ['of another document', 't', 'a/c.txt', [{ from: '干流', to: '幹流' }]],
    ['of no document', 't', undefined, [{ from: '干流', to: '幹流' }]],
    ['in the other direction', 's', 'a/b.txt', [{ from: '著', to: '著' }]],
    ['into Japanese', 'jp', 'a/b.txt', undefined],
  ];
  for (const [name, to, path, expected] of others) {
    it(`has none of them ${name}`, () => assert.deepEqual(choicesForText(choices, { text, to, path }).choices, expected));
  }
});
