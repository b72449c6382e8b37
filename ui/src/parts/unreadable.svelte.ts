// Fields whose text cannot be parsed: a form that has one is not sent.

import { getContext, setContext } from "svelte";
import { SvelteSet } from "svelte/reactivity";

/** The result of parsing a text that is no value of the field. */
export const UNREADABLE = Symbol("unreadable");

/** What a text is parsed to. */
export type Parsed<Value> = Value | typeof UNREADABLE;

/** The value that a parser found in a text; an empty text gives `empty`, and any other without a value cannot be read. */
export function parsedOr<Value, Empty>(
  value: Value | null,
  text: string,
  empty: Empty,
): Parsed<Value | Empty> {
  return value ?? (text.trim() === "" ? empty : UNREADABLE);
}

/** The fields of one form that hold such a text now. */
export class UnreadableFields {
  readonly #fields = new SvelteSet<symbol>();

  get any(): boolean {
    return this.#fields.size > 0;
  }

  /** Adds a field; gives the function that removes it. */
  add(): () => void {
    const field = Symbol("field");
    this.#fields.add(field);
    return () => {
      this.#fields.delete(field);
    };
  }
}

const NAME = Symbol("unreadable fields");

/** Lets every field below say that its text cannot be read. */
export function collectUnreadable(fields: UnreadableFields): void {
  setContext(NAME, fields);
}

/** The fields of the form around a component; undefined where no form asks. */
export const unreadableFields = () => getContext<UnreadableFields | undefined>(NAME);
