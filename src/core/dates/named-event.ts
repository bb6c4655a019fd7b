/** An event known by its name, with its first and last day as ISO dates. */
export interface NamedEvent {
  readonly name: string;
  readonly start: string;
  readonly end: string;
}
