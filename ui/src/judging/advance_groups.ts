// Groups of entries that are counted apart when entries advance, for people to read.

import type { Advance, AdvanceGroup, AdvancePreview } from "../api";
import { languageNames, textOf } from "../i18n";

/** Whether a rule counts groups of entries apart. */
export function countsGroups(rule: Advance | null): boolean {
  return typeof rule === "object" && rule !== null
    ? "in_proportion" in rule || "in_each_group" in rule
    : false;
}

/** The name of a group by its id: the call's own, else that of a language. */
export function groupName(groups: readonly AdvanceGroup[], id: string | null): string | null {
  const group = groups.find((it) => it.id === id);
  if (!group) {
    return null;
  }
  return group.name === null ? languageNames(group.id) : textOf(group.name);
}

/** Whether an entry could take a place that the rule gives to none of several groups. */
export function isOpen(preview: AdvancePreview, it: AdvancePreview["entries"][number]): boolean {
  return it.tied_at_cut && preview.groups.some((group) => group.tied && group.id === it.group);
}

/** How many entries of each group are chosen, in the order of the groups. */
export function chosenByGroup(preview: AdvancePreview, chosen: readonly string[]): number[] {
  return preview.groups.map(
    ({ id }) =>
      preview.entries.filter((it) => it.group === id && chosen.includes(it.entry.entry)).length,
  );
}
