import type { Disposable } from '../async/disposable.ts';
import { Emitter } from '../async/emitter.ts';
import { PACK_FOLDER, packFormatOf } from '../core/packs/pack-row.ts';
import type { PackFile } from '../core/packs/read-pack.ts';
import type { OwnFiles, UnusableFile } from './own-files.ts';
import type { TextEncodings } from './text-encodings.ts';

/** What packs are read with. */
interface PackFilePorts {
  readonly files: OwnFiles;
  readonly encodings: TextEncodings;
}

/** The files of `.tifa/phrases/` in all workspace folders. */
export class PackFiles implements Disposable {
  private readonly unusable = new Emitter<UnusableFile>();
  /** A pack is there and cannot be read: it is not among the files. */
  readonly onDidRefuse = this.unusable.event;

  constructor(private readonly ports: PackFilePorts) {}

  /** Folder by folder, sorted by name. */
  async read(): Promise<readonly PackFile[]> {
    const { files } = this.ports;
    const folders = files.folders().map(async (folder) => {
      const packs = files.uriOf(folder, ...PACK_FOLDER);
      const names = (await files.list(packs)).filter((name) => packFormatOf(name));
      return Promise.all(names.map((name) => this.packAt(files.uriOf(packs, name))));
    });
    return (await Promise.all(folders)).flat(2);
  }

  dispose(): void {
    this.unusable.dispose();
  }

  /** None where it is gone meanwhile, or cannot be read. */
  private async packAt(uri: string): Promise<PackFile[]> {
    const { encodings, files } = this.ports;
    try {
      const bytes = await files.read(uri);
      const encoding = encodings.knownOf(uri);
      return bytes ? [{ uri, bytes, ...(encoding !== undefined && { encoding }) }] : [];
    } catch (error) {
      this.unusable.fire({ uri, error });
      return [];
    }
  }
}
