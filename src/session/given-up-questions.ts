import type { Method } from '../worker/protocol.ts';
import type { OpenCall } from '../worker/rpc.ts';

/** What the library needs to be what it is: a worker that cannot do this is broken. Everything else is a question that it can do without. */
const DUTIES: ReadonlySet<Method> = new Set<Method>([
  'configure',
  'open',
  'clearCache',
  'findFiles',
  'update',
  'tryFile',
  'giveUpDiscovery',
  'remove',
  'clear',
  'documents',
  'setPacks',
]);
/** So many are remembered. */
const MOST = 8;

/** Questions that have ended a worker: an editor that asks by itself would ask them again and again, and end every worker. */
export class GivenUpQuestions {
  private questions: { readonly method: Method; readonly params: string }[] = [];

  static isQuestion({ method }: OpenCall): boolean {
    return !DUTIES.has(method);
  }

  add({ method, params }: OpenCall): void {
    this.questions = [...this.questions, { method, params: JSON.stringify(params) }].slice(-MOST);
  }

  has(method: Method, params: unknown): boolean {
    const others = this.questions.filter((question) => question.method === method);
    if (others.length === 0) return false;
    const asked = JSON.stringify(params);
    return others.some((question) => question.params === asked);
  }

  clear(): void {
    this.questions = [];
  }
}
