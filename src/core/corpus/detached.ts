/** From this length on a part of a string refers to the whole of it (V8's sliced strings); a shorter one is a string of its own. */
const SHORTEST_PART = 13;
const MOST_UNITS = 1024;

/** A copy of plain data whose strings keep nothing else in memory: a title that was cut out of a text would keep the whole text. */
export function detached<T>(value: T): T {
  if (typeof value === 'string') return (value.length < SHORTEST_PART ? value : copyOf(value)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return (Array.isArray(value) ? value.map(detached) : detachedObject(value)) as T;
}

/** A string made of units is one of its own. More of them than functions take as arguments go through JSON, which takes longer. */
function copyOf(text: string): string {
  if (text.length > MOST_UNITS) return JSON.parse(JSON.stringify(text)) as string;
  const units: number[] = [];
  for (let at = 0; at < text.length; at++) units.push(text.charCodeAt(at));
  return String.fromCharCode.apply(null, units);
}

function detachedObject(object: object): object {
  const copy: Record<string, unknown> = { ...object };
  for (const key of Object.keys(copy)) copy[key] = detached(copy[key]);
  return copy;
}
