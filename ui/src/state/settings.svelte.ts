// Theme, text size, width of texts and shortcuts of this window, stored for the next start.

export type Theme = "system" | "light" | "dark";

/** How wide the lines of a text to be read are. */
export type ReadingWidth = "narrow" | "normal" | "wide";

const THEMES: readonly Theme[] = ["system", "light", "dark"];
/** The widths offered, from narrow to wide. */
export const READING_WIDTHS: readonly ReadingWidth[] = ["narrow", "normal", "wide"];
/** Text sizes in per cent. */
export const SIZES: readonly number[] = [90, 100, 110, 125, 150, 175, 200];

class Settings {
  theme = $state<Theme>(THEMES.find((it) => it === localStorage.getItem("theme")) ?? "system");
  /** The size of all text, in per cent. */
  size = $state(SIZES.find((it) => String(it) === localStorage.getItem("size")) ?? 100);
  /** How wide the lines of a document are. */
  readingWidth = $state<ReadingWidth>(
    READING_WIDTHS.find((it) => it === localStorage.getItem("reading-width")) ?? "normal",
  );
  /** Whether single letters act outside text fields (WCAG 2.1.4). */
  letters = $state(localStorage.getItem("letters") !== "off");

  /** Puts the settings on the page, and keeps them. */
  apply(): void {
    const root = document.documentElement;
    root.dataset["theme"] = this.theme;
    root.style.fontSize = `${this.size}%`;
    localStorage.setItem("theme", this.theme);
    localStorage.setItem("size", String(this.size));
    localStorage.setItem("reading-width", this.readingWidth);
    localStorage.setItem("letters", this.letters ? "on" : "off");
  }
}

/** The settings of this window. */
export const settings = new Settings();
