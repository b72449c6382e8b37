// What is wrong with a new passphrase. The app says how long it must be (`shortestPassphrase`).

/** Too short, or not the same twice. */
export type PassphraseProblem = "short" | "differs";

/** What is wrong, or null. `shortest` is in characters as a person counts code points. */
export function problemOf(
  passphrase: string,
  repeated: string,
  shortest: number,
): PassphraseProblem | null {
  if (Array.from(passphrase).length < shortest) {
    return "short";
  }
  return repeated === passphrase ? null : "differs";
}
