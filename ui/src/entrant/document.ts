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
