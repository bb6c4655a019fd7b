import type { NamedEvent } from './named-event.ts';

/** Reads `name start end`, one event a line. */
export function eventTable(table: string): NamedEvent[] {
  return table
    .trim()
    .split('\n')
    .map((row) => {
      const [name = '', start = '', end = start] = row.split(' ');
      return { name, start, end };
    });
}
