/** A copy of plain data in which every range of the text stands so much later. What is 0 at both ends lies outside the text, and stays. */
export function moved<T>(value: T, by: number): T {
  if (by === 0 || typeof value !== 'object' || value === null) return value;
  return (Array.isArray(value) ? value.map((one: unknown) => moved(one, by)) : movedObject(value, by)) as T;
}

function movedObject(object: object, by: number): object {
  const copy = Object.fromEntries(Object.entries(object).map(([key, value]) => [key, moved(value as unknown, by)]));
  return isRange(copy) && copy.end > 0 ? { ...copy, start: copy.start + by, end: copy.end + by } : copy;
}

function isRange(object: object): object is { start: number; end: number } {
  return 'start' in object && 'end' in object && typeof object.start === 'number' && typeof object.end === 'number';
}
