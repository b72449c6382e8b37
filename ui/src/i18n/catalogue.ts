// The Fluent catalogue of ui/locales, the same files that the lists and the `awards` command use.

import { FluentBundle, FluentResource } from "@fluent/bundle";

import { shaped } from "./dates";
import type { Language } from "./language.svelte";

/** What a message is filled with. */
export type Params = Readonly<Record<string, string | number>>;

const files: Record<string, string> = import.meta.glob("../../locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Letters that run from right to left, and marks that turn the direction. */
const TURNS =
  /[\p{Bidi_Control}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Text of people that could turn the sentence around it stays between marks of its own. */
function isolated(text: string): string {
  return TURNS.test(text) ? `\u2068${text}\u2069` : text;
}

/** Reads every file of a language into one bundle. */
export function bundleOf(language: Language, sources = files): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(sources)) {
    if (path.includes(`/${language}/`)) {
      bundle.addResource(new FluentResource(text));
    }
  }
  return bundle;
}

const bundles = new Map<Language, FluentBundle>();

/** The bundle of a language, which is read when it is first needed: few people use both. */
function bundle(language: Language): FluentBundle {
  const read = bundles.get(language) ?? bundleOf(language);
  bundles.set(language, read);
  return read;
}

/** Whether the catalogue has this message. */
export function has(language: Language, code: string): boolean {
  return bundle(language).hasMessage(code);
}

/**
 * The sentence of a message id. Days and instants among the parameters are written out, instants in
 * `zone`. A message that is not there is shown by its id: better a strange word than an empty place.
 */
export function say(language: Language, zone: string, code: string, params: Params = {}): string {
  const pattern = bundle(language).getMessage(code)?.value;
  if (!pattern) {
    console.error(`no message ${code} in ${language}`);
    return code;
  }
  const written = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "string" ? isolated(shaped(language, zone, value)) : value,
  ]);
  const errors: Error[] = [];
  const sentence = bundle(language).formatPattern(
    pattern,
    Object.fromEntries(written) as Record<string, string | number>,
    errors,
  );
  if (errors.length > 0) {
    console.error(`${code} in ${language}: ${errors.join(", ")}`);
  }
  return sentence;
}
