// Why a file of the work was not read, or not wholly.

import { session } from "../state/session.svelte";
import type { FileTrouble, FileView } from "../api";
import { t } from "../i18n";

/** How long it takes until it is looked again whether files have been read, in milliseconds. */
export const LOOK = 2000;

/** Whether the program that reads files is missing: the app has one for all that is open. */
export const readerMissing = (): boolean =>
  session.open.some((it) => it.warnings.some((warning) => warning.code === "reader-missing"));

/** The trouble in words. A file that waits for a reader that is not there does not wait for the next collection. */
export const troubleText = (trouble: FileTrouble): string =>
  t("read-trouble", {
    trouble: trouble === "not_yet_read" && readerMissing() ? "no_reader" : trouble,
  });

/** Looks again in a moment while a file waits to be read and something is there that reads it; gives what ends the wait. */
export function lookAgain(files: readonly FileView[], look: () => void): (() => void) | undefined {
  const waits = files.some((file) => file.evidence.trouble === "not_yet_read");
  if (!waits || readerMissing()) {
    return undefined;
  }
  const timer = setTimeout(look, LOOK);
  return () => {
    clearTimeout(timer);
  };
}
