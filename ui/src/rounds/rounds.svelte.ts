// Which round the desk looks at: judging, meeting, results and people speak of the same one.

import { same } from "../state/merge";
import { session } from "../state/session.svelte";
import { roundsView, type RoundView } from "../api";
import { t, textOf } from "../i18n";

class Rounds {
  #all = $state.raw<RoundView[]>([]);
  #at = $state(1);
  #generation = $state(-1);

  /** Every round of the desk that is open, as last asked for; none of another's. */
  get all(): RoundView[] {
    return this.#generation === session.generation ? this.#all : [];
  }

  /** The round that is looked at, counted from 1. */
  get at(): number {
    return Math.min(this.#at, Math.max(1, this.all.length));
  }

  set at(round: number) {
    this.#at = round;
  }

  /** What is known of it. */
  get now(): RoundView | undefined {
    return this.all[this.at - 1];
  }

  async refresh(): Promise<void> {
    const generation = session.generation;
    const all = await roundsView();
    if (generation !== this.#generation) {
      // Another desk was opened: its first look is at the round where work is.
      this.#generation = generation;
      const open = all.filter((it) => it.categories.some((of) => of.entries > 0)).at(-1);
      this.#at = open?.round ?? 1;
    }
    this.#all = same(all, this.#all) ? this.#all : all;
  }
}

/** The rounds of the desk that is open. */
export const rounds = new Rounds();

/** A round's name; its number where the call names none. */
export function roundName(round: RoundView): string {
  return round.name === null ? t("round-n", { round: round.round }) : textOf(round.name);
}
