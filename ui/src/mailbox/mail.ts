// Toasts about what reading and writing the mailbox did: what was taken, and what was left there and why.

import { acknowledgeRefused } from "../api";
import type {
  Collected,
  Fetched,
  FilesFetched,
  RefusedFile,
  SentOut,
  SkippedFileView,
} from "../api";
import { mailboxAlerts } from "./mailbox_alerts.svelte";
import { count, t, failureText } from "../i18n";
import { toasts, withErrorToast } from "../state/toasts.svelte";

/** Files that are named one by one; the rest is counted. */
const NAMED = 5;

/** The first lines of many, and how many more there are. */
function first(lines: string[]): string {
  const rest = lines.length - NAMED;
  const firstLines = lines.slice(0, NAMED);
  return [...firstLines, ...(rest > 0 ? [t("and-more", { count: count(rest) })] : [])].join(" · ");
}

/** Says which files were refused, and which were skipped. `seen` notes that a person has seen the refused ones. */
export function reportLeftFiles(
  refused: RefusedFile[],
  skipped: SkippedFileView[],
  seen?: () => void,
): void {
  if (refused.length > 0) {
    const files = refused.map(({ file, failure }) =>
      t("file-why", { file, why: failureText(failure) }),
    );
    const text = t("files-refused", { count: refused.length, files: first(files) });
    toasts.warn(text, seen && { label: t("files-refused-seen"), act: seen });
  }
  if (skipped.length > 0) {
    const files = skipped.map(({ name, code }) => t(`skipped-${code}`, { name }));
    toasts.warn(t("files-skipped", { count: skipped.length, files: first(files) }));
  }
}

/** Says which files of the work did not come, and why. */
function reportMissingFiles({ missing }: FilesFetched): void {
  if (missing.length > 0) {
    const files = missing.map(({ name, failure }) =>
      t("file-why", { file: name, why: failureText(failure) }),
    );
    toasts.warn(t("files-not-come", { count: missing.length, files: first(files) }));
  }
}

/** Says what a collection brought. */
export function reportCollected(collected: Collected): void {
  const { entries, sheets, held, refused, strangers, receipts, emptied, to_void } = collected;
  toasts.done(t("collected-told", { entries: entries.length, sheets }));
  if (collected.stopped) {
    toasts.warn(t("collected-stopped"));
  }
  if (held > 0) {
    toasts.warn(t("sheets-held", { sheets: held }));
  }
  reportLeftFiles(refused, strangers, () => {
    // Until then every collection lists them again; those that were only counted have not been seen.
    const seen = refused.slice(0, NAMED).map((file) => file.sealed);
    void withErrorToast(() => acknowledgeRefused(seen));
  });
  reportMissingFiles(collected.files);
  reportNotSent(receipts);
  if (to_void.length > 0) {
    toasts.warn(t("collected-to-void", { count: to_void.length }));
  }
  if (emptied) {
    toasts.warn(t("mailbox-emptied"));
  }
}

/** Says what reading the mailbox of an entrant or a judge brought, and notes what a person must look at. */
export function reportFetched(kind: "entrant" | "judge", fetched: Fetched): void {
  mailboxAlerts.note(kind, fetched);
  const { receipts, feedback, calls, taken, refused_files, skipped_files } = fetched;
  toasts.done(
    kind === "entrant"
      ? t("mail-brought", { receipts, feedback, calls })
      : t("packets-fetched", { packets: taken }),
  );
  if (fetched.files.stopped) {
    toasts.warn(t("fetching-stopped"));
  }
  reportLeftFiles(refused_files, skipped_files);
  reportMissingFiles(fetched.files);
}

/** Says what is unsent, what could not be sent, and why sending ended before everything was tried. */
export function reportNotSent(sentOut: SentOut): void {
  const { failed, waiting, files_waiting, reason, ended, stopped } = sentOut;
  if (waiting > 0 && reason !== null) {
    toasts.warn(t("sealed-waiting", { files: waiting, reason: failureText(reason) }));
  }
  if (files_waiting > 0) {
    const why = reason === null ? "" : failureText(reason);
    toasts.warn(t("files-waiting", { files: files_waiting, reason: why }));
  }
  if (failed.length > 0) {
    const files = failed.map(({ to, failure }) =>
      t("file-why", { file: to, why: failureText(failure) }),
    );
    toasts.warn(t("not-sent", { count: failed.length, files: first(files) }));
  }
  if (ended !== null) {
    toasts.warn(t("sending-ended", { reason: failureText(ended) }));
  }
  if (stopped) {
    toasts.warn(t("sending-stopped"));
  }
}
