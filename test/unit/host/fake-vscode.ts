/** As much of the API of VS Code as the modules under test use. What they show is noted instead of shown. */

/** Every text that was shown, where it was shown as a text. */
export const shown: string[] = [];

function note(...given: unknown[]): void {
  for (const one of given) if (typeof one === 'string') shown.push(one);
}

function noteItem({ label, description, detail }: { label: string; description?: string; detail?: string; kind?: number }): void {
  note(label, description, detail);
}

/** What the commands do, by name. */
export const registered = new Map<string, (...given: unknown[]) => unknown>();

export const commands = {
  registerCommand: (name: string, run: (...given: unknown[]) => unknown) => {
    registered.set(name, run);
    return new Disposable(() => registered.delete(name));
  },
  executeCommand: async (...given: unknown[]) => executed.push(given),
};
export const executed: unknown[][] = [];

/** The buttons that are clicked in the next messages. */
export const buttons: string[] = [];

export class StatusBarItem {
  text = '';
  isShown = false;

  show(): void {
    this.isShown = true;
  }

  hide(): void {
    this.isShown = false;
  }

  dispose(): void {}
}

/** In the order in which they were made. */
export const statusItems: StatusBarItem[] = [];

export const window = {
  activeTextEditor: undefined as unknown,
  visibleTextEditors: [] as unknown[],
  tabGroups: {
    all: [],
    activeTabGroup: { activeTab: undefined as unknown },
    close: async () => true,
    onDidChangeTabs: (listener: (change: { closed: unknown[] }) => void) => tabsClosed.event(({ closed }) => listener({ closed })),
  },
  onDidChangeVisibleTextEditors: () => new Disposable(() => {}),
  onDidChangeActiveTextEditor: () => new Disposable(() => {}),
  onDidChangeTextEditorVisibleRanges: (listener: (change: unknown) => void) => scrolled.event(listener),
  onDidChangeTextEditorSelection: (listener: (change: unknown) => void) => selected.event(listener),
  createTextEditorDecorationType: () => new Disposable(() => {}),
  createStatusBarItem: () => {
    const item = new StatusBarItem();
    statusItems.push(item);
    return item;
  },
  showInformationMessage: async (...given: unknown[]) => {
    note(...given);
    return buttons.shift();
  },
  showWarningMessage: async (...given: unknown[]) => note(...given),
  showErrorMessage: async (...given: unknown[]) => note(...given),
  setStatusBarMessage: (text: string) => note(text),
  withProgress: async ({ title }: { title: string }) => note(title),
  showQuickPick: async (given: never, { title, placeHolder }: { title?: string; placeHolder?: string }) => {
    const items: Parameters<typeof noteItem>[0][] = await given;
    note(title, placeHolder);
    for (const item of items) noteItem(item);
    return items.find(({ kind }) => kind !== QuickPickItemKind.Separator);
  },
  showInputBox: async ({ title, prompt, placeHolder }: { title?: string; prompt?: string; placeHolder?: string }) =>
    note(title, prompt, placeHolder),
  createQuickPick: () => new QuickPick(),
};

class QuickPick {
  private readonly hides = new EventEmitter<void>();
  readonly onDidHide = this.hides.event;
  readonly onDidChangeValue = new EventEmitter<string>().event;
  private readonly accepts = new EventEmitter<void>();
  readonly onDidAccept = this.accepts.event;
  private readonly activates = new EventEmitter<readonly Parameters<typeof noteItem>[0][]>();
  readonly onDidChangeActive = this.activates.event;
  /** What the list has active: nothing until it has got the items. */
  selectedItems: readonly Parameters<typeof noteItem>[0][] = [];
  value = '';
  busy = false;
  private given: Parameters<typeof noteItem>[0][] = [];

  get items() {
    return this.given;
  }

  set items(items) {
    this.given = items;
    for (const item of items) noteItem(item);
  }

  set title(title: string) {
    note(title);
  }

  show(): void {}

  /** Somebody presses Enter. */
  accept(): void {
    this.accepts.fire();
  }

  /** The list has its items, of which one is active. */
  activate(at: number): void {
    this.selectedItems = this.given.slice(at, at + 1);
    this.activates.fire(this.selectedItems);
  }

  hide(): void {
    this.hides.fire();
  }

  dispose(): void {}
}

export class EventEmitter<T> {
  private readonly listeners = new Set<(value: T) => void>();
  readonly event = (listener: (value: T) => void) => {
    this.listeners.add(listener);
    return new Disposable(() => this.listeners.delete(listener));
  };

  fire(value: T): void {
    for (const listener of this.listeners) listener(value);
  }

  dispose(): void {
    this.listeners.clear();
  }
}

export class Disposable {
  static from(...all: Disposable[]): Disposable {
    return new Disposable(() => {
      for (const one of all) one.dispose();
    });
  }

  constructor(readonly dispose: () => unknown) {}
}

export class MarkdownString {
  value = '';
  isTrusted: unknown;
  supportHtml = false;

  appendMarkdown(markdown: string): this {
    this.value += markdown;
    return this;
  }
}

export class Hover {
  constructor(
    readonly contents: readonly unknown[],
    readonly range: unknown,
  ) {}
}

/** What was registered last to find symbols of the workspace. */
export const symbols: { provider?: unknown } = {};

