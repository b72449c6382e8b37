// The selected round, the same on the screens of judging, meeting, results and people.

import { same } from "../state/merge";
import { session } from "../state/session.svelte";
import { roundsView, type RoundView } from "../api";
import { t, textOf } from "../i18n";

class Rounds {
  #all = $state.raw<RoundView[]>([]);
  #selectedNumber = $state(1);
  #generation = $state(-1);

  /** Every round of the desk that is open, as last asked for; none of another's. */
  get all(): RoundView[] {
    return this.#generation === session.generation ? this.#all : [];
  }

  /** The number of the selected round, counted from 1. */
  get selectedNumber(): number {
    return Math.min(this.#selectedNumber, Math.max(1, this.all.length));
  }

  set selectedNumber(round: number) {
    this.#selectedNumber = round;
  }

  /** The selected round; undefined before the rounds are read. */
  get selected(): RoundView | undefined {
    return this.all[this.selectedNumber - 1];
  }

  /** Whether a category has the selected round; yes before the rounds are read. */
  selectedHas(category: string): boolean {
    return this.selected?.categories.some((it) => it.category === category) ?? true;
  }

  async refresh(): Promise<void> {
    const generation = session.generation;
    const all = await roundsView();
    if (generation !== this.#generation) {
      // Another desk was opened: its current round is selected.
      this.#generation = generation;
      this.#selectedNumber = all.find((it) => it.is_current)?.round ?? 1;
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
