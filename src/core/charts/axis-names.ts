/** Whether one of the names along an axis is written, where only each so-manieth has room: they are counted back from the last, which of years is the newest. */
export function isNamed(index: number, names: number, step: number): boolean {
  return (names - 1 - index) % step === 0;
}
