import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';

const CREATE = `PRAGMA journal_mode=off; PRAGMA synchronous=off;
CREATE VIRTUAL TABLE documents USING fts5(text, tokenize='trigram'); BEGIN;`;

/** SQLite's FTS5 with trigrams, through the program `sqlite3`. It gives the numbers of documents, no positions. */
export class SqliteTrigrams {
  private readonly database: string;

  constructor(folder: string) {
    this.database = path.join(folder, 'trigrams.sqlite');
  }

  /** Whether there is such a program, and one that knows trigrams. */
  isThere(): boolean {
    const { status } = spawnSync('sqlite3', [':memory:', "CREATE VIRTUAL TABLE probe USING fts5(text, tokenize='trigram');"]);
    return status === 0;
  }

  /** Milliseconds of processor time that indexing all texts takes. */
  build(texts: readonly string[]): number {
    rmSync(this.database, { force: true });
    const inserts = texts.map((text) => `INSERT INTO documents VALUES(${quoted(text)});`).join('\n');
    return this.timesOf(`${CREATE}\n${inserts}\nCOMMIT;`).reduce((sum, time) => sum + time, 0);
  }

  /** Milliseconds of processor time (the clock of the program ticks too coarsely) that each phrase takes, `rounds` times over. */
  times(phrases: readonly string[], rounds: number): number[][] {
    const round = phrases.map((phrase) => `SELECT sum(rowid) FROM documents WHERE ${condition(phrase)};`).join('\n');
    const all = this.timesOf(`${round}\n`.repeat(rounds + 1)).slice(phrases.length);
    return Array.from({ length: rounds }, (_, index) => all.slice(index * phrases.length, (index + 1) * phrases.length));
  }

  /** Of each command. */
  private timesOf(commands: string): number[] {
    const output = this.run(`.timer on\n${commands}`);
    return [...output.matchAll(/user ([\d.]+) sys ([\d.]+)/g)].map(([, user, system]) => 1000 * (Number(user) + Number(system)));
  }

  private run(commands: string): string {
    const { status, stdout, stderr } = spawnSync('sqlite3', [this.database], { input: commands, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(`sqlite3: ${stderr}`);
    return stdout;
  }
}

/** Trigrams answer no question of fewer than three characters: then every text is looked through. (LIKE finds nothing for two Chinese characters in 3.40.) */
function condition(phrase: string): string {
  return phrase.length < 3 ? `instr(text, ${quoted(phrase)}) > 0` : `documents MATCH ${quoted(`"${phrase}"`)}`;
}

/** NUL would end the command. */
function quoted(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", "''")}'`;
}
