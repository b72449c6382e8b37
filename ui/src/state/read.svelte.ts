// What a screen reads from the workspace: the last answer, or why there is none.

import { Superseded, asFailure, type Failure } from "../api";
import { same } from "./merge";
import { refreshAfterChanges } from "./mutate";

/** The state of a read: its answer or its failure. */
export class Reading<Answer> {
  /** The answer; null before it came, and while it cannot be read. */
  answer = $state.raw<Answer | null>(null);
  /** Why it cannot be read. */
  failure = $state.raw<Failure | null>(null);
  readonly #read: () => Promise<Answer>;
  #requestId = 0;

  constructor(read: () => Promise<Answer>) {
    this.#read = read;
  }

  /** Reads it. Of several reads only the answer of the last one counts, in whichever order they come. */
  readonly refresh = (): Promise<void> => this.#readAgain(() => false);

  /** Reads it after something changed. An answer that is the same stays, so that nothing that follows from it starts over. */
  readonly refreshIfChanged = (): Promise<void> =>
    this.#readAgain((answer) => same(answer, this.answer));

  async #readAgain(isSame: (answer: Answer) => boolean): Promise<void> {
    this.#requestId += 1;
    const requestId = this.#requestId;
    try {
      const answer = await this.#read();
      if (requestId === this.#requestId) {
        this.answer = isSame(answer) ? this.answer : answer;
        this.failure = null;
      }
    } catch (error) {
      if (requestId === this.#requestId && !(error instanceof Superseded)) {
        // The old answer may be wrong by now, so it is not shown any more.
        [this.answer, this.failure] = [null, asFailure(error)];
      }
    }
  }
}

/**
 * What a component reads: at once, whenever something changes that it is asked by, and after every command that changes a
 * workspace (`mutate`). Only what `read` uses before its first `await` is followed.
 */
export function query<Answer>(read: () => Promise<Answer>): Reading<Answer> {
  const reading = new Reading(read);
  $effect(() => {
    void reading.refresh();
  });
  $effect(() => refreshAfterChanges(reading.refreshIfChanged));
  return reading;
}
