// Who reads: their language, and the zone in which the desk tells time.

/** A language of the catalogue. */
export type Language = "en-CA" | "fr-CA";

const KEPT_AS = "language";

/** The language kept from last time, else that of the machine, else English. */
export function firstLanguage(kept: string | null, machine: readonly string[]): Language {
  const [tag] = [kept, ...machine].filter((it) => it !== null && /^(en|fr)\b/i.test(it));
  return tag?.toLowerCase().startsWith("fr") ? "fr-CA" : "en-CA";
}

class Reader {
  /** The language of every word in the window. */
  language = $state<Language>(firstLanguage(localStorage.getItem(KEPT_AS), navigator.languages));

  /** The IANA zone of the call: arrivals and deadlines are told in it, wherever the reader sits. */
  zone = $state("UTC");

  /** Changes the language now, and for next time. */
  read(language: Language): void {
    this.language = language;
    localStorage.setItem(KEPT_AS, language);
  }
}

/** The one reader of this window. */
export const reader = new Reader();
