// The lists and the default values of a call's form. They are generated from Rust (`rules::form_defaults`).

import written from "../../../../docs/call.beginnings.json";
import type { Country, Language } from "../../api";

const {
  zones,
  shown_in,
  zone,
  last_minute,
  scale,
  weight,
  countries,
  languages,
  condition,
  zone_data,
} = written;

/** The zones that are offered for a deadline. */
export const ZONES: readonly string[] = zones;
/** The zones in which an instant is shown beside the desk's own. */
export const SHOWN_IN: readonly string[] = shown_in;
/** The data of time zones that deadlines are read by. */
export const ZONE_DATA: { version: string; released: string } = zone_data;
/** The condition that a new rule of one's own begins with. */
export const CONDITION: string = condition;
/** The weight of a new criterion. */
export const WEIGHT: number = weight;

/** A deadline without its day and its words. */
export const newDeadline = () => ({ local: `T${last_minute}`, zone, text: "" });
/** An opening without its day and its words: from the first minute of a day on. */
export const newOpening = () => ({ local: "T00:00", zone, text: "" });
/** The marks of a new call. */
export const newScale = () => ({ min: scale.min, max: scale.max, step: scale.step });
/** The countries that a new rule names. */
export const newCountries = (): Country[] => [...countries];
/** The languages that a new rule names. */
export const newLanguages = (): Language[] => [...languages];
