// Which screen is shown, by the address after the #: `#desk/results/written-feature`.

import type { WorkspaceKind } from "../api";
import { leaving } from "./leaving.svelte";

/** A screen of a workspace, and what it shows. */
export interface Place {
  kind: WorkspaceKind | "welcome" | "parts";
  screen: string;
  /** What the screen is about: an entry, a category. */
  subject: string | null;
}

const KINDS = ["desk", "entrant", "judge", "welcome", "parts"] as const;

/** The place that an address names; the welcome screen where it names none. */
export function placeOf(hash: string): Place {
  const [kind = "", screen = "", subject = ""] = hash.replace(/^#/, "").split("/");
  const known = KINDS.find((it) => it === kind);
  return {
    kind: known ?? "welcome",
    screen,
    subject: subject === "" ? null : decodeURIComponent(subject),
  };
}

/** The address of a screen. */
export function address(kind: Place["kind"], screen: string, subject?: string): string {
  const end = subject === undefined ? "" : `/${encodeURIComponent(subject)}`;
  return `#${kind}/${screen}${end}`;
}

/** Under which name the last address is kept, for the next start. */
const KEPT_AS = "address";

class Route {
  /** Where the window is. */
  place = $state.raw<Place>(placeOf(location.hash));
  /** The address of what is shown. */
  #shown: string;

  constructor() {
    if (location.hash === "") {
      history.replaceState(null, "", localStorage.getItem(KEPT_AS) ?? "#welcome/");
      this.place = placeOf(location.hash);
    }
    this.#shown = location.hash;
    window.addEventListener("hashchange", () => {
      this.#follow(location.hash);
    });
  }

  /** Shows what an address names; what is written on the screen before is saved first. */
  #follow(hash: string): void {
    const show = () => {
      if (location.hash !== hash) {
        // Somebody went on meanwhile, or was held back.
        history.replaceState(null, "", hash);
      }
      this.#shown = hash;
      this.place = placeOf(hash);
      localStorage.setItem(KEPT_AS, hash);
    };
    if (leaving.unsaved) {
      void leaving.then(show, () => {
        history.replaceState(null, "", this.#shown);
      });
    } else {
      show();
    }
  }

  /** Goes to a screen; Back returns. */
  go(kind: Place["kind"], screen: string, subject?: string): void {
    location.hash = address(kind, screen, subject);
  }
}

/** Where this window is. */
export const route = new Route();
