// The windows and deadlines of a call as bars and marks on one time axis.

import type { Call, Deadline, Text } from "../../api";
import { DAY_PATTERN } from "../shape/new_value";

/** One row: a window, a deadline, or both, of the call or of one category. */
export interface Row {
  /** The category; none for the call. */
  name: Text | null;
  /** The first and the last day of its window, in milliseconds of UTC. */
  window: [number, number] | null;
  /** The day of its deadline. */
  closes: number | null;
}

const instant = (day: string) => (DAY_PATTERN.test(day) ? Date.parse(day) : null);

function closing(deadline: Deadline | null | undefined): number | null {
  return deadline ? instant(deadline.local.slice(0, 10)) : null;
}

function windowOf(stated: { from: string; to: string } | null | undefined): Row["window"] {
  const [from, to] = [instant(stated?.from ?? ""), instant(stated?.to ?? "")];
  return from !== null && to !== null && from <= to ? [from, to] : null;
}

/** The call's row, then one for each category with a window or a deadline of its own. */
export function rowsOf(call: Call): Row[] {
  const last = (call.extension ?? []).findLast(({ categories }) => !categories?.length);
  const rows: Row[] = [
    { name: null, window: windowOf(call.window), closes: closing(last?.deadline ?? call.deadline) },
    ...call.category.map(({ id, name, window, deadline }) => {
      const extended = (call.extension ?? []).findLast(({ categories }) =>
        categories?.includes(id),
      );
      return { name, window: windowOf(window), closes: closing(extended?.deadline ?? deadline) };
    }),
  ];
  return rows.filter(({ window, closes }) => window !== null || closes !== null);
}

/** From the first to the last day of all rows, with a month of room. */
export function spanOf(rows: readonly Row[]): [number, number] {
  const days = rows.flatMap(({ window, closes }) => [
    ...(window ?? []),
    ...(closes ? [closes] : []),
  ]);
  const ROOM = 31 * 86_400_000;
  return [Math.min(...days) - ROOM, Math.max(...days) + ROOM];
}
