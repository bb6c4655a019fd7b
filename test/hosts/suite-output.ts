/** Takes a line that a person is to read. */
export type Print = (line: string) => void;

export type Count = { readonly passed: number; readonly failed: number };

const FIRST = 'suites start';
const LAST = /^(\d+) passed, (\d+) failed$/m;

/** Hands on what the suites say while they run, and keeps what the host says beside it for the case that they fail. */
export class SuiteOutput {
  readonly #beside: string[] = [];
  #running = false;
  #count: Count | undefined;
  readonly #print: Print;

  constructor(print: Print) {
    this.#print = print;
  }

  /** Takes one message. `fromSuites`: may have been printed by a suite, as against a warning or an error of the workbench. */
  add(text: string, fromSuites = true): void {
    const last = LAST.exec(text);
    if (last) this.#count = { passed: Number(last[1]), failed: Number(last[2]) };
    else if (this.#running && fromSuites) this.#print(text);
    else if (!text.includes(FIRST)) this.#beside.push(text);
    this.#running = !last && (this.#running || text.includes(FIRST));
  }

  /** `undefined` when the suites did not reach their end. */
  get count(): Count | undefined {
    return this.#count;
  }

  /** What has not been printed. */
  get beside(): string {
    return this.#beside.join('\n');
  }
}
