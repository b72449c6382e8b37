// The keys that work everywhere.

import { isModified, isTyping, keyOutsideFields } from "../state/keys";
import { dialogs } from "./dialogs.svelte";
import { nextPane } from "./panes";
import { route } from "../state/route.svelte";
import { sectionsOf } from "../state/screens";
import { toasts } from "../state/toasts.svelte";

/** How long a G waits for its letter, in milliseconds. */
const SEQUENCE_MS = 1500;

let goPressedAt = 0;

/** Takes a key press that no screen took. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || document.querySelector("dialog[open]")) {
    return;
  }
  if (event.key === "F6") {
    nextPane(event.shiftKey);
  } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    dialogs.palette = true;
  } else if ((event.ctrlKey || event.metaKey) && event.key === ",") {
    dialogs.settings = true;
  } else if ((event.ctrlKey || event.metaKey) && event.key === "p") {
    window.print();
  } else if ((event.ctrlKey || event.metaKey) && event.key === "z" && !isTyping(event)) {
    toasts.undo?.();
    toasts.undo = null;
  } else if (!handleLetter(event)) {
    return;
  }
  event.preventDefault();
}

/** Single letters act outside text fields, and only where the settings let them. */
function handleLetter(event: KeyboardEvent): boolean {
  const key = keyOutsideFields(event);
  if (key === "" || isModified(event)) {
    return false;
  }
  const kind = route.inWorkspace?.kind;
  const isSequenceOpen = event.timeStamp - goPressedAt < SEQUENCE_MS;
  goPressedAt = key === "g" ? event.timeStamp : -SEQUENCE_MS;
  if (key === "?") {
    dialogs.shortcuts = true;
    return true;
  }
  if (!isSequenceOpen || kind === undefined) {
    return key === "g";
  }
  const section = sectionsOf(kind).find((it) => it.letter === key.toLowerCase());
  if (section) {
    route.open(section.address);
  }
  return section !== undefined;
}
