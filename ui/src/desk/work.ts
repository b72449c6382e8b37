// The work itself, at the desk. Each function is a command of src-tauri/src/commands/work.rs.

import { ask, askLong, type Told } from "./ask";
import type { LinkView } from "./bindings/LinkView";

/** The text of a file of an entry; null where none was found in it. */
export const fileText = (entry: string, hash: string) =>
  ask<string | null>("entry_file_text", { entry, hash });
/** Every link of every entry, with what was found when somebody last looked. */
export const linksView = () => ask<LinkView[]>("links_view");
/** Looks whether links are alive; what was found by then is kept where it is stopped. */
export const checkLinks = (told: Told) => askLong<LinkView[]>("links_check", {}, told);
