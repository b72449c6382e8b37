// Days and instants in words. The wire has ISO 8601; the words follow Canadian English and French.

import { dateFormatter } from "./formatters";
import { offsetLabel, zoneOffset } from "./zone_clocks";
import type { Language } from "./locale.svelte";

interface Day {
  year: number;
  month: number;
  day: number;
}

interface Local extends Day {
  hour: number;
  minute: number;
  second: number;
}

const NO_BREAK = "\u00a0";

/** The wall clock of `zone` at an instant; null where the text is none. */
export function localAt(iso: string, zone: string): Local | null {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) {
    return null;
  }
  const offset = zoneOffset(zone, at);
  return offset === null ? localByPlatform(at, zone) : localByOffset(at, offset);
}

/** The wall clock at an offset in minutes east of UTC. */
function localByOffset(at: number, offset: number): Local {
  const local = new Date(at + offset * 60_000);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
  };
}

/** The same by the zone data of the platform. */
function localByPlatform(at: number, zone: string): Local {
  const parts = dateFormatter("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return {
    year: of("year"),
    month: of("month"),
    day: of("day"),
    hour: of("hour"),
    minute: of("minute"),
    second: of("second"),
  };
}

/** `EST`, in French `HNE`; `UTC-07:00` where the platform would name other clocks than the zone has. */
function zoneLabel(language: Language, iso: string, zone: string): string {
  const at = Date.parse(iso);
  const offset = zoneOffset(zone, at);
  if (offset !== null && !isOffsetOfPlatform(at, zone, offset)) {
    return offsetLabel(offset);
  }
  const formatter = dateFormatter(language, { timeZone: zone, timeZoneName: "short" });
  const label = formatter.formatToParts(at).find((part) => part.type === "timeZoneName");
  return label?.value ?? zone;
}

/** Whether the platform knows a zone, and has its clocks at this offset. */
function isOffsetOfPlatform(at: number, zone: string, offset: number): boolean {
  try {
    const [ours, platform] = [localByOffset(at, offset), localByPlatform(at, zone)];
    return ours.hour === platform.hour && ours.minute === platform.minute;
  } catch {
    // Zones of the newest data may be younger than the platform.
    return false;
  }
}

/** English months are short everywhere, without a full stop; French ones are short only in tables. */
function monthName(language: Language, month: number, size: "short" | "long"): string {
  const english = language === "en-CA";
  const name = dateFormatter(language, { timeZone: "UTC", month: english ? "short" : size }).format(
    Date.UTC(2000, month - 1, 15),
  );
  return english ? name.replace(".", "") : name;
}

function weekday(language: Language, { year, month, day }: Day): string {
  const name = dateFormatter(language, { timeZone: "UTC", weekday: "short" }).format(
    Date.UTC(year, month - 1, day),
  );
  return language === "en-CA" ? name.replace(".", "") : name;
}

function dayInFrench({ day }: Day): string {
  return day === 1 ? "1er" : String(day);
}

function dayInWords(language: Language, day: Day, size: "short" | "long"): string {
  const month = monthName(language, day.month, size);
  return language === "en-CA"
    ? `${month} ${day.day}, ${day.year}`
    : `${dayInFrench(day)} ${month} ${day.year}`;
}

function timeInWords(language: Language, at: Local, seconds: boolean): string {
  const two = (number: number) => String(number).padStart(2, "0");
  if (language === "fr-CA") {
    const minutes = `${at.hour}${NO_BREAK}h${NO_BREAK}${two(at.minute)}`;
    return seconds ? `${minutes}${NO_BREAK}min${NO_BREAK}${two(at.second)}${NO_BREAK}s` : minutes;
  }
  const half = at.hour < 12 ? "a.m." : "p.m.";
  const rest = seconds ? `${two(at.minute)}:${two(at.second)}` : two(at.minute);
  return `${at.hour % 12 || 12}:${rest}${NO_BREAK}${half}`;
}

/** An instant to the second, with its zone: `Jan 22, 2021, 2:05:16 p.m. EST`. */
export function instant(language: Language, zone: string, iso: string): string {
  const at = localAt(iso, zone);
  if (!at) {
    return iso;
  }
  const joint = language === "en-CA" ? ", " : " à ";
  const time = timeInWords(language, at, at.second !== 0);
  return `${dayInWords(language, at, "long")}${joint}${time} ${zoneLabel(language, iso, zone)}`;
}

/** What a clock on the wall shows: `Mon Jan 25, 2021, 10:42 a.m. EST`. */
export function clock(language: Language, zone: string, iso: string): string {
  const at = localAt(iso, zone);
  if (!at) {
    return iso;
  }
  const day = `${weekday(language, at)} ${dayInWords(language, at, "short")}`;
  return `${day}, ${timeInWords(language, at, false)} ${zoneLabel(language, iso, zone)}`;
}

/** An instant in a column, on the 24-hour clock in both languages: `Jan 22, 14:05`. */
export function shortInstant(language: Language, zone: string, iso: string): string {
  const at = localAt(iso, zone);
  if (!at) {
    return iso;
  }
  const month = monthName(language, at.month, "short");
  const time = `${String(at.hour).padStart(2, "0")}:${String(at.minute).padStart(2, "0")}`;
  return language === "en-CA"
    ? `${month} ${at.day}, ${time}`
    : `${dayInFrench(at)} ${month} ${time}`;
}

/** A part that is not known is 0. */
function spanPart(text: string): Day | null {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(text);
  const [, year, month = 0, day = 0] = match ?? [];
  return match && { year: Number(year), month: Number(month), day: Number(day) };
}

function partInWords(language: Language, part: Day): string {
  if (part.day) {
    return dayInWords(language, part, "short");
  }
  return part.month
    ? `${monthName(language, part.month, "short")} ${part.year}`
    : String(part.year);
}

/**
 * A date as exactly as it is known, in words: a day, a month, a year, or two of them with `/` between. A
 * text of another form stays as it is.
 */
export function partialDate(language: Language, text: string): string {
  const parts = text.split("/").map(spanPart);
  const [first, last] = parts;
  if (parts.length > 2 || !first || last === null) {
    return text;
  }
  if (!last) {
    return partInWords(language, first);
  }
  const sameYear = first.year === last.year && first.month && !first.day && !last.day;
  const start = sameYear ? monthName(language, first.month, "short") : partInWords(language, first);
  return `${start}–${partInWords(language, last)}`;
}

/** A text that is exactly a day or an instant, in words; any other text as it is. */
export function dateInWords(language: Language, zone: string, text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const day = spanPart(text);
    return day ? dayInWords(language, day, "long") : text;
  }
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/.test(text)
    ? instant(language, zone, text)
    : text;
}

/** The day of the week of `2020-12-31`, short; empty where the text is no day. */
export function weekdayOf(language: Language, text: string): string {
  const day = spanPart(text);
  return day?.day ? weekday(language, day) : "";
}

/** The day of an instant in a zone. */
export function dayOf(language: Language, zone: string, iso: string): string {
  const at = localAt(iso, zone);
  return at ? `${weekday(language, at)} ${dayInWords(language, at, "long")}` : iso;
}

/** The time of day of an instant in a zone, with the zone's label. */
export function timeOf(language: Language, zone: string, iso: string): string {
  const at = localAt(iso, zone);
  return at ? `${timeInWords(language, at, false)} ${zoneLabel(language, iso, zone)}` : iso;
}
