import { afterEach, expect, test } from "vitest";

import { fileSize } from "./file_size";
import { locale } from "./locale.svelte";

afterEach(() => {
  locale.language = "en-CA";
});

const plain = (text: string) => text.replaceAll(/\s/g, " ");

test.each([
  [0, "0 bytes", "0 octet"],
  [1, "1 byte", "1 octet"],
  [512, "512 bytes", "512 octets"],
  [12_400, "12 kB", "12 ko"],
  [999_999, "1 MB", "1 Mo"],
  [3_449_000, "3.4 MB", "3,4 Mo"],
  [64 * 1024 * 1024, "67.1 MB", "67,1 Mo"],
  [2.5e12, "2,500 GB", "2 500 Go"],
])("a file of %s bytes", (bytes, english, french) => {
  locale.language = "en-CA";
  expect(plain(fileSize(bytes))).toBe(english);
  locale.language = "fr-CA";
  expect(plain(fileSize(bytes))).toBe(french);
});
