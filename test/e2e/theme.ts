/** A colour theme of VS Code, as it is called where one chooses it, and what a page is told of it. */
export interface Theme {
  readonly label: string;
  /** `data-vscode-theme-kind` of the body of a page. */
  readonly kind: 'vscode-light' | 'vscode-dark' | 'vscode-high-contrast' | 'vscode-high-contrast-light';
}

/** One of each kind. */
export const THEMES: readonly Theme[] = [
  { label: 'Light Modern', kind: 'vscode-light' },
  { label: 'Dark Modern', kind: 'vscode-dark' },
  { label: 'Dark High Contrast', kind: 'vscode-high-contrast' },
  { label: 'Light High Contrast', kind: 'vscode-high-contrast-light' },
];
