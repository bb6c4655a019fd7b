import * as vscode from 'vscode';

/** A sentence in the user's language for each rule, around what the document says. */
export type Sentences = Readonly<Record<string, (quote: string) => string>>;

/** Where the page prints a date. */
export const DATES: Sentences = {
  label: (quote) => vscode.l10n.t('Date printed beside a label: “{0}”', quote),
  'header-line': (quote) => vscode.l10n.t('Date printed above the text: “{0}”', quote),
  'issued-line': (quote) => vscode.l10n.t('Day of issue, in brackets under the title: “{0}”', quote),
  'bracket-line': (quote) => vscode.l10n.t('Date in brackets under the title: “{0}”', quote),
  signature: (quote) => vscode.l10n.t('Date below the text: “{0}”', quote),
  dateline: (quote) => vscode.l10n.t('Dateline: “{0}”', quote),
  today: (quote) => vscode.l10n.t('The text calls this day today: “{0}”', quote),
  'event-label': (quote) => vscode.l10n.t('Day of the event, printed beside a label: “{0}”', quote),
  'session-line': (quote) => vscode.l10n.t('Day of the meeting, under the title: “{0}”', quote),
  title: (quote) => vscode.l10n.t('Date in the title or on a line beside it: “{0}”', quote),
  lead: (quote) => vscode.l10n.t('Day of the event, in the first sentence: “{0}”', quote),
  'in-force': (quote) => vscode.l10n.t('Day of coming into force: “{0}”', quote),
  path: (quote) => vscode.l10n.t('Date in the name of the file or folder: “{0}”', quote),
};

