// What a round asks for in a category, where it differs from the rest of the round.

import type { RoundView } from "../api";
import { t } from "../i18n";

/** The numbers of a round, and of each category in it. */
type Numbers = Pick<RoundView, "per_entry" | "quorum"> & {
  categories: Pick<RoundView["categories"][number], "category" | "per_entry" | "quorum">[];
};

/** A round, and the categories that have it. */
type RoundOf = Pick<RoundView, "round"> & {
  categories: Pick<RoundView["categories"][number], "category">[];
};

/** Whether some category has a number of readers of its own. */
export function hasOwnReaders(round: Numbers): boolean {
  return round.categories.some((it) => it.per_entry !== round.per_entry);
}

/** Whether entries advance to a round from an earlier one of the desk's: some category of it has both. */
export function followsAnother(round: RoundOf, all: readonly RoundOf[]): boolean {
  const own = new Set(round.categories.map((it) => it.category));
  const earlier = all.filter((it) => it.round < round.round);
  return earlier.some((it) => it.categories.some(({ category }) => own.has(category)));
}

/** What differs, a sentence for each number, by the ids of the categories. */
export function differingNumbers(round: Numbers): { category: string; what: string }[] {
  return round.categories.flatMap(({ category, per_entry, quorum }) => {
    const said: string[] = [];
    if (per_entry !== null && per_entry !== round.per_entry) {
      said.push(t("round-per-entry", { judges: per_entry }));
    }
    if (quorum !== null && quorum !== round.quorum) {
      said.push(t("round-quorum", { judges: quorum }));
    }
    return said.length === 0 ? [] : [{ category, what: said.join(" ") }];
  });
}
