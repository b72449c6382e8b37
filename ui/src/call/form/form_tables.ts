// Where each table of a call stands on its form.

import type { Call } from "../../api";
import { SINGLE_RULES } from "./rules";

type Key = keyof Call;

/** The tables that most calls leave out: a heading, and what stands below it. */
export const RARE_TABLES: readonly (readonly [heading: string, ...tables: Key[]])[] = [
  ["form-part-questions", "question"],
  ["form-part-rules", "rule"],
  ["form-part-caps", "cap"],
  ["form-part-files", "statement", "files"],
  ["form-part-fees", "fees"],
  ["form-part-opens", "opens"],
  ["form-part-after", "supplements", "amending"],
  ["form-part-judging", "round", "panels", "outcomes", "award"],
  ["form-part-lists", "list"],
  // Words that were printed elsewhere for a rule of the call.
  ["form-part-printed", "printed"],
];

/** The tables that have a component of their own. */
export const USUAL_TABLES: readonly Key[] = [
  "programme",
  "edition",
  "introduction",
  "deadline",
  ...SINGLE_RULES.map(({ key }) => key),
  "category",
  "criterion",
  "scale",
];

/** What the app writes itself: people extend a deadline on a screen of its own. */
export const WRITTEN_BY_THE_APP: readonly Key[] = ["format", "version", "extension"];
