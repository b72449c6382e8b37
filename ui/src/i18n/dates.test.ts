import { expect, test } from "vitest";

import { shortInstant, clock, instant, partialDate, dateInWords } from "./dates";

const TORONTO = "America/Toronto";
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

test("the deadline of the 26th edition in both languages", () => {
  const closes = "2021-01-23T04:59:00Z";
  expect(plain(instant("en-CA", TORONTO, closes))).toBe("Jan 22, 2021, 11:59 p.m. EST");
  expect(plain(instant("fr-CA", TORONTO, closes))).toBe("22 janvier 2021 à 23 h 59 HNE");
});

test("seconds are shown where there are any", () => {
  const at = "2021-01-22T19:05:16Z";
  expect(plain(instant("en-CA", TORONTO, at))).toBe("Jan 22, 2021, 2:05:16 p.m. EST");
  expect(plain(instant("fr-CA", TORONTO, at))).toBe("22 janvier 2021 à 14 h 05 min 16 s HNE");
});

test("summer has its own zone, midnight and noon their own hours, the first its own name", () => {
  expect(plain(instant("en-CA", TORONTO, "2021-07-01T04:00:00Z"))).toBe(
    "Jul 1, 2021, 12:00 a.m. EDT",
  );
  expect(plain(instant("fr-CA", TORONTO, "2021-07-01T16:00:00Z"))).toBe(
    "1er juillet 2021 à 12 h 00 HAE",
  );
});

test("the rehearsal clock names the day of the week", () => {
  const now = "2021-01-25T15:42:00Z";
  expect(plain(clock("en-CA", TORONTO, now))).toBe("Mon Jan 25, 2021, 10:42 a.m. EST");
  expect(plain(clock("fr-CA", TORONTO, now))).toBe("lun. 25 janv. 2021, 10 h 42 HNE");
});

test("a column has the 24-hour clock in both languages", () => {
  const at = "2021-01-23T05:03:00Z";
  expect(shortInstant("en-CA", TORONTO, at)).toBe("Jan 23, 00:03");
  expect(shortInstant("fr-CA", TORONTO, at)).toBe("23 janv. 00:03");
});

test.each([
  ["2020-11-18", "Nov 18, 2020", "18 nov. 2020"],
  ["2020-06", "Jun 2020", "juin 2020"],
  ["2020", "2020", "2020"],
  ["2020-11/2020-12", "Nov–Dec 2020", "nov.–déc. 2020"],
  ["2016-01-07/2016-05-20", "Jan 7, 2016–May 20, 2016", "7 janv. 2016–20 mai 2016"],
  ["2019-12/2020-01", "Dec 2019–Jan 2020", "déc. 2019–janv. 2020"],
  ["2020-13-01", "2020-13-01", "2020-13-01"],
  ["last spring", "last spring", "last spring"],
])("published %s", (text, english, french) => {
  expect(partialDate("en-CA", text)).toBe(english);
  expect(partialDate("fr-CA", text)).toBe(french);
});

test("only whole days and instants of a parameter are written out", () => {
  expect(dateInWords("fr-CA", TORONTO, "2020-12-31")).toBe("31 décembre 2020");
  expect(plain(dateInWords("en-CA", TORONTO, "2021-01-23T05:00:00Z"))).toBe(
    "Jan 23, 2021, 12:00 a.m. EST",
  );
  for (const text of ["", "2020", "2020-02-40", "2020-12-31 or so", "2021-77-01T00:00Z", "9 à 5"]) {
    expect(dateInWords("en-CA", TORONTO, text)).toBe(text);
  }
});

test("a text that is no instant stays as it is", () => {
  for (const shown of [instant, clock, shortInstant]) {
    expect(shown("en-CA", TORONTO, "")).toBe("");
    expect(shown("fr-CA", TORONTO, "never")).toBe("never");
  }
});

test("the west of Canada keeps its clocks from 2026, whatever the web view knows of zones", () => {
  const closes = "2027-01-31T06:59:00Z";
  const shown = (zone: string) => plain(instant("en-CA", zone, closes)).replace(/ \S+$/, "");
  expect(shown("America/Vancouver")).toBe("Jan 30, 2027, 11:59 p.m.");
  expect(shown("America/Edmonton")).toBe("Jan 31, 2027, 12:59 a.m.");
  expect(shown("America/Toronto")).toBe("Jan 31, 2027, 1:59 a.m.");
  // A label of the platform that names other clocks would contradict the hour beside it.
  expect(plain(instant("en-CA", "America/Vancouver", closes))).toMatch(/(UTC-07:00|MST|PDT|PT)$/);
});

test("a zone that is younger than the web view is shown all the same", () => {
  expect(plain(instant("en-CA", "America/Coyhaique", "2027-07-01T02:59:00Z"))).toMatch(
    /^Jun 30, 2027, 11:59 p\.m\. /,
  );
});
