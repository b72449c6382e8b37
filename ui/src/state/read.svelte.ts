// What a screen reads from the workspace: the last answer, or why there is none.

import { Superseded, asFailure, type Failure } from "../api";

/** Something that is read, and read again when it may have changed. */
export class Reading<Answer> {
  /** The answer; null before it came, and while it cannot be read. */
  answer = $state.raw<Answer | null>(null);
  /** Why it cannot be read. */
  failure = $state.raw<Failure | null>(null);
  readonly #read: () => Promise<Answer>;
  #turn = 0;

  constructor(read: () => Promise<Answer>) {
    this.#read = read;
  }

  /** Reads it. Of several readings the one that was asked for last counts, whichever comes last. */
  readonly refresh = async (): Promise<void> => {
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const answer = await this.#read();
      if (turn === this.#turn) {
        [this.answer, this.failure] = [answer, null];
      }
    } catch (error) {
      if (turn === this.#turn && !(error instanceof Superseded)) {
        // What stood there may be wrong by now, so it does not stay.
        [this.answer, this.failure] = [null, asFailure(error)];
      }
    }
  };
}
