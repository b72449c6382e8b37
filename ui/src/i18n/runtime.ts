// A running time, as a person writes and reads it.

/** Seconds of `6:12`, `1:02:03` or whole minutes; null where the text is none of these. */
export function parseRuntime(text: string): number | null {
  const parts = text.trim().split(":");
  if (parts.length > 3 || !parts.every((part) => /^\d{1,5}$/.test(part))) {
    return null;
  }
  const [first = 0, ...rest] = parts.map(Number);
  if (rest.length === 0) {
    return first * 60;
  }
  return rest.reduce((sum, part) => sum * 60 + part, first);
}

/** A running time as a person writes it: `6:12`. */
export function formatRuntime(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined) {
    return "";
  }
  const two = (number: number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
