import { expect, test } from "vitest";

import { t } from "../../i18n";
import { keysOf } from "../shape/shape";
import { RARE_TABLES, USUAL_TABLES, WRITTEN_BY_THE_APP } from "./form_tables";

test("the form has every table that a call can state, each once", () => {
  const rare = RARE_TABLES.flatMap(([, ...tables]) => tables);
  const stated = keysOf("Call").map(({ name }) => name);
  expect([...rare, ...USUAL_TABLES, ...WRITTEN_BY_THE_APP].toSorted()).toEqual(stated.toSorted());
});

test("every heading has words", () => {
  for (const [heading] of RARE_TABLES) {
    expect(t(heading)).not.toBe(heading);
  }
});
