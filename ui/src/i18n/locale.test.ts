import { expect, test } from "vitest";

import { firstLanguage } from "./locale.svelte";

test.each([
  ["fr-CA", ["en-US"], "fr-CA"],
  [null, ["fr-FR", "en"], "fr-CA"],
  [null, ["de", "en-GB", "fr"], "en-CA"],
  [null, ["iu-CA"], "en-CA"],
  ["klingon", ["fr"], "fr-CA"],
])("kept %s on a machine in %s", (kept, machine, language) => {
  expect(firstLanguage(kept, machine)).toBe(language);
});
