import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { filesBelow } from './text-files.ts';

const ENCODINGS = ['utf8', 'utf8', 'utf8', 'gb18030', 'utf-16le', 'big5'];
const FOLDERS = 12;
/** Files that were written long ago: their time is to be believed. */
const AGED_S = 3_600;
export const MAX_FILE_BYTES = 300_000;

/** What a watcher of the folder reports. */
export interface FolderChange {
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** A folder in which files appear, change, move and vanish as chance will have it. */
export class ChangingFolder {
  private files: string[] = [];
  private made = 0;
  /** With fewer files new ones appear. */
  private least = 0;

  /** With `isAged` files are as old as if nobody was working on them. */
  constructor(
    readonly path: string,
    private readonly texts: readonly string[],
    private readonly random: () => number,
    private readonly isAged = false,
  ) {}

  get size(): number {
    return this.files.length;
  }

  fill(documents: number): void {
    while (this.files.length < documents) this.appear();
    this.least = Math.ceil(documents / 2);
  }

  /** Something happens; nothing where it cannot. */
  change(): FolderChange {
    const chance = this.random();
    if (chance < 0.22 || this.files.length <= this.least) return this.appear();
    if (chance < 0.44) return this.edit();
    if (chance < 0.54) return this.editInPlace();
    if (chance < 0.66) return this.vanish();
    if (chance < 0.76) return this.rename();
    if (chance < 0.81) return this.write(this.anyFile(), this.bytesOf(this.anyText()));
    if (chance < 0.86) return this.write(this.anyFile(), this.binary());
    if (chance < 0.9) return this.write(this.anyFile(), Buffer.alloc(MAX_FILE_BYTES + 1, '大'));
    if (chance < 0.93) return this.write(this.anyFile(), Buffer.alloc(0));
    if (chance < 0.96) return this.touch();
    return chance < 0.985 ? this.renameFolder() : this.vanishFolder();
  }

  /** Other text in a file that is there. */
  edit(): FolderChange {
    return this.write(this.anyFile(), Buffer.from(`${this.anyText()}\n${this.anyText().slice(0, 200)}`));
  }

  appear(): FolderChange {
    const file = this.newFile();
    this.files.push(file);
    return this.write(file, this.bytesOf(this.anyText()));
  }

  vanish(): FolderChange {
    const file = this.anyFile();
    rmSync(file, { force: true });
    this.files = this.files.filter((other) => other !== file);
    return { changed: [], removed: [file] };
  }

  rename(): FolderChange {
    const [from, to] = [this.anyFile(), this.newFile()];
    mkdirSync(path.dirname(to), { recursive: true });
    renameSync(from, to);
    this.files = [...this.files.filter((other) => other !== from), to];
    return { changed: [to], removed: [from] };
  }

  /** As many bytes as before: one Chinese character becomes another. */
  private editInPlace(): FolderChange {
    const file = this.anyFile();
    const text = readFileSync(file, 'utf8');
    const places = [...text.matchAll(/[\u4e00-\u9fff]/g)].map(({ index }) => index);
    const at = places[Math.floor(this.random() * places.length)] ?? 0;
    const bytes = Buffer.from(`${text.slice(0, at)}变${text.slice(at + 1)}`);
    return places.length > 0 ? this.write(file, bytes) : { changed: [], removed: [] };
  }

  private touch(): FolderChange {
    const file = this.anyFile();
    const now = Date.now() / 1000;
    utimesSync(file, now, now - Math.floor(this.random() * 1e6));
    return { changed: [file], removed: [] };
  }

  private renameFolder(): FolderChange {
    const from = path.dirname(this.anyFile());
    const to = path.join(this.path, `folder${++this.made}`);
    renameSync(from, to);
    return this.listAgain({ changed: filesBelow(to), removed: [from] });
  }

  private vanishFolder(): FolderChange {
    const folder = path.dirname(this.anyFile());
    rmSync(folder, { recursive: true });
    return this.listAgain({ changed: [], removed: [folder] });
  }

  private listAgain(change: FolderChange): FolderChange {
    this.files = filesBelow(this.path);
    return change;
  }

  private write(file: string, bytes: Uint8Array): FolderChange {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    if (this.isAged) this.age(file);
    return { changed: [file], removed: [] };
  }

  private age(file: string): void {
    const { mtimeMs } = statSync(file);
    utimesSync(file, mtimeMs / 1000, mtimeMs / 1000 - AGED_S);
  }

  private newFile(): string {
    return path.join(this.path, `part${Math.floor(this.random() * FOLDERS)}`, `${++this.made}.txt`);
  }

  private anyFile(): string {
    return this.files[Math.floor(this.random() * this.files.length)] ?? this.newFile();
  }

  private anyText(): string {
    return this.texts[Math.floor(this.random() * this.texts.length)] ?? '';
  }

  private bytesOf(text: string): Uint8Array {
    const encoding = ENCODINGS[Math.floor(this.random() * ENCODINGS.length)] ?? 'utf8';
    return iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') });
  }

  private binary(): Uint8Array {
    return Uint8Array.from({ length: 2_000 }, () => Math.floor(this.random() * 256));
  }
}
