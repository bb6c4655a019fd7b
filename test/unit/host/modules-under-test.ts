/** What the tests of the editor's side look at, bundled with the fake editor by `withFakeEditor`. */
export * from '../../../src/core/corpus/read-file.ts';
export * from '../../../src/features/concordance/concordance-wording.ts';
export { documentTreeItem as documentsTreeItem } from '../../../src/features/documents-view/tree-item.ts';
export * from '../../../src/features/library-report/report-text.ts';
export * from '../../../src/features/open-occurrence.ts';
export * from '../../../src/features/phrase-highlights/hover-text.ts';
export { phraseTooltip, phraseTreeItem as phrasesTreeItem } from '../../../src/features/phrases-view/tree-item.ts';
export * from '../../../src/features/search/search-item.ts';
export * from '../../../src/host/claims-tooltip.ts';
export * from '../../../src/host/command.ts';
export * from '../../../src/host/command-arguments.ts';
export * from '../../../src/host/command-link.ts';
export * from '../../../src/host/live-pick.ts';
export * from '../../../src/host/markdown.ts';
export * from '../../../src/host/message.ts';
export * from '../../../src/host/phrase-target.ts';
export * from '../../../src/host/pick.ts';
export * as fake from './fake-vscode.ts';
