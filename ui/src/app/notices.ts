// What the licences of the parts of others ask to be handed on, as texts that lie beside the interface.

/** What the texts are of, in the order in which they are shown. */
export const NOTICES = ["crates", "interface", "fonts"] as const;

/** One of them. */
export type NoticesOf = (typeof NOTICES)[number];

/** A text; null where this build has none: that of the crates is made for a package alone. */
export async function readNotices(of: NoticesOf): Promise<string | null> {
  const answer = await fetch(`notices/${of}.txt`);
  // For an address that is not there the window gets its own page.
  const plain = answer.headers.get("content-type")?.startsWith("text/plain") ?? false;
  return answer.ok && plain ? await answer.text() : null;
}
