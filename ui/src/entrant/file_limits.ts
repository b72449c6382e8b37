// What the call allows of files, beside what is attached.

import type { AttachmentNote, Call, FileLimits } from "../api";
import { count, t } from "../i18n";
import { fileSize } from "../i18n/file_size";

/** The largest file that is taken of any call, in bytes. */
export const MOST_BYTES = 8 * 1024 ** 3;

/** What is said of a file, and its bytes; null while they are not known. */
export interface Sized {
  note: Pick<AttachmentNote, "purpose" | "taken">;
  bytes: number | null;
}

/** The limits of files in a category: its own, or else those of the call. */
export function limitsOf(call: Call, category: string): readonly FileLimits[] {
  const own = call.category.find((it) => it.id === category)?.files ?? [];
  return own.length > 0 ? own : (call.files ?? []);
}

/** The files that a limit is about: those of its kind, or all but the pages that the app took itself. */
export function filesUnder<File extends Sized>(
  limit: Pick<FileLimits, "of">,
  files: readonly File[],
): File[] {
  const of = limit.of ?? null;
  return files.filter(({ note }) =>
    of === null ? note.purpose !== "snapshot" : note.purpose === of,
  );
}

/** The bytes of files together, as far as they are known. */
export const totalOf = (files: readonly Sized[]): number =>
  files.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);

/** A limit in words, with how much of it is used. */
export function limitText(limit: FileLimits, files: readonly Sized[]): string {
  const under = filesUnder(limit, files);
  const { types = [] } = limit;
  const [of, most, together, each] = [
    limit.of ?? null,
    limit.at_most ?? null,
    limit.total_bytes ?? null,
    limit.each_bytes ?? null,
  ];
  const number = count(under.length);
  const size = fileSize(totalOf(under));
  const parts = [
    of === null ? null : t("purpose-name", { purpose: of }),
    most === null ? null : t("files-count-of", { files: number, of: most, most: count(most) }),
    together === null ? null : t("files-bytes-of", { size, most: fileSize(together) }),
    each === null ? null : t("files-each", { most: fileSize(each) }),
    types.length === 0 ? null : t("files-types", { types: types.join(", ") }),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

/** Whether files go beyond a limit in number or size. */
export function isOver(limit: FileLimits, files: readonly Sized[]): boolean {
  const under = filesUnder(limit, files);
  return (
    under.length > (limit.at_most ?? Infinity) ||
    totalOf(under) > (limit.total_bytes ?? Infinity) ||
    under.some(({ bytes }) => (bytes ?? 0) > (limit.each_bytes ?? Infinity))
  );
}
