import * as vscode from 'vscode';
import type { PageWords } from '../pages/contract.ts';

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
