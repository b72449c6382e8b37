// Ids are made from names once; a name that changes later keeps its id, since entries hold it.

import type { Call } from "../../desk/bindings/Call";
import type { Cap } from "../../desk/bindings/Cap";
import type { Text } from "../../desk/bindings/Text";

/** A name as an id: small letters, figures and hyphens, "Médias mixtes" as "medias-mixtes". */
export function idOf(name: Text): string {
  const text = typeof name === "string" ? name : name.en;
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** An id that none of `taken` is: the second "news" is "news-2". */
function free(id: string, taken: readonly string[]): string {
  const first = id === "" ? "new" : id;
  let next = first;
  for (let number = 2; taken.includes(next); number += 1) {
    next = `${first}-${number}`;
  }
  return next;
}

/** The same list with an id for each that has none. */
function withIds<Part extends { id: string; name: Text }>(parts: readonly Part[]): Part[] {
  const taken = parts.map(({ id }) => id).filter((id) => id !== "");
  return parts.map((part) => {
    if (part.id !== "") {
      return part;
    }
    const id = free(idOf(part.name), taken);
    taken.push(id);
    return { ...part, id };
  });
}

/** What a cap is called by where nobody named it. */
function capName({ per, within }: Cap): string {
  const of = typeof per === "string" ? per : per.answer;
  return within === "category" ? `per ${of} in a category` : `per ${of}`;
}

function withCapIds(caps: readonly Cap[]): Cap[] {
  const named = withIds(caps.map((cap) => ({ id: cap.id, name: capName(cap) })));
  return caps.map((cap, index) => ({ ...cap, id: named[index]?.id ?? cap.id }));
}

/** The call with an id for whatever has none. */
export function identified(call: Call): Call {
  const [programme] = withIds([call.programme]);
  const [edition] = withIds([call.edition]);
  return {
    ...call,
    programme: programme ?? call.programme,
    edition: edition ?? call.edition,
    category: withIds(call.category),
    criterion: withIds(call.criterion ?? []),
    cap: withCapIds(call.cap ?? []),
  };
}
