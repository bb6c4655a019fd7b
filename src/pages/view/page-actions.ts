import type { ChartPart, SavedFile, Target } from '../contract.ts';

/** What the parts of a page can have done. */
export interface PageActions {
  open(target: Target): void;
  choose(control: string, value: string): void;
  /** Whether somebody looks at the table of a chart; it comes when it is known. */
  toggleTable(chart: string, isOpen: boolean): void;
  save(file: SavedFile): void;
  /** The drawing of a chart as a picture. */
  savePicture(chart: ChartPart): void;
}
