// Whether a key press belongs to a field or is a shortcut.

import { settings } from "./settings.svelte";

/** Elements that take letters and arrows for themselves; an open dialog takes every key. */
const TAKES_KEYS = "input, textarea, select, [contenteditable], dialog";

/** Whether a key press belongs to a field that a person types or chooses in, or to a dialog. */
export function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(TAKES_KEYS) !== null;
}

/**
 * The key of a press, or nothing where it is a single character that may not act: with a modifier, or while the settings
 * keep single characters to what has the focus (WCAG 2.1.4). Every screen asks here.
 */
export function keyOf(event: KeyboardEvent): string {
  const single = /^\S$/u.test(event.key);
  const acts = !isModified(event) && (settings.letters || isTyping(event));
  return single && !acts ? "" : event.key;
}

/** The same, but nothing while a field or a dialog has the focus. */
export function keyOutsideFields(event: KeyboardEvent): string {
  return isTyping(event) ? "" : keyOf(event);
}

/** Whether a modifier makes it another key: the platform's, or a palette's. */
export function isModified(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}
