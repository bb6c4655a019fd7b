import type { FileInput, Method } from '../worker/protocol.ts';
import type { Verdict } from './file-blame.ts';
import { FileBlame } from './file-blame.ts';
import { GivenUpQuestions } from './given-up-questions.ts';
import type { WorkerEnd } from './worker-end.ts';

/** A worker that ends so often without having done its work in between is broken, not unlucky. */
const MAX_CRASHES = 3;

/** What has ended workers: files, questions, the search for phrases. Where it was none of these, the end counts against the worker. */
export class CrashCauses {
  private readonly files = new FileBlame();
  private readonly questions = new GivenUpQuestions();
  private hasDiscoveryEndedOne = false;
  private crashes = 0;

  /** The search for phrases has ended a worker. */
  get isDiscoveryGivenUp(): boolean {
    return this.hasDiscoveryEndedOne;
  }

  /** Workers have ended too often. */
  get isBroken(): boolean {
    return this.crashes > MAX_CRASHES;
  }

  /** Whether this question has ended a worker. */
  isGivenUp(method: Method, params: unknown): boolean {
    return this.questions.has(method, params);
  }

  /** Files with what is known of them, to be read. */
  mark(files: readonly FileInput[]): readonly FileInput[] {
    return this.files.mark(files);
  }

  /** Whose doing the end was; it counts where nobody is blamed. */
  judge({ code, reason, call, file, isDiscovery }: WorkerEnd): Verdict | undefined {
    if (!file) {
      if (call && GivenUpQuestions.isQuestion(call)) this.questions.add(call);
      else if (isDiscovery && !this.hasDiscoveryEndedOne) this.hasDiscoveryEndedOne = true;
      else this.crashes++;
      return undefined;
    }
    const wasSuspected = this.files.isSuspected(file.input.uri);
    const verdict = this.files.judge(code, file, reason);
    if (verdict === 'suspected') this.crashes++;
    // What was counted when it was suspected was its doing too.
    else if (wasSuspected) this.crashes = Math.max(0, this.crashes - 1);
    return verdict;
  }

  /** A worker has done what it was started for: earlier ends do not count any more. */
  confirm(): void {
    this.crashes = 0;
  }

  /** Everything is tried once more. */
  forgive(): void {
    this.files.clear();
    this.questions.clear();
    this.hasDiscoveryEndedOne = false;
  }
}