/** What the text says of a year that it does not print. */
export const YEARS: Sentences = {
  'year-in-path': (quote) => vscode.l10n.t('Year in the name of the file or folder: “{0}”', quote),
  'month-in-path': (quote) => vscode.l10n.t('Month and year in the name of the file or folder: “{0}”', quote),
  'year-of-printed-date': (quote) => vscode.l10n.t('Year of a full date on the same page: “{0}”', quote),
  'month-of-printed-date': (quote) => vscode.l10n.t('Month and year of a full date on the same page: “{0}”', quote),
  'year-of-declared-date': (quote) => vscode.l10n.t('Year of the date that the file declares: “{0}”', quote),
  siblings: (quote) => vscode.l10n.t('Year inferred from the dates of the other documents in the folder: “{0}”', quote),
  'document-number': (quote) => vscode.l10n.t('Year in the document number: “{0}”', quote),
  'named-event': (quote) => vscode.l10n.t('Year inferred from a congress or session that the text knows: “{0}”', quote),
  'named-event-ahead': (quote) => vscode.l10n.t('Year inferred from a congress or session still to come: “{0}”', quote),
  'latest-plenum': (quote) => vscode.l10n.t('Year inferred from the latest plenum or session that the text names: “{0}”', quote),
  'provincial-congress': (quote) => vscode.l10n.t('Year inferred from a numbered congress or committee of the province: “{0}”', quote),
  sitting: (quote) => vscode.l10n.t('Year inferred from a session or meeting whose time is known: “{0}”', quote),
  'first-use': (quote) => vscode.l10n.t('Year inferred from when this phrase came into use: “{0}”', quote),
  'office-holder': (quote) => vscode.l10n.t('Year inferred from the term of office: “{0}”', quote),
  campaign: (quote) => vscode.l10n.t('Year inferred from a campaign under way: “{0}”', quote),
  tenure: (quote) => vscode.l10n.t('Year inferred from how long somebody has been in office: “{0}”', quote),
  tour: (quote) => vscode.l10n.t('Year inferred from an inspection tour: “{0}”', quote),
  visit: (quote) => vscode.l10n.t('Year inferred from a visit of a head of state or government: “{0}”', quote),
  occasion: (quote) => vscode.l10n.t('Year inferred from an occasion whose day is known: “{0}”', quote),
  anniversary: (quote) => vscode.l10n.t('Year inferred from an anniversary: “{0}”', quote),
  relations: (quote) => vscode.l10n.t('Year inferred from an anniversary of diplomatic relations: “{0}”', quote),
  edition: (quote) => vscode.l10n.t('Year inferred from the number of an annual event: “{0}”', quote),
  'counted-day': (quote) => vscode.l10n.t('Year inferred from days counted from a holiday: “{0}”', quote),
  'lunar-day': (quote) => vscode.l10n.t('Year inferred from a festival of the lunar calendar: “{0}”', quote),
  'lunar-date': (quote) => vscode.l10n.t('Year in which this day has that date of the lunar calendar: “{0}”', quote),
  weekday: (quote) => vscode.l10n.t('Year in which the day has that day of the week: “{0}”', quote),
  'sexagenary-year': (quote) => vscode.l10n.t('Year inferred from its name in the sexagenary cycle: “{0}”', quote),
  'plan-drafting-year': (quote) => vscode.l10n.t('Year before a five-year plan begins: “{0}”', quote),
  'plan-first-year': (quote) => vscode.l10n.t('First year of a five-year plan: “{0}”', quote),
  'plan-second-year': (quote) => vscode.l10n.t('Second year of a five-year plan: “{0}”', quote),
  'plan-third-year': (quote) => vscode.l10n.t('Third year of a five-year plan: “{0}”', quote),
  'plan-fourth-year': (quote) => vscode.l10n.t('Fourth year of a five-year plan: “{0}”', quote),
  'plan-last-year': (quote) => vscode.l10n.t('Last year of a five-year plan: “{0}”', quote),
  'report-of-year': (quote) => vscode.l10n.t('Year in the title of the work report: “{0}”', quote),
  'year-reviewed': (quote) => vscode.l10n.t('Year inferred from the year whose work is reviewed: “{0}”', quote),
  'year-planned': (quote) => vscode.l10n.t('Year inferred from the year whose work is planned: “{0}”', quote),
  period: (quote) => vscode.l10n.t('Year inferred from figures for part of a year: “{0}”', quote),
  'year-figures': (quote) => vscode.l10n.t('Year inferred from figures for the year before: “{0}”', quote),
  budget: (quote) => vscode.l10n.t('Year inferred from accounts, budgets or plans: “{0}”', quote),
  bulletin: (quote) => vscode.l10n.t('Year inferred from a bulletin on the year before: “{0}”', quote),
  'event-of-year': (quote) => vscode.l10n.t('Year inferred from an event of that year: “{0}”', quote),
  'year-in-name': (quote) => vscode.l10n.t('Year printed in the name of a meeting or programme: “{0}”', quote),
  'year-called': (quote) => vscode.l10n.t('Year of which the text says what it stands for: “{0}”', quote),
  'two-year-average': (quote) => vscode.l10n.t('Year of an average over two years: “{0}”', quote),
  'running-figures': (quote) => vscode.l10n.t('Year whose figures still run: “{0}”', quote),
  inspection: (quote) => vscode.l10n.t('Year inferred from when inspectors of the centre were there: “{0}”', quote),
  'called-for-day': (quote) => vscode.l10n.t('Year inferred from the day for which a meeting is called: “{0}”', quote),
  'as-of-month': (quote) => vscode.l10n.t('Year inferred from figures as of the end of a month: “{0}”', quote),
  term: (quote) => vscode.l10n.t('Year inferred from the time in which this body existed or this saying was current: “{0}”', quote),
  'day-nearby': (quote) => vscode.l10n.t('Year inferred from a full date in the text that lies close by: “{0}”', quote),
  'latest-year': (quote) => vscode.l10n.t('Latest year that the text looks back on: “{0}”', quote),
};

/** Where a text has more than was looked at. */
export const LIMITS: Sentences = {
  'date-many-rivals': (quote) => vscode.l10n.t('The text prints more than {0} dates as its own; the others are left out', quote),
  'date-many-days': (quote) => vscode.l10n.t('The text has more than {0} days without a year; for the others none was inferred', quote),
  'place-many-names': (quote) => vscode.l10n.t('The text has more than {0} names of places; the others were not weighed', quote),
};
