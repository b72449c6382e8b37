// A running time, as a person writes and reads it.

/** Hours, minutes and seconds with their units, in English or in French: `1h30`, `1 h 30 min`, `6 min`, `6′12″`. */
const WITH_UNITS =
  /^(?:(\d{1,5}) ?h(?:ours?|rs?|eures?)?\.? ?)?(?:(\d{1,5}) ?(?:(?:m(?:in(?:ute)?s?)?|mn)\.?|['′’]) ?)?(?:(\d{1,5}) ?(?:s(?:ec(?:ond|onde)?s?)?\.?|["″”])?)?$/;

/**
 * Seconds of `6:12`, `1:02:03`, whole minutes, or a time with its units; null where the text is none of these. A number
 * behind hours is minutes, and one behind minutes is seconds.
 */
export function parseRuntime(text: string): number | null {
  const typed = text.trim().toLowerCase().replaceAll(/\s+/g, " ");
  const parts = typed.split(":");
  if (parts.length <= 3 && parts.every((part) => /^\d{1,5}$/.test(part))) {
    const [first = 0, ...rest] = parts.map(Number);
    return rest.length === 0 ? first * 60 : rest.reduce((sum, part) => sum * 60 + part, first);
  }
  const found = WITH_UNITS.exec(typed);
  if (typed === "" || found === null) {
    return null;
  }
  const [hours, minutes, last] = found.slice(1).map((part) => (part ? Number(part) : null));
  const isLastMinutes = hours !== null && minutes === null && /\d$/.test(typed);
  const seconds = (last ?? 0) * (isLastMinutes ? 60 : 1);
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + seconds;
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
