// The licence notices of third-party crates, of the interface's packages, of the fonts and of what shows PDFs: text files beside the interface.

/** The kinds of notices, in the order in which they are shown. */
export const NOTICES = ["crates", "interface", "fonts", "prints"] as const;

/** One of them. */
export type NoticeKind = (typeof NOTICES)[number];

/** The text of a kind; null where this build has none: the notices of the crates are made only for packages. */
export async function readNotices(of: NoticeKind): Promise<string | null> {
  const answer = await fetch(`notices/${of}.txt`);
  // For an address that is not there the window gets its own page.
  const isPlainText = answer.headers.get("content-type")?.startsWith("text/plain") ?? false;
  return answer.ok && isPlainText ? await answer.text() : null;
}
