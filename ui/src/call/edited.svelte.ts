// The call while a person edits it as text or as a form. What is not published is saved as a draft.

import { Autosave } from "../state/autosave.svelte";
import {
  adviseOn,
  asFailure,
  bringIntoCallDraft,
  callDraft,
  discardCallDraft,
  readCall,
  saveCallDraft,
  previewCall,
  writeCall,
  type Advice,
  type NextEditionView,
  type Call,
  type CallDraftView,
  type CallSide,
  type CallPreview,
  type CallReview,
  type Progress,
} from "../api";
import { failureText, t } from "../i18n";
import { UnreadableFields } from "../parts/unreadable.svelte";
import { identified } from "./document/ids";
import { missing } from "./form/missing";
import { newCall } from "./form/rules";

/** A call being changed. */
export class EditedCall {
  /** What would be published. */
  text = $state("");
  /** The same in parts, where it is open as a form. */
  call = $state<Call | null>(null);
  /** What publishing it would change; none until it was previewed. */
  preview = $state.raw<CallPreview | null>(null);
  /** The progress of the preview. */
  progress = $state.raw<Progress | null>(null);
  /** What its writers may want to correct, and what of its texts was read, as they type; null where there is no text. */
  review = $state.raw<CallReview | null>(null);
  /** What people must review in a call that was moved on from an earlier edition. */
  toReview = $state.raw<Advice[]>([]);
  /** What is wrong with it, in words. */
  wrong = $state<string | null>(null);
  /** The text in force; empty where none is. */
  base = $state.raw("");

  /** The fields of the form whose text cannot be read. */
  readonly unreadable = new UnreadableFields();
  /** The ids of the messages that say what the form still lacks. */
  readonly missing = $derived([
    ...(this.call ? missing(this.call) : []),
    ...(this.unreadable.any ? ["form-unreadable"] : []),
  ]);

  /** A saved draft that is not published, until a person goes on with it or discards it. */
  offered = $state.raw<CallDraftView | null>(null);
  /** Whether it is known if there is a saved draft: before that nothing is saved over it. */
  ready = $state(false);
  /** Keeps what is written as a draft. */
  readonly autosave = new Autosave(() => this.#saveDraft());

  #generation = 0;
  /** The form that is being written into the text, and the answer to that. */
  #writing: { content: string; done: Promise<boolean> } | null = null;
  /** The version in force; 0 where there is none. */
  #version = $state(0);
  /** The version that the draft is based on: the one it was begun from, or the one that was merged into it last. */
  #startedFrom = $state(0);
  /** The revision of the saved draft; 0 where there is none. */
  #revision = $state(0);
  /** The content that needs no saving: as it was read, or as it was given to the autosave last. */
  #lastContent = "";
  /** The content when the form was opened from the text. */
  #contentAtOpening = "";

  /** Everything that a person can change, as one text. */
  get #content(): string {
    return this.call ? JSON.stringify($state.snapshot(this.call)) : this.text;
  }

  /** Whether a draft is saved, or will be in a moment. */
  get hasDraft(): boolean {
    return this.#revision > 0 || this.autosave.saved !== "saved";
  }

  /** The version in force if it is newer than the one that the draft is based on; else null. */
  get unmergedVersion(): number | null {
    return this.#startedFrom > 0 && this.#startedFrom < this.#version ? this.#version : null;
  }

  /** Begins again from the text in force. What was written and not published is offered. */
  async begin(base: string, version: number): Promise<void> {
    // What was changed while a version was being published is no part of it.
    await this.autosave.flush();
    this.ready = false;
    this.#reset(base, version);
    const generation = this.#generation;
    const draft = await callDraft();
    if (generation !== this.#generation) {
      return;
    }
    this.#revision = draft?.revision ?? 0;
    const differs =
      draft && (version === 0 || draft.draft.unfinished || draft.changes?.length !== 0);
    this.offered = differs ? draft : null;
    if (this.offered === null && base === "") {
      await this.open();
    }
    this.ready = true;
  }

