// How a workspace or a backup is opened: with the key of this computer, a passphrase, or a printed recovery key.

import type { OpenRequest } from "../api";

/** What a person filled in. */
export interface Credentials {
  how: "computer" | "passphrase" | "recovery";
  person: string;
  passphrase: string;
  recovery: string;
}

export const CREDENTIAL_KINDS = ["computer", "passphrase", "recovery"] as const;

/** Nothing filled in yet. */
export function newCredentials(): Credentials {
  return { how: "computer", person: "", passphrase: "", recovery: "" };
}

/** Whether the fields that the chosen kind needs are filled in. */
export function isFilled(credentials: Credentials): boolean {
  switch (credentials.how) {
    case "computer":
      return true;
    case "passphrase":
      return credentials.person.trim() !== "" && credentials.passphrase !== "";
    case "recovery":
      return credentials.recovery.trim() !== "";
  }
}

/** The request that opens a folder. It has only what the chosen kind needs, whatever else was typed. */
export function requestOf(folder: string, credentials: Credentials): OpenRequest {
  const request: OpenRequest = {
    folder: folder.trim(),
    person: credentials.how === "passphrase" ? credentials.person.trim() : "",
    passphrase: credentials.how === "passphrase" ? credentials.passphrase : null,
  };
  return credentials.how === "recovery" ? { ...request, recovery: credentials.recovery } : request;
}
