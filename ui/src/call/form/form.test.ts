import { expect, test } from "vitest";

import { identified, idOf } from "../document/ids";
import { missing } from "./missing";
import { newRule, newCall, newCategory, type SingleRule } from "./rules";
import { completeCall } from "./testcall";

test("a name becomes an id, and no two are the same", () => {
  expect(idOf("Médias mixtes — 2020")).toBe("medias-mixtes-2020");
  const call = completeCall();
  call.category.push({ ...newCategory(), name: "News" }, { ...newCategory(), name: "??" });
  expect(identified(call).category.map(({ id }) => id)).toEqual(["news", "news-2", "new"]);
  expect(identified(call).edition.id).toBe("first");
});

test("an id stays, whatever the name says later", () => {
  const call = identified(completeCall());
  for (const category of call.category) {
    category.name = "Something else";
  }
  expect(identified(call).category.map(({ id }) => id)).toEqual(["news"]);
});

test("a new call says all that is missing, a filled one nothing", () => {
  expect(missing(newCall())).toEqual([
    "form-missing-name",
    "form-missing-day",
    "form-missing-words",
    "form-missing-category",
  ]);
  expect(missing(completeCall())).toEqual([]);
});

test("a contact has a name and an address, or is left out", () => {
  const call = completeCall();
  call.programme.contact.email = "";
  expect(missing(call)).toEqual(["form-missing-contact"]);
  call.programme.contact.name = "";
  expect(missing(call)).toEqual([]);
});

test.each<[SingleRule, string[]]>([
  ["window", ["form-missing-day", "form-missing-words"]],
  ["place", ["form-missing-words"]],
])("a rule that has just begun asks for its words: %s", (rule, asked) => {
  expect(missing({ ...completeCall(), [rule]: newRule(rule) })).toEqual(asked);
});

test("codes and numbers that no call can hold are said", () => {
  const place = { countries: ["Canada"], text: "Here." };
  expect(missing({ ...completeCall(), place })).toEqual(["form-missing-code"]);
  expect(missing({ ...completeCall(), place: { ...place, countries: [] } })).toEqual([
    "form-missing-code",
  ]);
  expect(
    missing({ ...completeCall(), cap: [{ id: "", per: "person", at_most: 0.5, text: "Few." }] }),
  ).toEqual(["form-missing-number"]);
  expect(missing({ ...completeCall(), scale: { min: 5, max: 5, step: 1 } })).toEqual([
    "form-missing-scale",
  ]);
});
