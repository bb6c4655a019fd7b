import * as vscode from 'vscode';
import type { Cell, PageWords, Target } from '../pages/contract.ts';
import { countText } from './wording.ts';

/** The words that every page has, in the display language. */
export function pageWords(): PageWords {
  const { l10n } = vscode;
  return {
    language: vscode.env.language,
    table: l10n.t('Table'),
    saveSvg: l10n.t('Save {0} as SVG'),
    savePng: l10n.t('Save {0} as PNG'),
    saveCsv: l10n.t('Save the numbers of {0} as CSV'),
  };
}

/** A count in a table. */
export function countCell(count: number): Cell {
  const [text, plain] = [countText(count), String(count)];
  return text === plain ? text : { text, plain };
}

/** A cell as a link to the list behind it, where there is one. */
export function linkedCell(cell: Cell, target: Target | undefined): Cell {
  if (!target) return cell;
  return typeof cell === 'string' ? { text: cell, target } : { ...cell, target };
}
