import type { SourceText } from '../text/source-text.ts';
import { contentOf, partIn } from './document-text.ts';
import type { LibraryDocument } from './library-document.ts';
import { fileOf } from './library-document.ts';

/** Reads the text of a document's file anew; `undefined` where it is gone or is another one now. */
export type TextLoader = (entry: LibraryDocument) => string | undefined;
/** Whether texts of such a uri can be read anew at all: those of files that others have sent cannot. */
export type Reloadable = (uri: string) => boolean;

/** So many units of text stay in memory where they can be read anew, which takes less than a tenth of folding them: what somebody works with, not the library. */
const RESIDENT = 3_000_000;
/** A list of results asks for one document after the other, often several times. */
const RECENT = 48;

/** The texts of the library. Of each only the decoded file is kept, for as long as there is room; its fold is made when it is asked for. */
export class TextStore {
  /** By uri, those that were not asked for in a long time first. */
  private readonly texts = new Map<string, string>();
  /** Those that nobody can read anew. */
  private readonly only = new Map<string, string>();
  private readonly recent = new Map<string, SourceText>();
  /** Of those that can be read anew, and of the others. */
  private units = 0;
  private onlyUnits = 0;
  /** The file that was read last: a list of results asks for one of its documents after the other. */
  private lastRead: { readonly file: string; readonly hash: number; readonly text: string } | undefined;

  /** Every text is kept that was set and cannot be read anew; without a loader none can. */
  constructor(
    private readonly load?: TextLoader,
    private readonly resident = RESIDENT,
    private readonly isReloadable: Reloadable = () => true,
  ) {}

  /** UTF-16 code units of the texts that are kept. */
  get heldUnits(): number {
    return this.units + this.onlyUnits;
  }

  set({ uri }: LibraryDocument, content: SourceText): void {
    this.keepText(uri, content.file);
    this.recall(uri, content);
  }

  /** `text` is the document's part of its file. */
  keep({ uri }: LibraryDocument, text: string): void {
    this.keepText(uri, text);
  }

  has({ uri }: LibraryDocument): boolean {
    return this.texts.has(uri) || this.only.has(uri);
  }

  /** Of an empty text where there is none. */
  get(entry: LibraryDocument): SourceText {
    const known = this.recent.get(entry.uri);
    const text = known ? known.file : this.textOf(entry);
    const content = known ?? contentOf(entry, text ?? '');
    // A file that is gone for a moment is not gone for good.
    if (text !== undefined) this.recall(entry.uri, content);
    return content;
  }

  delete(uri: string): void {
    this.units -= this.texts.get(uri)?.length ?? 0;
    this.onlyUnits -= this.only.get(uri)?.length ?? 0;
    this.texts.delete(uri);
    this.only.delete(uri);
    this.recent.delete(uri);
  }

  clear(): void {
    this.texts.clear();
    this.only.clear();
    this.onlyUnits = 0;
    this.recent.clear();
    this.lastRead = undefined;
    this.units = 0;
  }

  private textOf(entry: LibraryDocument): string | undefined {
    const known = this.texts.get(entry.uri) ?? this.only.get(entry.uri);
    if (known !== undefined) return known;
    const text = this.fileText(entry);
    if (text === undefined) return undefined;
    const part = partIn(entry, text);
    this.keepText(entry.uri, part);
    return part;
  }

  private fileText(entry: LibraryDocument): string | undefined {
    const file = fileOf(entry);
    if (this.lastRead?.file === file && this.lastRead.hash === entry.hash) return this.lastRead.text;
    const text = this.load?.(entry);
    this.lastRead = entry.part && text !== undefined ? { file, hash: entry.hash, text } : undefined;
    return text;
  }

  private keepText(uri: string, text: string): void {
    this.delete(uri);
    if (!this.load || !this.isReloadable(uri)) {
      this.only.set(uri, text);
      this.onlyUnits += text.length;
      return;
    }
    this.texts.set(uri, text);
    this.units += text.length;
    this.makeRoom();
  }

  private makeRoom(): void {
    for (const oldest of this.texts.keys()) {
      if (this.units <= this.resident || this.texts.size === 1) return;
      this.units -= this.texts.get(oldest)?.length ?? 0;
      this.texts.delete(oldest);
    }
  }

  /** Both maps keep the order in which their keys were set. */
  private recall(uri: string, content: SourceText): void {
    if (this.texts.delete(uri)) this.texts.set(uri, content.file);
    this.recent.delete(uri);
    this.recent.set(uri, content);
    for (const oldest of this.recent.keys()) {
      if (this.recent.size <= RECENT) return;
      this.recent.delete(oldest);
    }
  }
}
