// Where a sealed file leads to once it is taken in.

/** The screen of each kind of sealed file, in the workspace that it is for. */
export const SCREEN_OF: Readonly<Record<string, string>> = {
  call: "call",
  receipt: "entries",
  packet: "queue",
  entry: "entries",
  "score-sheet": "judging",
  feedback: "entries",
  card: "people",
};
