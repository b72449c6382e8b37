// A new entry, and the small conversions between a form and the entry's document.

import type { Call, Entry, Person, Piece } from "../api";

/** An empty piece. */
export function newPiece(): Piece {
  return {
    title: "",
    outlets: [],
    published: null,
    countries: null,
    languages: [],
    words: null,
    runtime_seconds: null,
    elements: [],
    url: null,
    access: null,
  };
}

/** Somebody whose name is not filled in. */
export function newPerson(): Person {
  return { public_name: "", contact: { email: null, phone: null } };
}

/** An entry with nothing in it but the call's first category. */
export function newEntry(call: Call, name: string): Entry {
  return {
    category: call.category[0]?.id ?? "",
    title: "",
    entered_by: { role: "author", name, contact: { email: null, phone: null } },
    people: [{ ...newPerson(), public_name: name }],
    pieces: [newPiece()],
    statement: null,
    permission: null,
  };
}

/** A text, or null where nothing is in it. */
export function orNull(text: string): string | null {
  return text.trim() === "" ? null : text;
}

/** A whole number, or null where the text is none. */
export function numberOf(text: string): number | null {
  const trimmed = text.replaceAll(/[\s,\u00a0\u202f]/g, "");
  return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : null;
}

/** Seconds of `6:12`, `1:02:03` or whole minutes; null where the text is none of these. */
export function secondsOf(text: string): number | null {
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
export function runtimeOf(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined) {
    return "";
  }
  const two = (number: number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** Codes between commas. */
export function codesOf(text: string): string[] {
  return text
    .split(",")
    .map((code) => code.trim())
    .filter((code) => /^[A-Za-z]{2}$/.test(code));
}
