// What a key does in the player of films and sound.

export type PlayerAction =
  | { kind: "play" | "mute" | "captions" | "full_screen" }
  /** Seconds forward; negative is back. */
  | { kind: "seek"; by: number }
  /** Steps of volume or speed; negative is quieter or slower. */
  | { kind: "volume" | "speed"; by: number };

/** The speeds offered, from slow to fast. */
export const SPEEDS: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 2];

const ACTIONS: ReadonlyMap<string, PlayerAction> = new Map<string, PlayerAction>([
  [" ", { kind: "play" }],
  ["ArrowLeft", { kind: "seek", by: -10 }],
  ["ArrowRight", { kind: "seek", by: 10 }],
  ["ArrowUp", { kind: "volume", by: 1 }],
  ["ArrowDown", { kind: "volume", by: -1 }],
  ["m", { kind: "mute" }],
  ["c", { kind: "captions" }],
  ["f", { kind: "full_screen" }],
  ["<", { kind: "speed", by: -1 }],
  [">", { kind: "speed", by: 1 }],
]);

/** The action of a key; undefined where the key is not the player's, or is part of a shortcut of the system. */
export function playerAction(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">,
): PlayerAction | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) {
    return undefined;
  }
  return ACTIONS.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
}

/** Whether what has the focus uses the key itself: a button is pressed by the space bar, a list of choices is gone through by arrows. */
export function isLeftToControl(event: Pick<KeyboardEvent, "key" | "target">): boolean {
  const { key, target } = event;
  if (!(target instanceof Element)) {
    return false;
  }
  return target.matches("button, select")
    ? key === " " || (target.matches("select") && key.startsWith("Arrow"))
    : target.matches(".volume") && key.startsWith("Arrow");
}

/** The speed that many steps away, within those offered. */
export function steppedSpeed(speed: number, by: number): number {
  const faster = SPEEDS.findIndex((it) => it >= speed);
  const from = faster < 0 ? SPEEDS.length - 1 : faster;
  return SPEEDS[Math.min(Math.max(from + by, 0), SPEEDS.length - 1)] ?? speed;
}
