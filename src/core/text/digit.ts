/** Whether a code unit, or a byte, is a digit of ASCII; what is not there is none. */
export function isDigit(unit = 0): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
