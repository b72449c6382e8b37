// What is wrong with a passphrase that is being made. How long it must be is the app's to say.

/** Too short, or not the same twice. */
export type PassphraseProblem = "short" | "differs";

/** What is wrong, or null. `shortest` is in characters as a person counts code points. */
export function problemOf(
  passphrase: string,
  again: string,
  shortest: number,
): PassphraseProblem | null {
  if (Array.from(passphrase).length < shortest) {
    return "short";
  }
  return again === passphrase ? null : "differs";
}
