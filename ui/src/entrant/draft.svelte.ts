// A draft as it is filled in: saved a moment after each change, and checked beside.

import type { AttachmentNote } from "../desk/bindings/AttachmentNote";
import type { Call } from "../desk/bindings/Call";
import type { DraftCheck } from "../desk/bindings/DraftCheck";
import type { Entry } from "../desk/bindings/Entry";
import type { Draft } from "../desk/bindings/Draft";
import type { FilledView } from "../desk/bindings/FilledView";
import type { Purpose } from "../desk/bindings/Purpose";
import type { Question } from "../desk/bindings/Question";
import type { ReadView } from "../desk/bindings/ReadView";
import type { Subject } from "../desk/bindings/Subject";
import {
  attachFile,
  checkDraft,
  cleanFile,
  detachFile,
  draftFiles,
  draftView,
  fileIs,
  readLink,
  saveDraft,
} from "../desk/entrant";
import { asFailure } from "../desk/failure";
import { told } from "../words";
import { newEntry } from "./document";
import { emptied } from "./filled";

/** How long after the last change a draft is saved, in milliseconds. */
const PAUSE = 400;

/** Whether what stands on the screen is also on the disk. */
export type Saved = "saved" | "saving" | { failed: string };

/** Fields that were empty and were filled from a file or a page, and the form before that. */
export interface Filling {
  fields: string[];
  before: Entry;
}

/** One draft on the screen. */
export class DraftForm {
  document = $state<Entry>({} as Entry);
  attachments = $state.raw<AttachmentNote[]>([]);
  check = $state.raw<DraftCheck | null>(null);
  /** What the files say. */
  read = $state.raw<ReadView>({ pieces: [], files: [] });
  /** What the last reading filled, until a person has looked at it. */
  filling = $state.raw<Filling | null>(null);
  /** The piece whose page is being read. */
  reading = $state<number | null>(null);
  saved = $state.raw<Saved>("saved");
  savedAt = $state<string | null>(null);
  entry = $state<string | null>(null);
  /** Whether somebody asked to submit it: only then is an empty field wrong. */
  asked = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();

  /** A new draft, or the one of an entry. */
  static async open(entry: string | null, call: Call, name: string): Promise<DraftForm> {
    const form = new DraftForm();
    if (entry === null) {
      form.document = newEntry(call, name);
    } else {
      const draft = await draftView(entry);
      form.entry = entry;
      form.document = draft.document;
      form.attachments = draft.attachments;
      form.read = await draftFiles(entry);
    }
    form.check = await checkDraft($state.snapshot<Entry>(form.document));
    return form;
  }

  /** Something was changed: it is saved and checked in a moment. */
  changed(): void {
    this.saved = "saving";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), PAUSE);
  }

  /** Saves and checks now; one after the other, so that an earlier save cannot come last. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  }

  async #save(): Promise<void> {
    const document = $state.snapshot<Entry>(this.document);
    try {
      const saved = await saveDraft(this.entry, document);
      this.entry = saved.entry;
      this.savedAt = saved.saved_at;
      this.check = await checkDraft(document);
      if (this.attachments.length > 0) {
        this.read = await draftFiles(saved.entry);
      }
      this.saved = "saved";
    } catch (error) {
      this.saved = { failed: told(asFailure(error)) };
    }
  }

  /** Attaches a file by its path. */
  async attach(path: string, piece: number | null): Promise<void> {
    await this.save();
    if (this.entry !== null) {
      await this.#fill(attachFile(this.entry, path, piece));
    }
  }

  /** Reads the page of a piece, counted from 1. */
  async readPage(piece: number): Promise<void> {
    const link = this.document.pieces[piece - 1]?.url ?? "";
    await this.save();
    if (this.entry !== null) {
      this.reading = piece;
      try {
        await this.#fill(readLink(this.entry, piece, link));
      } finally {
        this.reading = null;
      }
    }
  }

  /** A copy that gives nothing away takes the place of a file. */
  async clean(hash: string): Promise<void> {
    if (this.entry !== null) {
      await this.save();
      await this.#filed(await cleanFile(this.entry, hash));
    }
  }

  /** What was filled is right. */
  keepFilled(): void {
    this.filling = null;
  }

  /** What was filled is taken back. */
  takeBack(): void {
    if (this.filling) {
      const { fields, before } = this.filling;
      this.document = emptied(this.document, before, fields);
      this.filling = null;
      this.changed();
    }
  }

  async #fill(filled: Promise<FilledView>): Promise<void> {
    const before = $state.snapshot<Entry>(this.document);
    const { draft, fields } = await filled;
    await this.#filed(draft);
    this.filling = { fields, before };
  }

  /** Takes a file off. */
  async detach(hash: string): Promise<void> {
    if (this.entry !== null) {
      await this.save();
      await this.#filed(await detachFile(this.entry, hash));
    }
  }

  /** Says what an attached file is. */
  async fileIs(hash: string, piece: number | null, purpose: Purpose): Promise<void> {
    if (this.entry !== null) {
      await this.save();
      await this.#filed(await fileIs(this.entry, hash, piece, purpose));
    }
  }

  /** The files changed, and what was read from them. */
  async #filed(draft: Draft): Promise<void> {
    this.attachments = draft.attachments;
    this.document = draft.document;
    this.check = await checkDraft(draft.document);
    this.read = this.entry === null ? this.read : await draftFiles(this.entry);
  }

  /** The questions that are put about the entry, its people, or one of its pieces. */
  questions(call: Call, of: Subject, piece: number | null = null): Question[] {
    const put = this.check?.asked ?? [];
    return (call.question ?? []).filter(
      (question) =>
        question.of === of && put.some((it) => it.question === question.id && it.piece === piece),
    );
  }

  /** What is wrong with the shape of a field; null where nothing is. */
  shape(field: string): DraftCheck["shape"][number] | undefined {
    return this.check?.shape.find((it) => it.field === field);
  }
}
