import * as vscode from 'vscode';

/** Escapes text from files, so that it stands in Markdown as it is. Unlike `appendText` it leaves spaces breakable. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>&~$]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Markdown that is built from our own markup and escaped text. */
export class MarkdownText {
  readonly value = new vscode.MarkdownString();

  markup(markdown: string): this {
    this.value.appendMarkdown(markdown);
    return this;
  }

  text(text: string): this {
    this.value.appendMarkdown(escapeMarkdown(text));
    return this;
  }

  /** A link that runs a command; the text must name the command in `isTrusted.enabledCommands`. */
  link(text: string, command: string, commandArguments: readonly unknown[]): this {
    const query = encodeURIComponent(JSON.stringify(commandArguments)).replace(/[()]/g, (parenthesis) =>
      parenthesis === '(' ? '%28' : '%29',
    );
    const target = `command:${command}?${query}`;
    return this.markup('[').text(text).markup(`](${target})`);
  }
}
