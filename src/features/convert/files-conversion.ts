import * as vscode from 'vscode';
import type { ConversionTarget } from '../../host/conversion-target.ts';
import { TARGET_NAMES, targetText } from '../../host/conversion-target.ts';
import type { DependenciesWithoutLibrary } from '../../host/dependencies.ts';
import { inform } from '../../host/message.ts';
import { pickOne } from '../../host/pick.ts';
import type { ShownTexts } from '../../host/shown-texts.ts';
import { isThere } from '../../host/whole-file.ts';
import { convertThemselves } from './conversion-in-place.ts';
import { conversionReport, summaryText } from './conversion-report.ts';
import type { CopyOutcome } from './copies.ts';
import { writeCopies } from './copies.ts';
import { COPIES_FOLDER } from './files-to-convert.ts';

/** More files than these nobody looks through in a preview, and each is opened. */
const MOST_PREVIEWED = 200;

type Way = 'copies' | 'elsewhere' | 'itself';

interface WayItem extends vscode.QuickPickItem {
  readonly way: Way;
}

/** Converts files: into copies, or themselves after a preview. */
export async function convertFiles(
  dependencies: DependenciesWithoutLibrary,
  files: readonly vscode.Uri[],
  to: ConversionTarget,
  reports: ShownTexts,
): Promise<void> {
  if (files.length === 0) return void inform(vscode.l10n.t('There are no documents to convert.'));
  const way = await askWay(files.length, to);
  if (!way) return;
  const outcomes =
    way === 'itself' ? await convertThemselves(dependencies, files, to) : await convertIntoCopies(dependencies, files, to, way);
  if (outcomes) await tellOutcomes(outcomes, to, reports);
}

async function askWay(count: number, to: ConversionTarget): Promise<Way | undefined> {
  const { l10n } = vscode;
  const items: WayItem[] = [
    {
      way: 'copies',
      label: l10n.t('Write copies into {0}', folderName(to)),
      detail: l10n.t('The files stay as they are; the copies are in UTF-8.'),
    },
    { way: 'elsewhere', label: l10n.t('Write copies into another folder…') },
  ];
  if (count <= MOST_PREVIEWED) {
    items.push({
      way: 'itself',
      label: l10n.t('Change the files themselves…'),
      detail: l10n.t('Nothing is written before you have seen a preview.'),
    });
  }
  const title = count === 1 ? l10n.t('Convert 1 file to {0}', targetText(to)) : l10n.t('Convert {0} files to {1}', count, targetText(to));
  return (await pickOne(items, { title, placeHolder: l10n.t('Where to write what is converted') }))?.way;
}

function folderName(to: ConversionTarget): string {
  return `${COPIES_FOLDER}/${TARGET_NAMES[to]}`;
}

/** `undefined` where somebody thinks better of it. */
async function convertIntoCopies(
  dependencies: DependenciesWithoutLibrary,
  files: readonly vscode.Uri[],
  to: ConversionTarget,
  way: Way,
): Promise<CopyOutcome[] | undefined> {
  const chosen = way === 'elsewhere' ? await askFolder() : undefined;
  if (way === 'elsewhere' && !chosen) return undefined;
  const copyOf = (uri: vscode.Uri) => copyIn(uri, to, chosen);
  const replaces = await askToReplace(files.map(copyOf));
  return replaces === undefined ? undefined : writeCopies(dependencies, { to, files, copyOf, replaces });
}

async function askFolder(): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      openLabel: vscode.l10n.t('Write Copies Here'),
    })) ?? [];
  return folder;
}

/** A copy has the path that its file has in the workspace folder. */
function copyIn(uri: vscode.Uri, to: ConversionTarget, chosen: vscode.Uri | undefined): vscode.Uri {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..');
  const target = chosen ?? vscode.Uri.joinPath(folder, COPIES_FOLDER, TARGET_NAMES[to]);
  return vscode.Uri.joinPath(target, uri.path.slice(folder.path.replace(/\/$/, '').length + 1));
}

/** Whether copies that are there already are to be replaced; `undefined` when dismissed. */
async function askToReplace(copies: readonly vscode.Uri[]): Promise<boolean | undefined> {
  const there = (await Promise.all(copies.map(isThere))).filter(Boolean).length;
  if (there === 0) return false;
  const replace = vscode.l10n.t('Replace');
  const leave = vscode.l10n.t('Leave Them');
  const answer = await inform(vscode.l10n.t('{0} of the copies are there already. Replace them?', there), replace, leave);
  return answer === undefined ? undefined : answer === replace;
}

async function tellOutcomes(outcomes: readonly CopyOutcome[], to: ConversionTarget, reports: ShownTexts): Promise<void> {
  const show = vscode.l10n.t('Show Report');
  if ((await inform(summaryText(outcomes), show)) !== show) return;
  const uri = reports.add(`/${vscode.l10n.t('Conversion Report')}.txt`, conversionReport(outcomes, to));
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}
