import type { PlaceSummary } from '../../core/corpus/claim-summary.ts';
import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import { SPEAKER_LEVELS } from '../../core/speaker/speaker.ts';
import type { DocumentNode, GroupName } from './tree-node.ts';

/** By what the documents of the tree are grouped. */
export type Grouping = 'region' | 'date' | 'level';

/** A group while it is filled. */
export class Group {
  readonly groups = new Map<string, Group>();
  readonly documents: DocumentNode[] = [];

  constructor(
    readonly name: GroupName,
    /** Orders groups beside each other. */
    readonly rank: string,
  ) {}

  group(name: GroupName, rank: string): Group {
    const known = this.groups.get(rank);
    if (known) return known;
    const made = new Group(name, rank);
    this.groups.set(rank, made);
    return made;
  }
}

/** National documents come first, unknown places last, divisions between by their codes. */
function groupByRegion(root: Group, { place }: DocumentSummary): Group {
  if (!place) return root.group({ kind: 'unknown-place' }, '9');
  if (place.names.length === 0) return root.group({ kind: 'national' }, '0');
  let group = root;
  for (const [level, text] of place.names.entries()) {
    const code = codeAtLevel(place, level);
    group = group.group({ kind: 'division', text, code, path: place.names.slice(0, level + 1).join('') }, `1${code}${text}`);
  }
  return place.zone ? group.group({ kind: 'zone', text: place.zone, code: place.code }, `2${place.zone}`) : group;
}

/** Two digits for each level; the last one has the code of the place itself, as a district of Beijing has no prefecture above it. */
function codeAtLevel({ code, names }: PlaceSummary, level: number): string {
  return level === names.length - 1 ? code : code.slice(0, 2 * (level + 1)).padEnd(6, '0');
}

/** The latest year and month come first, unknown dates last. */
function groupByDate(root: Group, { date }: DocumentSummary): Group {
  if (!date) return root.group({ kind: 'unknown-date' }, '~');
  const [year = '', month] = date.value.split('-');
  const group = root.group({ kind: 'year', date: year }, descending(year, 9999));
  return month ? group.group({ kind: 'month', date: `${year}-${month}` }, descending(month, 99)) : group;
}

/** The widest level first, unknown ones last. */
function groupByLevel(root: Group, { level }: DocumentSummary): Group {
  if (!level) return root.group({ kind: 'unknown-level' }, '~');
  return root.group({ kind: 'level', level }, String(SPEAKER_LEVELS.indexOf(level)).padStart(2, '0'));
}

/** By grouping, the group that a document stands in. */
export const PLACING: Readonly<Record<Grouping, (root: Group, summary: DocumentSummary) => Group>> = {
  region: groupByRegion,
  date: groupByDate,
  level: groupByLevel,
};

function descending(digits: string, from: number): string {
  return String(from - Number(digits)).padStart(4, '0');
}
