const MOST_PAGES = 2000;
/** With that of all pages behind it or not. */
const NUMBER = /^([\d０-９]{1,4})(?:\s?[/／]\s?[\d０-９]{1,4})?$/;

/** The numbers that stand alone on the last lines of the pages of a text, where these count the pages, or only one page has any: a table has numbers alone on a line too. */
export class PageFeet {
  private starts: ReadonlySet<number> | undefined;

  constructor(private readonly text: string) {}

  /** Whether such a number stands at an offset. */
  hasAt(start: number): boolean {
    this.starts ??= startsOf(this.text);
    return this.starts.has(start);
  }
}

/** A page without a number has none. */
interface Foot {
  readonly start: number;
  readonly number: number;
}

function startsOf(text: string): ReadonlySet<number> {
  const feet = feetOf(text);
  const numbered = feet.flatMap((foot) => foot ?? []);
  // What ends the text is as likely its last figure.
  if (numbered.length === 1) return new Set(numbered.filter((foot) => foot !== feet.at(-1)).map(({ start }) => start));
  const follows = (foot: Foot | undefined, before: Foot | undefined) =>
    foot !== undefined && before !== undefined && foot.number === before.number + 1;
  return new Set(
    feet.flatMap((foot, page) => (foot && (follows(foot, feet[page - 1]) || follows(feet[page + 1], foot)) ? foot.start : [])),
  );
}

/** By page. */
function feetOf(text: string): readonly (Foot | undefined)[] {
  const feet: (Foot | undefined)[] = [];
  for (let start = 0; start <= text.length && feet.length < MOST_PAGES; ) {
    const formFeed = text.indexOf('\f', start);
    const end = formFeed < 0 ? text.length : formFeed;
    feet.push(footOf(text, start, end));
    start = end + 1;
  }
  return feet;
}

/** What stands at the end of a page is all that is looked at. */
const LOOK_AT = 100;

function footOf(text: string, start: number, end: number): Foot | undefined {
  const from = Math.max(start, end - LOOK_AT);
  const written = text.slice(from, end).trimEnd();
  const line = written.slice(Math.max(written.lastIndexOf('\n'), written.lastIndexOf('\r')) + 1).trimStart();
  const number = NUMBER.exec(line)?.[1];
  return number === undefined ? undefined : { start: from + written.length - line.length, number: Number(number.normalize('NFKC')) };
}
