// The draft of an entry while it is filled in: saved a moment after each change, and checked by the call's rules.

import {
  CHANGED_ELSEWHERE,
  asFailure,
  attachFile,
  checkDraft,
  sanitizeFile,
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
  type Report,
  type Subject,
} from "../api";
import { Autosave } from "../state/autosave.svelte";
import { merged, same } from "../state/merge";
import { withErrorToast } from "../state/toasts.svelte";
import { Attaching } from "./attaching.svelte";
import { newEntry } from "./document";
import { withoutAutofill } from "./autofill";

/** Fields that were empty and were filled from a file or a page, and the form before that. */
export interface Autofill {
  fields: string[];
  before: Entry;
}

/** What the files of a draft without files say. */
const NO_FILES: ReadView = { pieces: [], files: [] };

const identity = (draft: DraftView) => draft;

/** One draft on the screen. */
export class DraftForm {
  document = $state<Entry>({} as Entry);
  attachments = $state.raw<AttachmentNote[]>([]);
  check = $state.raw<DraftCheck | null>(null);
  /** What was read from the files. */
  read = $state.raw<ReadView>(NO_FILES);
  /** The fields that were filled from a file or a page last, until a person accepts or undoes that. */
  autofill = $state.raw<Autofill | null>(null);
  /** The piece whose page is being read. */
  readingPiece = $state<number | null>(null);
  /** The files that are on their way into it. */
  readonly attaching = new Attaching((path, piece, report) => this.attach(path, piece, report));
  readonly autosave = new Autosave(() => this.#write());
  entry = $state<string | null>(null);
  /** Whether a person tried to submit: only then is an empty field shown as wrong. */
  submitAttempted = $state(false);
  /** The document as it was read or saved last, and its revision: 0 before the first save. */
  #base = {} as Entry;
  #revision = 0;
  /** How many changes of files are under way: the revisions that they make are expected. */
  #fileChanges = 0;
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
    await form.refreshCheck();
    return form;
  }

  /** The revision that was read or saved last. */
  get revision(): number {
    return this.#revision;
  }

  /** Something was changed: it is saved and checked in a moment. */
  noteChange(): void {
    this.autosave.noteChange();
  }

  /** Checks the document against the call, and reads what was found in its files. */
  async refreshCheck(): Promise<void> {
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

  /** Saves everything, also a new draft in which nothing was changed, and checks it. */
  async saveAndCheck(): Promise<void> {
    await this.#store();
    await this.refreshCheck();
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
      const savedDraft = await keepBothDrafts(this.entry, document);
      [this.#base, this.#revision] = [document, savedDraft.revision];
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
      const expected = this.#fileChanges > 0 && asFailure(error).code === CHANGED_ELSEWHERE;
      if (!expected || this.entry === null) {
        throw error;
      }
      // A change of files made a revision in between: what it filled and what was typed are merged.
      this.#adopt(await draftView(this.entry));
      savedAt = await this.#put();
    }
    // A check that fails is shown by itself: the draft is saved all the same.
    void withErrorToast(() => this.refreshCheck());
    return savedAt;
  }

  async #put(): Promise<string> {
    const document = $state.snapshot<Entry>(this.document);
    const savedDraft = await saveDraft(this.entry, document, this.#revision);
    this.entry = savedDraft.entry;
    if (savedDraft.revision > this.#revision) {
      [this.#base, this.#revision] = [document, savedDraft.revision];
    }
    return savedDraft.saved_at;
  }

  /** Merges what is on the disk into the form; what was typed since stays. */
  #adopt(draft: DraftView): void {
    if (draft.revision < this.#revision) {
      return;
    }
    const isFirstRead = this.#revision === 0;
    const typed = isFirstRead
      ? draft.document
      : merged(this.#base, $state.snapshot<Entry>(this.document), draft.document);
    [this.document, this.attachments] = [typed, draft.attachments];
    [this.#base, this.#revision] = [draft.document, draft.revision];
    if (!same(typed, draft.document)) {
      this.autosave.noteChange();
    }
  }

  /** Changes the files; nothing is changed where what was typed could not be saved first. */
  async #changeFiles<Answer>(
    change: (entry: string) => Promise<Answer>,
    draftOf: (answer: Answer) => DraftView,
  ): Promise<Answer | null> {
    await this.#store();
    if (this.entry === null) {
      return null;
    }
    this.#fileChanges += 1;
    try {
      const answer = await change(this.entry);
      this.#adopt(draftOf(answer));
      return answer;
    } finally {
      this.#fileChanges -= 1;
      await this.refreshCheck();
    }
  }

  async #changeAndAutofill(change: (entry: string) => Promise<FilledView>): Promise<void> {
    const documentBefore = $state.snapshot<Entry>(this.document);
    const filled = await this.#changeFiles(change, ({ draft }) => draft);
    if (filled) {
      this.autofill = { fields: filled.fields, before: documentBefore };
    }
  }

  /** Attaches a file by its path. */
  attach(path: string, piece: number | null, report: Report = () => undefined): Promise<void> {
    return this.#changeAndAutofill((entry) => attachFile(entry, path, piece, report));
  }

  /** Reads the page of a piece, counted from 1. */
  async readPage(piece: number): Promise<void> {
    const link = this.document.pieces[piece - 1]?.url ?? "";
    this.readingPiece = piece;
    try {
      await this.#changeAndAutofill((entry) => readLink(entry, piece, link));
    } finally {
      this.readingPiece = null;
    }
  }

  /** Replaces a file by a copy without personal data in its metadata. */
  async clean(hash: string): Promise<void> {
    await this.#changeFiles((entry) => sanitizeFile(entry, hash), identity);
  }

  /** Takes a file off. */
  async detach(hash: string): Promise<void> {
    await this.#changeFiles((entry) => detachFile(entry, hash), identity);
  }

  /** Sets the piece and the purpose of an attached file. */
  async fileIs(hash: string, piece: number | null, purpose: Purpose): Promise<void> {
    await this.#changeFiles((entry) => fileIs(entry, hash, piece, purpose), identity);
  }

  /** Keeps what was filled. */
  acceptAutofill(): void {
    this.autofill = null;
  }

  /** Restores the fields that were filled. */
  undoAutofill(): void {
    if (this.autofill) {
      const { fields, before } = this.autofill;
      this.document = withoutAutofill(this.document, before, fields);
      this.autofill = null;
      this.noteChange();
    }
  }

  /** The questions that apply to the entry, or to one of its pieces or people by its number from 1. */
  questions(call: Call, of: Subject, number: number | null = null): Question[] {
    const applicable = this.check?.asked ?? [];
    return (call.question ?? []).filter(
      (question) =>
        question.of === of &&
        applicable.some((it) => it.question === question.id && (it.piece ?? it.person) === number),
    );
  }

  /** What is wrong with the shape of a field; null where nothing is. */
  shape(field: string): DraftCheck["shape"][number] | undefined {
    return this.check?.shape.find((it) => it.field === field);
  }
}
