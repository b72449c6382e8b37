// A draft as it is filled in: saved a moment after each change, and checked beside.

import {
  CHANGED_ELSEWHERE,
  asFailure,
  attachFile,
  checkDraft,
  cleanFile,
  detachFile,
  draftFiles,
  draftView,
  fileIs,
  keepBothDrafts,
  readLink,
  saveDraft,
  type AttachmentNote,
  type Call,
  type DraftCheck,
  type DraftView,
  type Entry,
  type FilledView,
  type Purpose,
  type Question,
  type ReadView,
  type Subject,
} from "../api";
import { Autosave } from "../state/autosave.svelte";
import { merged, same } from "../state/merge";
import { withErrorToast } from "../state/toasts.svelte";
import { newEntry } from "./document";
import { emptied } from "./autofill";

/** Fields that were empty and were filled from a file or a page, and the form before that. */
export interface Filling {
  fields: string[];
  before: Entry;
}

/** What the files of a draft without files say. */
const NO_FILES: ReadView = { pieces: [], files: [] };

const asItIs = (draft: DraftView) => draft;

/** One draft on the screen. */
export class DraftForm {
  document = $state<Entry>({} as Entry);
  attachments = $state.raw<AttachmentNote[]>([]);
  check = $state.raw<DraftCheck | null>(null);
  /** What the files say. */
  read = $state.raw<ReadView>(NO_FILES);
  /** What the last reading filled, until a person has looked at it. */
  filling = $state.raw<Filling | null>(null);
  /** The piece whose page is being read. */
  reading = $state<number | null>(null);
  readonly autosave = new Autosave(() => this.#write());
  entry = $state<string | null>(null);
  /** Whether somebody asked to submit it: only then is an empty field wrong. */
  asked = $state(false);
  /** The document as it was read or saved last, and its revision: 0 before the first save. */
  #base = {} as Entry;
  #revision = 0;
  /** How many changes of files are under way: the revisions that they make are expected. */
  #filing = 0;
  /** Counts the checks, so that an older answer does not replace a newer one. */
  #checks = 0;

  /** A new draft, or the one of an entry. */
  static async open(entry: string | null, call: Call, name: string): Promise<DraftForm> {
    const form = new DraftForm();
    if (entry === null) {
      form.document = newEntry(call, name);
    } else {
      form.entry = entry;
      form.#adopt(await draftView(entry));
    }
    form.#base = $state.snapshot<Entry>(form.document);
    await form.look();
    return form;
  }

  /** The revision that stands on the screen once everything is saved. */
  get revision(): number {
    return this.#revision;
  }

  /** Something was changed: it is saved and checked in a moment. */
  noteChange(): void {
    this.autosave.noteChange();
  }

  /** Checks what stands on the screen against the call, and reads what its files say. */
  async look(): Promise<void> {
    const requestId = (this.#checks += 1);
    const filed = this.entry !== null && this.attachments.length > 0;
    const [check, read] = await Promise.all([
      checkDraft(this.entry, $state.snapshot<Entry>(this.document)),
      filed && this.entry !== null ? draftFiles(this.entry) : NO_FILES,
    ]);
    if (requestId === this.#checks) {
      [this.check, this.read] = [check, read];
    }
  }

  /** Puts everything on the disk, also a new draft in which nothing was changed, and checks what is there. */
  async settle(): Promise<void> {
    await this.#store();
    await this.look();
  }

  async #store(): Promise<void> {
    if (this.entry === null && !this.autosave.unsaved) {
      this.autosave.noteChange();
    }
    await this.autosave.flush();
  }

  /** Saves over what was saved elsewhere meanwhile, which becomes a draft of its own. */
  async keepBoth(): Promise<void> {
    if (this.entry !== null) {
      const document = $state.snapshot<Entry>(this.document);
      const saved = await keepBothDrafts(this.entry, document);
      [this.#base, this.#revision] = [document, saved.revision];
      this.autosave.abandon();
      this.autosave.noteChange();
      await this.autosave.flush();
    }
  }

  async #write(): Promise<string> {
    let savedAt: string;
    try {
      savedAt = await this.#put();
    } catch (error) {
      const expected = this.#filing > 0 && asFailure(error).code === CHANGED_ELSEWHERE;
      if (!expected || this.entry === null) {
        throw error;
      }
      // A file came in between: what it filled and what was typed go together.
      this.#adopt(await draftView(this.entry));
      savedAt = await this.#put();
    }
    // That it cannot be checked makes the draft no less saved.
    void withErrorToast(() => this.look());
    return savedAt;
  }

  async #put(): Promise<string> {
    const document = $state.snapshot<Entry>(this.document);
    const saved = await saveDraft(this.entry, document, this.#revision);
    this.entry = saved.entry;
    if (saved.revision > this.#revision) {
      [this.#base, this.#revision] = [document, saved.revision];
    }
    return saved.saved_at;
  }

  /** Takes over what is on the disk; what was typed since stays. */
  #adopt(draft: DraftView): void {
    if (draft.revision < this.#revision) {
      return;
    }
    const fresh = this.#revision === 0;
    const typed = fresh
      ? draft.document
      : merged(this.#base, $state.snapshot<Entry>(this.document), draft.document);
    [this.document, this.attachments] = [typed, draft.attachments];
    [this.#base, this.#revision] = [draft.document, draft.revision];
    if (!same(typed, draft.document)) {
      this.autosave.noteChange();
    }
  }

  /** Changes the files; nothing is changed where what was typed could not be saved first. */
  async #file<Answer>(
    change: (entry: string) => Promise<Answer>,
    draftOf: (answer: Answer) => DraftView,
  ): Promise<Answer | null> {
    await this.#store();
    if (this.entry === null) {
      return null;
    }
    this.#filing += 1;
    try {
      const answer = await change(this.entry);
      this.#adopt(draftOf(answer));
      return answer;
    } finally {
      this.#filing -= 1;
      await this.look();
    }
  }

  async #fill(change: (entry: string) => Promise<FilledView>): Promise<void> {
    const before = $state.snapshot<Entry>(this.document);
    const filled = await this.#file(change, ({ draft }) => draft);
    if (filled) {
      this.filling = { fields: filled.fields, before };
    }
  }

  /** Attaches a file by its path. */
  attach(path: string, piece: number | null): Promise<void> {
    return this.#fill((entry) => attachFile(entry, path, piece));
  }

  /** Reads the page of a piece, counted from 1. */
  async readPage(piece: number): Promise<void> {
    const link = this.document.pieces[piece - 1]?.url ?? "";
    this.reading = piece;
    try {
      await this.#fill((entry) => readLink(entry, piece, link));
    } finally {
      this.reading = null;
    }
  }

  /** A copy that gives nothing away takes the place of a file. */
  async clean(hash: string): Promise<void> {
    await this.#file((entry) => cleanFile(entry, hash), asItIs);
  }

  /** Takes a file off. */
  async detach(hash: string): Promise<void> {
    await this.#file((entry) => detachFile(entry, hash), asItIs);
  }

  /** Says what an attached file is. */
  async fileIs(hash: string, piece: number | null, purpose: Purpose): Promise<void> {
    await this.#file((entry) => fileIs(entry, hash, piece, purpose), asItIs);
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
      this.noteChange();
    }
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
