// Texts, numbers and instants in the language and the zone of `locale`. A screen that shows them follows a change of either.

import type { Failure, Message, Param, Text } from "../api";
import { hasMessage, type Params, formatMessage } from "./catalogue";
import * as dates from "./dates";
import { displayNames, numberFormatter } from "./formatters";
import { locale } from "./locale.svelte";

export type { Language } from "./locale.svelte";
export type { Params } from "./catalogue";
export { locale };

/** The sentence of a message id. */
export function t(code: string, params?: Params): string {
  return formatMessage(locale.language, locale.zone, code, params);
}

/** The value of a variable in a message of the rules; a text of the call is shown in the language of the window. */
export function paramText(param: Param): string | number {
  return typeof param === "number" ? param : textOf(param);
}

/** The sentence of a message that the rules gave. */
export function messageText(message: Message): string {
  const params = Object.entries(message.params ?? {});
  return t(message.code, Object.fromEntries(params.map(([name, it]) => [name, paramText(it)])));
}

/**
 * The parameters of an error, its `detail` in words: that is the code of a message, which is filled with the same parameters. One
 * without a message, such as that of an error which an earlier version recorded, stays as it is.
 */
function withDetail(params: Failure["params"]): Params {
  const { detail } = params;
  const code = `detail-${detail ?? ""}`;
  return hasMessage(locale.language, code) ? { ...params, detail: t(code, params) } : params;
}

/** The message of an error; for one without a message, its code. */
export function failureText(failure: Failure): string {
  const code = `error-${failure.code}`;
  return hasMessage(locale.language, code)
    ? t(code, withDetail(failure.params))
    : t("error-unexpected", { detail: failure.code });
}

/** The message of a damage. */
export function damageText(damage: Failure): string {
  return t(`damage-${damage.code}`, withDetail(damage.params));
}

/** A text of a call, in the language of the window if the call has it in both. */
export function textOf(text: Text): string {
  if (typeof text === "string") {
    return text;
  }
  return locale.language === "fr-CA" ? text.fr : text.en;
}

/** A count with thousands separators. */
export function count(number: number): string {
  return numberFormatter(locale.language, {}).format(number);
}

/** A mark or another number with all the decimals it has; what floating point adds to them is left out. */
export function numberText(number: number): string {
  return numberFormatter(locale.language, { maximumFractionDigits: 6 }).format(number);
}

/** A number as it stands in a field, where it is read again: exact, and without thousands separators. */
export function fieldNumber(number: number): string {
  const form = { useGrouping: false, maximumFractionDigits: 20 };
  return numberFormatter(locale.language, form).format(number);
}

/** A share in per cent, rounded to whole ones. */
export function percent(share: number): string {
  return numberFormatter(locale.language, { style: "percent" }).format(share);
}

/** A number for a narrow place, in compact notation: thousands are rounded. */
export function shortCount(number: number): string {
  return numberFormatter(locale.language, { notation: "compact" }).format(number);
}

/** A chance from 0 to 1 in per cent. It was estimated from draws, so it is never shown as certain, nor as none. */
export function chance(share: number): string {
  if (share < 0.01) {
    return `<\u00a0${percent(0.01)}`;
  }
  return share > 0.99 ? `>\u00a0${percent(0.99)}` : percent(share);
}

/** An instant to the second, with its zone. */
export function instant(iso: string): string {
  return dates.instant(locale.language, locale.zone, iso);
}

/** What the rehearsal clock shows. */
export function clock(iso: string): string {
  return dates.clock(locale.language, locale.zone, iso);
}

/** An instant in a column. */
export function shortInstant(iso: string): string {
  return dates.shortInstant(locale.language, locale.zone, iso);
}

/** A date as exactly as it is known, in words: a day, a month, a year, or two of them with `/` between. */
export function partialDate(text: string): string {
  return dates.partialDate(locale.language, text);
}

function names(codes: string, type: Intl.DisplayNamesOptions["type"]): string {
  const namesOfType = displayNames(locale.language, { type });
  const name = (code: string) => {
    try {
      return namesOfType.of(code) ?? code;
    } catch {
      return code;
    }
  };
  return codes.split(", ").map(name).join(", ");
}

/** Names of languages by their codes: `en, fr` is `English, French`. */
export function languageNames(codes: string): string {
  return names(codes, "language");
}

/** Names of countries by their codes: `CA` is `Canada`. */
export function countryNames(codes: string): string {
  return names(codes, "region");
}

/** A datum: days, spans and instants in words, anything else as it is. */
export function datum(text: string): string {
  return dates.dateInWords(locale.language, locale.zone, text);
}

/** The day of the week of `2020-12-31`, short. */
export function weekdayOf(day: string): string {
  return dates.weekdayOf(locale.language, day);
}

/** A day in words: `Dec 31, 2020`, in French `31 décembre 2020`. */
export function dayOf(iso: string, zone = locale.zone): string {
  return dates.dayOf(locale.language, zone, iso);
}

/** The time of day of an instant, with its zone: `11:59 p.m. EST`. */
export function timeOf(iso: string, zone = locale.zone): string {
  return dates.timeOf(locale.language, zone, iso);
}

/** A number with exactly two decimals. */
export function decimal(number: number): string {
  return numberFormatter(locale.language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(number);
}

/** The last minute that is in time, as every screen and every refusal names it, of the first instant that is late. */
export function lastMinute(closes: string): string {
  return new Date(Date.parse(closes) - 60_000).toISOString();
}
