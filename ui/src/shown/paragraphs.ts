// Plain text in paragraphs.

/** The paragraphs of a text, which an empty line parts; none of them is empty. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((it) => it.trim())
    .filter((it) => it !== "");
}