export const languages = {
  registerHoverProvider: () => new Disposable(() => {}),
  registerWorkspaceSymbolProvider: (provider: unknown) => {
    symbols.provider = provider;
    return new Disposable(() => {});
  },
};

export const SymbolKind = { File: 0, String: 14 };

export class SymbolInformation {
  constructor(
    readonly name: string,
    readonly kind: number,
    readonly containerName: string,
    readonly location: Location,
  ) {}
}

export class Location {
  constructor(
    readonly uri: unknown,
    readonly range: unknown,
  ) {}
}

export class CodeLens {
  constructor(
    readonly range: unknown,
    readonly command: { readonly title: string },
  ) {}
}

export class TreeItem {
  constructor(
    public label: unknown,
    public collapsibleState?: number,
  ) {}
}

export class ThemeIcon {
  constructor(
    readonly id: string,
    readonly color?: ThemeColor,
  ) {}
}

export class Range {
  readonly numbers: number[];

  constructor(...numbers: number[]) {
    this.numbers = numbers;
  }

  /** Of a range between two positions. */
  get start(): unknown {
    return this.numbers[0];
  }

  get end(): unknown {
    return this.numbers[1];
  }
}

/** Only what replaces texts, in the order in which it was told. */
export class WorkspaceEdit {
  readonly replaced: { readonly uri: Uri; readonly range: Range; readonly text: string }[] = [];

  replace(uri: Uri, range: Range, text: string): void {
    this.replaced.push({ uri, range, text });
  }

  createFile(): void {}
}

/** Of its path alone, which is what the modules under test look at. */
export class Uri {
  static parse(text: string, strict = false): Uri {
    const match = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?/i.exec(text);
    if (!match && strict) throw new Error('no scheme');
    const [, scheme = 'file', authority = '', path = text, query = '', fragment = ''] = match ?? [];
    return new Uri(scheme, authority, decodeURIComponent(path), decodeURIComponent(query), fragment);
  }

  static from({ scheme, path, query }: { scheme: string; path: string; query: string }): Uri {
    return new Uri(scheme, '', path, query, '');
  }

  static joinPath(uri: Uri, ...names: string[]): Uri {
    const parts: string[] = [];
    for (const name of [...uri.path.split('/').slice(1), ...names]) name === '..' ? parts.pop() : parts.push(name);
    return new Uri(uri.scheme, uri.authority, `/${parts.join('/')}`, uri.query, uri.fragment);
  }

  private constructor(
    readonly scheme: string,
    readonly authority: string,
    readonly path: string,
    readonly query: string,
    readonly fragment: string,
  ) {}

  with({ fragment }: { readonly fragment: string }): Uri {
    return new Uri(this.scheme, this.authority, this.path, this.query, fragment);
  }

  toString(): string {
    const path = this.path.split('/').map(encodeURIComponent).join('/');
    return `${this.scheme}://${this.authority}${path}${this.query === '' ? '' : `?${this.query}`}${this.fragment === '' ? '' : `#${this.fragment}`}`;
  }
}

export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };
export const QuickPickItemKind = { Separator: -1 };
export const FileType = { File: 1, Directory: 2, SymbolicLink: 64 };
export const FilePermission = { Readonly: 1 };
export const TextEditorRevealType = { AtTop: 3 };
export const ViewColumn = { Active: -1 };
export const ProgressLocation = { Notification: 15 };

export const l10n = {
  t: (message: string, ...given: unknown[]) => message.replace(/\{(\d+)\}/g, (_, index: string) => String(given[Number(index)])),
};
export const env = { language: 'en', appName: 'VS Code', appHost: 'desktop', remoteName: undefined };
export const version = '1.100.0';
export const workspace = {
  onDidChangeTextDocument: () => new Disposable(() => {}),
  onDidCloseTextDocument: () => new Disposable(() => {}),
  getConfiguration: () => ({
    get: (key: string, fallback: unknown) => configured.get(key) ?? fallback,
    inspect: () => undefined,
    update: async (key: string, value: unknown) => void configured.set(key, value),
  }),
  registerTextDocumentContentProvider: () => new Disposable(() => {}),
  asRelativePath: (uri: Uri) => uri.path,
};

/** What is dragged. */
export class DataTransfer {
  private readonly items = new Map<string, DataTransferItem>();

  set(type: string, item: DataTransferItem): void {
    this.items.set(type, item);
  }

  get(type: string): DataTransferItem | undefined {
    return this.items.get(type);
  }
}

export class DataTransferItem {
  constructor(readonly value: unknown) {}
}

export class ThemeColor {
  constructor(readonly id: string) {}
}

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

export const OverviewRulerLane = { Right: 4 };
export const DecorationRangeBehavior = { ClosedClosed: 1 };
export const StatusBarAlignment = { Right: 2 };

/** The side by side comparison that a tab shows. */
export class TabInputTextDiff {
  constructor(
    readonly original: unknown,
    readonly modified: unknown,
  ) {}
}

/** Tells that tabs were closed. */
export const tabsClosed = new EventEmitter<{ closed: unknown[] }>();

/** Tells that an editor has scrolled. */
export const scrolled = new EventEmitter<unknown>();

/** Tells that something else is selected in an editor. */
export const selected = new EventEmitter<unknown>();

/** Settings by their last name. */
export const configured = new Map<string, unknown>();
export const ConfigurationTarget = { Workspace: 2 };
