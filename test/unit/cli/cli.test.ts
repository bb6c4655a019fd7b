import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { objects, tifa } from './run.ts';

const SEEDS = join(import.meta.dirname, '..', '..', '..', 'seeds');

describe('tifa', function () {
  this.timeout(30_000);
  let folder: string;
  const file = (...path: string[]) => join(folder, ...path);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tifa-cli-'));
    mkdirSync(file('a'));
    mkdirSync(file('b'));
    writeFileSync(file('a', '1.txt'), '南沙區(qū)召開會議。');
    writeFileSync(file('b', '1.txt'), '宝安区召开会议。');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('documents --json: every field of the contract, for each document', () => {
    const run = tifa('documents', SEEDS, '--json');
    const fields =
      'file encoding encodingConfidence script title date datePrecision dateCertainty published event region regionCertainty outlet issuer number noise characters duplicateOf evidence';
    assert.equal(run.status, 0);
    assert.equal(objects(run).length, 5);
    for (const object of objects(run)) for (const field of fields.split(' ')) assert.ok(field in object, field);
    const [, , third] = objects(run);
    assert.deepEqual(
      [third?.script, third?.date, third?.dateCertainty, third?.region],
      ['Hant', '2023-01-13', 'stated', { code: '440306', province: '广东省', city: '深圳市', district: '宝安区', zone: null }],
    );
  });

  it('documents: a file that cannot be read is an error with a code, and the run goes on', () => {
    writeFileSync(file('a', 'binary.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1]));
    const run = tifa('documents', folder, file('missing.txt'), '--json');
    assert.equal(run.status, 1);
    const errors = objects(run).filter((object) => 'error' in object);
    assert.deepEqual(errors.map(({ error }) => (error as { code: string }).code).sort(), ['binary', 'unreadable']);
    assert.equal(objects(run).length, 4);
  });

  for (const [what, args, message] of [
    ['a path that leads to nothing', ['search', 'nowhere', '发展'], /nowhere: not read \(unreadable: there is no such file or folder\)/],
    ['years of a path that leads to nothing', ['changes', 'nowhere'], /there is no such file or folder/],
    [
      'a folder to write into that is a file',
      ['convert', '--to', 't', 'a/1.txt', '--output', 'b/1.txt'],
      /b\/1\.txt.*: a file is where a folder would be/,
    ],
    ['the same of tables', ['dataset', 'a', '会议', '--output', 'b/1.txt'], /b\/1\.txt: a file is where a folder would be/],
  ] as const)
    it(`tells in words, not as Node does, of ${what}`, () => {
      const { status, errors } = tifa(...args.map((arg) => (/^(?:a|b|nowhere)/.test(arg) ? file(arg) : arg)));
      assert.match(errors, message);
      assert.doesNotMatch(errors, /E[A-Z]{3,}|at \w+ \(/);
      assert.notEqual(status, 0);
    });

  for (const args of [
    ['search', 'a', '会议', '--where', 'date:2020'],
    ['documents', 'a', '--by', 'year'],
    ['clean', 'a', '--strict'],
  ])
    it(`refuses an option that a command does not take: ${args.join(' ')}`, () => {
      const { status, errors } = tifa(...args);
      assert.equal(status, 2);
      assert.match(errors, new RegExp(`^${args[0]} does not take ${args.find((arg) => arg.startsWith('--'))}\\.`));
    });

  for (const [args, message] of [
    [['--foo'], 'There is no option --foo.'],
    [['-x'], 'There is no option -x.'],
    [['--json=1'], '--json takes no value.'],
    [['--by'], '--by needs a value.'],
    [['--by', '--json'], '--by needs a value.'],
  ] as const)
    it(`says in its own words what is wrong with ${args.join(' ')}`, () => {
      const { status, errors } = tifa('trend', 'a', '会议', ...args);
      assert.equal(status, 2);
      assert.ok(errors.startsWith(`${message}\n`), errors);
    });

  it('documents: uses the corrections of a folder', () => {
    mkdirSync(file('.tifa'));
    writeFileSync(file('.tifa', 'corrections.json'), '{"a/1.txt":{"date":"2020-05"},"b/1.txt":{"exclude":true}}');
    assert.deepEqual(
      objects(tifa('documents', folder, '--json')).map(({ date }) => date),
      ['2020-05'],
    );
  });

  it('documents: uses the corrections of the folder that a named file or folder lies in', () => {
    mkdirSync(file('.tifa'));
    writeFileSync(file('.tifa', 'corrections.json'), '{"a/1.txt":{"date":"2020-05"}}');
    for (const path of [file('a', '1.txt'), file('a')]) assert.equal(objects(tifa('documents', path, '--json'))[0]?.date, '2020-05', path);
  });

  it('documents: says where a correction cannot be used, and uses the rest', () => {
    mkdirSync(file('.tifa'));
    const fields =
      '{"a/1.txt": {"date": "2020-05",\n"region": "999999"},\n"b/1.txt": {"date": "someday", "region": "440306"},\n"c/1.txt": [\n1]}';
    writeFileSync(file('.tifa', 'corrections.json'), fields);
    const run = tifa('documents', folder, '--json');
    assert.match(run.errors, /corrections\.json:2: this cannot be used: "999999"/);
    assert.match(run.errors, /corrections\.json:3: this cannot be used: "someday"/);
    assert.match(run.errors, /corrections\.json:4: this cannot be used: \[ 1\]/);
    assert.deepEqual(
      objects(run).map(({ date, region }) => [date, (region as { code: string } | null)?.code]),
      [
        ['2020-05', undefined],
        [null, '440306'],
      ],
    );
  });

  it('documents: uses no correction of a file outside the folder, and says so', () => {
    mkdirSync(file('a', '.tifa'));
    writeFileSync(file('a', '.tifa', 'corrections.json'), '{"../b/1.txt":{"exclude":true}}');
    const run = tifa('documents', file('a'), file('b'), '--json');
    assert.match(run.errors, /corrections\.json:1: this cannot be used: "\.\.\/b\/1\.txt"/);
    assert.equal(run.lines.length, 2);
  });

  describe('with names and titles that want to command the terminal', () => {
    const name = '\x1b]52;c;cm0=\x07\x9b2J\u202e\n.txt';
    const title = '关于\x1b]8;;https://a.example\x1b\\印发\x9b2J工作方案\u202e的通知';

    beforeEach(() => {
      mkdirSync(file('c'));
      writeFileSync(file('c', name), `${title}\n\n各镇街：\n现将工作方案印发给你们。\n`);
      writeFileSync(file('c', `${name}.txt`), Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1]));
    });

    const commands: [name: string, args: () => string[]][] = [
      ['documents', () => ['documents', file('c')]],
      ['search', () => ['search', file('c'), '工作方案']],
      ['a file that is not there, a query that finds nothing', () => ['search', file('\x1b[2J'), '\x1b[2J甲乙']],
      ['wrong use', () => ['\x1b[2J']],
    ];
    for (const [command, args] of commands) {
      it(`${command}: no escape sequence, no second line from a name`, () => {
        const { lines, errors } = tifa(...args());
        assert.doesNotMatch(lines.join('') + errors, /(?!\n)\p{Cc}|\p{Bidi_Control}/u);
        assert.ok([...lines, ...errors.split('\n')].every((line) => !line.startsWith('.txt')));
      });
    }

    it('JSON has the name as it is', () => {
      const run = tifa('documents', file('c'), '--json');
      assert.doesNotMatch(run.lines.join(''), /\p{Cc}|\p{Bidi_Control}/u);
      assert.equal(objects(run)[0]?.file, file('c', name));
    });
  });

  it('phrases --json: statistics of established and discovered phrases', () => {
    const run = tifa('phrases', SEEDS, '--min-documents', '5', '--json');
    const quality = objects(run).find(({ phrase }) => phrase === '高质量发展');
    assert.deepEqual([quality?.documents, quality?.source, quality?.firstSeen, quality?.lastSeen], [5, 'pack', '2022-10-26', '2025-03-14']);
    assert.ok(objects(run).every(({ documents }) => documents === 5));
  });

  it('phrases --all: minor phrases too', () => {
    const named = tifa('phrases', SEEDS, '--min-documents', '2', '--json').lines;
    const all = tifa('phrases', SEEDS, '--min-documents', '2', '--all', '--json').lines;
    assert.ok(named.length < all.length, `${named.length} of ${all.length}`);
    assert.deepEqual(
      named.filter((line) => !all.includes(line)),
      [],
    );
  });

  it('phrases --top: no more than that', () => assert.equal(tifa('phrases', SEEDS, '--top', '3', '--json').lines.length, 3));

  it('search --json: the text as it stands, lines and columns from 1', () => {
    const [hit] = objects(tifa('search', folder, '南沙区召开', '--json'));
    assert.deepEqual([hit?.text, hit?.start, hit?.line, hit?.column], ['南沙區(qū)召開', 0, 1, 1]);
  });

  it('search: words in one document, one line for each occurrence', () => {
    const found = objects(tifa('search', folder, '会议 南沙', '--json'));
    assert.deepEqual(
      found.map(({ text }) => text),
      ['南沙', '會議'],
    );
  });

  it('search: people are told how many there are, and how they were found', () => {
    const run = tifa('search', folder, '南沙区召开');
    assert.deepEqual([run.lines.length, run.errors], [1, '1 occurrence · 1 only through noise\n']);
    assert.equal(tifa('search', folder, '=南沙區(qū)召開').errors, '1 occurrence\n');
    assert.equal(tifa('search', folder, '=南沙区召开').status, 1);
    assert.deepEqual(tifa('search', folder, '=').status, 2);
  });

  it('search: filters alone list documents', () => {
    const [first, ...others] = objects(tifa('search', folder, 'place:宝安', '--json'));
    assert.deepEqual([first?.file, first?.start, first?.region, others.length], [file('b', '1.txt'), null, '440306', 0]);
  });

  it('search: what is not understood is said, and nothing is found', () => {
    const run = tifa('search', folder, '召开会议 date:某年', '--json');
    assert.deepEqual([run.status, run.lines.length], [2, 0]);
    assert.match(run.errors, /某年/);
  });

  it('search: status 1 where nothing is found', () => assert.equal(tifa('search', folder, '乡村振兴', '--json').status, 1));

  it('convert: to standard output', () => assert.deepEqual(tifa('convert', '--to', 'tw', file('b', '1.txt')).lines, ['寶安區召開會議。']));

  it('convert --dictionary opencc: exactly what OpenCC makes of it', () => {
    writeFileSync(file('c.txt'), '更加注重“发展”');
    assert.deepEqual(tifa('convert', '--to', 'tw', '--quotes', file('c.txt')).lines, ['更加注重「發展」']);
    assert.deepEqual(tifa('convert', '--to', 'tw', '--dictionary', 'opencc', file('c.txt')).lines, ['更加註重“發展”']);
  });

  it('convert --library: asks a folder how it writes', () => {
    writeFileSync(file('c.txt'), '木兰溪下游');
    writeFileSync(file('a', '2.txt'), '保护木兰，治理小溪。'.repeat(10));
    assert.deepEqual(tifa('convert', '--to', 'tw', file('c.txt')).lines, ['木蘭谿下游']);
    assert.deepEqual(tifa('convert', '--to', 'tw', '--library', file('a'), file('c.txt')).lines, ['木蘭溪下游']);
    assert.equal(tifa('convert', '--to', 'tw', '--library', file('none'), file('c.txt')).status, 1);
  });

  it('convert --doubtful: a line of JSON for each doubtful place, and status 1 in strict mode where one is left', () => {
    writeFileSync(file('c.txt'), '发展\n张系，');
    const run = tifa('convert', '--to', 'tw', '--doubtful', file('c.txt'));
    const [first] = objects(run);
    assert.deepEqual([run.status, first?.line, first?.column, first?.before], [0, 2, 2, '发展\n张']);
    assert.equal(tifa('convert', '--to', 'tw', '--strict', file('c.txt')).status, 1);
    mkdirSync(file('.tifa'));
    writeFileSync(file('.tifa', 'conversion.json'), '{ "toTraditional": { "张系": "張系" } }');
    assert.equal(tifa('convert', '--to', 'tw', '--strict', file('c.txt')).status, 0);
  });

  it('convert --output: keeps the folders, so that files of one name do not meet', () => {
    assert.equal(tifa('convert', '--to', 't', folder, '--output', file('out')).status, 0);
    assert.equal(readFileSync(file('out', 'b', '1.txt'), 'utf8'), '寶安區召開會議。');
    assert.equal(readFileSync(file('out', 'a', '1.txt'), 'utf8'), '南沙區(qū)召開會議。');
  });

  it('clean --in-place: changes the file, keeps its rights, and finds nothing more the second time', () => {
    chmodSync(file('a', '1.txt'), 0o640);
    const [first] = objects(tifa('clean', file('a', '1.txt'), '--in-place', '--json'));
    assert.equal(first?.changed, true);
    assert.equal(readFileSync(file('a', '1.txt'), 'utf8'), '南沙區召開會議。');
    assert.equal(statSync(file('a', '1.txt')).mode & 0o777, 0o640);
    assert.equal(objects(tifa('clean', file('a', '1.txt'), '--in-place', '--json'))[0]?.changed, false);
  });

  it('clean --in-place: leaves a file alone whose bytes would be lost', () => {
    const damaged = Buffer.concat([Buffer.from('南沙區(qū)召開會議。'), Buffer.from([0xe4, 0xb8]), Buffer.from('會議要求抓好落實。')]);
    writeFileSync(file('a', '1.txt'), damaged);
    const run = tifa('clean', file('a', '1.txt'), '--in-place', '--json');
    assert.equal(run.status, 1);
    assert.deepEqual(readFileSync(file('a', '1.txt')), damaged);
  });

  const wrong: [name: string, args: string[]][] = [
    ['no command', []],
    ['a command that does not exist', ['sing']],
    ['a name that every object has', ['constructor']],
    ['no path', ['documents']],
    ['an option that does not exist', ['documents', '.', '--loud']],
    ['no target to convert to', ['convert', 'x.txt']],
    ['a target that does not exist', ['convert', '--to', 'xx', 'x.txt']],
    ['a dictionary that does not exist', ['convert', '--to', 'tw', '--dictionary', 'xx', 'x.txt']],
    ['a number that is none', ['phrases', '.', '--top', 'many']],
    ['two files of one name for one folder', ['clean', 'package.json', 'test/package.json', '--output', 'no-such-folder']],
    ['leave to replace files where none is written', ['clean', 'x.txt', '--overwrite']],
    ['two places to write to', ['clean', 'x.txt', '--in-place', '--output', 'y']],
  ];
  for (const [name, args] of wrong) {
    it(`wrong use: ${name}`, () => {
      const run = tifa(...args);
      assert.equal(run.status, 2);
      const own = /^(?:documents|convert|phrases|clean)$/.test(args[0] ?? '') ? [args[0]] : ['documents', 'convert', 'clean'];
      const told = run.errors.split('\n').flatMap((line) => /^tifa (\w+) /.exec(line)?.[1] ?? []);
      for (const command of own) assert.ok(told.includes(command ?? ''), run.errors);
      if (own.length === 1) assert.deepEqual(told, own);
      assert.deepEqual(run.lines, []);
    });
  }
});
