// The names of those who can open a workspace, as they are read.

import { t } from "../i18n";

const DEVICE = "(device)";
const RECOVERY = "(recovery)";

/** The name of a key: a person, this computer, or the printed recovery key. */
export function keyName(name: string): string {
  if (name === DEVICE) {
    return t("key-device");
  }
  return name === RECOVERY ? t("recovery-key") : name;
}

/** Whether it opens on this computer only. */
export function opensOnlyHere(names: readonly string[]): boolean {
  return names.every((name) => name === DEVICE);
}
