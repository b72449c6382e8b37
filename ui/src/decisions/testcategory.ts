// A category of many entries for tests: its commands give pages of it as the desk does.

import type {
  AgendaView,
  CategoryResults,
  DecisionsView,
  DeskView,
  FeedbackPage,
  RankedEntry,
  RoundView,
} from "../api";

/** How many stand on a page. */
export const MOST = 100;

/** A desk with one category, as far as the screens of results ask for it. */
export const desk = { categories: [{ id: "news", name: "News" }] } as unknown as DeskView;

const round = {
  round: 1,
  is_current: true,
  name: null,
  categories: [{ category: "news", entries: 1, waiting: 0, returned: 0, gone_on: null }],
} as unknown as RoundView;

const decisions: DecisionsView = {
  category: "news",
  decided: false,
  outcomes_in_force: [],
  entries: [],
  needs_person: 0,
  tells_reasons: true,
};

/** The entry at a place, counted from 1. */
export function ranked(place: number): RankedEntry {
  return {
    entry: `entry-${place}`,
    number: place,
    title: `Title ${place}`,
    names: ["Ann One"],
    place,
    tied: false,
    score: 10 - place / 100,
    mean: 10 - place / 100,
    marks: 3,
    lowest: 1,
    highest: 10,
    spread: 0,
  };
}

/** Answers every command that the screens of a category with this number of entries ask. */
export function answers(of: number) {
  const all = Array.from({ length: of }, (_, index) => ranked(index + 1));
  const asked: [string, Record<string, unknown>][] = [];
  const page = (skip: number) => ({ skip, most: MOST, shown: all.slice(skip, skip + MOST) });
  const results = (skip: number, whole: boolean): CategoryResults => ({
    ranking: { category: "news", places: page(skip).shown, not_ranked: null },
    best: all.slice(0, 10),
    entries: of,
    marked: of,
    sheets: 3 * of,
    skip,
    most: MOST,
    axis: { low: 1, high: 10 },
    mode: "marks",
    criteria: [],
    judges: 3,
    alpha: null,
    adjusted: [],
    not_adjusted: null,
    told_apart: true,
    methods: [],
    same_first: true,
    tie: null,
    traces: page(skip).shown.map(({ entry }) => ({ entry, sheets: [] })),
    whole,
  });
  const agenda = (skip: number): AgendaView => ({
    round: 1,
    category: "news",
    panel: ["Judge"],
    items: page(skip).shown.map((entry) => ({
      entry,
      out: [],
      leave: [],
      back: [],
      silent: [],
      minutes: [],
    })),
    entries: of,
    skip,
    most: MOST,
    minutes: [],
    revise_until: null,
  });
  const feedback = (skip: number): FeedbackPage => ({
    entries: page(skip).shown.map(({ entry, number, title }) => ({
      entry,
      number,
      title,
      rounds: [],
      withheld: [],
      delivery: null,
      informed: false,
    })),
    of,
    skip,
    most: MOST,
    due: of,
    informed: 0,
    waiting: 0,
    withheld: 0,
  });
  const invoke = (name: string, words: Record<string, unknown> = {}): Promise<unknown> => {
    asked.push([name, words]);
    const skip = Number(words.skip ?? 0);
    const answer: Record<string, () => unknown> = {
      rounds_view: () => [round],
      results_view: () => results(skip, words.whole === true),
      agenda_view: () => agenda(skip),
      feedback_view: () => feedback(skip),
      decisions_view: () => [decisions],
      top_awards_view: () => [],
      record_decision: () => 1,
      held_sheets: () => [],
    };
    const found = answer[name];
    return found ? Promise.resolve(found()) : Promise.reject(new Error(`nobody answers ${name}`));
  };
  return { invoke, asked };
}
