import type { DateReading } from '../dates/dated.ts';
import type { Evidence, Range } from '../evidence.ts';
import type { Placed } from '../places/placed.ts';
import type { Speaker } from '../speaker/speaker.ts';
import type { Noise } from '../text/noise.ts';
import type { ScriptReading } from '../text/script.ts';

/** A value read from the text, in the script of the text, with where it stands. */
export interface Found extends Range {
  readonly value: string;
  readonly evidence: readonly Evidence[];
}

/** One file as its readers understand it. Plain data; offsets are UTF-16 code units of the original text. */
export interface PolicyDocument {
  /** The printed title, without the name of the site; `undefined` where the text has none. */
  readonly title?: Found;
  /** The title, else the document's first sentence, shortened; '' only for a text without words. */
  readonly displayName: string;
  readonly dates: DateReading;
  /** `undefined` where nothing says what place it is about. */
  readonly place?: Placed;
  /** Of which level who speaks in it is; `undefined` where nothing says so. */
  readonly speaker?: Speaker;
  /** Who published it (来源); `undefined` where nothing says so. */
  readonly outlet?: Found;
  /** The body that issued it (发文机关); `undefined` where nothing says so. */
  readonly issuer?: Found;
  /** 文号: 国发〔2021〕5号; `undefined` where none is printed. */
  readonly number?: Found;
  readonly script: ScriptReading;
  readonly noise: readonly Noise[];
  /** Where the author's own text stands: everything but navigation, credits and the like; ascending, by whole lines. */
  readonly body: readonly Range[];
  /** The text has so many lines that those in the middle were read as one: what stands there has no part in title, outlet, noise and outline. */
  readonly hasMergedLines?: true;
  /** Length of the text in UTF-16 code units, without the markup of a web page. */
  readonly characters: number;
}
