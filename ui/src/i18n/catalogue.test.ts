import { FluentBundle, FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";

import { sectionsOf, sectionMessageId } from "../state/screens";
import { hasMessage, Messages, formatMessage } from "./catalogue";

const sources: Record<string, string> = import.meta.glob(
  ["../**/*.{ts,svelte}", "!../**/*.test.ts"],
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);
const app: Record<string, string> = import.meta.glob("../../locales/*/app.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

const LANGUAGES = ["en-CA", "fr-CA"] as const;
const text = Object.values(sources).join("\n");

/** The ids that the sources name in full. */
const named = [...text.matchAll(/\bt\(\s*"([a-z-]+)"/g)].map(([, id]) => id ?? "");

test.each(LANGUAGES)("every message that a screen names is in %s", (language) => {
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((id) => !hasMessage(language, id))).toEqual([]);
});

test.each(LANGUAGES)("every word of a closed list is in %s", (language) => {
  const ids = [
    ...["eligible", "needs-person", "not-eligible"].map((it) => `verdict-${it}`),
    ...["met", "needs-person", "not-met"].map((it) => `outcome-${it}`),
    ...["declared", "read", "recorded", "ruled"].map((it) => `source-${it}`),
    ...["text", "photo", "video", "audio", "animation", "data"].map((it) => `element-${it}`),
    ...["submitted", "withdrawn"].map((it) => `state-${it}`),
    ...["desk", "entrant", "judge"].flatMap((it) => [
      `workspace-${it}`,
      `mail-${it}`,
      `incoming-for-${it}`,
    ]),
    ...["call", "card", "entry", "receipt", "packet", "score-sheet", "feedback", "workspace"].map(
      (it) => `incoming-${it}`,
    ),
    ...["author", "editor", "nominator"].map((it) => `role-${it}`),
    ...["written", "spoken", "none"].map((it) => `permission-given-${it}`),
    ...["winner", "shared", "finalist", "no-award", "withdrawn"].map((it) => `decision-${it}`),
    ...["todo", "begun", "done", "aside"].map((it) => `judging-${it}`),
    ...["assignments", "conflicts", "agreement", "advance"].map((it) => `judging-${it}`),
    ...["draft", "waiting", "saved", "sent", "received"].map((it) => `delivery-${it}`),
    ...["submitted", "withdrawn"].map((it) => `revision-${it}`),
    ...["entries", "eligibility", "marks", "ranking", "press"].flatMap((it) => [
      `list-${it}`,
      `list-${it}-for`,
    ]),
    ...["xlsx", "csv", "json"].map((it) => `format-${it}`),
    ...(["desk", "entrant", "judge"] as const).flatMap((kind) =>
      sectionsOf(kind).map(({ screen }) => sectionMessageId(kind, screen)),
    ),
  ];
  expect(ids.filter((id) => !hasMessage(language, id))).toEqual([]);
});

test("every message of the window is shown somewhere", () => {
  const [english = ""] = Object.values(app);
  const ids = [...english.matchAll(/^([a-z-]+) =/gm)].map(([, id]) => id ?? "");
  // Headings are made from the column's name, errors from their code.
  const used = (id: string) => text.includes(`"${id}"`) || /^(entries|error)-/.test(id);
  expect(ids.length).toBeGreaterThan(30);
  expect(ids.filter((id) => !used(id))).toEqual([]);
});

test("days in a sentence follow the language", () => {
  const sources = { "/fr-CA/a.ftl": "until = jusqu’au { $day }" };
  expect(new Messages("fr-CA", sources).has("until")).toBe(true);
  expect(formatMessage("fr-CA", "UTC", "error-unexpected", { detail: "2020-12-31" })).toContain(
    "31 décembre 2020",
  );
});

test("a message is said with those that it names, wherever they stand", () => {
  const messages = new Messages("en-CA", {
    "/en-CA/a.ftl":
      "## Files\n\nmissing =\n    Not attached: { purpose }.\n\n# Next\nother = Other",
    "/en-CA/b.ftl": "purpose = { $kind ->\n    [form] a form\n   *[other] a file\n }\n",
    "/fr-CA/a.ftl": "missing = Il manque { purpose }.",
  });
  const errors: Error[] = [];
  expect(messages.sentence("missing", { kind: "form" }, errors)).toBe("Not attached: a form.");
  expect(messages.sentence("missing", { kind: "text" }, errors)).toBe("Not attached: a file.");
  expect([messages.has("missing"), messages.has("other"), messages.has("Next")]).toEqual([
    true,
    true,
    false,
  ]);
  expect(messages.sentence("none", {}, errors)).toBeUndefined();
  expect(errors).toEqual([]);
});

test("what a person typed cannot turn the sentence around it", () => {
  const said = formatMessage("en-CA", "UTC", "error-unexpected", { detail: "\u202egnp" });
  expect(said).toContain("\u2068\u202egnp\u2069");
  expect(formatMessage("en-CA", "UTC", "error-unexpected", { detail: "עיתון" })).toContain(
    "\u2068עיתון\u2069",
  );
  expect(formatMessage("en-CA", "UTC", "error-unexpected", { detail: "Télé" })).toContain(
    ": Télé.",
  );
});

test("a message that is not there is shown by its id", () => {
  expect(formatMessage("en-CA", "UTC", "no-such-message")).toBe("no-such-message");
});

test("both files of the window are Fluent without a broken line", () => {
  for (const source of Object.values(app)) {
    const bundle = new FluentBundle("en-CA");
    expect(bundle.addResource(new FluentResource(source))).toEqual([]);
  }
});
