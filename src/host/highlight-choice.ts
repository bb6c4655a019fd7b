import * as vscode from 'vscode';
import type { PhraseRange } from '../core/corpus/highlight.ts';

const KEYS = { all: 'highlights.shown', discovered: 'highlights.discovered', minor: 'phrases.minor', hidden: 'highlights.hidden' } as const;

/** Which phrases the user wants to see highlighted, and whether minor ones are listed and highlighted; remembered in the workspace, and told to `when` clauses. */
export class HighlightChoice implements vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  readonly onDidChange = this.emitter.event;

  constructor(private readonly memento: vscode.Memento) {
    this.tellContext();
  }

  /** Whether anything is highlighted. */
  get isOn(): boolean {
    return this.memento.get(KEYS.all, true);
  }

  /** Whether discovered phrases are among those that are. */
  get hasDiscovered(): boolean {
    return this.memento.get(KEYS.discovered, true);
  }

  /** Whether minor phrases are among those that are, and are listed: all that recurs. */
  get hasMinor(): boolean {
    return this.memento.get(KEYS.minor, false);
  }

  /** Whether a phrase is highlighted while highlights are on. */
  isShown({ key, source, minor }: PhraseRange): boolean {
    return (source !== 'discovered' || this.hasDiscovered) && (!minor || this.hasMinor) && !this.isHidden(key);
  }

  /** Whether a phrase is left out by itself. */
  isHidden(key: string): boolean {
    return this.hidden().includes(key);
  }

  toggle(): Promise<void> {
    return this.change(KEYS.all, !this.isOn);
  }

  toggleDiscovered(): Promise<void> {
    return this.change(KEYS.discovered, !this.hasDiscovered);
  }

  showMinor(isWanted: boolean): Promise<void> {
    return this.change(KEYS.minor, isWanted);
  }

  /** Whether the phrase is shown now. */
  async togglePhrase(key: string): Promise<boolean> {
    const hidden = this.hidden();
    const isHidden = this.isHidden(key);
    await this.change(KEYS.hidden, isHidden ? hidden.filter((one) => one !== key) : [...hidden, key]);
    return isHidden;
  }

  dispose(): void {
    this.emitter.dispose();
  }

  private hidden(): readonly string[] {
    return this.memento.get<readonly string[]>(KEYS.hidden, []);
  }

  private async change(key: string, value: unknown): Promise<void> {
    await this.memento.update(key, value);
    this.tellContext();
    this.emitter.fire();
  }

  private tellContext(): void {
    void vscode.commands.executeCommand('setContext', 'tifa.highlights.shown', this.isOn);
    void vscode.commands.executeCommand('setContext', 'tifa.highlights.discovered', this.hasDiscovered);
    void vscode.commands.executeCommand('setContext', 'tifa.phrases.all', this.hasMinor);
  }
}
