// What a form must hold before it can be written as a call. What the call then says is for the rules to judge.

import type { Call } from "../../desk/bindings/Call";
import type { Text } from "../../desk/bindings/Text";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MINUTE = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:\d{2})?$/;

function empty(text: Text): boolean {
  return typeof text === "string" ? text.trim() === "" : !(text.en.trim() && text.fr.trim());
}

/** The ids of the messages that say what is still missing, each once, in the order of the form. */
export function missing(call: Call): string[] {
  const { programme, edition, window, deadline, category, criterion, scale } = call;
  const stated = [call.window, call.place, call.language, call.entrant];
  const others = [call.nomination, call.required, ...(call.cap ?? [])];
  const wholes = (call.cap ?? []).map((cap) => cap.at_most);
  const found: [string, boolean][] = [
    ["form-missing-name", [programme.name, programme.organisation, edition.name].some(empty)],
    ["form-missing-contact", [programme.contact.name, programme.contact.email].some(empty)],
    ["form-missing-day", !MINUTE.test(deadline.local)],
    ["form-missing-day", window ? ![window.from, window.to].every((day) => DAY.test(day)) : false],
    ["form-missing-code", !codes(call)],
    ["form-missing-words", [deadline, ...stated, ...others].some((it) => it && empty(it.text))],
    ["form-missing-number", wholes.some((it) => !Number.isInteger(it) || it < 1)],
    ["form-missing-category", category.some((it) => empty(it.name) || empty(it.text))],
    ["form-missing-criterion", (criterion ?? []).some((it) => empty(it.name) || empty(it.text))],
    ["form-missing-number", (criterion ?? []).some(({ weight }) => !(weight > 0))],
    ["form-missing-scale", scale ? !(scale.step > 0 && scale.max > scale.min) : false],
  ];
  return [...new Set(found.filter(([, so]) => so).map(([message]) => message))];
}

/** Whether every list of countries has codes of two letters, and of languages of two or three. */
function codes({ place, language, entrant }: Call): boolean {
  const countries = [...(place?.countries ?? []), ...(entrant?.citizen_of ?? [])];
  countries.push(...(entrant?.works_in ?? []));
  return (
    countries.every((it) => /^[A-Z]{2}$/.test(it)) &&
    (language?.accepted ?? []).every((it) => /^[a-z]{2,3}$/.test(it)) &&
    place?.countries.length !== 0 &&
    language?.accepted.length !== 0
  );
}
