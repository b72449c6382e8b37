// Files on their way into a draft, one after another: a film takes a while.

import { asFailure, STOPPED, type Progress, type Report } from "../api";
import { toasts } from "../state/toasts.svelte";

/** Attaches one file by its path. */
export type Attach = (path: string, piece: number | null, report: Report) => Promise<void>;

/** The last part of a path: the file's name. */
const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

/** The files that are to be attached to one draft. */
export class Attaching {
  /** The name of the file that is being attached; null where none is. */
  name = $state<string | null>(null);
  /** How far it has come. */
  progress = $state.raw<Progress | null>(null);
  /** How many files come after it. */
  left = $state(0);
  readonly #attach: Attach;
  #last: Promise<unknown> = Promise.resolve();
  /** The files asked for before the last stop are not attached any more. */
  #stops = 0;

  constructor(attach: Attach) {
    this.#attach = attach;
  }

  /** Attaches files after those that were asked for before; gives the paths of those that were not attached. */
  add(paths: readonly string[], piece: number | null): Promise<string[]> {
    this.left += paths.length;
    const stops = this.#stops;
    const done = this.#last.then(() => this.#attachEach(paths, piece, stops));
    this.#last = done;
    return done;
  }

  async #attachEach(
    paths: readonly string[],
    piece: number | null,
    stops: number,
  ): Promise<string[]> {
    const failed: string[] = [];
    for (const path of paths) {
      this.left -= 1;
      if (stops !== this.#stops || !(await this.#attachOne(path, piece))) {
        failed.push(path);
      }
    }
    return failed;
  }

  /** Attaches one file, or says why it cannot be; one that cannot holds up no other, but a stop is meant for all. */
  async #attachOne(path: string, piece: number | null): Promise<boolean> {
    this.name = nameOf(path);
    this.progress = { stage: "progress-attaching", done: 0, total: 0 };
    try {
      await this.#attach(path, piece, (it) => (this.progress = it));
      return true;
    } catch (error) {
      this.#stops += asFailure(error).code === STOPPED ? 1 : 0;
      toasts.failed(error);
      return false;
    } finally {
      [this.name, this.progress] = [null, null];
    }
  }
}
