import * as vscode from 'vscode';

/** What a hover over a text is about, in the order in which hovers at one place are shown: what is pointed at comes before what it stands in. */
const SUBJECTS = ['phrase', 'earlier wording', 'document'] as const;
type HoverSubject = (typeof SUBJECTS)[number];

/** Everything that Tifa says of a place in a text, as one hover: those of several providers VS Code shows in an order of its own. */
export class TextHovers implements vscode.HoverProvider, vscode.Disposable {
  private readonly providers = new Map<HoverSubject, vscode.HoverProvider>();
  private readonly registration = vscode.languages.registerHoverProvider({ pattern: '**' }, this);

  constructor(private readonly log: Pick<vscode.LogOutputChannel, 'debug'>) {}

  /** Each subject has one provider, until what is returned is disposed. */
  add(subject: HoverSubject, provider: vscode.HoverProvider): vscode.Disposable {
    this.providers.set(subject, provider);
    return new vscode.Disposable(() => this.providers.delete(subject));
  }

  /** Over the range of the first; `undefined` where nobody has anything to say. */
  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const answers = await Promise.all(SUBJECTS.map((subject) => this.ask(subject, document, position, token)));
    const hovers = answers.filter((hover) => hover !== undefined && hover !== null);
    const contents = hovers.flatMap((hover) => hover.contents);
    return hovers[0] && new vscode.Hover(contents, hovers[0].range);
  }

  dispose(): void {
    this.registration.dispose();
  }

  /** One that fails does not take the others with it. */
  private async ask(
    subject: HoverSubject,
    ...place: Parameters<vscode.HoverProvider['provideHover']>
  ): Promise<vscode.Hover | null | undefined> {
    try {
      return await this.providers.get(subject)?.provideHover(...place);
    } catch (error) {
      this.log.debug(`hover over a ${subject}: ${String(error)}`);
      return undefined;
    }
  }
}
