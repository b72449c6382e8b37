// Theme, text size, how texts are read and shortcuts of this window, stored for the next start.

import { MediaQuery } from "svelte/reactivity";

export type Theme = "system" | "light" | "dark";

/** How wide the lines of a text to be read are. */
export type ReadingWidth = "narrow" | "normal" | "wide";

const THEMES: readonly Theme[] = ["system", "light", "dark"];
/** The widths offered, from narrow to wide. */
export const READING_WIDTHS: readonly ReadingWidth[] = ["narrow", "normal", "wide"];
/** Text sizes in per cent. */
export const SIZES: readonly number[] = [90, 100, 110, 125, 150, 175, 200];
/** The sizes offered of a text to be read, in per cent of what it has beside the other text of the window. */
export const READING_SIZES: readonly number[] = [80, 90, 100, 110, 125, 150, 175, 200];

/** Whether the system is dark; one that cannot say counts as light. */
const systemIsDark =
  typeof window.matchMedia === "function"
    ? new MediaQuery("prefers-color-scheme: dark")
    : { current: false };

class Settings {
  theme = $state<Theme>(THEMES.find((it) => it === localStorage.getItem("theme")) ?? "system");
  /** The size of all text, in per cent. */
  size = $state(SIZES.find((it) => String(it) === localStorage.getItem("size")) ?? 100);
  /** How wide the lines of a text to be read are. */
  readingWidth = $state<ReadingWidth>(
    READING_WIDTHS.find((it) => it === localStorage.getItem("reading-width")) ?? "normal",
  );
  /** How large a text to be read is, in per cent. */
  readingSize = $state(
    READING_SIZES.find((it) => String(it) === localStorage.getItem("reading-size")) ?? 100,
  );
  /** Whether the pages of PDF files are light on dark while the window is. */
  darkPages = $state(localStorage.getItem("dark-pages") === "on");
  /** Whether single letters act outside text fields (WCAG 2.1.4). */
  letters = $state(localStorage.getItem("letters") !== "off");

  /** Whether the window is dark now, by this setting or by the system's. */
  get isDark(): boolean {
    return this.theme === "dark" || (this.theme === "system" && systemIsDark.current);
  }

  /** Makes texts to be read larger or smaller by one of the sizes offered. */
  stepReadingSize(by: 1 | -1): void {
    const at = READING_SIZES.indexOf(this.readingSize) + by;
    this.readingSize = READING_SIZES[at] ?? this.readingSize;
  }

  /** Puts the settings on the page, and keeps them. */
  apply(): void {
    const root = document.documentElement;
    root.dataset["theme"] = this.theme;
    root.dataset["readingWidth"] = this.readingWidth;
    root.style.fontSize = `${this.size}%`;
    root.style.setProperty("--read-size", String(this.readingSize / 100));
    localStorage.setItem("theme", this.theme);
    localStorage.setItem("size", String(this.size));
    localStorage.setItem("reading-width", this.readingWidth);
    localStorage.setItem("reading-size", String(this.readingSize));
    localStorage.setItem("dark-pages", this.darkPages ? "on" : "off");
    localStorage.setItem("letters", this.letters ? "on" : "off");
  }
}

/** The settings of this window. */
export const settings = new Settings();
