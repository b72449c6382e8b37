// Taking a part off the form: it can be put back as long as the sentence that says so stands.

import { toasts } from "../../state/toasts.svelte";
import { t } from "../../i18n";

/** Says that a part was taken off; `restore` puts it back. */
function say(name: string, restore: () => void): void {
  toasts.done(t("form-removed", { name }), { label: t("undo"), act: restore });
}

/** Takes one of several off, and offers to put it back in its place. */
export function removeAt(list: unknown[], index: number, name: string): void {
  const [part] = list.splice(index, 1);
  say(name, () => {
    list.splice(index, 0, part);
  });
}

/** Takes a key of a table off, and offers to put back what it said. */
export function removeKey(table: Record<string, unknown>, key: string, name: string): void {
  const before = table[key];
  table[key] = undefined;
  say(name, () => {
    table[key] = before;
  });
}

/** Takes a whole rule off, and offers to put it back. */
export function removeRule(set: (rule: object | null) => void, rule: object, name: string): void {
  set(null);
  say(name, () => {
    set(rule);
  });
}
