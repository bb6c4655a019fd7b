import { plainText } from '../../core/text/plain-text.ts';

/** A part of a line that leads to a file. */
export interface ReportLink {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly uri: string;
}

/** The text of a report: headings and lists in Markdown, which read well as they are and say their structure to whoever listens. */
export class ReportLines {
  readonly links: ReportLink[] = [];
  private readonly lines: string[] = [];

  get text(): string {
    return `${this.lines.join('\n')}\n`;
  }

  title(text: string): void {
    this.lines.push(`# ${text}`);
  }

  heading(text: string): void {
    this.lines.push('', `## ${text}`);
  }

  /** `text` is of Tifa's own words; what others have written is put into it by `quoted`. */
  item(text: string): void {
    this.lines.push(`- ${text}`);
  }

  /** A file, and what is to be said of it: a line that begins with its name. */
  file(path: string, uri: string, lineOf: (name: string) => string): void {
    const name = quoted(path);
    this.links.push({ line: this.lines.length, start: 2, end: 2 + name.length, uri });
    this.item(lineOf(name));
  }
}

/** The name of a file, or what a system says: whatever characters it has, it is no markup in the preview, where an image would be loaded. */
export function quoted(text: string): string {
  return plainText(text.trim(), 'code-span');
}
