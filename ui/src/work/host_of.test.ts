import { expect, test } from "vitest";

import { hostOf } from "./host_of";

test.each([
  ["https://www.example.org/a?b=c#d", "www.example.org"],
  ["http://example.org:8080", "example.org:8080"],
  // The name before the @ is no host.
  ["https://cbc.ca@evil.example/news", "evil.example"],
  // A Cyrillic "а" does not pass for a Latin one.
  ["https://\u0430pple.example", "xn--pple-43d.example"],
  ["javascript:alert(1)", null],
  ["file:///etc/passwd", null],
  ["mailto:ana@example.org", null],
  ["in the archive, password: spring", null],
  ["", null],
])("the host of %s", (address, host) => {
  expect(hostOf(address)).toBe(host);
});
