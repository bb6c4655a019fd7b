/** What a user knows better about one document; whatever is left out stays as it was read. */
export interface Correction {
  readonly title?: string;
  /** `2023-04-18`, `2023-04` or `2023`. */
  readonly date?: string;
  /** GB/T 2260 code of six digits; `000000` for national. */
  readonly region?: string;
  /** VS Code's name of the encoding. */
  readonly encoding?: string;
  /** The file is not a document of the library. */
  readonly exclude?: boolean;
}

/** By path relative to the workspace folder, with `/` between its parts. */
export type Corrections = ReadonlyMap<string, Correction>;
