// What a key does in a PDF.

export type PrintAction =
  "previous" | "next" | "larger" | "smaller" | "fit" | "search" | "next_match" | "previous_match";

const ACTIONS: ReadonlyMap<string, PrintAction> = new Map<string, PrintAction>([
  ["ArrowLeft", "previous"],
  ["ArrowRight", "next"],
  ["+", "larger"],
  ["=", "larger"],
  ["-", "smaller"],
  ["0", "fit"],
]);

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The action of a key; undefined where the key is left to the window. */
export function printAction(event: Key): PrintAction | undefined {
  const key = event.key.toLowerCase();
  if (event.altKey) {
    return undefined;
  }
  if (key === "f3" || ((event.ctrlKey || event.metaKey) && key === "g")) {
    return event.shiftKey ? "previous_match" : "next_match";
  }
  if (event.ctrlKey || event.metaKey) {
    return key === "f" ? "search" : undefined;
  }
  const { key: pressed } = event;
  return ACTIONS.get(pressed);
}
