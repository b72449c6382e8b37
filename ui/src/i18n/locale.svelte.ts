// The locale of the window: the language of its texts, and the time zone in which it shows instants.

/** A language of the catalogue. */
export type Language = "en-CA" | "fr-CA";

const STORAGE_KEY = "language";

/** The stored language, else that of the computer, else English. */
export function firstLanguage(kept: string | null, machine: readonly string[]): Language {
  const [tag] = [kept, ...machine].filter((it) => it !== null && /^(en|fr)\b/i.test(it));
  return tag?.toLowerCase().startsWith("fr") ? "fr-CA" : "en-CA";
}

class Locale {
  /** The language of every word in the window. */
  language = $state<Language>(
    firstLanguage(localStorage.getItem(STORAGE_KEY), navigator.languages),
  );

  /** The IANA zone of the call: arrivals and deadlines are shown in it, whatever the zone of the computer. */
  zone = $state("UTC");

  /** Changes the language now, and for next time. */
  setLanguage(language: Language): void {
    this.language = language;
    localStorage.setItem(STORAGE_KEY, language);
  }
}

/** The language and the zone of this window. */
export const locale = new Locale();
