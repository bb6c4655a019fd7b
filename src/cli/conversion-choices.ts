import { join, relative, resolve, sep } from 'node:path';
import type { Choices } from '../core/conversion/choices.ts';
import { readChoices } from '../core/conversion/choices-file.ts';
import { choicesForText } from '../core/conversion/choices-for-text.ts';
import type { ConversionOptions } from '../core/conversion/conversion.ts';
import type { Variant } from '../core/conversion/variant.ts';
import { OWN_FOLDER } from '../core/own-folder.ts';
import { type FolderOwnFiles, libraryFolders, warnOfProblems } from './own-files.ts';

/** What users have chosen for the conversion of the text of a file that is named by its path. */
export type ChoicesOf = (path: string, text: string, to: Variant) => Pick<ConversionOptions, 'keptWords' | 'choices'>;

/** What users have chosen in the libraries of the paths; what is wrong in a file of choices is warned of, and the rest is used. */
export function conversionChoicesFor(paths: readonly string[], own: FolderOwnFiles): ChoicesOf {
  const libraries = libraryFolders(paths).map((folder) => ({ folder: resolve(folder), choices: choicesIn(folder, own) }));
  return (path, text, to) => {
    const inside = libraries.filter(({ folder }) => resolve(path).startsWith(folder + sep));
    const nearest = inside.sort((a, b) => b.folder.length - a.folder.length)[0];
    if (!nearest) return {};
    return choicesForText(nearest.choices, { text, to, path: relative(nearest.folder, resolve(path)).split(sep).join('/') });
  };
}

function choicesIn(folder: string, own: FolderOwnFiles): Choices {
  const file = join(folder, OWN_FOLDER, 'conversion.json');
  const json = new TextDecoder().decode(own.bytesOf(file));
  const { choices, problems } = readChoices(json);
  warnOfProblems(file, json, problems);
  return choices;
}
