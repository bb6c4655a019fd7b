import type { GroupName } from './tree-node.ts';

/** The query that finds what is in a group, as it is typed in *Search…*; `undefined` for a group that no filter of a query names. */
export function queryOf(name: GroupName): string | undefined {
  switch (name.kind) {
    case 'division':
      return `place:${name.path}`;
    case 'zone':
      return `place:${name.text}`;
    case 'year':
    case 'month':
      return `date:${name.date}`;
    case 'level':
      return `level:${name.level}`;
    case 'national':
      return 'place:national';
    case 'unknown-place':
      return 'place:unknown';
    case 'unknown-date':
      return 'date:unknown';
    default:
      return undefined;
  }
}
