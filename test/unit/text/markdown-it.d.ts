/** The package has no types; these are the parts that tests use. */
declare module 'markdown-it' {
  export interface Token {
    readonly type: string;
    readonly content: string;
    readonly attrs: readonly [name: string, value: string][] | null;
    readonly children: readonly Token[] | null;
  }
  export default class MarkdownIt {
    constructor(options: { readonly html: boolean; readonly linkify: boolean });
    parse(source: string, environment: object): readonly Token[];
  }
}
