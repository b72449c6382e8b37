// Codes of countries and of languages, as a person writes several of them.

/** Codes of two letters, each once, in lower case, parted by commas, semicolons, slashes or spaces; null where a word is none. */
export function parseCodes(text: string): string[] | null {
  const codes = text
    .toLowerCase()
    .split(/[\s,;/]+/)
    .filter((code) => code !== "");
  return codes.every((code) => /^[a-z]{2}$/.test(code)) ? [...new Set(codes)] : null;
}
