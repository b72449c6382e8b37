// The Fluent catalogue of ui/locales, the same files that the lists and the `awards` command use.

import { FluentBundle, FluentResource } from "@fluent/bundle";

import { dateInWords } from "./dates";
import type { Language } from "./locale.svelte";

/** What a message is filled with. */
export type Params = Readonly<Record<string, string | number>>;

const files: Record<string, string> = import.meta.glob("../../locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Right-to-left letters, and control characters that change the direction of text. */
const BIDIRECTIONAL =
  /[\p{Bidi_Control}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The text between isolating characters (U+2068, U+2069) if it could change the direction of the sentence around it. */
function isolate(text: string): string {
  return BIDIRECTIONAL.test(text) ? `\u2068${text}\u2069` : text;
}

/**
 * The messages of a language. Each is parsed when it is first needed: a screen shows a few of more than two thousand, and
 * all of them parsed take some 5 MiB.
 */
export class Messages {
  readonly #bundle: FluentBundle;
  /** What was not parsed yet, by the id of the message. */
  readonly #sources = new Map<string, string>();

  constructor(language: Language, sources = files) {
    this.#bundle = new FluentBundle(language, { useIsolating: false });
    for (const [path, text] of Object.entries(sources)) {
      if (path.includes(`/${language}/`)) {
        const starts = [...text.matchAll(/^([a-z][\w-]*) *=/gim)];
        for (const [at, { index, 1: id = "" }] of starts.entries()) {
          this.#sources.set(id, text.slice(index, starts[at + 1]?.index));
        }
      }
    }
  }

  /** Whether there is a message of this id. */
  has(id: string): boolean {
    return this.#sources.has(id) || this.#bundle.hasMessage(id);
  }

  /** The sentence of this id, undefined where there is none; what could not be filled in is added to `errors`. */
  sentence(id: string, params: Params, errors: Error[]): string | undefined {
    this.#parse(id);
    const pattern = this.#bundle.getMessage(id)?.value;
    return pattern ? this.#bundle.formatPattern(pattern, params, errors) : undefined;
  }

  /** Parses a message and those that it names. */
  #parse(id: string): void {
    const source = this.#sources.get(id);
    if (source === undefined) {
      return;
    }
    this.#sources.delete(id);
    this.#bundle.addResource(new FluentResource(source));
    for (const [, named = ""] of source.matchAll(/\{ *([a-z][\w-]*) *\}/gi)) {
      this.#parse(named);
    }
  }
}

const languages = new Map<Language, Messages>();

/** The messages of a language, which are read when they are first needed: few people use both. */
function messages(language: Language): Messages {
  const ofLanguage = languages.get(language) ?? new Messages(language);
  languages.set(language, ofLanguage);
  return ofLanguage;
}

/** Whether the catalogue has this message. */
export function hasMessage(language: Language, code: string): boolean {
  return messages(language).has(code);
}

/**
 * The sentence of a message id. Days and instants among the parameters are written out, instants in
 * `zone`. A message that is not there is shown by its id: better a strange word than an empty place.
 */
export function formatMessage(
  language: Language,
  zone: string,
  code: string,
  params: Params = {},
): string {
  const textParams = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "string" ? isolate(dateInWords(language, zone, value)) : value,
  ]);
  const errors: Error[] = [];
  const filling = Object.fromEntries(textParams) as Params;
  const sentence = messages(language).sentence(code, filling, errors);
  if (sentence === undefined) {
    console.error(`no message ${code} in ${language}`);
    return code;
  }
  if (errors.length > 0) {
    console.error(`${code} in ${language}: ${errors.join(", ")}`);
  }
  return sentence;
}
