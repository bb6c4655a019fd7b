import MarkdownIt from 'markdown-it';

/** As VS Code's preview is set, and with HTML, which hovers may have. */
export const markdown = new MarkdownIt({ html: true, linkify: true });

/** What a renderer makes of Markdown that is not text, by the names of its tokens. */
export function markupIn(source: string): string[] {
  const tokens = markdown.parse(source, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  return tokens.map(({ type }) => type).filter((type) => !/^(text|text_special|inline|paragraph_\w+|code_inline)$/.test(type));
}

/** What VS Code takes for a link in a message (`parseLinkedText`), and for an icon in a label. */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const ICON = /\$\([A-Za-z0-9~-]+\)/;

/** Whether VS Code shows a text as it is, in a message or as a label. */
export function isPlainInInterface(text: string): boolean {
  return !LINK.test(text) && !ICON.test(text) && !isControlled(text);
}

/** Whether a text has a character that commands a terminal or turns the direction of writing. */
export function isControlled(text: string): boolean {
  return /(?![\t\n\r])\p{Cc}|\p{Bidi_Control}/u.test(text);
}
