import type * as vscode from 'vscode';
import { plainText } from '../core/text/plain-text.ts';

/** An item of a tree with text from files as text. What a label marks stays marked, as `plainText` seldom changes its length. */
export function plainTreeItem(item: vscode.TreeItem): vscode.TreeItem {
  const { label, description, tooltip, accessibilityInformation: spoken } = item;
  if (typeof label === 'string') item.label = plainText(label, 'interface');
  else if (label) item.label = { ...label, label: plainText(label.label, 'interface') };
  if (typeof description === 'string') item.description = plainText(description, 'interface');
  if (typeof tooltip === 'string') item.tooltip = plainText(tooltip, 'interface');
  if (spoken) item.accessibilityInformation = { ...spoken, label: plainText(spoken.label, 'interface') };
  return item;
}
