// Removing a part from the form: it can be restored while the toast that says so is shown.

import { toasts } from "../../state/toasts.svelte";
import { t } from "../../i18n";

/** Shows a toast that a part was removed; its button calls `restore`. */
function offerUndo(name: string, restore: () => void): void {
  toasts.done(t("form-removed", { name }), { label: t("undo"), act: restore });
}

/** Takes one of several off, and offers to put it back in its place. */
export function removeAt(list: unknown[], index: number, name: string): void {
  const [part] = list.splice(index, 1);
  offerUndo(name, () => {
    list.splice(index, 0, part);
  });
}

/** Removes a key of a table, and offers to restore its value. */
export function removeKey(table: Record<string, unknown>, key: string, name: string): void {
  const valueBefore = table[key];
  table[key] = undefined;
  offerUndo(name, () => {
    table[key] = valueBefore;
  });
}

/** Takes a whole rule off, and offers to put it back. */
export function removeRule(set: (rule: object | null) => void, rule: object, name: string): void {
  set(null);
  offerUndo(name, () => {
    set(rule);
  });
}