  #reset(base: string, version: number): void {
    [this.base, this.text, this.call, this.preview, this.wrong] = [base, base, null, null, null];
    [this.review, this.toReview, this.offered] = [null, [], null];
    [this.#version, this.#startedFrom, this.#lastContent, this.#revision] = [
      version,
      version,
      base,
      0,
    ];
    this.#generation += 1;
  }

  /** Saves the draft in a moment if the content changed. */
  autosaveIfChanged(): void {
    if (this.ready && this.offered === null && this.#content !== this.#lastContent) {
      this.#lastContent = this.#content;
      // The preview was of the content before the change.
      this.preview = null;
      this.autosave.noteChange();
    }
  }

  async #saveDraft(): Promise<string> {
    const savedDraft = await saveCallDraft(
      {
        begun_from: this.#startedFrom,
        text: this.text,
        form: this.call ? JSON.stringify($state.snapshot(this.call)) : null,
        unfinished: this.missing.length > 0,
        to_review: this.toReview,
      },
      this.#revision,
    );
    this.#revision = savedDraft.revision;
    return savedDraft.saved_at;
  }

  /** Goes on with what was offered. */
  resume(): void {
    if (this.offered) {
      const { text, form, to_review, begun_from } = this.offered.draft;
      this.#startedFrom = begun_from;
      [this.text, this.toReview, this.preview] = [text, to_review, null];
      this.call = form === null ? null : (JSON.parse(form) as Call);
      this.#contentAtOpening = "";
      if (this.call && this.call.version <= this.#version) {
        this.call.version = this.#version + 1;
      }
      this.#lastContent = this.#content;
      this.offered = null;
    }
  }

  /** Merges the version in force into the offered draft, and goes on with it; gives that version. */
  async mergePublished(choices: Readonly<Record<string, CallSide>>): Promise<number> {
    const generation = this.#generation;
    const version = this.offered?.in_force ?? this.#version;
    await bringIntoCallDraft(this.#revision, version, choices);
    const draft = await callDraft();
    if (generation === this.#generation && draft) {
      [this.#revision, this.offered] = [draft.revision, draft];
      this.resume();
    }
    return version;
  }

  /** Discards the draft. */
  async discard(): Promise<void> {
    this.autosave.abandon();
    await this.autosave.flush();
    if (this.#revision > 0) {
      await discardCallDraft(this.#revision);
    }
    this.#reset(this.base, this.#version);
    if (this.base === "") {
      await this.open();
    }
  }

  /** Replaces the content by a template or an earlier call. */
  async startFrom({ toml, to_review }: NextEditionView): Promise<void> {
    // Answers to requests about the content before are dropped.
    this.#generation += 1;
    [this.text, this.toReview, this.preview, this.call] = [toml, to_review, null, null];
    this.autosaveIfChanged();
    await this.open();
  }

  /** Asks what the writers of the text may want to correct. */
  async advise(): Promise<void> {
    const text = this.text;
    await this.#showErrorOf(async () => {
      const review = text.trim() === "" ? null : await adviseOn(text);
      if (text === this.text) {
        this.review = review;
      }
    });
  }

  /** Opens the text as a form; says why where it cannot. A form that is open stays as it is. */
  async open(): Promise<void> {
    if (this.call) {
      return;
    }
    await this.#showErrorOf(async () => {
      const untouched = this.#content === this.#lastContent;
      const call = this.text.trim() === "" ? newCall() : await readCall(this.text);
      // What is changed is published as the next version.
      call.version += this.base !== "" && this.text === this.base ? 1 : 0;
      this.call = call;
      this.#contentAtOpening = this.#content;
      if (untouched) {
        this.#lastContent = this.#content;
      }
    });
  }

  /**
   * Goes back to the text alone, with all that the form says. A form that was changed and cannot be written yet stays open,
   * since the text could not hold it.
   */
  async close(): Promise<void> {
    if (!this.call) {
      return;
    }
    let contentWritten = this.#contentAtOpening;
    // What is changed while the text is written is written as well.
    while (this.#differsFrom(contentWritten)) {
      if (this.missing.length > 0) {
        this.wrong = t("call-text-waits");
        return;
      }
      contentWritten = this.#content;
      if (!(await this.write())) {
        return;
      }
    }
    const untouched = this.#content === this.#lastContent;
    this.call = null;
    if (untouched) {
      this.#lastContent = this.#content;
    }
  }

  /** Whether the open form holds anything but `content`; text in it that cannot be read is in no content. */
  #differsFrom(content: string): boolean {
    return this.call !== null && (this.unreadable.any || content !== this.#content);
  }

  /**
   * Writes the form into the text; gives whether the text has what the form had then. Where the same is being written
   * already, this waits for it: two answers to one content would replace each other, and the preview of the first with it.
   */
  async write(): Promise<boolean> {
    if (!this.call || this.missing.length > 0) {
      this.preview = null;
      return false;
    }
    const content = this.#content;
    if (this.#writing?.content !== content) {
      const writing = { content, done: this.#writeNow(this.call) };
      this.#writing = writing;
      void writing.done.finally(() => {
        if (this.#writing === writing) {
          this.#writing = null;
        }
      });
    }
    return this.#writing.done;
  }

  async #writeNow(form: Call): Promise<boolean> {
    const [generation, call] = [(this.#generation += 1), identified($state.snapshot(form))];
    const textBefore = this.text;
    return this.#showErrorOf(async () => {
      const text = await writeCall(textBefore, call);
      if (generation === this.#generation && text !== this.text) {
        [this.text, this.preview] = [text, null];
      }
    });
  }

  /** Previews what publishing would change. The form is written into the text first. */
  async previewChanges(): Promise<void> {
    this.preview = null;
    const content = this.#content;
    if (this.call && !(await this.write())) {
      return;
    }
    if (content === this.#content) {
      await this.#showErrorOf(async () => {
        const preview = await previewCall(this.text, (report) => (this.progress = report));
        if (content === this.#content) {
          this.preview = preview;
        }
      });
      this.progress = null;
    }
  }

  /** Does some work; gives whether it succeeded, and otherwise shows why not. */
  async #showErrorOf(work: () => Promise<void>): Promise<boolean> {
    this.wrong = null;
    try {
      await work();
      return true;
    } catch (error) {
      this.wrong = failureText(asFailure(error));
      return false;
    }
  }
}
