export type Count = { readonly passed: number; readonly failed: number };

const FIRST = 'suites start';
const LAST = /^(\d+) passed, (\d+) failed$/m;

/** Prints what the suites say while they run, and keeps everything that the host says beside it for the case that they fail. */
export class SuiteOutput {
  readonly #all: string[] = [];
  #running = false;

  /** Takes one message. `fromSuites`: may have been printed by a suite, as against a warning or an error of the workbench. */
  add(text: string, fromSuites = true): void {
    this.#all.push(text);
    if (LAST.test(text)) this.#running = false;
    if (this.#running && fromSuites) console.log(text);
    if (text.includes(FIRST)) this.#running = true;
  }

  /** `undefined` when the suites did not reach their end. */
  count(): Count | undefined {
    const found = LAST.exec(this.#all.join('\n'));
    return found ? { passed: Number(found[1]), failed: Number(found[2]) } : undefined;
  }

  everything(): string {
    return this.#all.join('\n');
  }
}
