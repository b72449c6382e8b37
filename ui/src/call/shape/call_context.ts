// The categories and questions that the parts of a call speak of.

import { getContext, setContext } from "svelte";

import type { Call } from "../../api";
import { textOf } from "../../i18n";
import { freeId, nameOf } from "../document/ids";

const NAME = Symbol("call");

/** Lets every part below know the call. */
export function letKnow(call: () => Call): void {
  setContext(NAME, call);
}

export const known = () => getContext<() => Call>(NAME);

/** A part that others speak of by its id. */
export interface Named {
  id: string;
}

/** What people call a part. */
export const called = (part: Named) => textOf(nameOf(part));

/** The id of a part; one that has none is given it now, and keeps it. */
export function idFor(part: Named, all: readonly Named[]): string {
  if (part.id === "") {
    part.id = freeId(
      nameOf(part),
      all.map(({ id }) => id),
    );
  }
  return part.id;
}
