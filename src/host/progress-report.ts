import type { Progress } from 'vscode';
import { countText } from './wording.ts';

/** Tells a notification how much of a total is done. */
export function progressReport(progress: Progress<{ message?: string; increment?: number }>): (done: number, total: number) => void {
  let shown = 0;
  return (done, total) => {
    const percent = (100 * done) / total;
    progress.report({ message: `${countText(done)}/${countText(total)}`, increment: percent - shown });
    shown = percent;
  };
}
