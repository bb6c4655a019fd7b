export type Count = { readonly passed: number; readonly failed: number };

const FIRST = 'suites start';
const LAST = /^(\d+) passed, (\d+) failed$/m;

/** Keeps what the suites say, and what the host says beside it for the case that they fail: hosts run side by side, and each is printed in one piece. */
export class SuiteOutput {
  readonly #said: string[] = [];
  readonly #beside: string[] = [];
  #running = false;
  #count: Count | undefined;

  /** Takes one message. `fromSuites`: may have been said by a suite, as against a warning or an error of the workbench. */
  add(text: string, fromSuites = true): void {
    const last = LAST.exec(text);
    if (last) this.#count = { passed: Number(last[1]), failed: Number(last[2]) };
    else if (this.#running && fromSuites) this.#said.push(text);
    else if (!text.includes(FIRST)) this.#beside.push(text);
    this.#running = !last && (this.#running || text.includes(FIRST));
  }

  /** `undefined` when the suites did not reach their end. */
  get count(): Count | undefined {
    return this.#count;
  }

  /** What the suites have said. */
  get said(): string {
    return this.#said.join('\n');
  }

  /** What anybody else has said. */
  get beside(): string {
    return this.#beside.join('\n');
  }
}
