import { expect, test } from "vitest";

import { newCall } from "../call/form/rules";
import { countriesOf } from "./ties";

test("a call that asks nothing of people asks for no country", () => {
  expect(countriesOf(newCall(), "citizen_of")).toEqual([]);
});

test("countries are found in rules, categories and conditions, each once", () => {
  const call = newCall();
  const text = "Here.";
  call.entrant = { citizen_of: ["CA"], works_in: ["CA"], people: "all", text };
  call.category = [
    {
      id: "us",
      name: "US",
      text,
      entrant: { citizen_of: ["US", "CA"], works_in: [], people: "any", text },
    },
  ];
  call.rule = [
    {
      id: "own",
      of: "entry",
      text,
      require: { any: [{ resident_of: ["FR"] }, { not: { works_in: ["MX"] } }] },
    },
  ];
  expect(countriesOf(call, "citizen_of")).toEqual(["US", "CA"]);
  expect(countriesOf(call, "works_in")).toEqual(["CA", "MX"]);
  expect(countriesOf(call, "resident_of")).toEqual(["FR"]);
});

test("who must be a permanent resident is asked for a visa too", () => {
  const call = newCall();
  call.entrant = { permanent_resident_of: ["AU"], visa_of: ["NZ"], people: "all", text: "Here." };
  expect(countriesOf(call, "resident_of")).toEqual(["AU"]);
  expect(countriesOf(call, "visa_of")).toEqual(["AU", "NZ"]);
});
