// Which key presses are for whom.

/** Elements that take letters and arrows for themselves; an open dialog takes every key. */
const TAKES_KEYS = "input, textarea, select, [contenteditable], dialog";

/** Whether a key press belongs to a field that a person types or chooses in, or to a dialog. */
export function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(TAKES_KEYS) !== null;
}

/** Whether a modifier makes it another key: the platform's, or a palette's. */
export function isModified(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}
