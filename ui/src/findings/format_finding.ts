// The datum and the message of a finding in words: the rules give dates and codes.

import type { Finding, Message } from "../api";
import {
  countryNames,
  datum,
  paramText,
  languageNames,
  type Params,
  partialDate,
  t,
} from "../i18n";

function inWords(finding: Finding, text: string): string {
  switch (finding.rule) {
    case "window":
      return partialDate(text);
    case "language":
      return languageNames(text);
    case "place":
      return countryNames(text);
    case "elements":
      return text
        .split(", ")
        .map((element) => t(`element-${element}`))
        .join(", ");
    default:
      return datum(text);
  }
}

/** The datum that decided the finding; null where there was none. */
export function datumOf(finding: Finding): string | null {
  return finding.datum === null ? null : inWords(finding, finding.datum);
}

/** Parameters that a message chooses its wording by: names, never a datum. */
const SELECTORS = new Set(["asked_by"]);

/** The whole message of a finding. */
export function messageOf(finding: Finding): string {
  const sentence = ({ code, params }: Message) => {
    const textParams = Object.entries(params ?? {}).map(
      ([name, value]): [string, string | number] => [
        name,
        typeof value === "string" && finding.source !== "ruled" && !SELECTORS.has(name)
          ? inWords(finding, value)
          : paramText(value),
      ],
    );
    return t(code, Object.fromEntries(textParams) satisfies Params);
  };
  return [finding.message, ...(finding.parts ?? [])].map(sentence).join(" ");
}
