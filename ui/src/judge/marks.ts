// Marks, votes and places: which a scale has, which key gives each, and in which order entries stand.

import type { Anchor, Scale } from "../api";
import { parseNumber } from "../i18n/numbers";

/** The most marks that are shown in one row. */
const MOST_IN_ROW = 21;

/** Every mark of a scale from the lowest to the highest; none where the scale has too many for a row. */
export function marksOf(scale: Scale): number[] {
  const steps = Math.round((scale.max - scale.min) / scale.step);
  if (!Number.isFinite(steps) || steps < 0 || steps >= MOST_IN_ROW) {
    return [];
  }
  return Array.from({ length: steps + 1 }, (_, step) => scale.min + step * scale.step);
}

/** The mark that is typed, with a point or a comma; null where the scale has no such mark. */
export function parseMark(text: string, { min, max, step }: Scale): number | null {
  const mark = parseNumber(text) ?? NaN;
  const steps = (mark - min) / step;
  return mark >= min && mark <= max && Math.abs(steps - Math.round(steps)) < 1e-6 ? mark : null;
}

/** The mark that a digit gives on a scale: 0 is ten. Null where the scale has no such mark. */
export function markOfKey(key: string, scale: Scale): number | null {
  if (!/^\d$/.test(key)) {
    return null;
  }
  const mark = key === "0" ? 10 : Number(key);
  return marksOf(scale).includes(mark) ? mark : null;
}

/** The anchor that a mark reaches: the highest that is not above it; none below the lowest, or without a mark. */
export function anchorBelow(
  anchors: readonly Anchor[],
  mark: number | undefined,
): Anchor | undefined {
  const reached = anchors.filter((it) => mark !== undefined && it.mark <= mark);
  return reached.toSorted((a, b) => b.mark - a.mark)[0];
}

/** The message of a vote: 1 is yes, a half maybe, 0 no. */
export function voteMessageId(vote: number): "vote-yes" | "vote-maybe" | "vote-no" {
  return vote === 1 ? "vote-yes" : vote === 0 ? "vote-no" : "vote-maybe";
}

/** The vote that a key gives; null for any other key. */
export function voteOfKey(key: string): number | null {
  const votes: Readonly<Record<string, number>> = { y: 1, "1": 1, m: 0.5, "2": 0.5, n: 0, "3": 0 };
  return votes[key.toLowerCase()] ?? null;
}

/** A list in which one item went up or down by one; the same list where it cannot. */
export function moved<Item>(items: readonly Item[], at: number, by: -1 | 1): Item[] {
  const next = [...items];
  const [one, other] = [next[at], next[at + by]];
  if (one !== undefined && other !== undefined) {
    [next[at], next[at + by]] = [other, one];
  }
  return next;
}

/** The items in this order of entries; those whose entry is not in it come last. */
export function inOrder<Item extends { entry: string }>(
  items: readonly Item[],
  order: readonly string[],
): Item[] {
  const places = new Map(order.map((entry, at) => [entry, at]));
  const place = (item: Item) => places.get(item.entry) ?? order.length;
  return items.toSorted((a, b) => place(a) - place(b));
}

/** The index in the queue of the entry that an address names, as `round.entry` or by the entry alone; 0 where there is none. */
export function queueIndexOf(
  subject: string | null,
  queue: readonly { round: number; entry: string }[],
): number {
  const exact = queue.findIndex((it) => `${String(it.round)}.${it.entry}` === subject);
  return exact >= 0
    ? exact
    : Math.max(
        0,
        queue.findIndex((it) => it.entry === subject),
      );
}
