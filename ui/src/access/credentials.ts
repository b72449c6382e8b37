// How a workspace or a backup is opened: with the key of this computer, a passphrase, or a printed recovery key.

import type { OpenRequest } from "../api";

/** What a person filled in. */
export interface Way {
  how: "computer" | "passphrase" | "recovery";
  person: string;
  passphrase: string;
  recovery: string;
}

export const WAYS = ["computer", "passphrase", "recovery"] as const;

/** Nothing filled in yet. */
export function newWay(): Way {
  return { how: "computer", person: "", passphrase: "", recovery: "" };
}

/** Whether everything is there that this way needs. */
export function isFilled(way: Way): boolean {
  switch (way.how) {
    case "computer":
      return true;
    case "passphrase":
      return way.person.trim() !== "" && way.passphrase !== "";
    case "recovery":
      return way.recovery.trim() !== "";
  }
}

/** The way into a folder. Only what this way needs is in it, whatever else was typed. */
export function requestOf(folder: string, way: Way): OpenRequest {
  const request: OpenRequest = {
    folder: folder.trim(),
    person: way.how === "passphrase" ? way.person.trim() : "",
    passphrase: way.how === "passphrase" ? way.passphrase : null,
  };
  return way.how === "recovery" ? { ...request, recovery: way.recovery } : request;
}
