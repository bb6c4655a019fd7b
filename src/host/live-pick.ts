import * as vscode from 'vscode';
import type { Clock } from '../async/clock.ts';
import { Latest } from '../async/latest.ts';
import { plainText } from '../core/text/plain-text.ts';
import { DrawnItems } from './drawn-items.ts';
import { complainOf } from './message.ts';
import { plainItem } from './pick.ts';

/** A quick pick whose items follow what is typed. */
export interface LivePick<T extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  /** What stands in the box at first; defaults to ''. */
  readonly value?: string;
  /** The items for what is typed (trimmed). The signal is aborted when something else is typed. */
  itemsFor(typed: string, signal: AbortSignal): Promise<readonly T[]> | readonly T[];
  /** What the typed text means by itself if somebody confirms it at once; `undefined` where it means nothing yet. */
  exact?(typed: string): T | undefined;
  /** Whether an item belongs to what is typed: confirmed at once, the first such item is meant. Defaults to those that are always shown. */
  isAnswer?(item: T): boolean;
  /** Does what an item stands for and leaves the pick open; `false` for an item that is the answer. */
  stayFor?(item: T, live: LiveItems<T>): boolean;
  /** Adds what only this pick has: buttons, listeners. They end with the pick. */
  extend?(live: LiveItems<T>): vscode.Disposable;
}

/** Lets the user pick among items that follow what is typed; `undefined` when dismissed. */
export async function livePick<T extends vscode.QuickPickItem>(options: LivePick<T>): Promise<T | undefined> {
  const live = new LiveItems(options);
  try {
    return await live.chosen;
  } finally {
    live.dispose();
  }
}

/** A pick whose items follow what is typed. Only the answer to the latest text is shown; the question before it is taken back. */
export class LiveItems<T extends vscode.QuickPickItem> implements vscode.Disposable {
  readonly pick = vscode.window.createQuickPick<T>();
  private readonly shows = new vscode.EventEmitter<void>();
  /** The items of the latest text are there. */
  readonly onDidShow = this.shows.event;
  /** What the user picks in the end. */
  readonly chosen: Promise<T | undefined>;
  private readonly extension: vscode.Disposable | undefined;
  private readonly question = new Latest();
  /** What a confirmation before the answer is about. */
  private readonly confirmation = new Latest();
  /** What its list shows. */
  readonly drawn: DrawnItems<T>;

  /** `clock` defaults to that of the system. */
  constructor(
    private readonly options: LivePick<T>,
    clock?: Clock,
  ) {
    this.drawn = new DrawnItems<T>(clock);
    const { placeholder, value = '' } = options;
    const title = plainText(options.title, 'interface');
    // Items stay in the order in which they are given; an editor that does not know the property is not disturbed by it.
    Object.assign(this.pick, { title, placeholder, value, matchOnDescription: true, matchOnDetail: true, sortByLabel: false });
    this.chosen = this.untilChosen();
    this.extension = options.extend?.(this);
    void this.refresh();
    this.pick.show();
  }

  /** Asks anew for the items of what is typed; those before stay until the answer is there, or stay where there is none, after a message. The item at `keepAt` is active then, and the list is not scrolled. */
  async refresh(keepAt?: number): Promise<void> {
    const typed = this.pick.value;
    this.confirmation.cancel();
    this.pick.busy = true;
    await this.question.ask(
      (signal) => this.answer(typed, signal),
      (items) => {
        this.pick.busy = false;
        if (items) this.show(items, typed, keepAt);
      },
    );
  }

  /** Puts something into the box, as if it were typed. */
  type(text: string): void {
    this.pick.value = text;
    void this.refresh();
  }

  dispose(): void {
    this.question.dispose();
    this.confirmation.dispose();
    this.extension?.dispose();
    this.shows.dispose();
    this.pick.dispose();
  }

  private show(items: readonly T[], typed: string, keepAt: number | undefined): void {
    const { pick } = this;
    const proposed = items[keepAt ?? items.findIndex((item) => this.isAnswer(item))] ?? items[0];
    pick.keepScrollPosition = keepAt !== undefined;
    pick.items = items;
    if (proposed) pick.activeItems = [proposed];
    this.drawn.handOver(items, proposed, typed);
    this.shows.fire();
  }

  private isAnswer(item: T): boolean {
    return this.options.isAnswer?.(item) ?? item.alwaysShow === true;
  }

  /** `undefined` where the question was taken back, or failed, after a message. */
  private async answer(typed: string, signal: AbortSignal): Promise<readonly T[] | undefined> {
    try {
      return (await this.options.itemsFor(typed.trim(), signal)).map(plainItem);
    } catch (error) {
      if (!signal.aborted) complainOf(error);
      return undefined;
    }
  }

  private untilChosen(): Promise<T | undefined> {
    return new Promise((resolve) => {
      const { pick } = this;
      const take = (item: T | undefined) => item && !this.options.stayFor?.(item, this) && resolve(item);
      pick.onDidChangeValue(() => void this.refresh());
      pick.onDidChangeActive(([active]) => this.drawn.activate(active));
      pick.onDidHide(() => resolve(undefined));
      // What is known is taken at once: a pick that is confirmed and left in the same moment hears of both before anything that is awaited.
      pick.onDidAccept(() => {
        const item = this.meant();
        if (item) take(item);
        else void this.confirm(take);
      });
    });
  }

  /** The selected item, or what the typed text means by itself; `undefined` where that is to be asked. */
  private meant(): T | undefined {
    const { selectedItems, value } = this.pick;
    return selectedItems.find((item) => this.drawn.isSeen(item, value)) ?? this.options.exact?.(value.trim());
  }

  /** Asks what the text means that was confirmed before its answer was there. */
  private confirm(take: (item: T | undefined) => unknown): Promise<void> {
    const typed = this.pick.value;
    return this.confirmation.ask(
      (signal) => this.answer(typed, signal),
      (items) => take(items?.find((item) => this.isAnswer(item))),
    );
  }
}
