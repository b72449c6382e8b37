// Fields that were filled from a file or a page: their names, and how they are restored.

import type { Entry } from "../api";

/** The message id of each field that a reading may fill. */
const WORDS: Readonly<Record<string, string>> = {
  title: "piece-title",
  outlets: "entries-outlet",
  published: "entries-published",
  languages: "piece-language",
  words: "piece-words",
  runtime_seconds: "piece-runtime",
  url: "piece-url",
  elements: "piece-elements",
};

/** `pieces[0].words` in its parts; the piece is null for a field of the whole entry. */
function parts(field: string): { piece: number | null; name: string } {
  const [, piece, name] = /^pieces\[(\d+)\]\.(.+)$/.exec(field) ?? [];
  return piece === undefined || name === undefined
    ? { piece: null, name: field }
    : { piece: Number(piece), name };
}

/** The message ids of filled fields, each once. */
export function fieldMessageIds(fields: readonly string[]): string[] {
  const ids = fields.map((field) => WORDS[parts(field).name]);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** The document with these fields as they were before; whatever else was written since stays. */
export function withoutAutofill(now: Entry, before: Entry, fields: readonly string[]): Entry {
  const back = structuredClone(now);
  for (const field of fields) {
    const { piece, name } = parts(field);
    const [to, from] = piece === null ? [back, before] : [back.pieces[piece], before.pieces[piece]];
    if (to && from) {
      Object.assign(to, { [name]: (from as unknown as Record<string, unknown>)[name] });
    }
  }
  return back;
}

/** Whether any of these fields belongs to a piece, by its index, or, for the first, to the whole entry. */
export function concernsPiece(fields: readonly string[], piece: number): boolean {
  return fields.some((field) => (parts(field).piece ?? 0) === piece);
}
