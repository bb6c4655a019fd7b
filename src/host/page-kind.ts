import type { Asked } from '../session/kept-answers.ts';
import type { FullContent } from './full-content.ts';

/** What a page shows, and whether there will soon be more to show. */
export interface PageAnswer {
  readonly content: FullContent;
  readonly isProvisional: boolean;
}

/** How a page asks. */
export interface PageAsker {
  /** Answers what it has answered already without asking anybody, until the library is another one. */
  readonly library: Asked;
  /** Aborted when nobody waits for the content any more. */
  readonly signal: AbortSignal;
}

/** What a page is about; `Q` is what it asks of the library, as plain data that survives a reload. */
export interface PageKind<Q> {
  /** Names it in VS Code, as in `onWebviewPanel:…`. */
  readonly viewType: string;
  /** What was kept of a page as its question; `undefined` for what is none any more. */
  questionOf(kept: unknown): Q | undefined;
  /** What its tab is called. */
  titleOf(question: Q): string;
  /** Two questions with the same identity share a page. */
  identityOf(question: Q): string;
  /** What it shows. `tell` is told, as often as some more is known, how to make what can be shown by then. Fails where the library does not answer. */
  contentOf(question: Q, asker: PageAsker, tell: (make: () => FullContent) => void): Promise<PageAnswer>;
  /** The next question after something was chosen; `undefined` where it stays as it is. */
  choose(question: Q, control: string, value: string): Q | undefined | Promise<Q | undefined>;
  /** Asks what may be chosen next, so that its answers are there then. */
  askAhead?(question: Q, asker: PageAsker): Promise<void>;
}
