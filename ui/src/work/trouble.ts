// Why a file of the work was not read, or not wholly.

import { session } from "../state/session.svelte";
import type { FileTrouble, FileView } from "../api";
import { t } from "../i18n";

/** How long to wait before it is checked again whether files have been read, in milliseconds. */
export const RECHECK_MS = 2000;

/** Whether the program that reads files is missing: the app has one for all that is open. */
export const readerMissing = (): boolean =>
  session.open.some((it) => it.warnings.some((warning) => warning.code === "reader-missing"));

/** The trouble in words; where the reader program is missing, that is said instead of "not read yet". */
export const troubleText = (trouble: FileTrouble): string =>
  t("read-trouble", {
    trouble: trouble === "not_yet_read" && readerMissing() ? "no_reader" : trouble,
  });

/** Runs `look` in a moment if a file is still to be read and the reader program is there; gives the function that cancels. */
export function recheckUnread(
  files: readonly FileView[],
  recheck: () => void,
): (() => void) | undefined {
  const waits = files.some((file) => file.evidence.trouble === "not_yet_read");
  if (!waits || readerMissing()) {
    return undefined;
  }
  const timer = setTimeout(recheck, RECHECK_MS);
  return () => {
    clearTimeout(timer);
  };
}
