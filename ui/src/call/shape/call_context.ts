// The call as a Svelte context, for the fields of parts that refer to its categories and questions by id.

import { getContext, setContext } from "svelte";

import type { Call } from "../../api";
import { textOf } from "../../i18n";
import { freeId, nameOf } from "../document/ids";

const CALL_CONTEXT = Symbol("call");

/** Provides the call to every component below. */
export function provideCall(call: () => Call): void {
  setContext(CALL_CONTEXT, call);
}

export const getCall = () => getContext<() => Call>(CALL_CONTEXT);

/** A part that others refer to by its id. */
export interface Named {
  id: string;
}

/** The name of a part that people read. */
export const partName = (part: Named) => textOf(nameOf(part));

/** The id of a part. A part without an id gets one that none of its siblings has: `part` is changed. */
export function ensureId(part: Named, siblings: readonly Named[]): string {
  if (part.id === "") {
    part.id = freeId(
      nameOf(part),
      siblings.map(({ id }) => id),
    );
  }
  return part.id;
}
