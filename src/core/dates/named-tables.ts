import type { TableRow } from './table-row.ts';
import {
  ANNIVERSARIES,
  CAMPAIGNS,
  CONFERENCES,
  COUNTED_DAYS,
  EDITIONS,
  FIRST_USES,
  LUNAR_DAYS,
  OCCASIONS,
  OFFICE_HOLDERS,
  PLANS,
  RELATIONS,
  TERMS,
  TOURS,
  VISITS_ABROAD,
  VISITS_OF_PREMIERS,
  VISITS_TO_CHINA,
  WORKDAYS,
} from './tables.generated.ts';

/** A table whose rows are looked for in texts. */
export class NamedTable<R extends TableRow> {
  /** Rows that have the same names. */
  readonly byNames: ReadonlyMap<string, readonly R[]>;

  constructor(rows: readonly R[]) {
    const byNames = new Map<string, R[]>();
    for (const row of rows) byNames.set(row.names, [...(byNames.get(row.names) ?? []), row]);
    this.byNames = byNames;
  }
}

/** The tables that are looked for, all at once. */
export const NAMED = {
  anniversaries: new NamedTable(ANNIVERSARIES),
  campaigns: new NamedTable(CAMPAIGNS),
  conferences: new NamedTable(CONFERENCES),
  countedDays: new NamedTable(COUNTED_DAYS),
  editions: new NamedTable(EDITIONS),
  firstUses: new NamedTable(FIRST_USES),
  lunarDays: new NamedTable(LUNAR_DAYS),
  occasions: new NamedTable(OCCASIONS),
  officeHolders: new NamedTable(OFFICE_HOLDERS),
  plans: new NamedTable(PLANS),
  relations: new NamedTable(RELATIONS),
  terms: new NamedTable(TERMS),
  tours: new NamedTable(TOURS),
  visitsAbroad: new NamedTable(VISITS_ABROAD),
  visitsOfPremiers: new NamedTable(VISITS_OF_PREMIERS),
  visitsToChina: new NamedTable(VISITS_TO_CHINA),
  workdays: new NamedTable(WORKDAYS),
} as const;
