import * as vscode from 'vscode';
import { DEFAULT_PACK } from '../../core/packs/pack-row.ts';
import type { NewPhrase } from '../../core/packs/pack-writing.ts';
import type { PhraseFault } from '../../core/packs/written-phrase.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { inform, warn } from '../../host/message.ts';
import type { PhraseTarget } from '../../host/phrase-target.ts';
import { packUri } from '../../host/workspace-own-files.ts';
import { askEnglish, askGroup, askPack, chooseFolder, packNames, packWith } from './ask-phrase.ts';
import { faultText } from './pack-wording.ts';

const LAST_PACK = 'phrases.lastPack';

/** Puts phrases into the packs of the workspace. */
export class PhraseAdder {
  constructor(private readonly dependencies: Dependencies) {}

  /** Adds what is selected, after asking for the English, the group and, where there are several packs, the pack. */
  async addSelection(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const selected = editor?.document.getText(editor.selection) ?? '';
    if (selected.trim() === '') return warn(vscode.l10n.t('Select the phrase first.'));
    const { text, key, fault, known } = await this.dependencies.library.ask('writtenPhrase', { text: selected });
    if (fault) return warnOf(fault, selected);
    if (await this.isThere({ key, text })) return;
    const folder = await chooseFolder();
    if (!folder) return;
    const { packs, memento } = this.dependencies;
    const english = await askEnglish(text, known);
    if (english === undefined) return;
    const chosen = await askGroup(text, known, packs.readings());
    if (!chosen) return;
    const pack = await askPack(folder.uri, packs.readings(), memento.get(LAST_PACK, DEFAULT_PACK));
    if (pack === undefined) return;
    await memento.update(LAST_PACK, pack);
    await this.write(packUri(folder, pack), { phrase: text, english: english.trim(), group: chosen.group });
  }

  /** Adds a phrase as it is, to the pack that was used last: one click. */
  async accept(target: PhraseTarget): Promise<void> {
    if (await this.isThere(target)) return;
    const folder = await chooseFolder();
    if (!folder) return;
    const { library, packs, memento } = this.dependencies;
    const { known, fault } = await library.ask('writtenPhrase', { text: target.text });
    if (fault) return warnOf(fault, target.text);
    const last = memento.get(LAST_PACK, DEFAULT_PACK);
    const pack = packNames(folder.uri, packs.readings()).includes(last) ? last : DEFAULT_PACK;
    await this.write(packUri(folder, pack), { phrase: target.text, english: known?.english, group: known?.group });
  }

  private async isThere({ key, text }: PhraseTarget): Promise<boolean> {
    const pack = packWith(key, this.dependencies.packs.readings());
    if (pack) void tell(vscode.l10n.t('“{0}” stands in the pack {1} already.', text, pack.name), vscode.Uri.parse(pack.uri));
    return pack !== undefined;
  }

  private async write(pack: vscode.Uri, phrase: NewPhrase): Promise<void> {
    await this.dependencies.packs.add(pack, phrase);
    const name = vscode.workspace.asRelativePath(pack, false);
    void tell(vscode.l10n.t('“{0}” was added to {1}.', phrase.phrase, name), pack);
  }
}

async function tell(message: string, pack: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open Pack');
  if ((await inform(message, open)) === open) await vscode.commands.executeCommand('vscode.open', pack);
}

function warnOf(fault: PhraseFault, text: string): void {
  warn(vscode.l10n.t('“{0}” cannot be a phrase: {1}', clip(text), faultText(fault)));
}

const LONGEST_QUOTE = 40;

function clip(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}
