import type { ChartPart, SavedFile, Target } from '../contract.ts';

/** What the parts of a page can have done. */
export interface PageActions {
  open(target: Target): void;
  choose(control: string, value: string): void;
  save(file: SavedFile): void;
  /** The drawing of a chart as a picture. */
  savePicture(chart: ChartPart): void;
}
