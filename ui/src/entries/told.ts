// A finding's datum in words. The rules speak in dates and codes, and have no language of their own.

import type { Finding } from "../desk/bindings/Finding";
import { countryNames, datum, languageNames, type Params, published, t } from "../words";

function inWords(finding: Finding, text: string): string {
  switch (finding.rule) {
    case "window":
      return published(text);
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

/** What the finding was decided on; null where there was nothing to go by. */
export function datumOf(finding: Finding): string | null {
  return finding.datum === null ? null : inWords(finding, finding.datum);
}

/** What the finding tells a person. */
export function messageOf(finding: Finding): string {
  const { code, params } = finding.message;
  const written: [string, string | number][] = Object.entries(params ?? {}).map(([name, value]) => [
    name,
    typeof value === "string" && finding.source !== "ruled" ? inWords(finding, value) : value,
  ]);
  return t(code, Object.fromEntries(written) satisfies Params);
}
