// Where something is in a call, in words: `category.news.words.at_most` as "Category “news” · Length in words · At most".

import { t } from "../../i18n";
import { keyLabel, kindLabel } from "./labels";
import { keysOf, type Shape } from "./shape";

/** The words for one name of a path, and the shape of the part that it leads to; none where the schema has none. */
function step(shape: Shape | null, name: string): [string, Shape | null] {
  if (shape?.is === "list") {
    return [/^\d+$/.test(name) ? name : t("place-named", { name }), shape.item];
  }
  if (shape?.is === "kinds") {
    const kind = shape.kinds.find((it) => it.name === name);
    return [kindLabel(shape.of, name), kind?.shape ?? null];
  }
  const key = shape?.is === "table" ? keysOf(shape.of).find((it) => it.name === name) : undefined;
  return [keyLabel(shape?.is === "table" ? shape.of : "", name), key?.shape ?? null];
}

/** A path in words: the names of its parts, the outermost first. */
export function placeInWords(place: string): string {
  let shape: Shape | null = { is: "table", of: "Call" };
  const words = place.split(/[. ]/).map((name) => {
    const [word, next] = step(shape, name);
    shape = next;
    return word;
  });
  return words.join(" · ");
}
