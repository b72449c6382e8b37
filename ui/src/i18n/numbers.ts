/** A receipt number as it is printed: at least four digits. */
export function fourDigits(number: number): string {
  return String(number).padStart(4, "0");
}
