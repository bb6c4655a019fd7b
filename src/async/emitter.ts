import type { Disposable } from './disposable.ts';

/** Registers a listener until it is disposed; of the shape of VS Code's events. */
export type Event<T> = (listener: (value: T) => unknown) => Disposable;

/** Tells its listeners, in the order in which they came, what has happened; nobody any more once it is disposed. */
export class Emitter<T> implements Disposable {
  private readonly listeners = new Set<{ readonly tell: (value: T) => unknown }>();
  private isOver = false;

  readonly event: Event<T> = (tell) => {
    // An object of its own, as somebody may listen twice with the same function.
    const listener = { tell };
    if (!this.isOver) this.listeners.add(listener);
    return { dispose: () => void this.listeners.delete(listener) };
  };

  /** A listener that comes or goes meanwhile is not called, or not any more. An error of a listener is thrown when all were called, outside of this call. */
  fire(value: T): void {
    for (const listener of [...this.listeners]) {
      if (this.listeners.has(listener)) tellSafely(listener.tell, value);
    }
  }

  dispose(): void {
    this.isOver = true;
    this.listeners.clear();
  }
}

function tellSafely<T>(tell: (value: T) => unknown, value: T): void {
  try {
    tell(value);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
