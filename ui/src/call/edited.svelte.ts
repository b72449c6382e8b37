// The call while a person changes it: one text, which a form may write.

import type { Advice } from "../desk/bindings/Advice";
import type { Begun } from "../desk/bindings/Begun";
import type { Call } from "../desk/bindings/Call";
import type { CallTrial } from "../desk/bindings/CallTrial";
import type { Progress } from "../desk/bindings/Progress";
import { adviseOn, readCall, tryCall, writeCall } from "../desk/call";
import { asFailure } from "../desk/failure";
import { told } from "../words";
import { identified } from "./form/ids";
import { missing } from "./form/missing";
import { newCall } from "./form/rules";

/** A call being changed. */
export class Edited {
  /** What would be published. */
  text = $state("");
  /** The same in parts, where it is open as a form. */
  call = $state<Call | null>(null);
  /** What publishing it would change; none until it was tried. */
  trial = $state.raw<CallTrial | null>(null);
  /** How far that has come. */
  progress = $state.raw<Progress | null>(null);
  /** What its writers may want to correct, as they type. */
  advice = $state.raw<Advice[]>([]);
  /** What must be looked at in a call that was moved on from an earlier edition. */
  again = $state.raw<Advice[]>([]);
  /** What is wrong with it, in words. */
  wrong = $state<string | null>(null);
  /** The text in force; empty where none is. */
  base = $state.raw("");

  /** The ids of the messages that say what the form still lacks. */
  readonly missing = $derived(this.call ? missing(this.call) : []);

  #turn = 0;

  /** Begins again from the text in force. */
  begin(base: string): void {
    [this.base, this.text, this.call, this.trial, this.wrong] = [base, base, null, null, null];
    [this.advice, this.again] = [[], []];
    this.#turn += 1;
  }

  /** Goes on from a template or from an earlier call. */
  async goOn({ toml, again }: Begun): Promise<void> {
    [this.text, this.again, this.trial] = [toml, again, null];
    await this.open();
  }

  /** Asks what the writers of the text may want to correct. */
  async advise(): Promise<void> {
    const text = this.text;
    await this.#says(async () => {
      const advice = text.trim() === "" ? [] : await adviseOn(text);
      if (text === this.text) {
        this.advice = advice;
      }
    });
  }

  /** Opens the text as a form; says why where it cannot. */
  async open(): Promise<void> {
    await this.#says(async () => {
      const call = this.text.trim() === "" ? newCall() : await readCall(this.text);
      // What is changed is published as the next version.
      call.version += this.base !== "" && this.text === this.base ? 1 : 0;
      this.call = call;
    });
  }

  /** Goes back to the text alone. */
  close(): void {
    this.call = null;
  }

  /** Writes the form into the text. */
  async write(): Promise<void> {
    if (!this.call || this.missing.length > 0) {
      this.trial = null;
      return;
    }
    const [turn, call] = [(this.#turn += 1), identified($state.snapshot(this.call))];
    const before = this.text;
    await this.#says(async () => {
      const text = await writeCall(before, call);
      if (turn === this.#turn && text !== this.text) {
        [this.text, this.trial] = [text, null];
      }
    });
  }

  /** Looks at what publishing would change. */
  async look(): Promise<void> {
    this.trial = null;
    await this.#says(async () => {
      this.trial = await tryCall(this.text, (told) => (this.progress = told));
    });
    this.progress = null;
  }

  async #says(work: () => Promise<void>): Promise<void> {
    this.wrong = null;
    try {
      await work();
    } catch (error) {
      this.wrong = told(asFailure(error));
    }
  }
}
