import { expect, test } from "vitest";

import { addressOf, choiceOf, fieldsOf, isFilled, type StoreFields } from "./store_choice";

const none = { place: null, endpoint: null, region: null, key_id: null, has_secret: false };

const s3: StoreFields = {
  kind: "s3",
  address: "",
  bucket: " awards ",
  prefix: "/2026/voices/",
  region: "ca-central-1",
  endpoint: "",
  key: "AKIA",
  secret: "wJalr",
};

test("a bucket and where in it are the address", () => {
  expect(addressOf(s3)).toBe("s3://awards/2026/voices");
  expect(addressOf({ ...s3, kind: "azure", prefix: "" })).toBe("az://awards");
  expect(addressOf({ ...s3, kind: "google", prefix: " / " })).toBe("gs://awards");
  expect(addressOf({ ...s3, kind: "web", address: " https://dav.example.org/a " })).toBe(
    "https://dav.example.org/a",
  );
});

test("nothing is sent that the form of a kind does not ask", () => {
  const web = { ...s3, kind: "web", address: "https://dav.example.org/a" } as const;
  expect(choiceOf(web)).toEqual({
    place: "https://dav.example.org/a",
    endpoint: null,
    region: null,
    key_id: "AKIA",
    secret: "wJalr",
  });
  expect(choiceOf({ ...s3, kind: "google", secret: "" })).toMatchObject({
    region: null,
    key_id: null,
    secret: null,
  });
});

test.each(["s3", "azure", "google", "web"] as const)("the form for %s comes back", (kind) => {
  const fields = { ...s3, kind, address: kind === "web" ? "https://dav.example.org/a" : "" };
  const { place, endpoint, region, key_id } = choiceOf(fields);
  const again = fieldsOf({ place, endpoint, region, key_id, has_secret: true });
  expect(again.kind).toBe(kind);
  expect(again.secret).toBe("");
  expect(choiceOf({ ...again, secret: "wJalr" })).toEqual(choiceOf(fields));
});

test("a folder has an empty form", () => {
  expect(isFilled(fieldsOf({ ...none, place: "/srv/awards" }))).toBe(false);
  expect(isFilled(fieldsOf(none))).toBe(false);
  expect(isFilled(s3)).toBe(true);
});
