// Marks, votes and places: which a scale has, which key gives each, and in which order entries stand.

import type { Anchor, Call, Criterion, Scale } from "../api";
import { parseNumber } from "../i18n/numbers";

/** The most marks that are shown in one row. */
const MOST_IN_ROW = 21;

/** The lowest mark of a criterion with points: its work brings none of them. */
const NO_POINTS = 0;

/** Marks are compared in millionths, as the desk does: in floating point, 0.3 is not three steps of 0.1. */
const MILLIONTHS = 1e6;

/** The marks of a criterion: from 0 to its points where it has some, else the call's; null where the call has none. */
export function scaleOf(call: Call, { points }: Criterion): Scale | null {
  if (typeof points === "number") {
    return { min: NO_POINTS, max: points, step: call.scale?.step ?? 1 };
  }
  return call.scale ?? null;
}

/** The most that the marks of a sheet add up to. */
export function mostInAll(call: Call): number {
  const most = (call.criterion ?? []).map((it) => scaleOf(call, it)?.max ?? 0);
  return most.reduce((sum, max) => sum + max, 0);
}

/** Every mark of a scale, from the lowest to the last step that is not above the highest; none where a row has no room for all. */
export function marksOf(scale: Scale): number[] {
  // Less than a step at the end is left out: no judge can give it.
  const steps = Math.floor((scale.max - scale.min) / scale.step + 1 / MILLIONTHS);
  if (!Number.isFinite(steps) || steps < 0 || steps >= MOST_IN_ROW) {
    return [];
  }
  const markAt = (step: number) =>
    Math.round((scale.min + step * scale.step) * MILLIONTHS) / MILLIONTHS;
  return Array.from({ length: steps + 1 }, (_, step) => markAt(step));
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
