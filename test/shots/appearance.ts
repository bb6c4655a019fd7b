import type { Theme } from '../e2e/theme.ts';
import { THEMES } from '../e2e/theme.ts';

/** How a page is looked at: a theme, the colours of the system, how large. */
export interface Appearance {
  readonly name: string;
  readonly theme: Theme;
  /** The system has a contrast theme, as Windows calls it: the browser takes its few colours instead of the page's. */
  readonly isForced: boolean;
  /** 2 at 200 %. */
  readonly zoom: number;
}

const [LIGHT, , , CONTRAST] = THEMES;

export const APPEARANCES: readonly Appearance[] = [
  ...THEMES.map((theme) => ({ name: theme.kind.replace('vscode-', ''), theme, isForced: false, zoom: 1 })),
  // VS Code takes such a theme by itself then.
  ...(CONTRAST ? [{ name: 'forced', theme: CONTRAST, isForced: true, zoom: 1 }] : []),
  ...(LIGHT ? [{ name: 'zoomed', theme: LIGHT, isForced: false, zoom: 2 }] : []),
];
