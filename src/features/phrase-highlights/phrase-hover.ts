import * as vscode from 'vscode';
import { pause } from '../../async/clock.ts';
import type { LatestChange } from '../../core/analysis/change-answers.ts';
import type { PhraseDetail } from '../../core/corpus/phrase-detail.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { rangeIn } from '../../host/editor-text.ts';
import { markDone } from '../../host/first-minute.ts';
import { phrasePlaceArguments } from '../../host/linked-commands.ts';
import type { PhraseHere } from '../../host/phrase-highlighter.ts';
import { STRIP_PARTS } from '../../host/strip-wording.ts';
import { hoverText } from './hover-text.ts';

/** No hover waits longer for the other form, as the first conversion of a session loads the dictionaries, nor for what has changed, as that is found anew when documents are others. */
const PATIENCE_MS = 250;
/** Of those that stand at the same place, beside the one that is drawn. */
const MOST_NESTED = 5;

/** What the library knows of the phrase under the pointer. */
export class PhraseHover implements vscode.HoverProvider {
  constructor(private readonly dependencies: Pick<Dependencies, 'library' | 'highlighter' | 'converter' | 'log'>) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const here = await this.dependencies.highlighter.at(document, position);
    if (!here || token.isCancellationRequested) return undefined;
    const [detail, ...nested] = await this.details(here);
    if (!detail) return undefined;
    const place = phrasePlaceArguments(here.phrase, document.uri.toString());
    const [otherForm, change, strip] = await Promise.all([
      inTime(this.otherForm(document.uri, detail.text)),
      inTime(this.change(detail.key)),
      inTime(this.strip(detail.key, document.uri)),
    ]);
    if (token.isCancellationRequested) return undefined;
    markDone('hovered');
    return new vscode.Hover(hoverText({ detail, otherForm, change, strip, nested, place }), rangeIn(document, here.phrase));
  }

  /** Of the phrase itself first, then of the longest others. */
  private async details({ phrase, others }: PhraseHere): Promise<PhraseDetail[]> {
    const keys = new Set(others.map(({ key }) => key));
    keys.delete(phrase.key);
    const nested = [...keys].sort((a, b) => b.length - a.length).slice(0, MOST_NESTED);
    const answers = [phrase.key, ...nested].map((key, index) =>
      this.dependencies.library.ask('phrase', { key, most: index === 0 ? 1 : 0 }),
    );
    return (await Promise.all(answers)).filter((detail) => detail !== null);
  }

  /** What became of the phrase in the newest full year; `null` where nobody can tell. */
  private async change(key: string): Promise<LatestChange | null> {
    return this.unlessFailed(this.dependencies.library.ask('latestChange', { key }), null);
  }

  /** Where in the document the phrase stands. */
  private async strip(key: string, uri: vscode.Uri): Promise<readonly number[]> {
    const request = { key, uri: uri.toString(), parts: STRIP_PARTS };
    return this.unlessFailed(this.dependencies.library.ask('phraseStrip', request), []);
  }

  private unlessFailed<T>(answer: Promise<T>, otherwise: T): Promise<T> {
    return answer.catch((error: unknown) => {
      this.dependencies.log.debug(`hover: ${String(error)}`);
      return otherwise;
    });
  }

  /** The phrase in the other script; `undefined` where it is the same there, or nobody can tell. */
  private async otherForm(uri: vscode.Uri, text: string): Promise<string | undefined> {
    const { converter, log } = this.dependencies;
    try {
      const converted = await converter.convert({ uri, text, to: await converter.otherTarget(text), isPart: true });
      return converted.text === text ? undefined : converted.text;
    } catch (error) {
      log.debug(`other form of ${text}: ${String(error)}`);
      return undefined;
    }
  }
}

/** `undefined` for an answer that is late. */
function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  return Promise.race([answer, pause(PATIENCE_MS).then(() => undefined)]);
}
