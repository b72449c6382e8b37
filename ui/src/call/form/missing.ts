// What a form lacks before it can be written as a call. Whether that call is valid is checked by the rules crate.

import type { Call, Text } from "../../api";
import { missingKeyMessages } from "../shape/new_value";

const empty = (text: Text) =>
  typeof text === "string" ? text.trim() === "" : !(text.en.trim() && text.fr.trim());

/** Keys that have messages of their own below. */
const NAMED = ["programme", "edition", "category", "criterion", "format", "version"];

/** The ids of the messages that say what is still missing, each once, in the order of the form. */
export function missing(call: Call): string[] {
  const { programme, edition, category, criterion = [], scale, cap = [] } = call;
  const { contact } = programme;
  const headRows: [string, boolean][] = [
    ["form-missing-name", [programme.name, programme.organisation, edition.name].some(empty)],
    ["form-missing-contact", empty(contact.name) !== empty(contact.email)],
  ];
  const parts: [string, boolean][] = [
    ["form-missing-number", cap.some((it) => !Number.isInteger(it.at_most) || it.at_most < 1)],
    ["form-missing-category", category.some((it) => empty(it.name) || empty(it.text))],
    ["form-missing-criterion", criterion.some((it) => empty(it.name) || empty(it.text))],
    ["form-missing-number", criterion.some(({ weight }) => !(weight > 0))],
    ["form-missing-scale", scale ? !(scale.step > 0 && scale.max > scale.min) : false],
  ];
  const messagesOf = (rows: [string, boolean][]) =>
    rows.filter(([, is]) => is).map(([message]) => message);
  return [
    ...new Set([
      ...messagesOf(headRows),
      ...missingKeyMessages("Call", call, NAMED),
      ...messagesOf(parts),
      ...category.flatMap((it) => missingKeyMessages("Category", it, ["name", "text"])),
    ]),
  ];
}
