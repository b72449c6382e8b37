import { expect, test } from "vitest";

import { read } from "./last_open";

test("what was open is read back", () => {
  const open = { rehearsal: null, folders: ["/home/a/Desk"] };
  expect(read(JSON.stringify(open))).toEqual(open);
  expect(read('{"rehearsal":"begun","folders":[]}')).toEqual({ rehearsal: "begun", folders: [] });
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
  expect(read(text)).toBeNull();
});
