/**
 * Everything that is said between the extension host and a page (a webview). What a page shows is plain data, with all words in the display language: the page draws it and
 * knows nothing else. Messages are plain data.
 */

/** Documents of a year, a province, a level; the name of a place is as it is to be read in a query. */
export interface TargetGroup {
  readonly by: 'year' | 'half' | 'quarter' | 'month' | 'province' | 'city' | 'level' | 'outlet';
  readonly key: string;
  readonly name?: string;
}

/** What the host opens when somebody clicks a mark: always the list behind its number. */
export type Target =
  | { readonly kind: 'search'; readonly query: string }
  /** With the key of a phrase its occurrences as they are counted; with groups only in the documents that are in each of them, with a frame only those that stand so. */
  | {
      readonly kind: 'concordance';
      readonly query: string;
      readonly phrase?: string;
      readonly groups?: readonly TargetGroup[];
      readonly frame?: string;
    }
  | { readonly kind: 'trend'; readonly phrases: readonly string[] }
  | { readonly kind: 'document'; readonly uri: string }
  /** The files that could not be read, with their reasons. */
  | { readonly kind: 'report' };

/** A cell of a table, of most just its text: there may be tens of thousands, which take long to be sent. */
export type Cell = string | RichCell;

/** A cell with more than a text; one with a target is a link to the list behind it. */
export interface RichCell {
  readonly text: string;
  /** What stands in a file instead, which other programs read: a number without marks between its digits. */
  readonly plain?: string;
  readonly target?: Target;
}

/** A table. The first cell of a row is its heading. */
export interface PageTable {
  readonly columns: readonly PageColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether a narrow page that scrolls it begins at its last column; the headings of the rows stay. */
  readonly beginsAtEnd?: boolean;
}

/** A column of a table. */
interface PageColumn {
  readonly name: string;
  readonly isNumber?: boolean;
}

/** A drawing with the text that stands for it. The table of the same numbers is told when somebody opens it. */
export interface ChartPart {
  readonly kind: 'chart';
  /** Unique in its page. */
  readonly id: string;
  /** What it is called, in the page and as a file. */
  readonly name: string;
  /** A whole drawing, made by `core/charts`: what can be pointed at has an id as `data-mark`, and says in its title what it is. */
  readonly svg: string;
  /** Whether a narrow page that scrolls it begins at its end, as what matters most stands there: the newest years, the east. */
  readonly beginsAtEnd?: boolean;
  /** What it shows, in a sentence or two. */
  readonly description: string;
  /** What opens when it is clicked, by the ids of marks; most marks of a large matrix open nothing. */
  readonly targets: Readonly<Record<string, Target>>;
}

/** A paragraph. */
interface TextPart {
  readonly kind: 'text';
  readonly text: string;
}

/** Lines that one reads from top to bottom, each with what can be said of it. */
interface ListPart {
  readonly kind: 'list';
  /** Where there are several in a section, which stand side by side. */
  readonly heading?: string;
  readonly items: readonly ListItem[];
}

/** One line of a list. */
export interface ListItem {
  readonly text: string;
  /** One letter or two in a box before the text. */
  readonly badge?: string;
  /** What the badge means. */
  readonly badgeLabel?: string;
  readonly detail?: string;
  readonly target?: Target;
  /** Smaller links behind the line. */
  readonly links?: readonly Link[];
}

/** A link in words. */
interface Link {
  readonly text: string;
  readonly target: Target;
}

/** What stands below a heading. */
export type PagePart<Chart = ChartPart> = Chart | TextPart | ListPart;

/** A part of a page with a heading of its own. */
export interface Section<Chart = ChartPart> {
  /** Unique in its page: what takes the place of it is called so too. */
  readonly id: string;
  readonly heading: string;
  /** What should be known before reading it. */
  readonly note?: string;
  /** Takes the whole width. */
  readonly isWide?: boolean;
  /** What it shows is not known yet: what stood there stays meanwhile. */
  readonly isAwaited?: boolean;
  readonly parts: readonly PagePart<Chart>[];
}

/** A number at the top of a page, and what it counts. */
export interface Figure {
  readonly value: string;
  readonly label: string;
  readonly target?: Target;
}

/** What can be chosen at the top of a page. */
export type Control = ChoiceControl | ChipsControl;

/** One of several. */
interface ChoiceControl {
  readonly kind: 'choice';
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
}

/** Some that can be taken away, and a button that adds one: the value of `add` is ''. */
interface ChipsControl {
  readonly kind: 'chips';
  readonly id: string;
  readonly label: string;
  /** `mark` is the number of the colour in the charts, from 0. */
  readonly chips: readonly { readonly value: string; readonly label: string; readonly removeLabel: string; readonly colour: number }[];
  /** `undefined` where there is no room for one more. */
  readonly addLabel?: string;
}

/** What a page shows. */
export interface PageContent<Chart = ChartPart> {
  readonly title: string;
  readonly lead: string;
  readonly figures: readonly Figure[];
  readonly controls: readonly Control[];
  readonly sections: readonly Section<Chart>[];
  readonly words: PageWords;
}

/** Words of the page itself. */
export interface PageWords {
  /** BCP 47, for voices and hyphens. */
  readonly language: string;
  /** *Table* beside a chart, and what the buttons that save are called; `{0}` is the name of the chart. */
  readonly table: string;
  readonly saveSvg: string;
  readonly savePng: string;
  readonly saveCsv: string;
}

/** A line above the page, with a button that asks anew. */
export interface Notice {
  readonly text: string;
  readonly refresh?: string;
}

/** A file that somebody wants to save: of a picture its bytes, of numbers the id of their chart. */
export type SavedFile =
  | { readonly format: 'svg'; readonly name: string; readonly text: string }
  | { readonly format: 'png'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly format: 'csv'; readonly name: string; readonly chart: string };

/** What a page keeps for a reload. */
export interface PageState {
  /** Of which build of the page: another one may show other things. */
  readonly build: string;
  /** What was asked, as the feature that made the page understands it. */
  readonly question: unknown;
  readonly content: PageContent;
}

/** A section of which the page was told before all that is to be known. */
export interface KnownSection {
  readonly id: string;
  readonly isKnown: true;
}

/** What a page is told to show. */
export interface ToldContent extends Omit<PageContent, 'sections'> {
  readonly sections: readonly (Section | KnownSection)[];
}

/** Every message to a page. */
export type ToPage =
  | { readonly kind: 'show'; readonly question: unknown; readonly content: ToldContent }
  /** The table of a chart: of one that is open, and that the page was told of before. */
  | { readonly kind: 'table'; readonly chart: string; readonly table: PageTable }
  /** `undefined` takes the last one away. */
  | { readonly kind: 'notify'; readonly notice: Notice | undefined };

/** Every message from a page. */
export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly target: Target }
  | { readonly kind: 'choose'; readonly control: string; readonly value: string }
  /** Somebody has opened or closed the table of a chart. */
  | { readonly kind: 'toggle'; readonly chart: string; readonly isOpen: boolean }
  | { readonly kind: 'refresh' }
  | { readonly kind: 'save'; readonly file: SavedFile };
