/** A place where others wait until it is opened. */
export class Gate {
  private opened: Promise<void> = Promise.resolve();
  private letThrough: () => void = () => {};

  close(): void {
    this.opened = new Promise((resolve) => {
      this.letThrough = resolve;
    });
  }

  open(): void {
    this.letThrough();
  }

  pass(): Promise<void> {
    return this.opened;
  }
}
