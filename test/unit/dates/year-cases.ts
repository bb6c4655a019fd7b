import assert from 'node:assert/strict';
import { readDates } from '../../../src/core/dates/read-dates.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

/** A text whose year is printed nowhere as its own. */
export interface YearCase {
  readonly name: string;
  readonly text: string;
  /** The date, which is inferred, or `open` where the year is. */
  readonly expected: string;
  /** The province that the text is known to be of. */
  readonly province?: string;
  /** A rule that must be among its evidence. */
  readonly rule?: string;
}

/** A test of each case of each kind. */
export function testYears(kinds: Readonly<Record<string, readonly YearCase[]>>): void {
  for (const [kind, cases] of Object.entries(kinds)) describe(kind, () => cases.forEach(testYear));
}

function testYear({ name, text, province, expected, rule }: YearCase): void {
  it(name, () => {
    const { date } = readDates(new SourceText(text), { province });
    assert.equal(date?.value ?? 'open', expected);
    if (date) assert.equal(date.certainty, 'inferred');
    if (rule)
      assert.ok(
        date?.evidence.some((one) => one.rule === rule),
        `${rule} in ${date?.evidence.map((one) => one.rule)}`,
      );
  });
}
