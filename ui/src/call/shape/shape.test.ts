import { expect, test } from "vitest";

import { hasMessage } from "../../i18n/catalogue";
import { newValue, newKindValue, missingMessages } from "./new_value";
import { keyMessageId } from "./labels";
import { keysOf, partOf, parts, type Shape } from "./shape";

/** Parts whose values are words, codes or amounts that a field of their own asks for. */
const PLAIN = ["Answer", "Country", "Language", "Money", "Text"];
const shapes = parts
  .filter((name) => name !== "Call" && !PLAIN.includes(name))
  .map((name): [string, Shape] => [name, partOf(name)]);

test("every part of a call has a shape", () => {
  const shapeless = shapes.filter(
    ([, { is }]) => !["choice", "deadline", "kinds", "table"].includes(is),
  );
  expect(shapeless).toEqual([]);
});

test("every key, kind and value has a name in both languages", () => {
  const tables = parts.filter((name) => name === "Call" || keysOf(name).length > 0);
  const messages = tables
    .filter((name) => name !== "Text")
    .flatMap((of) => keysOf(of).map(({ name }) => keyMessageId(of, name)));
  for (const [name, shape] of shapes) {
    if (shape.is === "kinds") {
      messages.push(...shape.kinds.map((kind) => `kind-${name}-${kind.name}`));
    } else if (shape.is === "choice") {
      messages.push(...shape.values.map((value) => `value-${name}-${value}`));
    }
  }
  const nameless = messages.filter((it) => !hasMessage("en-CA", it) || !hasMessage("fr-CA", it));
  expect(messages.length).toBeGreaterThan(300);
  expect([...new Set(nameless)]).toEqual([]);
});

test("a condition holds conditions, and each of its kinds begins with what it must have", () => {
  const condition = partOf("Condition") as Shape & { is: "kinds" };
  for (const { name } of condition.kinds) {
    expect(newKindValue(name, condition)).toHaveProperty(name);
  }
  expect(newKindValue("all", condition)).toEqual({ all: [{ judgement: "" }] });
});

test("a rule of one's own says what it lacks until it is filled in", () => {
  const rule = partOf("OwnRule");
  expect(newValue(rule)).toEqual({ id: "", text: "", require: { judgement: "" } });
  expect(missingMessages(rule, newValue(rule))).toEqual([
    "form-missing-words",
    "form-missing-words",
  ]);
  const filled = { id: "", text: "Made by two.", require: { people: { at_least: 2 } } };
  expect(missingMessages(rule, filled)).toEqual([]);
  const answered = { ...filled, require: { answer: { question: "" } } };
  expect(missingMessages(rule, answered)).toEqual(["form-missing-part"]);
  const abroad = { ...filled, when: { not: { published_in: ["Canada"] } } };
  expect(missingMessages(rule, abroad)).toEqual(["form-missing-code"]);
});

test("a deadline of a category is told from one without a day", () => {
  const deadline = { local: "T23:59", zone: "America/Toronto", text: "By then." };
  const shape = partOf("Deadline");
  expect(missingMessages(shape, deadline)).toEqual(["form-missing-day"]);
  expect(missingMessages(shape, { ...deadline, local: "2021-01-22T23:59" })).toEqual([]);
});

test("an opening begins with the first minute of a day, and lacks its day", () => {
  const shape = partOf("Opening");
  expect(newValue(shape)).toMatchObject({ local: "T00:00", text: "" });
  expect(missingMessages(shape, newValue(shape))).toEqual([
    "form-missing-day",
    "form-missing-words",
  ]);
});

test("what is yes where it is left out is told from what is no", () => {
  const byDefault = (of: string, key: string) =>
    keysOf(of).find(({ name }) => name === key)?.yesByDefault;
  expect(byDefault("Deadline", "includes_minute")).toBe(true);
  expect(byDefault("Deadline", "firm")).toBe(false);
});

test("a list is named by its id, and a question of a comparison is chosen", () => {
  expect(keysOf("NamedList").map(({ name }) => name)).toEqual(["id", "values"]);
  expect(keysOf("Cap").map(({ name }) => name)).not.toContain("id");
  const whole = keysOf("Compared").find(({ name }) => name === "with");
  expect(whole?.shape).toEqual({ is: "question" });
});
