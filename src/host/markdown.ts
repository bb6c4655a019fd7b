import * as vscode from 'vscode';
import { plainText } from '../core/text/plain-text.ts';
import { commandLink } from './command-link.ts';

/** Markdown that is built from our own markup and escaped text. */
export class MarkdownText {
  readonly value = new vscode.MarkdownString();

  markup(markdown: string): this {
    this.value.appendMarkdown(markdown);
    return this;
  }

  text(text: string): this {
    this.value.appendMarkdown(plainText(text, 'markdown'));
    return this;
  }

  /** A link that runs a command; the text must name the command in `isTrusted.enabledCommands`. */
  link(text: string, command: string, commandArguments: readonly unknown[]): this {
    return this.markup('[')
      .text(text)
      .markup(`](${commandLink(command, commandArguments)})`);
  }
}
