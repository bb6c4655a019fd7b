import type { FileReader } from '../../../src/worker/file-source.ts';
import type { FromReader, ToReader } from '../../../src/worker/reader-protocol.ts';
import type { ReaderThread } from '../../../src/worker/running-reader.ts';
import { serveReader } from '../../../src/worker/serve-reader.ts';
import type { ThreadEnd } from '../../../src/worker/thread.ts';
import type { WorkerStep } from '../../../src/worker/worker-step.ts';
import { NO_STEP } from '../../../src/worker/worker-step.ts';

/** What a file does to the reader that reads it. */
export type ReaderDeed = 'hangs' | ThreadEnd['code'];

/** Lets others go on; a test decides when one goes on itself. */
export type Turn = (what: string) => Promise<void>;

/** Where a fake reader finds files, and what they do to it. */
export interface ReaderWorld {
  readonly files: FileReader;
  deedOf(path: string | undefined): ReaderDeed | undefined;
  readonly turn: Turn;
}

/** What a reader does no more once a file has ended it. */
class Ended extends Error {}

/** The code of a reader on the thread of the test: whatever it is told, and whatever it says, takes a turn. */
export class FakeReader implements ReaderThread {
  isDisposed = false;
  private isOver = false;
  private asked = 0;
  private current = NO_STEP;
  private request: Exclude<ToReader, { kind: 'phrases' }> | undefined;
  private take: (message: ToReader) => void = () => {};
  private readonly calledOff = new Set<number>();
  private readonly listeners: ((message: FromReader) => void)[] = [];
  private readonly exitListeners: ((end: ThreadEnd) => void)[] = [];
  private said: Promise<void> = Promise.resolve();
  private heard: Promise<void>;

  constructor(private readonly world: ReaderWorld) {
    this.heard = world.turn('a reader begins').then(() => this.begin());
  }

  readonly port = {
    post: (message: ToReader) => {
      const sent = structuredClone(message);
      if (message.kind !== 'phrases') this.asked++;
      this.heard = this.heard.then(() => this.world.turn('a reader hears')).then(() => this.hear(sent));
    },
    listen: (listener: (message: FromReader) => void) => void this.listeners.push(listener),
  };

  onExit(listener: (end: ThreadEnd) => void): void {
    this.exitListeners.push(listener);
  }

  step(): WorkerStep {
    return this.current;
  }

  callOff(id: number): void {
    this.calledOff.add(id);
  }

  /** It lives, and has not answered all that it was asked for. */
  get isBusy(): boolean {
    return this.asked > 0 && !this.isOver && !this.isDisposed;
  }

  dispose(): void {
    this.isDisposed = true;
  }

  /** Ends by itself, after all that it has said. */
  exit(code: ThreadEnd['code']): void {
    if (this.isOver) return;
    this.isOver = true;
    this.said = this.said.then(() => {
      for (const listener of this.isDisposed ? [] : this.exitListeners) listener({ code, reason: `ended: ${code}` });
    });
  }

  private begin(): void {
    const port = {
      post: (message: FromReader) => this.say(message),
      listen: (listener: (message: ToReader) => void) => {
        this.take = listener;
      },
    };
    serveReader(port, this.world.files, { at: (step) => this.note(step), isCalledOff: (id) => this.calledOff.has(id) });
  }

  private hear(message: ToReader): void {
    if (this.isOver || this.isDisposed) return;
    if (message.kind !== 'phrases') this.request = message;
    try {
      this.take(message);
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
    }
  }

  private note(step: WorkerStep): void {
    this.current = step;
    const deed = this.world.deedOf(this.partAt(step.file));
    if (deed === undefined) return;
    if (deed === 'hangs') this.isOver = true;
    else this.exit(deed);
    throw new Ended();
  }

  /** The path of a file, or the first unit of a part of a text. */
  private partAt(place: number): string | undefined {
    if (this.request?.kind === 'read') return this.request.files[place]?.localPath;
    return this.request && `${this.request.ranges[place]?.from}`;
  }

  private say(message: FromReader): void {
    const sent = structuredClone(message);
    this.said = this.said
      .then(() => this.world.turn('a reader says'))
      .then(() => {
        if (message.kind !== 'ready') this.asked--;
        for (const listener of this.isDisposed ? [] : this.listeners) listener(sent);
      });
  }
}
