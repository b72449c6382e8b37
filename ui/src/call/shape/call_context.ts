// The call as a Svelte context: its parts refer to its categories and questions by id.

import { getContext, setContext } from "svelte";

import type { Call } from "../../api";
import { textOf } from "../../i18n";
import { freeId, nameOf } from "../document/ids";

const NAME = Symbol("call");

/** Provides the call to every component below. */
export function provideCall(call: () => Call): void {
  setContext(NAME, call);
}

export const getCall = () => getContext<() => Call>(NAME);

/** A part that others refer to by its id. */
export interface Named {
  id: string;
}

/** What people call a part. */
export const partName = (part: Named) => textOf(nameOf(part));

/** The id of a part. A part without an id gets one now: `part` is changed. */
export function ensureId(part: Named, all: readonly Named[]): string {
  if (part.id === "") {
    part.id = freeId(
      nameOf(part),
      all.map(({ id }) => id),
    );
  }
  return part.id;
}
