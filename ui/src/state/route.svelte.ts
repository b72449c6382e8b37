// Which screen is shown, by the address after the #: `#desk/results/written-feature`.

import type { WorkspaceKind } from "../api";
import { leaving } from "./leaving.svelte";
import { resolveScreen, SCREENS, type ScreenOf } from "./screens";

/** A screen of a workspace, and what it shows. */
export type WorkspacePlace = {
  [Kind in WorkspaceKind]: {
    kind: Kind;
    screen: ScreenOf<Kind>;
    /** What the screen is about: an entry, a category. */
    subject: string | null;
  };
}[WorkspaceKind];

/** Where a window can be: on a screen of a workspace, the welcome screen, or the page that shows all parts. */
export type Place = WorkspacePlace | { kind: "welcome" | "parts" };

/** Where to go: a kind of workspace, with the screen where it is not the first, and what that shows. */
export type Target =
  | {
      [Kind in WorkspaceKind]: [kind: Kind, screen: ScreenOf<Kind>, subject?: string];
    }[WorkspaceKind]
  | [kind: Place["kind"]];

/** The place that an address names: the welcome screen where it names no workspace, its first screen where it names none. */
export function placeOf(hash: string): Place {
  const [kind = "", screen = "", named = ""] = hash.replace(/^#/, "").split("/");
  if (!isWorkspace(kind)) {
    return { kind: kind === "parts" ? "parts" : "welcome" };
  }
  const subject = named === "" ? null : decoded(named);
  return { kind, screen: resolveScreen(kind, screen, subject), subject } as WorkspacePlace;
}

function isWorkspace(kind: string): kind is WorkspaceKind {
  return Object.hasOwn(SCREENS, kind);
}

/** What stands in an address; null where it is no text. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** The address of a screen. */
export function address(...[kind, named, subject]: Target): string {
  const screen = named ?? (isWorkspace(kind) ? resolveScreen(kind, "", null) : "");
  const end = subject === undefined ? "" : `/${encodeURIComponent(subject)}`;
  return `#${kind}/${screen}${end}`;
}

/** Under which name the last address is kept, for the next start. */
const STORAGE_KEY = "address";

class Route {
  /** Where the window is. */
  place = $state.raw<Place>(placeOf(location.hash));
  /** The address of what is shown. */
  #shown: string;

  constructor() {
    if (location.hash === "") {
      history.replaceState(null, "", localStorage.getItem(STORAGE_KEY) ?? "#welcome/");
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
        // The address changed meanwhile, or was set back because saving failed.
        history.replaceState(null, "", hash);
      }
      this.#shown = hash;
      this.place = placeOf(hash);
      localStorage.setItem(STORAGE_KEY, hash);
    };
    if (leaving.unsaved) {
      void leaving.afterSaving(show, () => {
        history.replaceState(null, "", this.#shown);
      });
    } else {
      show();
    }
  }

  /** Goes to a screen; Back returns. */
  go(...target: Target): void {
    this.open(address(...target));
  }

  /** Goes to what an address names. */
  open(address: string): void {
    location.hash = address;
  }

  /** Changes the address of what is shown, as when a new draft gets its id; nothing is drawn again. */
  replaceAddress(...target: Target): void {
    const hash = address(...target);
    history.replaceState(null, "", hash);
    this.#shown = hash;
    this.place = placeOf(hash);
    localStorage.setItem(STORAGE_KEY, hash);
  }

  /** The screen of a workspace that is shown; undefined elsewhere. */
  get inWorkspace(): WorkspacePlace | undefined {
    const { place } = this;
    return "screen" in place ? place : undefined;
  }
}

/** Where this window is. */
export const route = new Route();
