// Theme, text size and shortcuts of this window, stored for the next start.

export type Theme = "system" | "light" | "dark";

const THEMES: readonly Theme[] = ["system", "light", "dark"];
/** Text sizes in per cent. */
export const SIZES: readonly number[] = [90, 100, 110, 125, 150, 175, 200];

class Settings {
  theme = $state<Theme>(THEMES.find((it) => it === localStorage.getItem("theme")) ?? "system");
  /** The size of all text, in per cent. */
  size = $state(SIZES.find((it) => String(it) === localStorage.getItem("size")) ?? 100);
  /** Whether single letters act outside text fields (WCAG 2.1.4). */
  letters = $state(localStorage.getItem("letters") !== "off");

  /** Puts the settings on the page, and keeps them. */
  apply(): void {
    const root = document.documentElement;
    root.dataset["theme"] = this.theme;
    root.style.fontSize = `${this.size}%`;
    localStorage.setItem("theme", this.theme);
    localStorage.setItem("size", String(this.size));
    localStorage.setItem("letters", this.letters ? "on" : "off");
  }
}

/** The settings of this window. */
export const settings = new Settings();
