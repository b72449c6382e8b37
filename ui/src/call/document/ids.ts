// Ids are made from names once; a part keeps its id when its name changes, since entries refer to it.

import type { Call, Text } from "../../api";

/** How many words of a text an id is made of, where a part has no name. */
const WORDS = 5;

/** A name as an id: small letters, figures and hyphens, "Médias mixtes" as "medias-mixtes". */
export function idOf(name: Text): string {
  const text = typeof name === "string" ? name : name.en || name.fr;
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** What people call a part: its name, else the first of its words. */
export function nameOf(part: object): Text {
  const { name, text } = part as { name?: Text; text?: Text };
  if (name !== undefined || text === undefined) {
    return name ?? "";
  }
  const first = (words: string) => words.split(/\s+/).slice(0, WORDS).join(" ");
  return typeof text === "string" ? first(text) : { en: first(text.en), fr: first(text.fr) };
}

/** An id for a part of this name that is not in `taken`: the second "news" is "news-2". */
export function freeId(name: Text, taken: readonly string[]): string {
  const first = idOf(name) || "new";
  let next = first;
  for (let number = 2; taken.includes(next); number += 1) {
    next = `${first}-${number}`;
  }
  return next;
}

const isPart = (value: unknown): value is { id: string } =>
  typeof value === "object" && value !== null && "id" in value;

/** The same value, where every part that has no id yet has one that is free among those beside it. */
function withIds(value: unknown): unknown {
  if (Array.isArray(value)) {
    const takenIds = value.filter(isPart).map(({ id }) => id);
    return value.map((part) => {
      if (isPart(part) && part.id === "") {
        const id = freeId(nameOf(part), takenIds);
        takenIds.push(id);
        return withIds({ ...part, id });
      }
      return withIds(part);
    });
  }
  if (typeof value === "object" && value !== null) {
    const newId = isPart(value) && value.id === "" ? { id: freeId(nameOf(value), []) } : {};
    const fields = Object.entries(value).map(([key, part]) => [key, withIds(part)]);
    return { ...Object.fromEntries(fields), ...newId };
  }
  return value;
}

/** The call with an id for whatever has none. */
export function identified(call: Call): Call {
  return withIds(call) as Call;
}
