import { expect, test } from "vitest";

import { parseLastOpen } from "./last_open";

test("what was open is read back", () => {
  const open = { rehearsal: null, folders: ["/home/a/Desk"] };
  expect(parseLastOpen(JSON.stringify(open))).toEqual(open);
  expect(parseLastOpen('{"rehearsal":"begun","folders":[]}')).toEqual({
    rehearsal: "begun",
    folders: [],
  });
});

test.each([
  null,
  "",
  "nonsense",
  "null",
  "[]",
  '{"folders":[1]}',
  '{"rehearsal":"x","folders":[]}',
])("%s opens nothing", (text) => {
  expect(parseLastOpen(text)).toBeNull();
});
