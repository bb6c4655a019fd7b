import type { Range } from '../evidence.ts';

/** `both`: Chinese, but no character decides. `none`: no Chinese. */
export type Script = 'Hans' | 'Hant' | 'mixed' | 'both' | 'none';

export interface ScriptReading {
  readonly script: Script;
  /** Share of the deciding characters that are Simplified only, 0 to 1; 0 where none decides. */
  readonly hans: number;
  /** Share of the deciding characters that are Traditional only, 0 to 1; 0 where none decides. */
  readonly hant: number;
  /** Where the lesser script stands, for `mixed`; else empty. */
  readonly places: readonly Range[];
}
