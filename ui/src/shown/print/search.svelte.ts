// A search through the pages of a PDF.

import { findIn, wholeText, type Found, type PageText } from "./find";

/** What was found, and on which page, the first being 0. */
export interface Match extends Found {
  page: number;
}

/** More matches than these are not looked for. */
export const MOST_MATCHES = 1000;

/** What is searched through. */
export interface Searched {
  readonly pageCount: number;
  text: (page: number) => Promise<PageText>;
}

/** The search of one document. */
export class PrintSearch {
  query = $state("");
  matches = $state.raw<readonly Match[]>([]);
  /** Which match is shown; -1 while there is none. */
  at = $state(-1);
  isSearching = $state(false);
  /** Whether no page has a letter of text: they are pictures. */
  isWithoutText = $state(false);
  #run = 0;

  /** The match that is shown. */
  get current(): Match | null {
    return this.matches[this.at] ?? null;
  }

  /** Whether there are more than are listed. */
  get isCut(): boolean {
    return this.matches.length >= MOST_MATCHES;
  }

  /** Searches all pages, and shows the first match from the page `from` on. */
  async search(document: Searched, from: number): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    this.matches = [];
    this.at = -1;
    this.isSearching = this.query.trim() !== "";
    if (!this.isSearching) {
      return;
    }
    let hasText = false;
    const matches: Match[] = [];
    for (let page = 0; page < document.pageCount && matches.length < MOST_MATCHES; page += 1) {
      const text = wholeText(await document.text(page));
      if (run !== this.#run) {
        return;
      }
      hasText ||= text.trim() !== "";
      const found = findIn(text, this.query).map((it) => ({ page, ...it }));
      if (found.length > 0) {
        matches.push(...found.slice(0, MOST_MATCHES - matches.length));
        this.matches = [...matches];
        if (this.at < 0 && page >= from) {
          this.at = matches.findIndex((it) => it.page >= from);
        }
      }
    }
    this.isSearching = false;
    this.isWithoutText = !hasText;
    if (this.at < 0 && matches.length > 0) {
      this.at = 0;
    }
  }

  /** Shows the next match, or the one before; after the last comes the first. */
  step(by: 1 | -1): void {
    const { length } = this.matches;
    if (length > 0) {
      this.at = (this.at + by + length) % length;
    }
  }
}
