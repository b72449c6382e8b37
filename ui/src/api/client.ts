// Generated from the declarations of `src-tauri/crates/api` by `cargo xtask bindings`.

import { invoke } from "./transport";

/** Takes reports of how far a long command is. */
export type Report = (progress: Progress) => void;

/** Notes that the person has seen why these sealed files were refused: they are not listed again. */
export const acknowledgeRefused = (sealed: Array<string>): Promise<null> =>
  invoke("acknowledge_refused", { sealed });

/** Adds the judge whose card with this fingerprint waits in the mailbox. */
export const addJudge = (fingerprint: Fingerprint, terms: JudgeTerms): Promise<null> =>
  invoke("add_judge", { fingerprint, terms });

/** Lets one more person open the desk. */
export const addKey = (person: string, passphrase: string): Promise<null> =>
  invoke("add_key", { person, passphrase });

/** Lets one more person open an open workspace. */
export const addPassphrase = (kind: WorkspaceKind, person: string, passphrase: string): Promise<null> =>
  invoke("add_passphrase", { kind, person, passphrase });

/** The check of a call: advice, and what of its texts was read. */
export const adviseOn = (toml: string): Promise<CallReview> =>
  invoke("advise_on", { toml });

/** In what order a jury discusses, and who must leave for what. */
export const agendaView = (round: number, category: string, skip: number): Promise<AgendaView> =>
  invoke("agenda_view", { round, category, skip });

/** How far the judges of a category agree. */
export const agreementView = (round: number, category: string): Promise<AgreementView> =>
  invoke("agreement_view", { round, category });

/** Accepts or declines a sheet that waits. */
export const answerSheet = (id: number, accepted: boolean, reason: string): Promise<null> =>
  invoke("answer_sheet", { id, accepted, reason });

/** Assigns the entries that are not assigned yet. */
export const assignJudges = (round: number, perEntry: number, seed: number): Promise<AssignmentReport> =>
  invoke("assign_judges", { round, perEntry, seed });

/** Attaches a file of this machine to a draft; progress counts its bytes. */
export const attachFile = (entry: EntryId, path: string, piece: number | null, report: Report): Promise<FilledView> =>
  invoke("attach_file", { entry, path, piece }, report);

/** Makes the automatic backups of the open workspaces whose last one is too old. */
export const backUpDue = (): Promise<null> =>
  invoke("back_up_due", {  });

/** The automatic backups of an open workspace, the newest first. */
export const backupsOf = (kind: WorkspaceKind): Promise<Array<BackupView>> =>
  invoke("backups_of", { kind });

/** The automatic backups of the workspace in a folder, also of one that is damaged and cannot be opened. Empty where the folder does not say which workspace it holds. */
export const backupsOfFolder = (folder: string): Promise<Array<BackupView>> =>
  invoke("backups_of_folder", { folder });

/** The call of the next edition, from a template or an earlier call. */
export const beginCall = (from: Beginning): Promise<NextEditionView> =>
  invoke("begin_call", { from });

/** Merges what was published since the draft was begun into it; `choices` says by place which value to keep where both changed. */
export const bringIntoCallDraft = (revision: number, version: number, choices: { [key in string]: CallSide }): Promise<SavedCallDraft> =>
  invoke("bring_into_call_draft", { revision, version, choices });

/** What was written on the call and is not published. */
export const callDraft = (): Promise<CallDraftView | null> =>
  invoke("call_draft", {  });

/** The names of the calls that one can begin from. */
export const callTemplates = (): Promise<Array<string>> =>
  invoke("call_templates", {  });

/** The call in force and every version before it. */
export const callView = (): Promise<CallView> =>
  invoke("call_view", {  });

/** Who could read an entry besides those who do. */
export const candidatesView = (round: number, entry: EntryId): Promise<Array<Candidate>> =>
  invoke("candidates_view", { round, entry });

/** Reads the backup in the request's folder whole, without restoring anything. */
export const checkBackup = (request: OpenRequest): Promise<BackupCheckView> =>
  invoke("check_backup", { request });

/** Checks a draft against the call, as if it arrived now. */
export const checkDraft = (entry: EntryId | null, document: Entry): Promise<DraftCheck> =>
  invoke("check_draft", { entry, document });

/** Checks whether links are alive. */
export const checkLinks = (report: Report): Promise<Array<LinkView>> =>
  invoke("check_links", {  }, report);

/** Checks the desk's log against a witness file, or another file that carries signed heads of it. */
export const checkLogAgainst = (path: string): Promise<LogCheck> =>
  invoke("check_log_against", { path });

/** Marks misspelled words from now on, in the fields that ask for it. */
export const checkSpelling = (): Promise<null> =>
  invoke("check_spelling", {  });

/** Works on another of the calls that are followed. */
export const chooseCall = (programme: string, edition: string): Promise<null> =>
  invoke("choose_call", { programme, edition });

/** Lets the person choose a file; null where they chose none. */
export const chooseFile = (): Promise<string | null> =>
  invoke("choose_file", {  });

/** Lets the person choose any number of files; none where they chose none. */
export const chooseFiles = (): Promise<Array<string>> =>
  invoke("choose_files", {  });

/** Lets the person choose a folder; null where they chose none. */
export const chooseFolder = (): Promise<string | null> =>
  invoke("choose_folder", {  });

/** Says where the mailbox of an open workspace is. */
export const chooseMailbox = (kind: WorkspaceKind, place: string): Promise<Array<OpenWorkspace>> =>
  invoke("choose_mailbox", { kind, place });

/** Says where the mailbox of an open workspace is, and what opens the store that it is. */
export const chooseStore = (kind: WorkspaceKind, choice: MailboxChoice): Promise<Array<OpenWorkspace>> =>
  invoke("choose_store", { kind, choice });

/** Closes the window: what was written in it is saved, or a person said to close it all the same. */
export const closeWindow = (): Promise<null> =>
  invoke("close_window", {  });

/** Closes everything that is open. */
export const closeWorkspaces = (): Promise<null> =>
  invoke("close_workspaces", {  });

/** Imports the entries and score sheets in the mailbox, and sends the receipts. */
export const collect = (report: Report): Promise<Collected> =>
  invoke("collect", {  }, report);

/** What a later version of the call says differently from an earlier one. */
export const compareCalls = (before: number, after: number): Promise<Array<Difference>> =>
  invoke("compare_calls", { before, after });

/** Says which of two entries is the better. */
export const comparePair = (round: number, one: EntryId, other: EntryId, answer: number | null): Promise<null> =>
  invoke("compare_pair", { round, one, other, answer });

/** Every conflict that was found or stated, with what it does in a round. */
export const conflictsView = (round: number, skip: number): Promise<ConflictsPage> =>
  invoke("conflicts_view", { round, skip });

/** Lets a judge stay on the panel who has a contained conflict with an entry, and does not mark it. */
export const containConflict = (judge: JudgeId, entry: EntryId, reason: string): Promise<null> =>
  invoke("contain_conflict", { judge, entry, reason });

/** Makes a workspace and opens it. */
export const createWorkspace = (kind: WorkspaceKind, request: OpenRequest): Promise<Array<OpenWorkspace>> =>
  invoke("create_workspace", { kind, request });

/** The outcome of every category. */
export const decisionsView = (): Promise<Array<DecisionsView>> =>
  invoke("decisions_view", {  });

/** The address at which a file of an entry can be read, whole or in parts, until a workspace is opened or closed. */
export const deskFileAddress = (entry: EntryId, hash: string): Promise<string> =>
  invoke("desk_file_address", { entry, hash });

/** What a file of an entry holds, where that is text, a table or captions. */
export const deskFileContent = (entry: EntryId, hash: string): Promise<FileContent> =>
  invoke("desk_file_content", { entry, hash });

/** The files of an entry. */
export const deskFiles = (entry: EntryId): Promise<Array<ShownFile>> =>
  invoke("desk_files", { entry });

/** The desk's fingerprint, its earlier keys, and the link that carries the fingerprint. */
export const deskIdentity = (): Promise<DeskIdentity> =>
  invoke("desk_identity", {  });

/** At most `limit` lines of the log, the newest first; where a line is given, only lines with a lower number. */
export const deskLog = (beforeLine: number | null, limit: number): Promise<Array<LogLineView>> =>
  invoke("desk_log", { beforeLine, limit });

/** How far the edition has come, and what needs a person. */
export const deskToday = (): Promise<TodayView> =>
  invoke("desk_today", {  });

/** The desk at a glance. */
export const deskView = (): Promise<DeskView> =>
  invoke("desk_view", {  });

/** Removes a file from a draft. */
export const detachFile = (entry: EntryId, hash: string): Promise<DraftView> =>
  invoke("detach_file", { entry, hash });

/** Discards the draft of the call. */
export const discardCallDraft = (revision: number): Promise<null> =>
  invoke("discard_call_draft", { revision });

/** Dismisses a conflict. */
export const dismissConflict = (judge: JudgeId, entry: EntryId, reason: string): Promise<null> =>
  invoke("dismiss_conflict", { judge, entry, reason });

/** The person's folder for documents, in which a new workspace is made unless they say otherwise. */
export const documentsFolder = (): Promise<string> =>
  invoke("documents_folder", {  });

/** What the files of a draft say, beside what is declared. */
export const draftFiles = (entry: EntryId): Promise<ReadView> =>
  invoke("draft_files", { entry });

/** One draft with its files. */
export const draftView = (entry: EntryId): Promise<DraftView> =>
  invoke("draft_view", { entry });

/** Every pair of entries that may hold the same work. */
export const duplicatesView = (report: Report): Promise<Array<DuplicateView>> =>
  invoke("duplicates_view", {  }, report);

/** The address at which a file of a draft or an entry can be read, whole or in parts, until a workspace is opened or closed. */
export const entrantFileAddress = (entry: EntryId, hash: string): Promise<string> =>
  invoke("entrant_file_address", { entry, hash });

/** What a file of a draft or an entry holds, where that is text, a table or captions. */
export const entrantFileContent = (entry: EntryId, hash: string): Promise<FileContent> =>
  invoke("entrant_file_content", { entry, hash });

/** The files of a draft or an entry, as judges will see them. */
export const entrantFiles = (entry: EntryId): Promise<Array<ShownFile>> =>
  invoke("entrant_files", { entry });

/** The call, and every draft and entry of the entrant. */
export const entrantView = (): Promise<EntrantView> =>
  invoke("entrant_view", {  });

/** One page of the entries table, sorted, filtered and searched. */
export const entriesPage = (query: EntriesQuery): Promise<EntriesPage> =>
  invoke("entries_page", { query });

/** The verdict history of an entry: every moment at which its verdict or findings changed. */
export const entryMoments = (entry: EntryId): Promise<Array<Moment>> =>
  invoke("entry_moments", { entry });

/** One entry with its findings, its history, and its verdict under each version of the call. */
export const entryView = (id: EntryId): Promise<EntryView> =>
  invoke("entry_view", { id });

/** Writes the page that says how an entry was judged; gives its path. */
export const explainEntry = (entry: EntryId, language: Locale): Promise<string> =>
  invoke("explain_entry", { entry, language });

/** What entrants of a category would be told. */
export const feedbackView = (category: string, skip: number): Promise<FeedbackPage> =>
  invoke("feedback_view", { category, skip });

/** Fetches what is behind the link that was looked at, once the person who saw its host agreed. */
export const fetchLink = (place: string): Promise<IncomingView> =>
  invoke("fetch_link", { place });

/** Imports newer versions of the calls, and the receipts in the mailbox, and sends what waits. */
export const fetchMail = (report: Report): Promise<Fetched> =>
  invoke("fetch_mail", {  }, report);

/** Imports the packets in the mailbox, and fetches the files of the work that they name. */
export const fetchPackets = (report: Report): Promise<Fetched> =>
  invoke("fetch_packets", {  }, report);

/** Says what an attached file is. */
export const fileIs = (entry: EntryId, hash: string, piece: number | null, purpose: Purpose): Promise<DraftView> =>
  invoke("file_is", { entry, hash, piece, purpose });

/** The text of a file of an entry; null where none was found in it. */
export const fileText = (entry: EntryId, hash: string): Promise<string | null> =>
  invoke("file_text", { entry, hash });

/** Gives an entry to one more judge. */
export const giveEntry = (round: number, judge: JudgeId, entry: EntryId, reason: string): Promise<null> =>
  invoke("give_entry", { round, judge, entry, reason });

/** Grants a later deadline. */
export const grantWaiver = (waiver: NewWaiver, reason: string): Promise<null> =>
  invoke("grant_waiver", { waiver, reason });

/** The sheets that wait for an officer. */
export const heldSheets = (): Promise<Array<HeldSheetView>> =>
  invoke("held_sheets", {  });

/** Imports what was inspected into the workspace that it is for; `confirmed` is the fingerprint that the person confirmed. Progress counts the bytes of files of the work that are with it. */
export const importFile = (place: string, confirmed: Fingerprint | null, report: Report): Promise<Fetched> =>
  invoke("import_file", { place, confirmed }, report);

/** Inspects a sealed file, a workspace or a link that a person opened; nothing is imported, and nothing fetched. */
export const inspectFile = (place: string): Promise<IncomingView> =>
  invoke("inspect_file", { place });

/** Looks at a call or a packet in the mailbox of a workspace that waits for a person. */
export const inspectWaiting = (kind: WorkspaceKind, what: string, sealed: string): Promise<IncomingView> =>
  invoke("inspect_waiting", { kind, what, sealed });

/** The address at which a file of an entry to read can be read, whole or in parts, until a workspace is opened or closed. */
export const judgeFileAddress = (round: number, entry: EntryId, hash: string): Promise<string> =>
  invoke("judge_file_address", { round, entry, hash });

/** What a file of an entry to read holds, where that is text, a table or captions. */
export const judgeFileContent = (round: number, entry: EntryId, hash: string): Promise<FileContent> =>
  invoke("judge_file_content", { round, entry, hash });

/** The files of an entry to read. */
export const judgeFiles = (round: number, entry: EntryId): Promise<Array<ShownFile>> =>
  invoke("judge_files", { round, entry });

/** The call and the queue of the judge. */
export const judgeView = (): Promise<JudgeWorkView> =>
  invoke("judge_view", {  });

/** Assignments, and what came back. */
export const judgingView = (round: number, skip: number): Promise<JudgingView> =>
  invoke("judging_view", { round, skip });

/** Saves a draft that was changed elsewhere meanwhile; the other version becomes a draft of its own. */
export const keepBothDrafts = (entry: EntryId, document: Entry): Promise<SavedDraft> =>
  invoke("keep_both_drafts", { entry, document });

/** Keeps the window open after somebody asked to close it. */
export const keepWindow = (): Promise<null> =>
  invoke("keep_window", {  });

/** Who can open an open workspace. */
export const keyNames = (kind: WorkspaceKind): Promise<KeysView> =>
  invoke("key_names", { kind });

/** Lets this computer open an open workspace without a passphrase, by a key that is kept on it, in place of the one kept before. */
export const letThisComputerOpen = (kind: WorkspaceKind): Promise<null> =>
  invoke("let_this_computer_open", { kind });

/** Every link of every entry, with the result of the last check. */
export const linksView = (): Promise<Array<LinkView>> =>
  invoke("links_view", {  });

/** The folder of the app's technical log files, for the person to look into. What people do is in the desk's log, not here. */
export const logFolder = (): Promise<string> =>
  invoke("log_folder", {  });

/** Where the mailbox of an open workspace is, and what opens the store that it is, but for the secret. */
export const mailboxView = (kind: WorkspaceKind): Promise<MailboxView> =>
  invoke("mailbox_view", { kind });

/** Backs up an open workspace to `to`, or where the person chooses; null where they chose no place. */
export const makeBackup = (kind: WorkspaceKind, to: string | null, report: Report): Promise<BackupView | null> =>
  invoke("make_backup", { kind, to }, report);

/** Makes a change of a round. */
export const makeChange = (round: number, change: RoundChange, seed: number, reason: string): Promise<ChangePreview> =>
  invoke("make_change", { round, change, seed, reason });

/** Makes a workspace of what is proven of the damaged one in the request's folder, in a new folder beside it. */
export const makeProvenWorkspace = (request: OpenRequest): Promise<ProvenWorkspaceView> =>
  invoke("make_proven_workspace", { request });

/** The largest number of judges who read one entry of a round, categories left out for which the call has a number of their own; 0 where nothing is assigned in the others. */
export const mostReaders = (round: number): Promise<number> =>
  invoke("most_readers", { round });

/** Moves the rehearsal clock. */
export const moveClock = (to: string): Promise<Array<OpenWorkspace>> =>
  invoke("move_clock", { to });

/** Opens a page in the person's browser. */
export const openLink = (url: WebAddress): Promise<null> =>
  invoke("open_link", { url });

/** Opens the three workspaces of a rehearsal; the first time it sets the season up, and reports how far it is. */
export const openRehearsal = (start: RehearsalStart, how: HowToRehearse, report: Report): Promise<Array<OpenWorkspace>> =>
  invoke("open_rehearsal", { start, how }, report);

/** Opens a workspace of any kind. */
export const openWorkspace = (request: OpenRequest): Promise<Array<OpenWorkspace>> =>
  invoke("open_workspace", { request });

/** The judge's own marks in a round. */
export const ownStatistics = (round: number): Promise<OwnStatistics> =>
  invoke("own_statistics", { round });

/** Which two entries to compare next. */
export const pairsView = (round: number, category: string): Promise<PairsView> =>
  invoke("pairs_view", { round, category });

/** Everybody the desk works with. */
export const peopleView = (): Promise<PeopleView> =>
  invoke("people_view", {  });

/** Keeps a judge from an entry. */
export const pinConflict = (judge: JudgeId, entry: EntryId, reason: string): Promise<null> =>
  invoke("pin_conflict", { judge, entry, reason });

/** Which entries would advance from a round. */
export const previewAdvance = (round: number, category: string, by: Advance | null): Promise<AdvancePreview> =>
  invoke("preview_advance", { round, category, by });

/** What a changed text of the call would do; nothing is saved. */
export const previewCall = (toml: string, report: Report): Promise<CallPreview> =>
  invoke("preview_call", { toml }, report);

/** What an extension would do; nothing is saved. */
export const previewExtension = (extension: NewExtension, report: Report): Promise<CallPreview> =>
  invoke("preview_extension", { extension }, report);

/** The first rows of a list, as a file would hold them. */
export const previewList = (list: List, language: Locale): Promise<ListPreview> =>
  invoke("preview_list", { list, language });

/** What a change of a round would do. */
export const previewRoundChange = (round: number, change: RoundChange, seed: number): Promise<ChangePreview> =>
  invoke("preview_round_change", { round, change, seed });

/** The letters of a new recovery key, which opens nothing yet. */
export const proposeRecoveryKey = (): Promise<string> =>
  invoke("propose_recovery_key", {  });

/** Publishes the next version of the call; returns its delivery state. */
export const publishCall = (toml: string, report: Report): Promise<CallPublished> =>
  invoke("publish_call", { toml }, report);

/** The call parsed from a text, for a form. */
export const readCall = (toml: string): Promise<Call> =>
  invoke("read_call", { toml });

/** Fetches the page of a piece, keeps it as it stands and fills what is empty. */
export const readLink = (entry: EntryId, piece: number, link: string): Promise<FilledView> =>
  invoke("read_link", { entry, piece, link });

/** Records which entries advance from a round. */
export const recordAdvance = (round: number, category: string, entries: Array<EntryId>, reason: string): Promise<null> =>
  invoke("record_advance", { round, category, entries, reason });

/** Records whether an entry meets what the call asks before its outcome is announced. */
export const recordCondition = (entry: EntryId, condition: string, met: boolean, reason: string): Promise<null> =>
  invoke("record_condition", { entry, condition, met, reason });

/** Records a decision; gives the id by which it can be taken back. */
export const recordDecision = (category: string, decision: AwardDecision, reason: Reason, votes: Votes | null): Promise<number> =>
  invoke("record_decision", { category, decision, reason, votes });

/** Records an extension; returns the delivery state of the call. */
export const recordExtension = (extension: NewExtension, report: Report): Promise<CallPublished> =>
  invoke("record_extension", { extension }, report);

/** Records what was paid for an entry. */
export const recordPayment = (entry: EntryId, amount: string, note: string): Promise<null> =>
  invoke("record_payment", { entry, amount, note });

/** Records when a revision came, as a person knows it; an empty minute takes that back. */
export const recordStatedArrival = (entry: EntryId, revision: number, localTime: string, reason: string): Promise<null> =>
  invoke("record_stated_arrival", { entry, revision, localTime, reason });

/** Which seasons were begun on this machine before. */
export const rehearsalsBegun = (): Promise<Array<RehearsalStart>> =>
  invoke("rehearsals_begun", {  });

/** Sends feedback to the entrants of a category. */
export const releaseFeedback = (category: string, report: Report): Promise<SentOut> =>
  invoke("release_feedback", { category }, report);

/** Takes a person's key back. */
export const removeKey = (person: string): Promise<null> =>
  invoke("remove_key", { person });

/** Every entry as it stood at a past instant. */
export const replayView = (at: Instant, version: number | null, report: Report): Promise<ReplayView> =>
  invoke("replay_view", { at, version }, report);

/** Restores a workspace from the backup `from` into the request's folder. */
export const restoreBackup = (from: string, request: OpenRequest): Promise<RestoredView> =>
  invoke("restore_backup", { from, request });

/** A page of the results of a category, after `skip` entries; `whole` asks for what takes long as well. */
export const resultsView = (round: number, category: string, whole: boolean, skip: number): Promise<CategoryResults> =>
  invoke("results_view", { round, category, whole, skip });

/** Returns sheets of a round to the desk; says which were sent, and their delivery state. */
export const returnSheets = (round: number, which: WhichSheets): Promise<Returned> =>
  invoke("return_sheets", { round, which });

/** Takes the waiver of a fee back. */
export const revokeFeeWaiver = (id: string, reason: string): Promise<null> =>
  invoke("revoke_fee_waiver", { id, reason });

/** Says that earlier keys, named by their fingerprint, are void. */
export const revokeKeys = (fingerprint: Fingerprint): Promise<Delivery> =>
  invoke("revoke_keys", { fingerprint });

/** Revokes the ruling over a finding. */
export const revokeRuling = (entry: EntryId, on: FindingKey): Promise<Verdict> =>
  invoke("revoke_ruling", { entry, on });

/** Takes a later deadline back. */
export const revokeWaiver = (id: string, reason: string): Promise<null> =>
  invoke("revoke_waiver", { id, reason });

/** Takes new keys in the place of those in use, and hands out what the old ones say of them where there is a mailbox. `mark_void` also says that the old ones are void. */
export const rotateKeys = (markVoid: boolean): Promise<Delivery> =>
  invoke("rotate_keys", { markVoid });

/** Every round, with how far each category is in it. */
export const roundsView = (): Promise<Array<RoundView>> =>
  invoke("rounds_view", {  });

/** Records a ruling over a finding. */
export const rule = (entry: EntryId, on: FindingKey, outcome: Outcome, reason: Reason): Promise<Verdict> =>
  invoke("rule", { entry, on, outcome, reason });

/** Replaces a file with a sanitized copy. */
export const sanitizeFile = (entry: EntryId, hash: string): Promise<DraftView> =>
  invoke("sanitize_file", { entry, hash });

/** Keeps a draft of the call in the place of the revision that it was written on. */
export const saveCallDraft = (draft: CallDraft, base: number): Promise<SavedCallDraft> =>
  invoke("save_call_draft", { draft, base });

/** Saves a copy of a file of an entry where the person chooses; gives its path, null where they choose nothing. */
export const saveDeskFile = (entry: EntryId, hash: string): Promise<string | null> =>
  invoke("save_desk_file", { entry, hash });

/** Saves copies of all files of entries in a folder that the person chooses, with a folder in it for each entry; gives its path, null where they choose nothing. */
export const saveDeskFiles = (entries: Array<EntryId>): Promise<string | null> =>
  invoke("save_desk_files", { entries });

/** Saves a draft, written on its revision `base`; a new one where `entry` is null. */
export const saveDraft = (entry: EntryId | null, document: Entry, base: number): Promise<SavedDraft> =>
  invoke("save_draft", { entry, document, base });

/** Saves a copy of a file of a draft or an entry where the person chooses; gives its path, null where they choose nothing. */
export const saveEntrantFile = (entry: EntryId, hash: string): Promise<string | null> =>
  invoke("save_entrant_file", { entry, hash });

/** Saves a copy of a file of an entry to read where the person chooses; gives its path, null where they choose nothing. */
export const saveJudgeFile = (round: number, entry: EntryId, hash: string): Promise<string | null> =>
  invoke("save_judge_file", { round, entry, hash });

/** Saves a sealed file of an open workspace where the person chooses, with the files of the work that it names; returns the path, or null where they chose none. Progress counts the bytes of those files. */
export const saveSealed = (kind: WorkspaceKind, sealed: ExportRequest, path: string | null, report: Report): Promise<string | null> =>
  invoke("save_sealed", { kind, sealed, path }, report);

/** Saves the sheet on an entry, written on its revision `base`; gives the new one. */
export const saveSheet = (round: number, entry: EntryId, sheet: Marked, base: number): Promise<number> =>
  invoke("save_sheet", { round, entry, sheet, base });

/** Saves the signed heads of the desk's log which the open workspace of this kind has, to `path`, or where the person chooses if that is null; returns what was saved, or null if they cancel. */
export const saveWitnessFile = (kind: WorkspaceKind, path: string | null): Promise<SavedWitnessFile | null> =>
  invoke("save_witness_file", { kind, path });

/** Sends the judge's card; returns its delivery state. */
export const sendCard = (): Promise<Delivery> =>
  invoke("send_card", {  });

/** Sends every judge their packet. */
export const sendPackets = (round: number, report: Report): Promise<SentOut> =>
  invoke("send_packets", { round }, report);

/** Sends what waits in an open workspace, by the mailbox that was chosen; progress counts the bytes of files of the work. */
export const sendUnsent = (kind: WorkspaceKind, report: Report): Promise<Posted> =>
  invoke("send_unsent", { kind }, report);

/** Everything that is open. */
export const sessionView = (): Promise<Array<OpenWorkspace>> =>
  invoke("session_view", {  });

/** Says where on the web the call's sealed file is. */
export const setCallAddress = (address: string): Promise<null> =>
  invoke("set_call_address", { address });

/** Changes the terms on which a judge reads. */
export const setJudgeTerms = (judge: JudgeId, terms: JudgeTerms): Promise<null> =>
  invoke("set_judge_terms", { judge, terms });

/** Puts entries into an order, the best first. */
export const setOrder = (round: number, entries: Array<EntryId>): Promise<null> =>
  invoke("set_order", { round, entries });

/** Says who reads a category in a round. */
export const setPanel = (round: number, category: string, judges: Array<JudgeId>): Promise<null> =>
  invoke("set_panel", { round, category, judges });

/** Lets the recovery key `code` open an open workspace, in place of the recovery key before. As proof that it was written down, `typed` is what a person read from the paper: the group of letters number `group`, counted from 1. */
export const setRecoveryKey = (kind: WorkspaceKind, code: string, group: number, typed: string): Promise<null> =>
  invoke("set_recovery_key", { kind, code, group, typed });

/** The fewest characters that a passphrase may have. */
export const shortestPassphrase = (): Promise<number> =>
  invoke("shortest_passphrase", {  });

/** Stops the long work that is going on, at its next step. */
export const stopWork = (): Promise<null> =>
  invoke("stop_work", {  });

/** Submits the revision `base` of a draft and sends it; returns its delivery state. Progress counts the bytes of its large files; stopped, it is submitted all the same, and the others are sent later. */
export const submitDraft = (entry: EntryId, base: number, report: Report): Promise<Delivery> =>
  invoke("submit_draft", { entry, base }, report);

/** Takes a decision back, with a reason. */
export const takeBackDecision = (id: number, reason: string): Promise<number> =>
  invoke("take_back_decision", { id, reason });

/** Records a note of the discussion. */
export const takeMinute = (round: number, category: string, entry: EntryId | null, text: string): Promise<null> =>
  invoke("take_minute", { round, category, entry, text });

/** What a person is to be told of what was opened; each notice is given once. */
export const takeNotices = (): Promise<Array<Notice>> =>
  invoke("take_notices", {  });

/** The paths and links that a person opened with the app since the last call. */
export const takeOpenedPlaces = (): Promise<Array<string>> =>
  invoke("take_opened_places", {  });

/** Every award for one of the winners of categories, with its candidates. */
export const topAwardsView = (): Promise<Array<TopAwardView>> =>
  invoke("top_awards_view", {  });

/** Tries a mailbox out: writes, lists, reads and deletes a small file there, and compares clocks. */
export const tryMailbox = (kind: WorkspaceKind, choice: MailboxChoice): Promise<MailboxTryView> =>
  invoke("try_mailbox", { kind, choice });

/** Undoes the last assignment. */
export const undoAssignment = (round: number): Promise<number> =>
  invoke("undo_assignment", { round });

/** What the open workspaces have sealed and neither sent nor given to a person as a file. */
export const unsentView = (): Promise<Array<UnsentView>> =>
  invoke("unsent_view", {  });

/** Waives the fee of an entry, or of every entry of its entrant. */
export const waiveFee = (entry: EntryId, wholeEntrant: boolean, reason: string): Promise<null> =>
  invoke("waive_fee", { entry, wholeEntrant, reason });

/** Every later deadline that was granted. */
export const waiversView = (): Promise<Array<WaiverView>> =>
  invoke("waivers_view", {  });

/** Withdraws an entry; returns the delivery state of the withdrawal. */
export const withdrawEntry = (entry: EntryId): Promise<Delivery> =>
  invoke("withdraw_entry", { entry });

/** One entry to read, with the judge's sheet on it. */
export const workView = (round: number, entry: EntryId): Promise<WorkView> =>
  invoke("work_view", { round, entry });

/** A call as a form changed it, written into the text it came from. */
export const writeCall = (toml: string, call: Call): Promise<string> =>
  invoke("write_call", { toml, call });

/** Writes a list into the folder for lists, which lies beside a rehearsal or else among the person's documents; gives its path and its number of rows. */
export const writeList = (list: List, format: Format, language: Locale, report: Report): Promise<WrittenList> =>
  invoke("write_list", { list, format, language }, report);

/**
 * One entry with the judges' severity taken off.
 */
export type Adjusted = { 
/**
 * The entry.
 */
entry: string, 
/**
 * Its rank by this score; null without marks.
 */
rank: number | null, 
/**
 * What an average judge of this category would give.
 */
score: number, 
/**
 * The lower end of the interval of 95 %.
 */
low: number, 
/**
 * The upper end.
 */
high: number, 
/**
 * The chance that it is the best, from 0 to 1.
 */
chance_first: number, 
/**
 * Whether the marks cannot tell it from the first.
 */
tied_with_first: boolean, 
/**
 * What one more reading of it is worth, on the call's scale.
 */
next_reading: number, };

/**
 * Which entries advance from a round.
 */
export type Advance = { "number": number } | { "threshold": number } | { "percent": number } | { "best": Best } | { "in_proportion": InProportion } | { "in_each_group": InEachGroup } | "by_hand";

/**
 * An entry that may advance.
 */
export type AdvanceEntry = { 
/**
 * The entry with its place.
 */
entry: RankedEntry, 
/**
 * Whether the rule lets it advance.
 */
advances: boolean, 
/**
 * Whether it ties over the last place, so that people must choose.
 */
tied_at_cut: boolean, 
/**
 * The id of its group; null where it belongs to none, or to two.
 */
group: string | null, 
/**
 * Whether it was recorded as advancing; null while nobody has said.
 */
recorded: boolean | null, 
/**
 * Whether fewer judges answered than the call asks for.
 */
below_quorum: boolean, 
/**
 * Sheets that are still out.
 */
waiting: number, };

/**
 * A group of entries that is counted apart when entries advance.
 */
export type AdvanceGroup = { 
/**
 * The code of its language, or the id of its jury or of the option that was chosen.
 */
id: string, 
/**
 * Its name; null for a language.
 */
name: Text | null, 
/**
 * Its eligible entries, in whatever round this is.
 */
entries: number, 
/**
 * The places that it certainly has.
 */
places: number, 
/**
 * Whether it ties with other groups for the open places.
 */
tied: boolean, };

/**
 * Which entries would advance from a round in a category.
 */
export type AdvancePreview = { 
/**
 * The round.
 */
round: number, 
/**
 * The category's id.
 */
category: string, 
/**
 * The rule it follows; null where there is none.
 */
rule: Advance | null, 
/**
 * How many must have answered on each entry; null where the call does not say.
 */
quorum: number | null, 
/**
 * The fewest entries a category needs to be judged, where this one has fewer; else null.
 */
below_minimum: number | null, 
/**
 * Whether the entries that advance are handed over in no order.
 */
unranked: boolean, 
/**
 * The groups of entries that the rule counts apart; none where it counts all together.
 */
groups: Array<AdvanceGroup>, 
/**
 * Places for which several groups tie, so that people must choose.
 */
open_places: number, 
/**
 * Every entry of the category in the round, best first.
 */
entries: Array<AdvanceEntry>, 
/**
 * The desk's numbers of the best entries of several juries that lie too close for one jury to decide.
 */
cross_check: Array<number>, };

/**
 * One thing about a call that its writers may want to correct.
 */
export type Advice = { 
/**
 * What to tell them.
 */
message: Message, 
/**
 * Where in the call: `deadline`, `extension 1`, `window`, `category.long-form-audio`.
 */
place: string, };

/**
 * How old a person is, in whole years.
 */
export type Age = { 
/**
 * The id of the question that asks each person for the day of birth: one with `of = "person"` and `kind =
 * "date"`.
 */
question: string, 
/**
 * The youngest age that is allowed. Without it, nobody is too young.
 */
at_least?: number | null, 
/**
 * The oldest age that is allowed: 25 holds until the day before the 26th birthday. Without it, nobody is too
 * old.
 */
at_most?: number | null, 
/**
 * The day on which the age counts.
 */
on: AgeOn, };

/**
 * The day on which an age counts: `"publication"`, `"submission"` or `{ day = "2024-03-31" }`.
 */
export type AgeOn = "publication" | "submission" | { "day": string };

/**
 * One entry of the agenda.
 */
export type AgendaItem = { 
/**
 * The entry with its place.
 */
entry: RankedEntry, 
/**
 * Who is out of the room, by name.
 */
out: Array<string>, 
/**
 * Who leaves before it.
 */
leave: Array<string>, 
/**
 * Who comes back before it.
 */
back: Array<string>, 
/**
 * Who stays in the room and does not speak.
 */
silent: Array<string>, 
/**
 * What was said of it, oldest first.
 */
minutes: Array<Minute>, };

/**
 * What a jury discusses, in an order in which as few people as possible leave and come back.
 */
export type AgendaView = { 
/**
 * The round.
 */
round: number, 
/**
 * The category's id.
 */
category: string, 
/**
 * The names of the panel.
 */
panel: Array<string>, 
/**
 * The entries of this page, in the order of discussion. Who leaves and who comes back follows from the whole order.
 */
items: Array<AgendaItem>, 
/**
 * How many entries are on the agenda.
 */
entries: number, 
/**
 * How many of them stand before this page.
 */
skip: number, 
/**
 * How many stand on a page at most.
 */
most: number, 
/**
 * What was said of the whole category, oldest first: what people typed in one meeting, so it has no pages.
 */
minutes: Array<Minute>, 
/**
 * The last day on which judges may revise their marks; null where the call names none.
 */
revise_until: string | null, };

/**
 * Every measure of one table of readings.
 */
export type AgreementTable = { 
/**
 * The criterion's id; null over whole sheets.
 */
criterion: string | null, 
/**
 * Entries that were read.
 */
entries: number, 
/**
 * Judges who read.
 */
judges: number, 
/**
 * Their readings.
 */
readings: number, 
/**
 * The measures.
 */
measures: Array<Measured>, };

/**
 * How far the judges of a category agree in a round.
 */
export type AgreementView = { 
/**
 * Over whole sheets first, then on each criterion.
 */
tables: Array<AgreementTable>, 
/**
 * Each judge beside the others.
 */
judges: Array<JudgeStanding>, };

/**
 * What makes work in another language acceptable.
 */
export type Aid = "subtitles" | "translation" | "transcript" | "summary";

/**
 * Whether an entry that was submitted can be changed.
 */
export type Amending = "until_deadline" | "locked";

/**
 * What one mark means.
 */
export type Anchor = { 
/**
 * The mark; it must be on the scale.
 */
mark: number, 
/**
 * What it means, in the call's own words.
 */
text: Text, };

/**
 * An outcome before whose announcement a condition must be met.
 */
export type AnnouncedOutcome = "winner" | "finalist";

/**
 * One answer: `true`, `12`, `"…"` or `["…", "…"]`. Dates are written `"2020-12-31"`, `"2020-12"`, `"2020"` or
 * `"2020-11/2020-12"`.
 */
export type Answer = boolean | number | string | Array<string>;

/**
 * The kind of answer that a question takes.
 */
export type AnswerKind = "yes_no" | "text" | "number" | "date" | "choice" | "choices" | "countries" | "languages";

/**
 * What an answer must be. With the question alone, it is enough that there is an answer.
 */
export type Answered = { 
/**
 * The id of the question.
 */
question: string, 
/**
 * Exactly this: `true` or `false`, a number, words (capitals do not matter), the id of an option, or a list of them
 * in any order. Without it, any answer will do.
 */
is?: Answer | null, 
/**
 * One of these: ids of options, codes, or words to the letter. Of an answer with several choices, at least one must
 * be in the list. Without it, any answer will do.
 */
among?: Array<string>, 
/**
 * A number of at least this. Without it, there is no lower bound.
 */
at_least?: number | null, 
/**
 * A number of at most this. Without it, there is no upper bound.
 */
at_most?: number | null, 
/**
 * A number above this. Without it, there is no such number.
 */
more_than?: number | null, 
/**
 * A number below this. Without it, there is no such number.
 */
less_than?: number | null, 
/**
 * A date on this day or later. Without it, no date is too early.
 */
from?: string | null, 
/**
 * A date on this day or earlier. Without it, no date is too late.
 */
to?: string | null, };

/**
 * A document to be read.
 */
export type Article = { 
/**
 * Its title; null where it names none.
 */
title: string | null, 
/**
 * The language that it names, as a tag of BCP 47; null where it names none.
 */
language: string | null, 
/**
 * What it is made of, in its order.
 */
blocks: Array<ArticleBlock>, };

/**
 * One part of a document.
 */
export type ArticleBlock = { "kind": "heading", 
/**
 * 1 to 6; 1 is the highest.
 */
level: number, 
/**
 * Its words.
 */
spans: Array<ArticleSpan>, } | { "kind": "paragraph", 
/**
 * Its words.
 */
spans: Array<ArticleSpan>, } | { "kind": "quote", 
/**
 * What it is made of.
 */
blocks: Array<ArticleBlock>, } | { "kind": "list", 
/**
 * Whether its items are numbered.
 */
ordered: boolean, 
/**
 * What each item is made of.
 */
items: Array<Array<ArticleBlock>>, } | { "kind": "table", 
/**
 * Its rows, each of its cells; a cell that one above or before reaches into is not there.
 */
rows: Array<Array<ArticleCell>>, } | { "kind": "picture", 
/**
 * What is said of it to those who do not see it; may be empty.
 */
alt: string, 
/**
 * What is printed under it.
 */
caption: Array<ArticleSpan>, 
/**
 * The picture, PNG, JPEG, GIF or WebP in base64; null where the document has none of these, or a larger one.
 */
data: string | null, } | { "kind": "preformatted", 
/**
 * The text.
 */
text: string, } | { "kind": "rule", } | { "kind": "footnotes", 
/**
 * Each note, in the order in which they are named.
 */
notes: Array<Footnote>, };

/**
 * One cell of a table.
 */
export type ArticleCell = { 
/**
 * Its words; paragraphs are parted by an end of line.
 */
spans: Array<ArticleSpan>, 
/**
 * Whether it heads a column or a row.
 */
header: boolean, 
/**
 * How many columns it takes, 1 to 100.
 */
across: number, 
/**
 * How many rows it takes, 1 to 1,000.
 */
down: number, };

/**
 * Words that look the same.
 */
export type ArticleSpan = { 
/**
 * The words.
 */
text: string, 
/**
 * In bold.
 */
bold?: boolean, 
/**
 * In italics.
 */
italic?: boolean, 
/**
 * Underlined.
 */
underlined?: boolean, 
/**
 * Raised and smaller.
 */
superscript?: boolean, 
/**
 * Where it leads: an address of http, https or mailto.
 */
link?: string, 
/**
 * The mark of the note that it names, which is then its text.
 */
note?: string, };

/**
 * A question that the form shows for an entry.
 */
export type AskedQuestion = { 
/**
 * The id of the question.
 */
question: string, 
/**
 * The piece it is about, counted from 1; null where it is about the entry or a person.
 */
piece: number | null, 
/**
 * The person it is about, counted from 1 in the order of the byline; null where it is about the entry or a piece.
 */
person: number | null, };

/**
 * What an assignment came to.
 */
export type AssignmentReport = { 
/**
 * Pairs of judge and entry that were assigned.
 */
assigned: number, 
/**
 * Entries that got fewer judges than wanted, and why.
 */
shortfalls: Array<ShortfallView>, 
/**
 * The fewest and the most entries that a judge has now.
 */
loads: [number, number], 
/**
 * The fewest and the most entries that two judges have in common.
 */
overlaps: [number, number], 
/**
 * Into how many groups the judges fall that share no entry, so that their severity cannot be compared.
 */
groups: number, };

/**
 * What to make of a date that is no single day, such as a month or the issue of two months, where it reaches over an
 * edge of the window.
 */
export type Astride = "needs_person" | "inside" | "outside" | "by_start";

/**
 * What is said of one attached file beside its bytes.
 */
export type AttachmentNote = { 
/**
 * The file's name as its owner gave it: a label, never a path.
 */
name: string, 
/**
 * Its media type as declared.
 */
media_type: string, 
/**
 * BLAKE3 of its bytes, in hex.
 */
hash: string, 
/**
 * The piece it shows, counted from 1; null where it belongs to the whole entry.
 */
piece: number | null, 
/**
 * What it is.
 */
purpose: Purpose, 
/**
 * From where and when the app captured the page; null for a file that somebody attached.
 */
taken?: PageCapture | null, };

/**
 * What people decide of a category.
 */
export type AwardDecision = { "outcome": "no_award" } | { "outcome": "winner", 
/**
 * The entry.
 */
entry: string, } | { "outcome": "shared", 
/**
 * The entries, at least two.
 */
entries: Array<string>, } | { "outcome": "finalist", 
/**
 * The entry.
 */
entry: string, } | { "outcome": "withdrawn", 
/**
 * The entry.
 */
entry: string, };

/**
 * From one number to another on the call's scale.
 */
export type Axis = { 
/**
 * The lower end.
 */
low: number, 
/**
 * The upper end.
 */
high: number, };

/**
 * What is in a backup that was read whole.
 */
export type BackupCheckView = { 
/**
 * The backup.
 */
backup: BackupView, 
/**
 * How many entries are in it.
 */
entries: number, 
/**
 * What is damaged, each as its place; it can be put back where there is none.
 */
damage: Array<string>, };

/**
 * A backup that is there.
 */
export type BackupView = { 
/**
 * Its folder.
 */
path: string, 
/**
 * Which kind of workspace it is of.
 */
kind: WorkspaceKind, 
/**
 * When it was made, RFC 3339 in UTC.
 */
made_at: string, 
/**
 * How many lines of the log it holds.
 */
lines: number, 
/**
 * How large it is, in bytes.
 */
bytes: number, };

/**
 * What the call of the next edition is made from ([`NextEditionView`]).
 */
export type Beginning = { "template": string } | { "earlier": string };

/**
 * One fact, declared and read.
 */
export type BesideView = { 
/**
 * `title`, `byline`, `outlet`, `published`, `language`, `words` or `runtime`.
 */
fact: string, 
/**
 * What was declared; null where nothing was.
 */
declared: string | null, 
/**
 * What was read.
 */
read: string, 
/**
 * The file that says so, by its hash.
 */
file: string, 
/**
 * What in the file says so; null where it was counted or told from the text.
 */
source: ClaimSource | null, 
/**
 * How the file writes it, where that is not the value itself.
 */
printed: string | null, 
/**
 * How sure it is, above 0 and up to 1; null for what is counted.
 */
confidence: number | null, 
/**
 * Whether what was declared and what was read contradict each other.
 */
differs: boolean, 
/**
 * What else in the same file says another day.
 */
others: Array<Claim>, };

/**
 * The best entries of a category that reach a mean: at most ten, and none below 8.
 */
export type Best = { 
/**
 * The most entries of each category that advance.
 */
number: number, 
/**
 * The lowest mean that is enough.
 */
threshold: number, };

/**
 * The whole file: one version of the call of one edition. A table that is left out is a rule that the call does not
 * state.
 */
export type Call = { 
/**
 * The version of the format that the file is written in: 1.
 */
format: number, 
/**
 * The version of the call itself: 1 when first published, one more with each change.
 */
version: number, 
/**
 * Who runs it.
 */
programme: Programme, 
/**
 * Which edition it is.
 */
edition: Edition, 
/**
 * Words that stand before the rules, such as what the awards are for. Without it, there are none.
 */
introduction?: Text | null, 
/**
 * Lists that are written once and named in others. Without it, every list is written where it stands.
 */
list?: Array<NamedList>, 
/**
 * When the work must have been published or broadcast. Without it, any day will do.
 */
window?: Window | null, 
/**
 * Where the work must have been published or broadcast. Without it, any country will do.
 */
place?: PlaceRule | null, 
/**
 * Which languages are accepted. Without it, any language will do.
 */
language?: LanguageRule | null, 
/**
 * Who may enter, by citizenship, residence or place of work. Without it, anybody may.
 */
entrant?: EntrantRule | null, 
/**
 * What people must have said to being nominated by somebody else. Without it, nominators are asked for no
 * permission.
 */
nomination?: Nomination | null, 
/**
 * How often one person, outlet or work may be entered. Without it, as often as they like.
 */
cap?: Array<Cap>, 
/**
 * Which fields must be filled in. Without it, only those that every entry has: a category, a title, who entered
 * it, a person and a piece.
 */
required?: Required | null, 
/**
 * How long the entrant's statement may be. Without it, any length will do.
 */
statement?: StatementRule | null, 
/**
 * How many files may be attached, how large, and of which types. Without it, any files will do.
 */
files?: Array<FileLimits>, 
/**
 * What an entry costs. Without it, no fee is looked for.
 */
fees?: Fees | null, 
/**
 * Rules that no other table fits, built of conditions. Without it, there are none.
 */
rule?: Array<OwnRule>, 
/**
 * Questions that the form asks beside its own fields. Without it, there are none.
 */
question?: Array<Question>, 
/**
 * When entries open. Without it, they are taken as soon as the call is published.
 */
opens?: Opening | null, 
/**
 * The deadline for all categories, as first set. It stays as it is when an extension follows.
 */
deadline: Deadline, 
/**
 * Each later deadline, in the order they were announced. Without it, the first deadline holds.
 */
extension?: Array<Extension>, 
/**
 * Until when supporting material is taken after the deadline. A revision that comes later than the deadline and
 * changes nothing but the statement and files beside the work counts until then. Without it, nothing that comes
 * later counts.
 */
supplements?: Deadline | null, 
/**
 * Whether an entry that was submitted can be changed. Without it, it can be changed until its deadline.
 */
amending?: Amending, 
/**
 * The categories that work can be entered in; at least one.
 */
category: Array<Category>, 
/**
 * What judges look for. Without it, there are no criteria to mark by.
 */
criterion?: Array<Criterion>, 
/**
 * The marks that judges give. Without it, marks cannot be given.
 */
scale?: Scale | null, 
/**
 * The rounds of judging, in the order they follow each other. Without it, there is one round of marks.
 */
round?: Array<Round>, 
/**
 * The rules for judges. Without it, the call says nothing of them.
 */
panels?: Panels | null, 
/**
 * The rules for the result. Without it, the call says nothing of it.
 */
outcomes?: Outcomes | null, 
/**
 * Awards that nobody enters, each for one of the winners of categories. Without it, there are none.
 */
award?: Array<TopAward>, 
/**
 * Other words that were printed for the same rules, where two texts are in public. Without it, the words of each
 * rule are the only ones.
 */
printed?: Array<Printed>, };

/**
 * A field that the draft and the published version both changed, each in its own way.
 */
export type CallConflict = { 
/**
 * Where, as in [`Difference`](super::Difference): `deadline.local`, `category.written-news.words.at_most`.
 */
place: string, 
/**
 * The value in the version from which the draft was made; none where it had none.
 */
before: string | null, 
/**
 * What the draft says; none where it says nothing.
 */
draft: string | null, 
/**
 * What was published; none where it says nothing any more.
 */
published: string | null, };

/**
 * A call that somebody is still changing.
 */
export type CallDraft = { 
/**
 * The version in force when it was begun, or of which everything was brought into it since; 0 where there was none.
 */
begun_from: number, 
/**
 * Its text, as far as it could be written.
 */
text: string, 
/**
 * The parts of the form as JSON, where it is open as a form; they may be unfinished, so that no call can be read of
 * them.
 */
form: string | null, 
/**
 * Whether the form lacks something that a call must say.
 */
unfinished: boolean, 
/**
 * What must be looked at in a call that was moved on from an earlier edition.
 */
to_review: Array<Advice>, };

/**
 * The draft of the call's next version, which is not published.
 */
export type CallDraftView = { 
/**
 * How often it was saved, from 1.
 */
revision: number, 
/**
 * When it was saved, RFC 3339 in UTC.
 */
saved_at: string, 
/**
 * The version in force now; 0 where there is none.
 */
in_force: number, 
/**
 * What it says differently from the call in force; none where its text is not a call yet, or none is in force.
 */
changes: Array<Difference> | null, 
/**
 * What was published since it was begun; none where nothing was.
 */
meanwhile: Meanwhile | null, 
/**
 * What was written.
 */
draft: CallDraft, };

/**
 * What a change to the call would do.
 */
export type CallPreview = { 
/**
 * The first instant that would be late for all categories but those with a deadline of their own, RFC 3339 in UTC.
 */
closes: string, 
/**
 * What it says differently from the call in force; empty for a first call.
 */
changes: Array<Difference>, 
/**
 * What its writers may want to correct first.
 */
advice: Array<Advice>, 
/**
 * Every entry whose verdict would change.
 */
verdict_changes: Array<VerdictChange>, 
/**
 * Entries whose verdict would stay.
 */
unchanged: number, };

/**
 * A version of the call that was just published here.
 */
export type CallPublished = { 
/**
 * Every entry whose verdict changed.
 */
verdict_changes: Array<VerdictChange>, 
/**
 * How far it came on its way into the mailbox: a version that is published here need not be there yet.
 */
delivery: Delivery, };

/**
 * The check of a call.
 */
export type CallReview = { 
/**
 * What its writers may want to correct.
 */
advice: Array<Advice>, 
/**
 * Statements of its texts that agree with its keys: days, times, zones, lengths, numbers, ages and amounts.
 */
agreed: Array<Words>, 
/**
 * Numbers, days and times in its texts that were compared with nothing: a person must read them.
 */
unread: Array<Words>, };

/**
 * Whose value is kept where both changed a field.
 */
export type CallSide = "draft" | "published";

/**
 * The call in force, and what came before it.
 */
export type CallView = { 
/**
 * The call.
 */
call: Call, 
/**
 * The call as the text of its file.
 */
toml: string, 
/**
 * Every deadline for all categories, in the order they were set; the last is in force.
 */
deadlines: Array<DeadlineView>, 
/**
 * The deadline of each category that closes at another instant, by its id.
 */
own_deadlines: { [key in string]: DeadlineView }, 
/**
 * Every published version, oldest first.
 */
versions: Array<VersionView>, 
/**
 * How far the call in force has come on its way into the mailbox.
 */
delivery: Delivery, };

/**
 * A judge who could read an entry.
 */
export type Candidate = { 
/**
 * The judge.
 */
judge: string, 
/**
 * The judge's name.
 */
name: string, 
/**
 * How many entries the judge has in this round.
 */
load: number, };

/**
 * How often one person, outlet or work may be entered. A call states as many caps as it needs.
 */
export type Cap = { 
/**
 * A short name within the call, such as `per-person`.
 */
id: string, 
/**
 * Of whom or of what entries are counted.
 */
per: Per, 
/**
 * What is counted. Without it, entries are.
 */
counts?: Counted, 
/**
 * Over what is counted. Without it, over all categories together.
 */
within?: Within, 
/**
 * The most that are allowed.
 */
at_most: number, 
/**
 * Only entries where this holds are counted and checked against it. Without it, all are.
 */
when?: Condition | null, 
/**
 * The rule in the call's own words, shown beside each finding.
 */
text: Text, 
/**
 * Whether an entry that breaks this rule cannot be submitted.
 */
blocks?: boolean, };

/**
 * One category that work can be entered in. A rule that it states for itself stands in place of the call's.
 */
export type Category = { 
/**
 * A short name within the call, such as `written-news`. Keep it once entries have come in.
 */
id: string, 
/**
 * Its full name.
 */
name: Text, 
/**
 * The category in the call's own words, limits included.
 */
text: Text, 
/**
 * How long a text may be, in words. Without it, any length will do.
 */
words?: Limit | null, 
/**
 * How long a recording may run, in seconds: 600 for ten minutes. Without it, any length will do.
 */
runtime_seconds?: Limit | null, 
/**
 * How many pieces an entry may have. Without it, any number will do.
 */
pieces?: Count | null, 
/**
 * How many people may share the byline. Without it, any number will do.
 */
people?: Count | null, 
/**
 * How many different media an entry must be made of, and of which. Without it, any media will do.
 */
elements?: Elements | null, 
/**
 * Its own window. Without it, the call's holds.
 */
window?: Window | null, 
/**
 * Its own place of publication. Without it, the call's holds.
 */
place?: PlaceRule | null, 
/**
 * Its own languages. Without it, the call's hold.
 */
language?: LanguageRule | null, 
/**
 * Who may enter it. Without it, the call's rule holds.
 */
entrant?: EntrantRule | null, 
/**
 * What must be filled in. Without it, what the call requires.
 */
required?: Required | null, 
/**
 * Its own limits of the statement. Without it, the call's hold.
 */
statement?: StatementRule | null, 
/**
 * Its own limits of files, all in place of the call's. Without it, the call's hold.
 */
files?: Array<FileLimits>, 
/**
 * Its own deadline. Without it, the call's holds.
 */
deadline?: Deadline | null, 
/**
 * Whether an entry that breaks one of its limits of words, running time, pieces, people or media cannot be
 * submitted.
 */
blocks?: boolean, };

/**
 * One category and its number of entries.
 */
export type CategoryCount = { 
/**
 * The category's id.
 */
id: string, 
/**
 * Its name.
 */
name: Text, 
/**
 * Entries in it.
 */
entries: number, };

/**
 * How far the judging of a category is.
 */
export type CategoryProgress = { 
/**
 * The category's id.
 */
id: string, 
/**
 * Its name.
 */
name: Text, 
/**
 * Entries that came, withdrawn ones included.
 */
received: number, 
/**
 * Entries that need a person, so that they stand in no round.
 */
needs_person: number, 
/**
 * Entries in the round that is under way: in the first the eligible ones.
 */
in_round: number, 
/**
 * The judges of its panel.
 */
judges: Array<string>, 
/**
 * Sheets that were asked for.
 */
due: number, 
/**
 * Sheets that came back.
 */
returned: number, 
/**
 * Whether a decision holds.
 */
decided: boolean, };

/**
 * The ranking of one category.
 */
export type CategoryRanking = { 
/**
 * The category's id.
 */
category: string, 
/**
 * Its entries in the round, best first; on a screen those of one page, with their places among all.
 */
places: Array<RankedEntry>, 
/**
 * Why there is no ranking; null where there is.
 */
not_ranked: Failure | null, };

/**
 * The results of one category in a round: the ranking, and what stands beside it.
 */
export type CategoryResults = { 
/**
 * A page of the ranking by what the round asked for.
 */
ranking: CategoryRanking, 
/**
 * The best entries whatever the page: the first ten, and whoever shares the first place, at most a page of them.
 */
best: Array<RankedEntry>, 
/**
 * How many entries stand in the ranking.
 */
entries: number, 
/**
 * How many of them have marks.
 */
marked: number, 
/**
 * How many sheets count in all.
 */
sheets: number, 
/**
 * How many entries stand before this page.
 */
skip: number, 
/**
 * How many stand on a page at most.
 */
most: number, 
/**
 * From the least number that is drawn of any entry to the greatest, so that every page has the same axis; null
 * without marks.
 */
axis: Axis | null, 
/**
 * How the judges said what they think.
 */
mode: Mode, 
/**
 * What was marked, in the call's own words; empty where no criteria were.
 */
criteria: Array<Criterion>, 
/**
 * How many judges gave it their marks.
 */
judges: number, 
/**
 * Krippendorff's alpha over the sheets' means, at the interval level; null where it cannot be measured.
 */
alpha: number | null, 
/**
 * Each entry of the page with the judges' severity taken off, as told from all that they read in this round, in the
 * order of those scores; empty where it cannot be told.
 */
adjusted: Array<Adjusted>, 
/**
 * Why severity cannot be told; null where it can.
 */
not_adjusted: Failure | null, 
/**
 * Whether the marks tell any entry of the category from the best of them, severity taken off; true where that
 * cannot be computed.
 */
told_apart: boolean, 
/**
 * What every method makes of the same sheets: the places of the best entries among all.
 */
methods: Array<MethodPlaces>, 
/**
 * Whether one entry is first, alone or tied, by every method that places all with marks.
 */
same_first: boolean, 
/**
 * The entries that share the first place, and what the call lets that come to; null without a tie.
 */
tie: TieView | null, 
/**
 * The marks behind the numbers of each entry of the page.
 */
traces: Array<Trace>, 
/**
 * Whether the slow part is included: scores adjusted for severity, the other methods, and the marks behind.
 */
whole: boolean, };

/**
 * How one judge stands on one entry.
 */
export type CellState = "waiting" | "returned" | "recused";

/**
 * What a change of who reads what would do.
 */
export type ChangePreview = { 
/**
 * Pairs that would be assigned.
 */
added: Array<Pair>, 
/**
 * Pairs that would be taken back.
 */
released: Array<Pair>, 
/**
 * How good the assignment would be, and what it lacks.
 */
report: AssignmentReport, };

/**
 * One option of a question.
 */
export type Choice = { 
/**
 * A short name within the question. Conditions name the option by it.
 */
id: string, 
/**
 * The option, as the form shows it.
 */
text: Text, };

/**
 * One claim.
 */
export type Claim = { 
/**
 * What it is about.
 */
fact: Fact, 
/**
 * What it says, in one way of writing for every source: dates as `YYYY-MM-DD`, numbers as decimals.
 */
value: string, 
/**
 * How the file writes it, where that is not the value itself.
 */
printed: string | null, 
/**
 * What in the file says so.
 */
source: ClaimSource, 
/**
 * How sure it is that this is what the file means, above 0 and up to 1.
 */
confidence: number, };

/**
 * What in a file says so, the most trusted first. Of two claims of the same fact the one whose source stands
 * earlier here is believed.
 */
export type ClaimSource = "json_ld" | "open_graph" | "meta" | "microdata" | "time_element" | "url" | "visible_text" | "container" | "properties" | "tags" | "exif";

/**
 * What a collection brought.
 */
export type Collected = { 
/**
 * Entries taken in, in the order they arrived.
 */
entries: Array<Taken>, 
/**
 * Score sheets taken in.
 */
sheets: number, 
/**
 * Sheets that wait for an officer: changed after the decision, or not proved to be in time.
 */
held: number, 
/**
 * How many files had been taken in before, or refused for a reason that a person has seen.
 */
known: number, 
/**
 * Files that were refused, at this collection or before, until a person says that they have seen them; each stays in
 * the mailbox.
 */
refused: Array<RefusedFile>, 
/**
 * What else is in the folders of entries and score sheets and was skipped: conflict copies, links, folders.
 */
strangers: Array<SkippedFileView>, 
/**
 * The receipts that were sent after it.
 */
receipts: SentOut, 
/**
 * The names of files taken in that were sealed to keys of this desk that are void: whoever else has those keys can read
 * them.
 */
to_void: Array<string>, 
/**
 * What became of the files of the work that entries name and that had not come before.
 */
files: FilesFetched, 
/**
 * Whether nothing lies in the mailbox any more although entries or score sheets had.
 */
emptied: boolean, 
/**
 * Whether it was stopped before the end.
 */
stopped: boolean, };

/**
 * The answers to two questions for numbers, the first as a share of the second: "at least half of the staff" is
 * `{ question = "journalists", with = "staff", at_least_percent = 50 }`.
 */
export type Compared = { 
/**
 * The id of the question for the number that is compared.
 */
question: string, 
/**
 * The id of the question for the number that is the whole: 100 per cent. Both are asked of the same: the entry, each
 * piece, or each person.
 */
with: string, 
/**
 * The smallest share that is allowed, in per cent. Without it, there is no lower bound.
 */
at_least_percent?: number | null, 
/**
 * The largest share that is allowed, in per cent. Without it, there is no upper bound.
 */
at_most_percent?: number | null, 
/**
 * The share that must be exceeded, in per cent: 50 for "more than half". Without it, there is no such share.
 */
more_than_percent?: number | null, 
/**
 * The share that must not be reached, in per cent. Without it, there is no such share.
 */
less_than_percent?: number | null, };

/**
 * One condition, written as a table with one key. It is met or not met, or it needs a person, where a fact is
 * unknown.
 *
 * A condition on pieces holds for a whole entry where it holds for every piece, one on people where it holds
 * for everyone. In a rule `of = "piece"` or `of = "person"` it is asked of each by itself.
 */
export type Condition = { "all": Array<Condition> } | { "any": Array<Condition> } | { "not": Condition } | { "published": Span } | { "published_in": Array<Country> } | { "language": Array<Language> } | { "translation": boolean } | { "outlet": Array<string> } | { "media": Elements } | { "words": Limit } | { "runtime_seconds": Limit } | { "pieces": Count } | { "people": Count } | { "citizen_of": Array<Country> } | { "resident_of": Array<Country> } | { "permanent_resident_of": Array<Country> } | { "visa_of": Array<Country> } | { "works_in": Array<Country> } | { "entered_by": Array<EntrantRole> } | { "category": Array<string> } | { "filled": Array<RequiredField> } | { "file": Purpose } | { "answer": Answered } | { "compared": Compared } | { "different": Different } | { "age": Age } | { "judgement": Text };

/**
 * The record that a condition is met.
 */
export type ConditionMet = { 
/**
 * How it is met.
 */
reason: string, 
/**
 * Who recorded it.
 */
by: string, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, };

/**
 * A condition of the call on the outcome of an entry.
 */
export type ConditionView = { 
/**
 * Its id in the call.
 */
id: string, 
/**
 * The call's words.
 */
text: Text, 
/**
 * The record that it is met; null while it is open.
 */
met: ConditionMet | null, };

/**
 * What a conflict of interest does.
 */
export type ConflictEffect = "excluded" | "silent" | "stays_silent" | "replaced" | "none";

/**
 * Where a conflict comes from.
 */
export type ConflictSource = "found" | "judge" | "desk";

/**
 * A conflict that was found or stated.
 */
export type ConflictView = { 
/**
 * The judge.
 */
judge: string, 
/**
 * The judge's name.
 */
judge_name: string, 
/**
 * The entry.
 */
entry: string, 
/**
 * The desk's number for it.
 */
number: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Its category's id.
 */
category: string, 
/**
 * What kind, such as `co-author` or `outlet`.
 */
kind: string, 
/**
 * What it follows from: the name as the entry has it, or what a person wrote.
 */
reason: string, 
/**
 * Where it comes from.
 */
source: ConflictSource, 
/**
 * What the call lets it do in the round.
 */
effect: ConflictEffect, 
/**
 * The last that was said of this judge and entry; null where nothing was.
 */
said: Stated | null, };

/**
 * What a conflict of interest does to a judge, by what it is with.
 */
export type Conflicts = { 
/**
 * With a person of the entry.
 */
person: ConflictEffect, 
/**
 * With an outlet of the entry.
 */
outlet: ConflictEffect, 
/**
 * With the company that owns an outlet of the entry.
 */
parent: ConflictEffect, 
/**
 * What a judge does whose conflict the desk grades as contained, who stays on the panel and does not mark the entry.
 * Without it, conflicts have no grades: one that is stated keeps the judge from the entry.
 */
contained?: Contained | null, };

/**
 * The conflicts of a part of the entries that have any.
 */
export type ConflictsPage = { 
/**
 * They, in the order of the entries' numbers, then of the judges' names.
 */
conflicts: Array<ConflictView>, 
/**
 * How many entries have a conflict.
 */
entries: number, 
/**
 * Whether the call has contained conflicts beside those that keep a judge away.
 */
has_grades: boolean, 
/**
 * How many of them stand before this page.
 */
skip: number, 
/**
 * How many stand on a page at most.
 */
most: number, };

/**
 * How the desk reaches a person. For the desk only.
 */
export type Contact = { 
/**
 * An e-mail address.
 */
email?: string | null, 
/**
 * A telephone number as its owner writes it.
 */
phone?: string | null, };

/**
 * What a judge with a contained conflict does while the entry is discussed.
 */
export type Contained = "leaves" | "stays";

/**
 * How many there may be, by one bound or both.
 */
export type Count = { 
/**
 * The fewest that are allowed. Without it, there is no lower bound.
 */
at_least?: number | null, 
/**
 * The most that are allowed. Without it, there is no upper bound.
 */
at_most?: number | null, };

/**
 * What a cap counts.
 */
export type Counted = "entries" | "categories" | "pieces";

/**
 * A country by its two letters of ISO 3166: `"CA"` for Canada, `"GB"` for the United Kingdom.
 */
export type Country = string;

/**
 * One thing that judges look for and mark.
 */
export type Criterion = { 
/**
 * A short name within the call, such as `originality`.
 */
id: string, 
/**
 * Its full name.
 */
name: Text, 
/**
 * The criterion in the call's own words.
 */
text: Text, 
/**
 * Its share in the mean, relative to the others: 30, 30 and 40, or 3, 3 and 4.
 */
weight: number, 
/**
 * How many points it brings at most: 40 of a hundred. All criteria have points, or none: judges then mark each from 0
 * to its points, and the marks of a sheet are added up. Without it, a sheet counts by the mean of its marks.
 */
points?: number | null, 
/**
 * Whether the call says that work may do without it.
 */
not_essential?: boolean, };

/**
 * The mean of the marks on one criterion.
 */
export type CriterionMean = { 
/**
 * The criterion's name.
 */
name: Text, 
/**
 * The mean, unrounded.
 */
mean: number, };

/**
 * What is shown at a time.
 */
export type Cue = { 
/**
 * From when, in seconds, from 0.
 */
from: number, 
/**
 * To when, in seconds, not before `from`.
 */
to: number, 
/**
 * The words, in lines.
 */
text: string, 
/**
 * Who speaks; null where the file does not say.
 */
speaker: string | null, 
/**
 * Where it stands in the picture; null for its usual place, at the bottom.
 */
place: CuePlace | null, };

/**
 * Where a cue stands in the picture.
 */
export type CuePlace = "top";

/**
 * The entries of one day.
 */
export type DayView = { 
/**
 * The day in the desk's zone: `2021-01-22`.
 */
day: string, 
/**
 * Entries that came in time by the first deadline.
 */
first: number, 
/**
 * Entries that came in time only by an extension.
 */
extended: number, 
/**
 * Entries that came late.
 */
late: number, };

/**
 * The last minute in which an entry is in time. "Up to 11:59 p.m." includes that whole minute: it is late from
 * midnight on. "Before 3 p.m." does not: `includes_minute = false`.
 */
export type Deadline = { 
/**
 * The day and the minute that clocks in `zone` show, with a `T` between: `"2021-01-22T23:59"`.
 */
local: string, 
/**
 * The zone whose clocks count, by a city: `"America/Toronto"`. "EST" or "EDT" is not written here; the calendar
 * knows which of them holds on that day.
 */
zone: string, 
/**
 * The deadline in the call's own words: "up to 11:59 p.m. EST on Jan. 22, 2021".
 */
text: Text, 
/**
 * Which midnight the words mean, where they say "midnight". Without it, the words are taken to name the time as
 * it is set.
 */
midnight?: Midnight | null, 
/**
 * Whether the minute of `local` is in time as a whole. Without it, it is; with `false`, an entry is late from its
 * first second on.
 */
includes_minute?: boolean, 
/**
 * The later instant, in the same zone, where the words can be read as two: `local` is then the earlier one. An entry
 * that comes between needs a person. Without it, the words are taken to name one instant.
 */
doubtful_until?: string | null, 
/**
 * Whether the call says that there will be no extension. An extension that follows all the same gives advice.
 */
firm?: boolean, 
/**
 * Whether a late entry cannot be submitted.
 */
blocks?: boolean, };

/**
 * One deadline of the call.
 */
export type DeadlineView = { 
/**
 * The first instant that is late, RFC 3339 in UTC.
 */
closes: string, 
/**
 * The wall time: `2021-01-22T23:59`.
 */
local: string, 
/**
 * The IANA zone of the desk.
 */
zone: string, 
/**
 * The call's own words.
 */
text: Text, 
/**
 * The day an extension was announced; null for the first deadline.
 */
announced: string | null, };

/**
 * An entry that something was decided of.
 */
export type DecidedEntry = { 
/**
 * The entry.
 */
entry: string, 
/**
 * The desk's number for it.
 */
number: number, 
/**
 * The title.
 */
title: string, 
/**
 * Whether its entrant took it back.
 */
withdrawn: boolean, 
/**
 * What the call asks before its outcome is announced.
 */
conditions: Array<ConditionView>, };

/**
 * One outcome that stands, of a category or of an entry in it.
 */
export type Decision = { 
/**
 * The category's id.
 */
category: string, 
/**
 * The entry; null where it is said of the whole category.
 */
entry: string | null, 
/**
 * What was decided.
 */
outcome: DecisionOutcome, 
/**
 * By which it can be taken back.
 */
id: number, 
/**
 * Why, for the desk alone.
 */
reason: string, 
/**
 * The words that an entrant may read; null where there are none.
 */
for_entrant: string | null, 
/**
 * How the jury voted; null where it did not.
 */
votes: Votes | null, 
/**
 * Who recorded it.
 */
by: string, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, };

/**
 * What a category, or an entry in it, comes to.
 */
export type DecisionOutcome = "winner" | "shared" | "finalist" | "no_award" | "withdrawn";

/**
 * What is decided of a category, and what a person should know before deciding.
 */
export type DecisionsView = { 
/**
 * The category's id.
 */
category: string, 
/**
 * Whether it is settled who has the award, if anybody.
 */
decided: boolean, 
/**
 * The outcomes that are in force: the award, finalists, what was withdrawn.
 */
outcomes_in_force: Array<Decision>, 
/**
 * The entries that something was decided of.
 */
entries: Array<DecidedEntry>, 
/**
 * Entries of the category that still need a person, so that they stand in no round.
 */
needs_person: number, 
/**
 * Whether the call lets entrants be told reasons.
 */
tells_reasons: boolean, };

/**
 * How far one thing has come.
 */
export type Delivery = { "state": "draft" } | { "state": "waiting", 
/**
 * Why not: no mailbox, or what the mailbox said the last time.
 */
reason: Failure, } | { "state": "saved", 
/**
 * When it was saved last, RFC 3339 in UTC.
 */
at: string, } | { "state": "sent", 
/**
 * Since when, RFC 3339 in UTC.
 */
at: string, 
/**
 * The files of the work that it names; null where it names none, or carries all of them itself.
 */
files: FilesSent | null, } | { "state": "received", 
/**
 * The number that its reader gave it.
 */
number: number, 
/**
 * When it came, RFC 3339 in UTC.
 */
at: string, 
/**
 * The files of the work that it names, as far as they went by the mailbox; null where it names none, carries all of
 * them itself, or was handed over as a file.
 */
files: FilesSent | null, };

/**
 * The lines among which the first one is that is not as it was handed out.
 */
export type Departure = { 
/**
 * The last line up to which the log is shown to be as it was handed out; 0 where nothing is.
 */
after: number, 
/**
 * The line by which it is not.
 */
by: number, };

/**
 * What a desk hands out so that others know it by its keys.
 */
export type DeskIdentity = { 
/**
 * The desk's name and its fingerprint, to be printed on its own page.
 */
signer: Signer, 
/**
 * Keys that it had before, the earliest first.
 */
former: Array<FormerKeys>, 
/**
 * Where the call's sealed file is on the web; null where nobody has said.
 */
address: string | null, 
/**
 * The app's own link to it, which carries the fingerprint; null without an address.
 */
link: string | null, };

/**
 * The desk, its call and its counts.
 */
export type DeskView = { 
/**
 * The edition's name in English and French.
 */
edition: Text, 
/**
 * Who runs the programme.
 */
organisation: Text, 
/**
 * The version of the call in force.
 */
call_version: number, 
/**
 * Every deadline of the call in the order they were set; the last is in force.
 */
deadlines: Array<DeadlineView>, 
/**
 * The rehearsal clock as an RFC 3339 instant; null on a desk that runs on real time.
 */
rehearsal_clock: string | null, 
/**
 * Categories in the call's order, with their numbers of entries.
 */
categories: Array<CategoryCount>, 
/**
 * Entries by verdict.
 */
verdicts: VerdictCounts, };

/**
 * One thing that two versions of a call say differently.
 */
export type Difference = { 
/**
 * Where, as the call's keys and ids: `category.written-news.words.at_most`, `extension.1`.
 */
place: string, 
/**
 * What the earlier version says; none where it says nothing.
 */
before: string | null, 
/**
 * What the later version says; none where it says nothing any more.
 */
after: string | null, };

/**
 * How many different values the pieces of an entry have: "three different issues" is
 * `{ of = { answer = "issue" }, at_least = 3 }`, "all in one outlet" `{ of = "outlet", at_most = 1 }`.
 */
export type Different = { 
/**
 * What is compared.
 */
of: DifferentIn, 
/**
 * The fewest different ones that are allowed. Without it, there is no lower bound.
 */
at_least?: number | null, 
/**
 * The most different ones that are allowed. Without it, there is no upper bound.
 */
at_most?: number | null, };

/**
 * By what pieces are compared with each other: `"outlet"`, `"published"`, `"url"` or `{ answer = "issue" }`.
 */
export type DifferentIn = "outlet" | "published" | "url" | { "answer": string };

/**
 * What stands beside a form while it is filled in.
 */
export type DraftCheck = { 
/**
 * Fields whose shape is wrong; these block.
 */
shape: Array<ShapeError>, 
/**
 * Every rule of the call against the draft, as if it arrived now.
 */
findings: Array<Finding>, 
/**
 * What they say together.
 */
verdict: Verdict, 
/**
 * The questions of the call that are put to it.
 */
asked: Array<AskedQuestion>, 
/**
 * What becomes of it if it is submitted now.
 */
taking: Taking, 
/**
 * Whether it can be submitted: its shape is right, no rule that blocks is broken, and the desk takes it.
 */
may_submit: boolean, };

/**
 * A draft as its form shows it.
 */
export type DraftView = { 
/**
 * How often it was saved, from 1. Whoever saves it next names it, so that nothing newer is overwritten.
 */
revision: number, 
/**
 * The entry as far as it is filled in.
 */
document: Entry, 
/**
 * Its attached files.
 */
attachments: Array<AttachmentNote>, };

/**
 * What two entries share.
 */
export type DuplicateReason = "link" | "file" | "title" | "text";

/**
 * Two entries that may hold the same work, with what speaks for it.
 */
export type DuplicateView = { 
/**
 * The earlier one.
 */
first: string, 
/**
 * The desk's number for it.
 */
first_number: number, 
/**
 * Its title.
 */
first_title: string, 
/**
 * The later one.
 */
second: string, 
/**
 * The desk's number for it.
 */
second_number: number, 
/**
 * Its title.
 */
second_title: string, 
/**
 * What they share, and what it is.
 */
because: Array<[DuplicateReason, string]>, 
/**
 * Whether the call limits how often one work may be entered; else it is allowed.
 */
capped: boolean, };

/**
 * One edition of a programme.
 */
export type Edition = { 
/**
 * A short name of this edition within the programme, such as `2020-21`.
 */
id: string, 
/**
 * The full name of the edition, such as "26th Media Awards".
 */
name: Text, 
/**
 * The addresses of the pages where its rules were published. Without it, none is named.
 */
sources?: Array<string>, };

/**
 * A medium that a work is made of.
 */
export type Element = "text" | "photo" | "video" | "audio" | "animation" | "data";

/**
 * Media that an entry must be made of, over all its pieces.
 */
export type Elements = { 
/**
 * How many different ones of the list it must have.
 */
at_least: number, 
/**
 * The media that count.
 */
of: Array<Element>, };

/**
 * Who filled the form in, and for whom.
 */
export type EnteredBy = { 
/**
 * On whose behalf.
 */
role: EntrantRole, 
/**
 * The entrant's name, for the desk.
 */
name: LegalName, 
/**
 * How the desk reaches the entrant; empty while nobody said.
 */
contact: Contact, };

/**
 * On whose behalf an entry is made.
 */
export type EntrantRole = "author" | "editor" | "nominator";

/**
 * Who may enter. A person qualifies by any one of the lists; at least one list must be written.
 */
export type EntrantRule = { 
/**
 * Citizens of any of these countries. Without it, citizenship makes nobody qualify.
 */
citizen_of?: Array<Country>, 
/**
 * Permanent residents of any of these countries, or holders of their visa. Without it, residence makes nobody
 * qualify.
 */
resident_of?: Array<Country>, 
/**
 * Permanent residents of any of these countries; a visa is not enough. Without it, permanent residence by itself
 * makes nobody qualify.
 */
permanent_resident_of?: Array<Country>, 
/**
 * Holders of a visa of any of these countries. Without it, a visa by itself makes nobody qualify.
 */
visa_of?: Array<Country>, 
/**
 * People at work as journalists in any of these countries. Without it, the place of work makes nobody qualify.
 */
works_in?: Array<Country>, 
/**
 * How many of the people in the byline must qualify.
 */
people: HowMany, 
/**
 * The rule in the call's own words, shown beside each finding.
 */
text: Text, 
/**
 * Whether an entry that breaks this rule cannot be submitted.
 */
blocks?: boolean, };

/**
 * The entrant's workspace.
 */
export type EntrantView = { 
/**
 * The entrant's name.
 */
name: string, 
/**
 * The clock, RFC 3339 in UTC.
 */
now: string, 
/**
 * Whether the clock is a rehearsal's.
 */
rehearsal: boolean, 
/**
 * The call; null until one is opened.
 */
call: Call | null, 
/**
 * The first instant that is late, RFC 3339 in UTC; null without a call.
 */
closes: string | null, 
/**
 * The same of each category that closes at another instant, by its id.
 */
own_closes: { [key in string]: string }, 
/**
 * Drafts and entries for this call, the one worked on last first.
 */
entries: Array<OwnEntryView>, 
/**
 * The desk that runs it; null without a call.
 */
desk: FollowedDesk | null, 
/**
 * A version of the call of which two texts are about, so that neither is in force; null where all is well.
 */
two_texts: TwoTexts | null, 
/**
 * Every call that is followed.
 */
calls: Array<FollowedCall>, 
/**
 * When the mailbox was looked through last, RFC 3339 in UTC: what the desk has said since is not known here. Null
 * where it never was.
 */
looked_at: string | null, };

/**
 * One page of the entries table.
 */
export type EntriesPage = { 
/**
 * The rows.
 */
rows: Array<EntriesRow>, 
/**
 * How many rows the query has in all, or at least has where `total_is_exact` is false.
 */
total: number, 
/**
 * Whether `total` was counted to the end.
 */
total_is_exact: boolean, 
/**
 * What to ask the next page with; null on the last page.
 */
next: string | null, };

/**
 * What the entries table asks for. Sorting, filtering and searching happen in the database.
 */
export type EntriesQuery = { 
/**
 * Words to find in title, byline, outlet, number or the work; accents and case do not count.
 */
search: string | null, 
/**
 * Only this category.
 */
category: string | null, 
/**
 * Only this verdict.
 */
verdict: Verdict | null, 
/**
 * By which column.
 */
sort: EntriesSort, 
/**
 * Largest first.
 */
descending: boolean, 
/**
 * The `next` of the page before; null for the first page.
 */
after: string | null, 
/**
 * Rows to pass over before the page begins; 0 where null. Not together with `after`.
 */
skip: number | null, 
/**
 * Rows on the page, 1 to 500; 100 where null.
 */
limit: number | null, };

/**
 * One row of the entries table.
 */
export type EntriesRow = { 
/**
 * The entry's id.
 */
id: string, 
/**
 * The receipt number.
 */
number: number, 
/**
 * The title.
 */
title: string, 
/**
 * Public names in byline order.
 */
byline: string, 
/**
 * Outlets.
 */
outlet: string, 
/**
 * The category's id.
 */
category: string, 
/**
 * When it was published, as exactly as anyone knows; null where unknown.
 */
published: string | null, 
/**
 * The instant of arrival, RFC 3339 in UTC.
 */
received_at: string, 
/**
 * The verdict under the call in force, rulings included.
 */
verdict: Verdict, 
/**
 * `submitted` or `withdrawn`.
 */
state: string, };

/**
 * A column that the table can be sorted by.
 */
export type EntriesSort = "number" | "title" | "byline" | "outlet" | "category" | "published" | "received" | "verdict";

/**
 * One entry, in one revision. What is unknown is null, never guessed.
 */
export type Entry = { 
/**
 * A name for this entry in the file it came in; no rule reads it.
 */
id?: string | null, 
/**
 * The id of a category of the call.
 */
category: string, 
/**
 * The title the entry is known by; for a series, of the series.
 */
title: string, 
/**
 * Who filled the form in.
 */
entered_by: EnteredBy, 
/**
 * The people whose work it is, in byline order.
 */
people: Array<Person>, 
/**
 * The published works, 1..n.
 */
pieces: Array<Piece>, 
/**
 * What the entrant says of the work.
 */
statement?: string | null, 
/**
 * Whether the people agreed to be entered, where somebody else enters them.
 */
permission?: Permission | null, 
/**
 * Answers to the call's questions about the entry.
 */
answers?: { [key in string]: Answer }, 
/**
 * A code that the desk gave for a later deadline.
 */
code?: string | null, 
/**
 * What is known of the attached files.
 */
files?: Array<FileFacts>, };

/**
 * The id of an entry.
 */
export type EntryId = string;

/**
 * One entry as the desk sees it.
 */
export type EntryView = { 
/**
 * The entry's id.
 */
id: string, 
/**
 * The receipt number.
 */
number: number, 
/**
 * The current revision, counted from 1.
 */
revision: number, 
/**
 * The title.
 */
title: string, 
/**
 * Public names in byline order.
 */
byline: string, 
/**
 * The category's id.
 */
category: string, 
/**
 * Its pieces.
 */
pieces: Array<PieceView>, 
/**
 * The instant of arrival, RFC 3339 in UTC.
 */
received_at: string, 
/**
 * The verdict under the call in force, rulings included.
 */
verdict: Verdict, 
/**
 * Every finding under the call in force, rulings laid over.
 */
findings: Array<Finding>, 
/**
 * The entry in full, as it stands under the call in force.
 */
document: Entry, 
/**
 * `submitted` or `withdrawn`.
 */
state: string, 
/**
 * Its attached files.
 */
attachments: Array<AttachmentNote>, 
/**
 * What its files say, beside what is declared.
 */
read: ReadView, 
/**
 * Every revision, oldest first.
 */
revisions: Array<RevisionView>, 
/**
 * Every ruling, oldest first.
 */
rulings: Array<RulingView>, 
/**
 * What was paid for it, oldest first.
 */
payments: Array<PaymentView>, 
/**
 * Every waiver of its fee, oldest first, those that were taken back included.
 */
fee_waivers: Array<FeeWaiverView>, 
/**
 * Every line of the log on it, oldest first.
 */
log: Array<LogLineView>, 
/**
 * The verdict under each version of the call, oldest first.
 */
verdicts: Array<VerdictAt>, 
/**
 * Who signed it: what tells two senders of one name apart. Null where its card was not kept.
 */
sender: Signer | null, 
/**
 * Other names under which the same keys signed earlier revisions, the first first.
 */
earlier_names: Array<string>, };

/**
 * What a file says of a published work; `None` where it does not say.
 *
 * Each fact is that of the [`Claim`] most to be trusted; all claims are kept beside it.
 */
export type Evidence = { 
/**
 * The file's name, as it was handed over.
 */
file: string, 
/**
 * What kind of file it is, by its content.
 */
kind: FileKind, 
/**
 * Where it was fetched from, as it was handed over.
 */
url: string | null, 
/**
 * Date of publication: `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where no more is said.
 */
published: string | null, 
/**
 * What said so.
 */
published_source: ClaimSource | null, 
/**
 * How sure that is, above 0 and up to 1.
 */
published_confidence: number | null, 
/**
 * Date of the last change, written as that of publication.
 */
modified: string | null, 
/**
 * The language of the text, as told from its words; a code of two letters (ISO 639-1), of three (ISO 639-3) where
 * the language has none of two.
 */
language: string | null, 
/**
 * How sure that is, above 0 and up to 1; `None` exactly where the language is.
 */
language_confidence: number | null, 
/**
 * The languages that parts of the text are in, the longest part first; one where it is all in one.
 */
languages: Array<LanguageShare>, 
/**
 * Number of words, as a person counts them.
 */
words: number | null, 
/**
 * Running time in seconds.
 */
runtime_seconds: number | null, 
/**
 * The headline or title.
 */
title: string | null, 
/**
 * The names of its authors, as printed.
 */
byline: string | null, 
/**
 * Where it was published.
 */
outlet: string | null, 
/**
 * The section of the outlet it ran in.
 */
section: string | null, 
/**
 * Whether the page says that it is behind a paywall.
 */
paywall: boolean | null, 
/**
 * The address that the page gives itself, without what only tracks.
 */
canonical: string | null, 
/**
 * BLAKE3 of the whole file, as 64 hexadecimal digits.
 */
fingerprint: string, 
/**
 * A fingerprint of the text, similar for texts that are similar; see [`similarity`](crate::similarity).
 */
text_fingerprint: string | null, 
/**
 * All that the file claims, the most trusted of each fact first.
 */
claims: Array<Claim>, 
/**
 * Leaks, which give away more than the work: names, places, earlier versions.
 */
traces: Array<Leak>, 
/**
 * Why not more was read, where something stood in the way.
 */
trouble: FileTrouble | null, };

/**
 * Which sealed file to save.
 */
export type ExportRequest = { "what": "call" } | { "what": "receipt", 
/**
 * The entry.
 */
entry: string, } | { "what": "packet", 
/**
 * The round.
 */
round: number, 
/**
 * The judge.
 */
judge: string, } | { "what": "entry", 
/**
 * The entry.
 */
entry: string, } | { "what": "card" } | { "what": "sheets", 
/**
 * The round.
 */
round: number, };

/**
 * A later deadline and the day it was announced. The deadline that it replaces stays in the call.
 */
export type Extension = { 
/**
 * The day it was announced.
 */
announced: string, 
/**
 * Why it was given, or where it was announced, in the call's own words.
 */
reason: Text, 
/**
 * The ids of the categories it is given to. Without it, it is given to all; it then never brings forward a
 * deadline that a category has for itself.
 */
categories?: Array<string>, 
/**
 * The new deadline.
 */
deadline: Deadline, };

/**
 * What a claim is about.
 */
export type Fact = "published" | "modified" | "title" | "byline" | "outlet" | "section" | "language" | "runtime" | "caption" | "dimensions" | "taken" | "paywall" | "canonical";

/**
 * An error as the interface and the command line get it. `error-<code>` is its message in the catalogue.
 */
export type Failure = { 
/**
 * What kind of error, such as `wrong-passphrase`.
 */
code: string, 
/**
 * What the message is filled with.
 */
params: { [key in string]: string }, };

/**
 * One fee.
 */
export type Fee = { 
/**
 * How much, in quotes: `"115.00"` or `"115"`; `"0"` where it is free.
 */
amount: Money, 
/**
 * It is asked only of entries that came up to here. Without it, of entries that came at any time.
 */
until?: Deadline | null, 
/**
 * It is asked only of this many first entries of whoever filled the form in, in the order in which the desk numbers
 * them: 2 for "the first two entries". Without it, of any number.
 */
up_to?: number | null, 
/**
 * It is asked only of entries where this holds. Without it, of all.
 */
when?: Condition | null, };

/**
 * A fee that was waived.
 */
export type FeeWaiverView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whether it holds for every entry under the keys that signed this one.
 */
whole_entrant: boolean, 
/**
 * The reason that was given.
 */
reason: string, 
/**
 * Who waived it.
 */
by: string, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * When it was taken back; null while it holds.
 */
revoked: string | null, };

/**
 * What entrants are told of the judging.
 */
export type Feedback = "none" | "words" | "words_and_means";

/**
 * What the judges of every round said of one entry. It has no place for a judge's name or for one judge's marks.
 */
export type FeedbackMessage = { 
/**
 * The entry.
 */
entry: string, 
/**
 * The rounds it was read in, in their order.
 */
rounds: Array<RoundFeedback>, };

/**
 * What the entrants of a category would be told, or a page of it.
 */
export type FeedbackPage = { 
/**
 * The entries of this page, in the order of their numbers.
 */
entries: Array<FeedbackView>, 
/**
 * How many entries of the category are eligible.
 */
of: number, 
/**
 * How many of them stand before this page.
 */
skip: number, 
/**
 * How many stand on a page at most.
 */
most: number, 
/**
 * How many entrants there is something to tell that they were not told.
 */
due: number, 
/**
 * How many were told just what there is to tell.
 */
informed: number, 
/**
 * For how many of these what was sealed has not left.
 */
waiting: number, 
/**
 * How many words of judges are withheld in all.
 */
withheld: number, };

/**
 * What the entrant of one entry is to be told, or was.
 */
export type FeedbackView = { 
/**
 * The entry.
 */
entry: string, 
/**
 * The desk's number for it.
 */
number: number, 
/**
 * The title.
 */
title: string, 
/**
 * What is told, by round.
 */
rounds: Array<RoundFeedback>, 
/**
 * Words that are not told, for they name a judge.
 */
withheld: Array<string>, 
/**
 * How far the last one that was sealed has come; null where none was.
 */
delivery: Delivery | null, 
/**
 * Whether that one says just this.
 */
informed: boolean, };

/**
 * What an entry costs, and whether it counts before it is paid. The desk records each payment.
 */
export type Fees = { 
/**
 * The currency by its three letters: `"CAD"`, `"USD"`, `"EUR"`.
 */
currency: string, 
/**
 * Whether an entry breaks the rule while the desk has recorded no payment; else a person decides.
 */
counts_only_when_paid?: boolean, 
/**
 * The tax that is added to each amount, in per cent: 13 for thirteen per cent on top. The sum is rounded to a hundredth
 * of the currency. Without it, amounts are what is paid.
 */
tax_percent?: number | null, 
/**
 * The fees, the first of which that fits an entry is asked for it.
 */
tier: Array<Fee>, 
/**
 * The rule in the call's own words, shown beside each finding.
 */
text: Text, };

/**
 * What was new in the mailbox.
 */
export type Fetched = { 
/**
 * Files taken in, newer calls aside: receipts, feedback, packets, and what a person opened by hand.
 */
taken: number, 
/**
 * Receipts among them.
 */
receipts: number, 
/**
 * Files of feedback among them.
 */
feedback: number, 
/**
 * Score sheets that wait for an officer before they count, from a file that a person opened.
 */
held: number, 
/**
 * Files that were refused; each stays in the mailbox, and the others were taken all the same.
 */
refused_files: Array<RefusedFile>, 
/**
 * What else is among them and was skipped: conflict copies, links, folders.
 */
skipped_files: Array<SkippedFileView>, 
/**
 * Newer versions of calls that are followed, and are in force now.
 */
calls: number, 
/**
 * What desks say of their keys, as far as it is new here.
 */
news: Array<KeyNews>, 
/**
 * What became of the files of the work that packets name and that had not come before.
 */
files: FilesFetched, 
/**
 * Files of keys that nobody has confirmed for them: each stays where it is until a person looks at it.
 */
unconfirmed: Array<Unconfirmed>, };

/**
 * The call's own words on one required field.
 */
export type FieldText = { 
/**
 * The field: one of `fields`.
 */
field: RequiredField, 
/**
 * What the call says of it.
 */
text: Text, };

/**
 * What a file holds, to be shown. A picture, a recording and a print hold nothing of this: they are shown as they are.
 */
export type FileContent = { "kind": "article", 
/**
 * Its tree.
 */
article: Article, } | { "kind": "table", 
/**
 * Each of them, those without anything in them left out.
 */
tables: Array<ShownTable>, } | { "kind": "cues", 
/**
 * Each, in the order of the file.
 */
cues: Array<Cue>, 
/**
 * The language that the file names; null where it names none.
 */
language: string | null, } | { "kind": "text", 
/**
 * The text.
 */
text: string, } | { "kind": "none", };

/**
 * One attached file. The desk and the entrant's workspace write these down from the files themselves; what an
 * entry says of its files is never believed.
 */
export type FileFacts = { 
/**
 * Its name: a label, never a path.
 */
name: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * What it is.
 */
purpose: Purpose, 
/**
 * The piece it belongs to, counted from 1; null where it belongs to the whole entry.
 */
piece: number | null, };

/**
 * What kind of file it is.
 */
export type FileKind = "plain_text" | "html" | "mhtml" | "web_archive" | "pdf" | "docx" | "odt" | "rtf" | "subtitles" | "mp3" | "aac" | "wav" | "flac" | "ogg" | "mp4" | "matroska" | "picture" | "unknown";

/**
 * How many files may be attached, how large, and of which types. A call states one table for each kind of file.
 */
export type FileLimits = { 
/**
 * The most files that an entry may have. Without it, any number will do.
 */
at_most?: number | null, 
/**
 * The largest size of all files together, in bytes: a megabyte is `1_000_000`. Without it, any size will do.
 */
total_bytes?: number | null, 
/**
 * The largest size of one file, in bytes. Without it, any size will do.
 */
each_bytes?: number | null, 
/**
 * The endings of file names that are accepted, without the dot: `["pdf", "docx"]`. Without it, any ending will
 * do.
 */
types?: Array<string>, 
/**
 * The kind of file that is checked against it, such as `"photo"`. Without it, all files are.
 */
of?: Purpose | null, 
/**
 * The rule in the call's own words, shown beside each finding.
 */
text: Text, 
/**
 * Whether an entry that breaks this rule cannot be submitted.
 */
blocks?: boolean, };

/**
 * What stood in the way of reading.
 */
export type FileTrouble = "too_large" | "too_deep" | "damaged" | "locked" | "not_yet_read" | "took_too_long" | "reader_failed";

/**
 * One attached file.
 */
export type FileView = { 
/**
 * What is said of it.
 */
note: AttachmentNote, 
/**
 * What it says.
 */
evidence: Evidence, 
/**
 * The legal names in it of people who are entered under another name.
 */
legal_names: Array<string>, 
/**
 * Whether a copy without what it gives away can be made.
 */
can_be_sanitized: boolean, };

/**
 * What became of the files of the work that documents name and that had not come before.
 */
export type FilesFetched = { 
/**
 * Files that came, and are what they should be.
 */
fetched: number, 
/**
 * Files that are not here, each with the reason: those that have not come yet stay wanted.
 */
missing: Array<MissingFile>, 
/**
 * Whether it was stopped before all was tried.
 */
stopped: boolean, };

/**
 * How many of the files of the work that one sealed file names are in the mailbox. Each goes there after it, by itself.
 */
export type FilesSent = { 
/**
 * Files that are there.
 */
sent: number, 
/**
 * All of them, at least 1.
 */
of: number, 
/**
 * Why the others are not; null where all are there.
 */
reason: Failure | null, };

/**
 * A draft whose form was filled from a file.
 */
export type FilledView = { 
/**
 * The draft as it is now.
 */
draft: DraftView, 
/**
 * The fields that were empty and are filled, named as wrong fields are.
 */
fields: Array<string>, };

/**
 * One rule on one entry or on one of its pieces.
 */
export type Finding = { 
/**
 * The kind of rule.
 */
rule: Rule, 
/**
 * Which of several rules of that kind: the id of a cap, a question or a rule of the call's own.
 */
id?: string, 
/**
 * How it stands.
 */
outcome: Outcome, 
/**
 * The piece it speaks of, counted from 1; null where it speaks of the whole entry.
 */
piece: number | null, 
/**
 * The datum it was decided on, as plain text; null where there is none.
 */
datum: string | null, 
/**
 * Where the datum came from; null where there is no datum.
 */
source: Source | null, 
/**
 * The rule in the call's own words.
 */
words: Text, 
/**
 * What to tell a person.
 */
message: Message, 
/**
 * What else there is to tell, where several things led to the outcome.
 */
parts?: Array<Message>, 
/**
 * Whether the call says that this rule, where not met, stops an entry from being submitted.
 */
blocks?: boolean, };

/**
 * The key of a finding among those of one entry.
 */
export type FindingKey = { 
/**
 * The kind of rule.
 */
rule: Rule, 
/**
 * Which of several rules of that kind; null where there is but one.
 */
id: string | null, 
/**
 * The piece, counted from 1; null for a finding on the whole entry.
 */
piece: number | null, };

/**
 * What two people compare to know each other's keys: thirty digits in six groups.
 */
export type Fingerprint = string;

/**
 * A call that an entrant's workspace follows.
 */
export type FollowedCall = { 
/**
 * The programme's id.
 */
programme: string, 
/**
 * The edition's id.
 */
edition: string, 
/**
 * The edition's name; null where no version is in force.
 */
name: Text | null, 
/**
 * Whether it is the one that is worked on.
 */
chosen: boolean, };

/**
 * A desk that a workspace follows.
 */
export type FollowedDesk = { 
/**
 * What it calls itself, and its fingerprint.
 */
signer: Signer, 
/**
 * Since when its keys are void, RFC 3339 in UTC; null while they hold.
 */
revoked: string | null, 
/**
 * Since when it has these keys, by its own word; null for those that a person confirmed.
 */
keys_since: string | null, };

/**
 * A note.
 */
export type Footnote = { 
/**
 * The mark by which the text names it, unlike that of every other note: `1`, `ii`.
 */
mark: string, 
/**
 * What it is made of.
 */
blocks: Array<ArticleBlock>, };

/**
 * A file format that a list can be saved in.
 */
export type Format = "csv" | "xlsx" | "json";

/**
 * Earlier keys of a desk.
 */
export type FormerKeys = { 
/**
 * Their fingerprint.
 */
fingerprint: string, 
/**
 * Since when others are in their place, RFC 3339 in UTC.
 */
replaced: string | null, 
/**
 * Since when they are void, RFC 3339 in UTC; null where they are not.
 */
revoked: string | null, };

/**
 * What makes groups of the entries of a category: `"language"`, `"jury"` or `{ answer = "size" }`. An entry that belongs
 * to no group, or to two, is left to a person.
 */
export type GroupedBy = "language" | "jury" | { "answer": string };

/**
 * What one head says of the log.
 */
export type HeadOutcome = { 
/**
 * Where it was found.
 */
source: string, 
/**
 * What it came with.
 */
with: string, 
/**
 * How many lines the log had.
 */
size: number, 
/**
 * The root over them, in hexadecimal.
 */
root: string, 
/**
 * When it was signed, by the desk's clock, RFC 3339 in UTC.
 */
at: string, 
/**
 * The fingerprint of the keys that signed it.
 */
fingerprint: string, 
/**
 * Since when those keys are void, as the desk said, RFC 3339 in UTC; none where they are not. Whoever else came to hold
 * them could have signed it as well, at whatever time it bears.
 */
void_since: string | null, 
/**
 * What came of it.
 */
says: HeadSays, };

/**
 * What a head says of the log.
 */
export type HeadSays = "agrees" | "departs" | "ends_earlier" | "other_desk";

/**
 * A sheet that waits until an officer accepts or declines it.
 */
export type HeldSheetView = { 
/**
 * Its number among those that were held.
 */
id: number, 
/**
 * The entry.
 */
entry: string, 
/**
 * The desk's number for it.
 */
number: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Its category's id.
 */
category: string, 
/**
 * The round, counted from 1.
 */
round: number, 
/**
 * The judge's name.
 */
judge: string, 
/**
 * `decided` or `late`: the last part of the message id `held-<why>`.
 */
why: string, 
/**
 * When it came, RFC 3339 in UTC.
 */
at: string, 
/**
 * The marks that count now, by criterion; empty where the judge had given none.
 */
before: { [key in string]: number }, 
/**
 * The marks on this sheet.
 */
after: { [key in string]: number }, 
/**
 * Why the judge recuses themselves; null where the entry is marked.
 */
recused: string | null, };

/**
 * How many of the pieces, or of the people, of an entry must satisfy a rule: `"all"`, `"majority"`, `"half"`, `"any"`,
 * `{ at_least = 3 }` or `{ all_but = 1 }`.
 */
export type HowMany = "all" | "majority" | "half" | "any" | { "at_least": number } | { "all_but": number };

/**
 * How an entry is taken.
 */
export type HowTaken = "early" | "in_time" | "doubtful" | "late" | "late_with_code" | "closed" | "locked";

/**
 * How a rehearsal is opened.
 */
export type HowToRehearse = { 
/**
 * Whether somebody said that their own workspaces may be closed for it.
 */
closeOwn: boolean, 
/**
 * Whether the season starts over.
 */
afresh: boolean, };

/**
 * The same number of places for each group of entries: three for the entries in English, three for those in French.
 */
export type InEachGroup = { 
/**
 * How many entries of each group of a category advance.
 */
number: number, 
/**
 * What makes the groups.
 */
by: GroupedBy, 
/**
 * The lowest mean that is enough; a place that no entry reaches stays empty. Without it, every mean is enough.
 */
threshold?: number | null, };

/**
 * Places shared between groups of entries in proportion to how many eligible entries each has: ten for the entries in
 * English and in French. Shares are rounded by the largest remainder.
 */
export type InProportion = { 
/**
 * How many entries of each category advance, of all its groups together.
 */
number: number, 
/**
 * What makes the groups.
 */
by: GroupedBy, 
/**
 * The fewest places of each group, or all its entries where it has fewer. Without it, a small group may get none.
 */
at_least_each?: number | null, 
/**
 * The lowest mean that is enough; a place that no entry reaches stays empty. Without it, every mean is enough.
 */
threshold?: number | null, };

/**
 * What a sealed file is about.
 */
export type IncomingAbout = { 
/**
 * The title of the entry.
 */
title: string | null, 
/**
 * How many entries or score sheets it holds.
 */
count: number | null, };

/**
 * A call that is not taken in yet. Its signature holds; whether its desk is who it says is for a person to know.
 */
export type IncomingCall = { 
/**
 * The edition.
 */
edition: Text, 
/**
 * Who runs it.
 */
organisation: Text, 
/**
 * Its version.
 */
version: number, 
/**
 * The version that is in force in the open workspace; null where none is.
 */
in_force: number | null, 
/**
 * Where that workspace knows another text of this very version: neither would be in force.
 */
two_texts: TwoTexts | null, 
/**
 * The first instant that is late, RFC 3339 in UTC.
 */
closes: string, 
/**
 * The zone of the deadline.
 */
zone: string, };

/**
 * A sealed file, a link to one, or a workspace.
 */
export type IncomingView = { 
/**
 * Where it is, as it was named.
 */
place: string, 
/**
 * `link`, `workspace`, or a kind of sealed file: `call`, `card`, `entry`, `receipt`, `packet`, `score-sheet`,
 * `feedback`.
 */
what: string, 
/**
 * Whose workspace it is for, or which kind of workspace it is; null where a workspace does not say, and for a link.
 */
reader: WorkspaceKind | null, 
/**
 * The workspace's folder; null for everything else.
 */
folder: string | null, 
/**
 * The host that a link would be fetched from, if a person agrees; null for everything else.
 */
host: string | null, 
/**
 * The fingerprint that a link names. Of a sealed file that came by such a link it is the signer's own: another is
 * refused.
 */
promised: string | null, 
/**
 * Who signed it; null for a link and a workspace.
 */
signer: Signer | null, 
/**
 * How the open workspace that it is for knows them; null where none is open, or where anybody may send such a file.
 */
standing: Standing | null, 
/**
 * What it is about, as far as the open workspace that it is for can read it.
 */
about: IncomingAbout, 
/**
 * What a call says; null for everything else.
 */
call: IncomingCall | null, };

/**
 * An instant, RFC 3339.
 */
export type Instant = string;

/**
 * The id of a judge at a desk.
 */
export type JudgeId = string;

/**
 * How far one judge is.
 */
export type JudgeProgress = { 
/**
 * The judge's id.
 */
id: string, 
/**
 * The judge's name.
 */
name: string, 
/**
 * Entries assigned.
 */
due: number, 
/**
 * Sheets that came back, recusals included.
 */
returned: number, 
/**
 * How far the packet of the round has come; null where none was sealed.
 */
packet: Delivery | null, };

/**
 * A round that a judge reads in.
 */
export type JudgeRound = { 
/**
 * The round, counted from 1.
 */
round: number, 
/**
 * Its name; null where the call names no rounds.
 */
name: Text | null, 
/**
 * What it asks for.
 */
mode: Mode, 
/**
 * How many entries still lack what is asked for.
 */
open: number, 
/**
 * How many there are.
 */
entries: number, 
/**
 * What of it would go to the desk now, and what the desk was sent.
 */
returning: RoundReturn, };

/**
 * One judge beside the others.
 */
export type JudgeStanding = { 
/**
 * The judge's name.
 */
name: string, 
/**
 * How many entries the judge read.
 */
marks: number, 
/**
 * How many of them others read as well.
 */
shared: number, 
/**
 * The mean of the judge's marks.
 */
mean: number, 
/**
 * By how much the marks lie above those that others gave the same entries; null without a shared one.
 */
leniency: number | null, 
/**
 * Its standard error; null with fewer than two shared entries.
 */
se: number | null, 
/**
 * The correlation with the mean of the others; null with fewer than three shared entries.
 */
correlation: number | null, 
/**
 * What is worth a look: `too-few`, `flat`, `severe`, `lenient`, `erratic`, `out-of-line`.
 */
remarks: Array<string>, };

/**
 * On what terms a judge reads: what bars them from an entry, which languages, how many entries.
 */
export type JudgeTerms = { 
/**
 * The outlets the judge works for.
 */
outlets: Array<string>, 
/**
 * The outlets the judge worked for in the past year.
 */
past_outlets: Array<string>, 
/**
 * The parent companies of the judge's outlets.
 */
parents: Array<string>, 
/**
 * The names of people who live with the judge or are as close to them.
 */
household: Array<string>, 
/**
 * The languages the judge reads, by their codes; none for every language.
 */
languages: Array<string>, 
/**
 * The fewest entries the judge should get; null for any number.
 */
min_load: number | null, 
/**
 * The most entries the judge will read; null for no limit.
 */
max_load: number | null, };

/**
 * One judge.
 */
export type JudgeView = { 
/**
 * The judge's id at this desk.
 */
id: string, 
/**
 * The judge's name.
 */
name: string, 
/**
 * The fingerprint of the judge's keys, 30 digits: to be compared with the judge.
 */
fingerprint: string, 
/**
 * On what terms the judge reads.
 */
terms: JudgeTerms, 
/**
 * Why the judge left; null for one who stays.
 */
departure_reason: string | null, 
/**
 * The desk's numbers of the finalists that the judge made or entered, where the call says that such a judge does not
 * judge this year; else none.
 */
finalist_entries: Array<number>, };

/**
 * The judge's workspace.
 */
export type JudgeWorkView = { 
/**
 * The judge's name.
 */
name: string, 
/**
 * What to read out to the desk, so that it trusts the card.
 */
fingerprint: string, 
/**
 * The clock, RFC 3339 in UTC.
 */
now: string, 
/**
 * Whether the clock is a rehearsal's.
 */
rehearsal: boolean, 
/**
 * The call that the entries were assigned under; null until a packet has come.
 */
call: Call | null, 
/**
 * The rounds that this judge reads in, the latest first.
 */
rounds: Array<JudgeRound>, 
/**
 * The entries assigned to this judge, those of the latest round first.
 */
queue: Array<QueueView>, 
/**
 * How far the judge's card has come.
 */
card: Delivery, 
/**
 * The desk that this judge reads for; null until a person confirmed one.
 */
desk: FollowedDesk | null, };

/**
 * An answer that the call shows to judges.
 */
export type JudgedAnswer = { 
/**
 * The question.
 */
question: Text, 
/**
 * The title of the piece or the public name of the person it is about; none for the whole entry.
 */
of: string | null, 
/**
 * The answer as it was given.
 */
answer: Answer, 
/**
 * The words of the options that were chosen, and the id of each that this version of the call no longer has; empty for
 * a question without options.
 */
chosen: Array<Text>, };

/**
 * An entry in a round.
 */
export type JudgedEntry = { 
/**
 * The entry.
 */
entry: string, 
/**
 * The desk's number for it.
 */
number: number, 
/**
 * The title.
 */
title: string, 
/**
 * The category's id.
 */
category: string, 
/**
 * How many judges it was assigned to; those who recused themselves not counted.
 */
assigned: number, 
/**
 * How many of their sheets are in.
 */
returned: number, 
/**
 * The mean of what they say; null without a sheet.
 */
mean: number | null, 
/**
 * How far what they say lies apart, as a standard deviation; null with fewer than two sheets.
 */
spread: number | null, };

/**
 * One judge on one entry.
 */
export type JudgingCell = { 
/**
 * The judge.
 */
judge: string, 
/**
 * The entry.
 */
entry: string, 
/**
 * How it stands.
 */
state: CellState, 
/**
 * The judge's mean over the criteria, vote, place or share of comparisons won; null until the sheet is in.
 */
mean: number | null, 
/**
 * Why the sheet does not count; null where it does, and until it is in.
 */
recused: string | null, };

/**
 * An entry as a judge sees it. It has no place for a legal name, a contact, or an answer that the call
 * keeps from judges.
 */
export type JudgingCopy = { 
/**
 * The entry.
 */
entry: string, 
/**
 * The revision that was packed.
 */
revision: number, 
/**
 * The desk's number for it.
 */
number: number, 
/**
 * The category's id.
 */
category: string, 
/**
 * The title.
 */
title: string, 
/**
 * The names in the byline.
 */
names: Array<PublicName>, 
/**
 * The published works.
 */
pieces: Array<PieceCopy>, 
/**
 * What the entrant says of the work.
 */
statement: string | null, 
/**
 * What the entrant answered to those of the call's questions that are for judges.
 */
answers?: Array<JudgedAnswer>, 
/**
 * The attached files. Those of them that are not among the packet's `files` are in the bundle, in this order.
 */
attachments: Array<AttachmentNote>, };

/**
 * The judging of one round, or a page of it.
 */
export type JudgingView = { 
/**
 * The round, counted from 1.
 */
round: number, 
/**
 * The judges, in the order they were added.
 */
judges: Array<Seat>, 
/**
 * How far each judge is with all entries of the round; none for a judge who was assigned none.
 */
loads: Array<SeatLoad>, 
/**
 * The entries on this page that can be judged, by category and number.
 */
entries: Array<JudgedEntry>, 
/**
 * Every pair of them that stands or stood.
 */
cells: Array<JudgingCell>, 
/**
 * How many entries stand in the round.
 */
of: number, 
/**
 * How many of them stand before this page.
 */
skip: number, 
/**
 * How many stand on a page at most.
 */
most: number, };

/**
 * One of several juries.
 */
export type Jury = { 
/**
 * A short name within the call, such as `french`.
 */
id: string, 
/**
 * Its full name.
 */
name: Text, 
/**
 * The languages, in any of which it judges work.
 */
languages: Array<Language>, };

/**
 * What a desk says of its keys, when it is new here, and what it cannot have said truly of its log.
 */
export type KeyNews = { "what": "new_keys", 
/**
 * The desk.
 */
desk: string, 
/**
 * The fingerprint of the new keys.
 */
fingerprint: string, 
/**
 * Since when, RFC 3339 in UTC.
 */
since: string, } | { "what": "revoked", 
/**
 * The desk.
 */
desk: string, 
/**
 * The fingerprint of the void keys.
 */
fingerprint: string, 
/**
 * Since when, RFC 3339 in UTC.
 */
since: string, } | { "what": "two_successors", 
/**
 * The desk.
 */
desk: string, 
/**
 * The fingerprint of the successor that is followed.
 */
followed: string, 
/**
 * That of the one that is not.
 */
refused: string, } | { "what": "two_histories", 
/**
 * The desk.
 */
desk: string, 
/**
 * The fingerprint of its keys.
 */
fingerprint: string, 
/**
 * Within how many lines the two differ.
 */
lines: number, 
/**
 * When the first of the two came, RFC 3339 in UTC.
 */
at: string, 
/**
 * When the one that contradicts it came, RFC 3339 in UTC.
 */
later: string, 
/**
 * Since when keys that signed one of them are void, RFC 3339 in UTC; null where none are. Somebody else who came
 * to hold them could have signed it.
 */
void_since: string | null, };

/**
 * Who can open a workspace.
 */
export type KeysView = { 
/**
 * The names: persons, `(device)` for a computer, `(recovery)` for the printed recovery key.
 */
names: Array<string>, 
/**
 * Whether the key that this computer keeps is one of them.
 */
opens_here: boolean, };

/**
 * How many things of one kind.
 */
export type KindCount = { 
/**
 * The kind of sealed file: `entry`, `score-sheet`, `card`, `call`, `receipt`, `packet` or `feedback`; `file` for files of
 * the work that they name.
 */
kind: string, 
/**
 * How many entries, rounds, versions of the call …: two revisions of one entry count once, and so does a file that two
 * of them name.
 */
count: number, };

/**
 * A language by its two letters of ISO 639: `"en"` for English, `"fr"` for French.
 */
export type Language = string;

/**
 * Which languages are accepted, and what makes another one acceptable.
 */
export type LanguageRule = { 
/**
 * The languages, any one of which is enough.
 */
accepted: Array<Language>, 
/**
 * Whether the work must have appeared in that language first, so that a translation is not accepted.
 */
original?: boolean, 
/**
 * Work in another language is accepted with any one of these. Without it, none of them helps.
 */
with?: Array<Aid>, 
/**
 * Whether work in another language is accepted as it is, because the desk has the entries that advance translated.
 */
translated_by_desk?: boolean, 
/**
 * The rule in the call's own words, shown beside each finding.
 */
text: Text, 
/**
 * Whether an entry that breaks this rule cannot be submitted.
 */
blocks?: boolean, };

/**
 * A language that a part of a text is in.
 */
export type LanguageShare = { 
/**
 * Its code, as that of the whole.
 */
language: string, 
/**
 * The share of the text that is in it, above 0 and up to 1, by letters.
 */
share: number, };

/**
 * Something in a file that its owner may not mean to send.
 */
export type Leak = { 
/**
 * Which kind of personal data it is.
 */
gives: LeakKind, 
/**
 * What it says: a name, a place, a path. Where there is a number of things, as with changes, that number.
 */
value: string, 
/**
 * Where in the file it stands, in the words of the format: `docProps/core.xml`, `Info/Author`, `GPS`.
 */
place: string, };

/**
 * The kind of personal data in a leak.
 */
export type LeakKind = "name" | "company" | "email" | "location" | "device" | "path" | "tracked_changes" | "comments" | "earlier_versions" | "files" | "properties" | "hidden_text" | "thumbnail";

/**
 * A person's name in law. For the desk only.
 */
export type LegalName = string;

/**
 * The bounds of a length, one or more of them: `at_most` and `at_least` include their number, `more_than` and
 * `less_than` do not.
 */
export type Limit = { 
/**
 * The largest number that is allowed. Without it, there is no upper bound.
 */
at_most?: number | null, 
/**
 * The smallest number that is allowed. Without it, there is no lower bound.
 */
at_least?: number | null, 
/**
 * The number that must be exceeded. Without it, there is no such number.
 */
more_than?: number | null, 
/**
 * The number that must not be reached: `10800` for "under three hours". Without it, there is no such number.
 */
less_than?: number | null, 
/**
 * Whether the call says "about": then a length up to a tenth beyond the bound needs a person.
 */
approximate?: boolean, 
/**
 * Whether all pieces together are measured, or each by itself.
 */
of: LimitOf, };

/**
 * What a limit measures in an entry of several pieces.
 */
export type LimitOf = "sum" | "each";

/**
 * What was found behind a link.
 */
export type LinkState = "alive" | "moved" | "gone" | "home" | "paywalled" | "changed" | "not-allowed" | "unreachable";

/**
 * One link of an entry.
 */
export type LinkView = { 
/**
 * The entry.
 */
entry: string, 
/**
 * The desk's number for it.
 */
number: number, 
/**
 * The link as it was entered.
 */
address: string, 
/**
 * What was found when somebody last looked; null while nobody has.
 */
state: LinkState | null, 
/**
 * Where it moved, or the status; null where there is no more to say. A check of an earlier version says here in English why
 * nothing answered.
 */
detail: string | null, 
/**
 * Why nothing answered; null where something did, or nobody has looked.
 */
failure: Failure | null, 
/**
 * When somebody last looked, RFC 3339 in UTC.
 */
checked_at: string | null, };

/**
 * A list that the desk can save.
 */
export type List = "entries" | "eligibility" | "marks" | "ranking" | "press";

/**
 * The beginning of a list.
 */
export type ListPreview = { 
/**
 * The headings, from left to right.
 */
headings: Array<string>, 
/**
 * The first rows; each has a cell for every heading.
 */
rows: Array<Array<string>>, };

/**
 * A language that every message exists in.
 */
export type Locale = "en-CA" | "fr-CA";

/**
 * The result of checking a log against heads.
 */
export type LogCheck = { 
/**
 * Each head, in the order they were given.
 */
heads: Array<HeadOutcome>, 
/**
 * The last line up to which the log is shown to be as it was handed out; 0 where nothing is.
 */
agrees_up_to: number, 
/**
 * Where the log departs; none where no head says so.
 */
departs: Departure | null, 
/**
 * The number of lines that the log has.
 */
log_lines: number, 
/**
 * The most lines that a head of this desk speaks of, where the log has fewer: an older copy, or one that was cut off.
 */
known_lines: number | null, 
/**
 * The most lines of which a head went out with something of this desk, as far as it recorded that; none where none did.
 */
handed_out: number | null, 
/**
 * Pairs of heads that cannot both be of one log: the desk told two histories. By their places in `heads`.
 */
two_histories: Array<[number, number]>, };

/**
 * One line of the log.
 */
export type LogLineView = { 
/**
 * Its number, from 1 without a gap.
 */
seq: number, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * The instant of the line before it, where that is later than this line's: the clock was set back. Null otherwise.
 */
set_back_from: string | null, 
/**
 * Who.
 */
who: string, 
/**
 * What, such as `ruled`: the last part of the message id `log-<what>`.
 */
what: string, 
/**
 * What it speaks of: an entry, a judge, a category.
 */
subject: string, 
/**
 * The entry's number where it speaks of an entry of this desk.
 */
number: number | null, 
/**
 * What else was recorded.
 */
detail: unknown, 
/**
 * The first bytes of its hash, in hex.
 */
hash: string, };

/**
 * Where the mailbox is, as a person chooses it.
 */
export type MailboxChoice = { 
/**
 * The path of a folder, or the address of an object store: `s3://bucket/awards`, `az://container/awards`,
 * `gs://bucket/awards`, or a web address for a web folder.
 */
place: string, 
/**
 * The address of the service of an object store, where it is not the provider's own.
 */
endpoint: string | null, 
/**
 * The region of a bucket of S3.
 */
region: string | null, 
/**
 * The id of an access key, an account, or a user.
 */
key_id: string | null, 
/**
 * The secret of the key, a token, or a password. Null keeps the one that is there for the same place, service and key.
 */
secret: string | null, };

/**
 * One step of trying a mailbox out.
 */
export type MailboxTryStep = { 
/**
 * What was tried: `write`, `keep`, `list`, `read` or `delete`.
 */
step: string, 
/**
 * Why it did not succeed; null where it did.
 */
failure: Failure | null, };

/**
 * What trying a mailbox out came to.
 */
export type MailboxTryView = { 
/**
 * What was tried, in its order; after a step that failed only what was written is deleted.
 */
steps: Array<MailboxTryStep>, 
/**
 * Whether every step succeeded.
 */
fine: boolean, 
/**
 * By how many seconds the clock of the mailbox is ahead of the workspace's, rounded; less than zero where it is behind.
 * Null where nothing could be written, and in a rehearsal.
 */
ahead_seconds: number | null, 
/**
 * Whether that clock is the store's own, so that it proves when something came.
 */
store_clock: boolean, };

/**
 * The mailbox of a workspace as the settings show it. The secret never leaves the database but for the store itself.
 */
export type MailboxView = { 
/**
 * The path or the address; null where nobody has said.
 */
place: string | null, 
/**
 * The address of the service, where it is not the provider's own.
 */
endpoint: string | null, 
/**
 * The region.
 */
region: string | null, 
/**
 * The id of the access key, the account, or the user.
 */
key_id: string | null, 
/**
 * Whether a secret is kept.
 */
has_secret: boolean, };

/**
 * A judge's own sheet on one entry, as the judge's workspace keeps it.
 */
export type Marked = { 
/**
 * Marks by criterion id.
 */
marks: { [key in string]: number }, 
/**
 * What the judge says to the jury.
 */
comment: string | null, 
/**
 * What the judge says to the entrant, who reads it without the judge's name; null where the call lets nothing be
 * told.
 */
feedback: string | null, 
/**
 * The judge's private note; it never leaves this workspace.
 */
note: string | null, 
/**
 * Why the judge recuses themselves from this entry.
 */
recused: string | null, 
/**
 * Whether the judge calls the conflict contained, so that they could stay on the panel; the desk decides. It says nothing
 * of a sheet that is not recused, and where the call has no grades of conflicts.
 */
contained: boolean, };

/**
 * Whether somebody who judges may enter.
 */
export type MayEnter = "unsaid" | "other_categories" | "until_finalist" | "no";

/**
 * What was published while somebody was changing the call.
 */
export type Meanwhile = { 
/**
 * What the version in force says differently from the one that the draft was begun from.
 */
changes: Array<Difference>, 
/**
 * What both the draft and the version in force changed, each to something else; none where the draft's text is not a
 * call yet.
 */
conflicts: Array<CallConflict> | null, };

/**
 * One measure.
 */
export type Measured = { 
/**
 * Which, such as `alpha-interval` or `kendall`.
 */
measure: string, 
/**
 * Its value, 1 for full agreement; null where it cannot be taken.
 */
value: number | null, 
/**
 * Why it cannot be taken; null where it can.
 */
unavailable: Failure | null, };

/**
 * One sentence of the Fluent catalogue, named by its message id, with the values it is filled with.
 */
export type Message = { 
/**
 * The id of the message in `ui/locales`, such as `finding-window-after`.
 */
code: string, 
/**
 * The variables of that message.
 */
params?: { [key in string]: Param }, };

/**
 * One entry's place by one method.
 */
export type MethodPlace = { 
/**
 * The entry.
 */
entry: string, 
/**
 * The place, 1 the best.
 */
place: number, };

/**
 * The places by one method.
 */
export type MethodPlaces = { 
/**
 * The method's name, such as `ranked-pairs`.
 */
method: string, 
/**
 * The place of each entry that has one.
 */
places: Array<MethodPlace>, 
/**
 * Why there are none; null where there are.
 */
unavailable: Failure | null, };

/**
 * Which midnight a text means. Either way `local` is set to the last minute in time: 23:59.
 */
export type Midnight = "ends" | "begins";

/**
 * What was said in a meeting.
 */
export type Minute = { 
/**
 * The entry; null where it is on the whole category.
 */
entry: string | null, 
/**
 * What was said.
 */
text: string, 
/**
 * Who took it down.
 */
by: string, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, };

/**
 * A file of the work that is not here.
 */
export type MissingFile = { 
/**
 * Its name as its owner gave it.
 */
name: string, 
/**
 * Why it is not here.
 */
failure: Failure, };

/**
 * What the judges of a round are asked for.
 */
export type Mode = "marks" | "yes_maybe_no" | "ranking" | "pairs" | "consensus";

/**
 * One moment at which the verdict or findings of an entry changed.
 */
export type Moment = { 
/**
 * The instant, RFC 3339 in UTC.
 */
at: string, 
/**
 * What happened, as the log names it: `call-changed`, `entry-submitted`, `ruled`, `waiver-granted`, …
 */
because: Array<string>, 
/**
 * The version of the call in force.
 */
call_version: number, 
/**
 * The revision that counted.
 */
revision: number, 
/**
 * The verdict from then on.
 */
verdict: Verdict, 
/**
 * Every finding that is not as it was before.
 */
changed: Array<Finding>, };

/**
 * An amount of money, in quotes, with a point and no sign of the currency: `"115.00"` or `"115"`.
 */
export type Money = string;

/**
 * When the public learns who judged.
 */
export type Named = "unsaid" | "always" | "with_finalists" | "at_ceremony";

/**
 * A list with a name. `"list:partners"` in any other list stands for all values of the list with the id `partners`.
 */
export type NamedList = { 
/**
 * A short name within the call, such as `partners`.
 */
id: string, 
/**
 * What is in it: codes of countries or languages, ids of categories or options, names of outlets.
 */
values: Array<string>, };

/**
 * An extension as a form gives it.
 */
export type NewExtension = { 
/**
 * The new deadline as clocks show it in the call's zone: `2021-01-22T23:59`. That whole minute is in time.
 */
local: string, 
/**
 * The announcement in the call's own words, as they will stand beside a finding.
 */
text: string, 
/**
 * The ids of the categories it is given to; empty for all.
 */
categories: Array<string>, 
/**
 * Why, for the log and for whoever reads the call later.
 */
reason: string, };

/**
 * A later deadline as a form gives it.
 */
export type NewWaiver = { "extension": { 
/**
 * The entrant's e-mail address.
 */
entrant: string, 
/**
 * The last minute in time, as clocks show it in the call's zone: `2021-01-25T12:00`.
 */
local: string, } } | { "code": { 
/**
 * The code; case does not matter.
 */
code: string, 
/**
 * How many entries it is good for.
 */
uses: number, 
/**
 * The last minute in time, as clocks show it in the call's zone.
 */
local: string, } } | { "grace": { 
/**
 * How many minutes.
 */
minutes: number, } };

/**
 * A new call, made from a [`Beginning`] and moved on to the next edition, as a text to be edited. Nothing of it is saved.
 */
export type NextEditionView = { 
/**
 * The call as the text of its file.
 */
toml: string, 
/**
 * What people must review before it is published.
 */
to_review: Array<Advice>, };

/**
 * What people must have said to being nominated by somebody else. Authors and editors who enter are not asked.
 */
export type Nomination = { 
/**
 * The permission that a nominator must hold. `"written"` asks for more than `"spoken"`, and `"none"` asks for
 * nothing.
 */
permission: Permission, 
/**
 * The rule in the call's own words, shown beside each finding.
 */
text: Text, 
/**
 * Whether an entry that breaks this rule cannot be submitted.
 */
blocks?: boolean, };

/**
 * One file that could not be sent.
 */
export type NotSent = { 
/**
 * Whom it is for: a judge's name, or an entry's number.
 */
to: string, 
/**
 * Why, and what to do.
 */
failure: Failure, };

/**
 * Something that a person is told once, when a workspace is opened. `notice-<code>` is its message in the catalogue.
 */
export type Notice = { 
/**
 * What it is about, such as `key-moved`.
 */
code: string, };

/**
 * Where a workspace is and who opens it.
 */
export type OpenRequest = { 
/**
 * The workspace's folder.
 */
folder: string, 
/**
 * Who opens it.
 */
person: string, 
/**
 * Their passphrase; null for the key of this machine.
 */
passphrase: string | null, 
/**
 * The printed recovery key, where that opens it.
 */
recovery?: string, 
/**
 * Whether the person says that the folder was put back to an earlier day on purpose.
 */
restored?: boolean, };

/**
 * One open workspace.
 */
export type OpenWorkspace = { 
/**
 * Which of all that the window opened, counted from 1: another number is another workspace, or opened again.
 */
opened: number, 
/**
 * What is wrong with how it is kept or read, each with what to do.
 */
warnings: Array<Failure>, 
/**
 * Its kind.
 */
kind: WorkspaceKind, 
/**
 * Whose it is.
 */
name: string, 
/**
 * The clock, RFC 3339 in UTC.
 */
now: string, 
/**
 * Whether that is a rehearsal's clock.
 */
rehearsal: boolean, 
/**
 * Where its mailbox is; null where nobody has said.
 */
mailbox: string | null, };

/**
 * When entries open. "From July 1" is its first minute: `local` is midnight at the beginning of that day.
 */
export type Opening = { 
/**
 * The first minute in which entries are taken, as clocks in `zone` show it: `"2024-07-01T00:00"`.
 */
local: string, 
/**
 * The zone whose clocks count, by a city: `"America/Toronto"`.
 */
zone: string, 
/**
 * The opening in the call's own words: "Entries open on July 1."
 */
text: Text, 
/**
 * Whether an entry cannot be submitted before.
 */
blocks?: boolean, };

/**
 * How a rule stands against an entry.
 */
export type Outcome = "met" | "needs_person" | "not_met";

/**
 * What a person must record of an entry before its outcome is announced, such as that its entrants signed. Until then the
 * desk writes no press list, and no page on the entry.
 */
export type OutcomeCondition = { 
/**
 * The id, such as `signature`.
 */
id: string, 
/**
 * The outcomes that it holds for. Without it, `["winner"]`.
 */
before?: Array<AnnouncedOutcome>, 
/**
 * The condition in the call's own words.
 */
text: Text, };

/**
 * What the call says of the outcomes of the judging: who wins where entries tie, what entrants are told, and what must be
 * recorded before an outcome is announced.
 */
export type Outcomes = { 
/**
 * The fewest entries that a category needs to be judged. Without it, any number will do.
 */
minimum_entries?: number | null, 
/**
 * Whether a category may end without a winner.
 */
may_withhold?: boolean, 
/**
 * What happens when entries tie for the first place.
 */
tie: Tie, 
/**
 * Whether the decision is final and no reasons are given.
 */
without_reasons?: boolean, 
/**
 * What entrants are told of the judging, without the judges' names. Without it, nothing.
 */
feedback?: Feedback, 
/**
 * What must be recorded before an outcome is announced. Without it, nothing.
 */
condition?: Array<OutcomeCondition>, 
/**
 * The call's own words. Without it, there are none.
 */
text?: Text | null, };

/**
 * A judge's own marks on one criterion.
 */
export type OwnCriterion = { 
/**
 * The criterion's id, `vote` or `place`.
 */
criterion: string, 
/**
 * How many marks were given.
 */
marks: number, 
/**
 * Their mean; null without one.
 */
mean: number | null, 
/**
 * Their standard deviation, with n − 1; null with fewer than two.
 */
spread: number | null, };

/**
 * One entry of the entrant's own, as a draft or as submitted.
 */
export type OwnEntryView = { 
/**
 * The entry.
 */
entry: string, 
/**
 * The title as last written.
 */
title: string, 
/**
 * The category's id as last written.
 */
category: string, 
/**
 * When it was last saved, RFC 3339 in UTC.
 */
saved_at: string, 
/**
 * The revision of the draft, from 1.
 */
draft_revision: number, 
/**
 * The last revision that was submitted; null while it is only a draft.
 */
revision: number | null, 
/**
 * `draft`, `submitted` or `withdrawn`.
 */
state: string, 
/**
 * How far the last revision has come.
 */
delivery: Delivery, 
/**
 * Whether the draft has changed since it was submitted.
 */
changed: boolean, 
/**
 * Every revision that was submitted, the first first, each with its receipt.
 */
revisions: Array<OwnRevisionView>, 
/**
 * What the desk told of the judging; null until it has come.
 */
feedback: FeedbackMessage | null, };

/**
 * One entry in a judge's own order.
 */
export type OwnPlace = { 
/**
 * The entry.
 */
entry: string, 
/**
 * The desk's number for it.
 */
number: number, 
/**
 * The title.
 */
title: string, 
/**
 * What the judge's marks come to.
 */
mean: number, };

/**
 * One revision that was submitted, and what became of it.
 */
export type OwnRevisionView = { 
/**
 * The revision, from 1.
 */
revision: number, 
/**
 * `submitted` or `withdrawn`.
 */
state: string, 
/**
 * When it was sealed, RFC 3339 in UTC.
 */
sealed_at: string, 
/**
 * How far it has come.
 */
delivery: Delivery, 
/**
 * The desk's receipt for it; null until it has come.
 */
receipt: ReceiptMessage | null, };

/**
 * A rule of the call's own making: a condition that an entry, each of its pieces or each of its people must satisfy.
 */
export type OwnRule = { 
/**
 * A short name within the call, such as `first-published`.
 */
id: string, 
/**
 * What is checked against it: the entry as a whole, or each piece or each person by itself.
 */
of: Subject, 
/**
 * How many of the pieces or people must satisfy it. Without it, all of them.
 */
how_many?: HowMany, 
/**
 * The ids of the categories it holds for. Without it, it holds for all.
 */
categories?: Array<string>, 
/**
 * The rule holds only where this does. Where this needs a person, so does an entry that would break the rule.
 * Without it, the rule holds always.
 */
when?: Condition | null, 
/**
 * The condition that must hold.
 */
require: Condition, 
/**
 * The rule in the call's own words, shown beside each finding.
 */
text: Text, 
/**
 * What the desk is asked where a person must decide. Without it, the finding says only what is missing.
 */
ask?: Text | null, 
/**
 * Whether an entry that breaks this rule cannot be submitted.
 */
blocks?: boolean, };

/**
 * A judge's own marks in a round, at a glance. Nothing in it is of another judge.
 */
export type OwnStatistics = { 
/**
 * Each criterion; one line for the vote or the place where no criteria are marked.
 */
criteria: Array<OwnCriterion>, 
/**
 * How often each mark was given, the lowest first.
 */
used: Array<[number, number]>, 
/**
 * The entries with marks, the highest mean first.
 */
order: Array<OwnPlace>, };

/**
 * From where a page was captured, and when.
 */
export type PageCapture = { 
/**
 * The address of the page, after all redirects.
 */
from: string, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, };

/**
 * A judge and an entry.
 */
export type Pair = { 
/**
 * The judge.
 */
judge: string, 
/**
 * The entry.
 */
entry: string, };

/**
 * Two entries to compare.
 */
export type PairsView = { 
/**
 * The two that should be compared next; null once every pair was.
 */
next: [string, string] | null, 
/**
 * The two that were compared last; null before the first.
 */
last: [string, string] | null, 
/**
 * How many pairs were compared.
 */
compared: number, 
/**
 * How many pairs there are.
 */
pairs: number, };

/**
 * Who reads a category in a round.
 */
export type PanelView = { 
/**
 * The round, counted from 1.
 */
round: number, 
/**
 * The category's id.
 */
category: string, 
/**
 * Its name.
 */
name: Text, 
/**
 * The ids of its judges.
 */
judges: Array<string>, };

/**
 * The rules for judges: who may judge, who may enter, and when judges are named.
 */
export type Panels = { 
/**
 * Whether somebody who judges may enter.
 */
judges_may_enter: MayEnter, 
/**
 * When the public learns who judged.
 */
named: Named, 
/**
 * Whether judges promise confidentiality until the announcement.
 */
embargo?: boolean, 
/**
 * Whether judges may move an entry to another category.
 */
may_move_entries?: boolean, 
/**
 * What a conflict of interest does. Without it, the judge does not get the entry.
 */
conflicts: Conflicts, 
/**
 * Juries that judge side by side, each in its languages. Without it, there is one jury.
 */
jury?: Array<Jury>, 
/**
 * How close the best of two juries must be, in per cent of the higher mean, to go to a bilingual panel. Without
 * it, none does.
 */
cross_check_percent?: number | null, 
/**
 * The call's own words. Without it, there are none.
 */
text?: Text | null, };

/**
 * A value that fills a variable of a message. Dates are ISO 8601 text; the reader's locale shapes them, as it chooses
 * the language of the call's own words.
 */
export type Param = number | string | { 
/**
 * In English.
 */
en: string, 
/**
 * In French.
 */
fr: string, };

/**
 * The verdict of an entry at a past instant, where it is not the one that the entry has now.
 */
export type PastVerdict = { 
/**
 * The entry.
 */
entry: string, 
/**
 * The desk's number for it.
 */
number: number, 
/**
 * The title.
 */
title: string, 
/**
 * The verdict then.
 */
then: Verdict, 
/**
 * The verdict now.
 */
now: Verdict, };

/**
 * What was paid for an entry.
 */
export type PaymentView = { 
/**
 * All that was paid for the entry up to then, such as `115.00`.
 */
amount: string, 
/**
 * What the desk noted on it, such as the way it was paid.
 */
note: string, 
/**
 * Who recorded it.
 */
by: string, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, };

/**
 * Everybody the desk works with.
 */
export type PeopleView = { 
/**
 * The names of those who can open this desk, one for each key.
 */
key_holders: Array<string>, 
/**
 * The judges.
 */
judges: Array<JudgeView>, 
/**
 * Cards in the mailbox of people who are not judges yet.
 */
waiting_cards: Array<WaitingCard>, 
/**
 * Files of cards that could not be opened, each with the reason; each stays in the mailbox.
 */
refused_files: Array<RefusedFile>, 
/**
 * What else is in the folder of cards and was skipped: second copies that a sync client left, links, folders.
 */
skipped_files: Array<SkippedFileView>, 
/**
 * The panel of each category in each round, in the call's order.
 */
panels: Array<PanelView>, };

/**
 * Of whom or of what entries are counted: `"person"`, `"team"`, `"entrant"`, `"outlet"`, `"work"` or
 * `{ answer = "research" }`.
 */
export type Per = "person" | "team" | "entrant" | "outlet" | "work" | { "answer": string };

/**
 * What a nominee said to being nominated.
 */
export type Permission = "written" | "spoken" | "none";

/**
 * One person whose work an entry is.
 */
export type Person = { 
/**
 * The name in the byline.
 */
public_name: PublicName, 
/**
 * Whether the public name is a pseudonym, chosen to protect the person.
 */
pseudonym?: boolean, 
/**
 * The name in law, where the person gave it.
 */
legal_name?: LegalName | null, 
/**
 * How the desk reaches the person.
 */
contact?: Contact | null, 
/**
 * What the person did, such as "producer"; empty for an author.
 */
role?: string | null, 
/**
 * Countries of citizenship; null while undeclared, empty for "none of those asked about".
 */
citizen_of?: Array<Country> | null, 
/**
 * Countries the person works in as a journalist; null while undeclared.
 */
works_in?: Array<Country> | null, 
/**
 * Countries of permanent residence, or of a visa that is not declared by itself; null while undeclared.
 */
resident_of?: Array<Country> | null, 
/**
 * Countries of which the person holds a visa, and no permanent residence; null while undeclared.
 */
visa_of?: Array<Country> | null, 
/**
 * Answers to the call's questions about each person.
 */
answers?: { [key in string]: Answer }, };

/**
 * One published or broadcast work of an entry.
 */
export type Piece = { 
/**
 * The headline or programme title.
 */
title: string, 
/**
 * Where it ran; two where it ran in both.
 */
outlets: Array<string>, 
/**
 * When it was first published or broadcast; null where unknown.
 */
published: Published | null, 
/**
 * The countries it was published or broadcast in; null while undeclared.
 */
countries: Array<Country> | null, 
/**
 * The languages it is in; empty while undeclared.
 */
languages: Array<Language>, 
/**
 * Languages of its subtitles or dubbing, beside those it is in.
 */
subtitles?: Array<Language>, 
/**
 * Whether it is a translation of a work that appeared in another language; null while undeclared.
 */
translation?: boolean | null, 
/**
 * Length of the text in words; null for other media or where unknown.
 */
words: number | null, 
/**
 * Running time in seconds; null for text or where unknown.
 */
runtime_seconds: number | null, 
/**
 * The media it is made of; empty while undeclared.
 */
elements: Array<Element>, 
/**
 * Where it can be read, heard or seen.
 */
url?: string | null, 
/**
 * How to get past a paywall.
 */
access?: string | null, 
/**
 * Answers to the call's questions about each piece.
 */
answers?: { [key in string]: Answer }, 
/**
 * What was read from an attached file of this piece, beside what was declared.
 */
read?: Reading | null, };

/**
 * A piece as a judge sees it.
 */
export type PieceCopy = { 
/**
 * The title.
 */
title: string, 
/**
 * Where it ran.
 */
outlets: Array<string>, 
/**
 * When it was published.
 */
published: Published | null, 
/**
 * Length of the text in words.
 */
words: number | null, 
/**
 * Running time in seconds.
 */
runtime_seconds: number | null, 
/**
 * Where it can be read, heard or seen.
 */
url: string | null, 
/**
 * How to get past a paywall.
 */
access: string | null, };

/**
 * What was read of one piece.
 */
export type PieceRead = { 
/**
 * The piece, counted from 1.
 */
piece: number, 
/**
 * Whether the page says that it is behind a paywall; null where it does not say.
 */
paywall: boolean | null, 
/**
 * Each fact that was read.
 */
facts: Array<BesideView>, };

/**
 * One piece.
 */
export type PieceView = { 
/**
 * The title.
 */
title: string, 
/**
 * Where it ran.
 */
outlets: Array<string>, 
/**
 * When it was published; null where unknown.
 */
published: string | null, };

/**
 * Where the work must have been published or broadcast.
 */
export type PlaceRule = { 
/**
 * The countries, any one of which is enough.
 */
countries: Array<Country>, 
/**
 * The rule in the call's own words, shown beside each finding.
 */
text: Text, 
/**
 * Whether an entry that breaks this rule cannot be submitted.
 */
blocks?: boolean, };

/**
 * What sending came to.
 */
export type Posted = { 
/**
 * What the mailbox has now and did not have before.
 */
sent: Array<KindCount>, 
/**
 * What still waits.
 */
unsent: Unsent, 
/**
 * What went wrong; null where all went well.
 */
failure: Failure | null, };

/**
 * Words that were printed elsewhere for a rule of the call. No entry is checked against them; the advice on the call
 * says where they contradict the rule.
 */
export type Printed = { 
/**
 * The rule: `"deadline"`, `"window"`, or `"category."` with the id of a category, such as
 * `"category.written-news"`.
 */
of: string, 
/**
 * The words that were printed.
 */
text: Text, 
/**
 * Where they were printed, such as the address of a page.
 */
source: string, };

/**
 * The awards programme that the call belongs to.
 */
export type Programme = { 
/**
 * A short name for the file itself, in lower case with hyphens, such as `media-awards`. Keep it from edition to
 * edition.
 */
id: string, 
/**
 * Its full name.
 */
name: Text, 
/**
 * The organization that runs it.
 */
organisation: Text, 
/**
 * Whom entrants may ask. Without it, the call names nobody.
 */
contact: ProgrammeContact, };

/**
 * The public contact of a programme, as printed in the call.
 */
export type ProgrammeContact = { 
/**
 * The name of a person. Without it, none is named.
 */
name: string, 
/**
 * What this person does, such as "Media Officer". Without it, it is not said.
 */
role?: Text | null, 
/**
 * An e-mail address. Without it, none is given.
 */
email: string, 
/**
 * A telephone number, as it was printed. Without it, none is given.
 */
phone?: string | null, };

/**
 * How far one long piece of work has come.
 */
export type Progress = { 
/**
 * The stage, as a message id of the catalogue.
 */
stage: string, 
/**
 * Steps done.
 */
done: number, 
/**
 * Steps in all; 0 while unknown.
 */
total: number, };

/**
 * The new workspace, and what of the damaged one is not in it.
 */
export type ProvenWorkspaceView = { 
/**
 * The new folder. The damaged one is as it was.
 */
folder: string, 
/**
 * The same as after a backup was put back.
 */
restored: RestoredView, 
/**
 * How many lines of the log had been confirmed and are not proven any more; null where that cannot be read.
 */
lines_lost: number | null, 
/**
 * What is damaged; the message of each is `damage-<code>`.
 */
damage: Array<Failure>, };

/**
 * The name under which a work appeared: a byline, which may be a pseudonym.
 */
export type PublicName = string;

/**
 * A span of days, both included: one day for `2020-12-31`, a month for `2014-06`, a year for `2016`, the issue
 * of two months for `2023-11/2023-12`. Printed magazines and old lists often give no more.
 */
export type Published = string;

/**
 * What a file is.
 */
export type Purpose = "work" | "translation" | "transcript" | "summary" | "letter" | "consent" | "proof" | "photo" | "supplement" | "snapshot";

/**
 * A custom question of a call. Its answer can be used in conditions.
 */
export type Question = { 
/**
 * A short name within the call, such as `first-published`. Conditions name the question by it.
 */
id: string, 
/**
 * What it is asked about: once of the entry, or again for each piece or each person.
 */
of: Subject, 
/**
 * What kind of answer it takes.
 */
kind: AnswerKind, 
/**
 * The question, as the form puts it.
 */
text: Text, 
/**
 * What to choose from, for `kind = "choice"` and `"choices"`, which need at least one. Without it, the
 * question is of a kind that takes none.
 */
option?: Array<Choice>, 
/**
 * The ids of the categories it is asked in. Without it, it is asked in all.
 */
categories?: Array<string>, 
/**
 * It is asked only where this holds. Without it, it is asked always.
 */
when?: Condition | null, 
/**
 * Whether it must be answered wherever it is asked.
 */
required?: boolean, 
/**
 * How long an answer of the kind `"text"` may be, in words. Without it, any length will do.
 */
words?: Limit | null, 
/**
 * How long an answer of the kind `"text"` may be, in characters with spaces. Without it, any length will do.
 */
characters?: Limit | null, 
/**
 * Whether judges read the answer; otherwise only the desk does.
 */
for_judges?: boolean, 
/**
 * Whether an entry cannot be submitted while the answer is missing or too long.
 */
blocks?: boolean, };

/**
 * One entry in a judge's queue.
 */
export type QueueView = { 
/**
 * The round.
 */
round: number, 
/**
 * The entry.
 */
entry: string, 
/**
 * The desk's number for it.
 */
number: number, 
/**
 * The title.
 */
title: string, 
/**
 * The category's id.
 */
category: string, 
/**
 * Where it ran.
 */
outlet: string, 
/**
 * How far the judge is with it, by what its round asks for.
 */
state: SheetState, 
/**
 * The sum of the marks, or the place, or the vote as 1, ½ or 0; null without one, and for comparisons.
 */
total: number | null, };

/**
 * One entry in a ranking.
 */
export type RankedEntry = { 
/**
 * The entry.
 */
entry: string, 
/**
 * The desk's number for it.
 */
number: number, 
/**
 * The title.
 */
title: string, 
/**
 * Public names in byline order.
 */
names: Array<PublicName>, 
/**
 * The place, 1 the best; entries that tie share it, and the next place is skipped. Null without marks.
 */
place: number | null, 
/**
 * Whether another entry shares the place.
 */
tied: boolean, 
/**
 * What decides the place, unrounded: the weighted mean of marks, the share of yes, of others that it stands
 * above, or the log odds of being put above another. Null without marks.
 */
score: number | null, 
/**
 * The mean of the judges' marks, votes, places or shares of comparisons won; null without marks.
 */
mean: number | null, 
/**
 * How many judges marked it.
 */
marks: number, 
/**
 * The lowest mean of one judge; null without marks.
 */
lowest: number | null, 
/**
 * The highest mean of one judge; null without marks.
 */
highest: number | null, 
/**
 * How far the judges' means lie apart; null without marks.
 */
spread: number | null, };

/**
 * What the files of an entry say.
 */
export type ReadView = { 
/**
 * Each piece of which a file says anything.
 */
pieces: Array<PieceRead>, 
/**
 * Each file.
 */
files: Array<FileView>, };

/**
 * What a file of the work itself says.
 */
export type Reading = { 
/**
 * Date of publication found in the file.
 */
published?: Published | null, 
/**
 * Language told from the text.
 */
language?: Language | null, 
/**
 * Number of words counted.
 */
words?: number | null, 
/**
 * Running time measured, in seconds.
 */
runtime_seconds?: number | null, 
/**
 * Whether a file of the piece has not been read or could not be, so that what it says is not known.
 */
unread?: boolean, };

/**
 * Why somebody decided: one text for the desk, and one that the entrant may read.
 */
export type Reason = { 
/**
 * For the desk alone: it is kept in the log, and goes into nothing that an entrant reads.
 */
internal: string, 
/**
 * The words for the entrant; null where the entrant is told none.
 */
for_entrant: string | null, };

/**
 * A receipt: which revision arrived, under which number, when.
 */
export type ReceiptMessage = { 
/**
 * The entry.
 */
entry: string, 
/**
 * The revision that arrived.
 */
revision: number, 
/**
 * The sealed file it arrived in.
 */
sealed: string, 
/**
 * The number the desk gave the entry.
 */
number: number, 
/**
 * When it is said to have arrived, RFC 3339 in UTC: an instant between the two that follow.
 */
received_at: string, 
/**
 * Whose clock that is: `mailbox` (a shared folder: the file's own time), `store` (the object store's) or `by-hand`.
 */
received_source: string, 
/**
 * The instant before which the desk can prove that it had not arrived; null where it can prove none.
 */
not_before: string | null, 
/**
 * The instant by which the desk can prove that it had arrived.
 */
not_after: string | null, 
/**
 * The version of the call that was in force at the desk.
 */
call_version: number, };

/**
 * A file of the mailbox that was opened and refused.
 */
export type RefusedFile = { 
/**
 * The id of the sealed file.
 */
sealed: string, 
/**
 * The file's name.
 */
file: string, 
/**
 * Why, and what to do.
 */
failure: Failure, };

/**
 * Where a rehearsal begins.
 */
export type RehearsalStart = "begun" | "played";

/**
 * Every entry as it stood at a past instant.
 */
export type ReplayView = { 
/**
 * The instant, RFC 3339 in UTC.
 */
at: string, 
/**
 * The version of the call that entries are checked against.
 */
call_version: number, 
/**
 * How many had each verdict.
 */
verdicts: VerdictCounts, 
/**
 * The entries whose verdict is another one now.
 */
changed_since: Array<PastVerdict>, };

/**
 * Fields that must be filled in beyond those that every entry has.
 */
export type Required = { 
/**
 * The fields.
 */
fields: Array<RequiredField>, 
/**
 * The rule in the call's own words, shown beside each finding.
 */
text: Text, 
/**
 * Fields that have words of their own, which stand beside a finding on them. Without it, `text` stands beside the
 * findings on all fields.
 */
by_field?: Array<FieldText>, 
/**
 * Whether an entry that breaks this rule cannot be submitted.
 */
blocks?: boolean, };

/**
 * A field that a call may require.
 */
export type RequiredField = "email" | "phone" | "legal-name" | "statement" | "url" | "access" | "outlet" | "published" | "file";

/**
 * The result of putting a workspace back from a backup.
 */
export type RestoredView = { 
/**
 * Which kind of workspace it is.
 */
kind: WorkspaceKind, 
/**
 * The epoch that began.
 */
epoch: number, 
/**
 * The number that the next new entry of a desk gets.
 */
next_number: number, 
/**
 * Whether this computer knew the highest number that was given; else a thousand and more were left out.
 */
numbers_known: boolean, 
/**
 * How many lines of the log, as this computer saw it last, are not in the backup; null where it does not know.
 */
lines_missing: number | null, };

/**
 * What was returned at once.
 */
export type Returned = { 
/**
 * How many sheets.
 */
sheets: number, 
/**
 * How many of them say that the judge recused themselves.
 */
aside: number, 
/**
 * How far they came.
 */
delivery: Delivery, };

/**
 * One revision of an entry.
 */
export type RevisionView = { 
/**
 * The revision, counted from 1.
 */
revision: number, 
/**
 * The instant between `arrived_after` and `arrived_by` that is nearest to `claimed_at`, RFC 3339 in UTC; null where unknown.
 */
received_at: string | null, 
/**
 * The time that its mailbox gives for its file, RFC 3339 in UTC; in a folder anybody can set it. Null where it came by hand.
 */
claimed_at: string | null, 
/**
 * The instant before which it can be proved not to have arrived; null where none can.
 */
arrived_after: string | null, 
/**
 * The instant by which it can be proved to have arrived.
 */
arrived_by: string | null, 
/**
 * `mailbox`, `store` or `by-hand`; null where unknown.
 */
received_source: string | null, 
/**
 * Which times of the file and of its sender cannot be right: the last parts of message ids `anomaly-<code>`.
 */
anomalies: Array<string>, 
/**
 * When a person said that it came; null where nobody did, or where that was taken back.
 */
stated: StatedArrival | null, 
/**
 * `submitted` or `withdrawn`.
 */
state: string, 
/**
 * The entry as it stood.
 */
document: Entry, };

/**
 * One round of judging. Rounds follow each other in the order they stand in.
 */
export type Round = { 
/**
 * A short name within the call, such as `shortlist`.
 */
id: string, 
/**
 * Its full name.
 */
name: Text, 
/**
 * What its judges are asked for: marks, a vote, an order, comparisons or a discussion.
 */
mode: Mode, 
/**
 * Whether the staff of the desk reads, and not judges from outside.
 */
by_staff?: boolean, 
/**
 * How many judges read each entry. Without it, every judge of a panel reads all.
 */
per_entry?: number | null, 
/**
 * How many of them must have answered before the round can close. Without it, the call does not say.
 */
quorum?: number | null, 
/**
 * The ids of the categories that have this round. In another, entries advance past it. Without it, all have it.
 */
categories?: Array<string>, 
/**
 * What differs for some categories. Without it, the round is the same for all.
 */
by_category?: Array<RoundByCategory>, 
/**
 * What a conflict of interest does in this round. Without it, the same as in all rounds.
 */
conflicts?: RoundConflicts | null, 
/**
 * Which entries advance to the next round, or are named where it is the last. Without it, the call does not say.
 */
advance?: Advance | null, 
/**
 * Whether the entries that advance are handed over without an order, for a second jury to decide.
 */
unranked?: boolean, 
/**
 * Whether judges meet after they have marked alone.
 */
meets?: boolean, 
/**
 * The last day on which judges may revise their marks after they met. Without it, the call names none.
 */
revise_until?: string | null, 
/**
 * The call's own words. Without it, there are none.
 */
text?: Text | null, };

/**
 * What differs in a round for some categories: nine judges for books where five read everything else.
 */
export type RoundByCategory = { 
/**
 * The ids of the categories for which it differs. A round names each once.
 */
categories: Array<string>, 
/**
 * How many judges read each of their entries. Without it, as many as in the round.
 */
per_entry?: number | null, 
/**
 * How many of them must have answered. Without it, as many as in the round.
 */
quorum?: number | null, };

/**
 * A category in a round.
 */
export type RoundCategory = { 
/**
 * The category's id.
 */
category: string, 
/**
 * How many judges read each of its entries; null for all of the panel.
 */
per_entry: number | null, 
/**
 * How many must have answered on each of its entries; null where the call does not say.
 */
quorum: number | null, 
/**
 * Its entries in the round.
 */
entries: number, 
/**
 * Sheets that were assigned and are not in.
 */
waiting: number, 
/**
 * Sheets that are in.
 */
returned: number, 
/**
 * How many entries go on; null while nobody has said.
 */
gone_on: number | null, };

/**
 * A change of who reads what in a round.
 */
export type RoundChange = { "what": "readers", 
/**
 * How many, where the call has no number for the category.
 */
per_entry: number, } | { "what": "leaves", 
/**
 * The judge.
 */
judge: string, 
/**
 * How many judges read each entry, where the call has no number for its category.
 */
per_entry: number, };

/**
 * What a conflict of interest does to a judge in one round, where that differs from `[panels.conflicts]`: in the room for a
 * first reading, out of it for the final.
 */
export type RoundConflicts = { 
/**
 * With a person of the entry. Without it, as in all rounds.
 */
person?: ConflictEffect | null, 
/**
 * With an outlet of the entry. Without it, as in all rounds.
 */
outlet?: ConflictEffect | null, 
/**
 * With the company that owns an outlet of the entry. Without it, as in all rounds.
 */
parent?: ConflictEffect | null, 
/**
 * What a judge with a contained conflict does. Without it, as in all rounds.
 */
contained?: Contained | null, };

/**
 * What the judges of one round said.
 */
export type RoundFeedback = { 
/**
 * The round, counted from 1.
 */
round: number, 
/**
 * Its name; null where the call names no rounds.
 */
name: Text | null, 
/**
 * How many judges answered.
 */
judges: number, 
/**
 * What they wrote for the entrant, in an order that says nothing of who wrote it.
 */
words: Array<string>, 
/**
 * The mean of their marks on each criterion; empty where the call tells none, and where fewer than two judges gave
 * marks, for then it would be one judge's.
 */
means: Array<CriterionMean>, };

/**
 * The sheets of a round on their way to the desk.
 */
export type RoundReturn = { 
/**
 * How many sheets there are.
 */
sheets: number, 
/**
 * How many of them were set aside.
 */
aside: number, 
/**
 * How many of those the desk was not sent as they are.
 */
aside_untold: number, 
/**
 * How many say something else than when they were sealed last.
 */
changed: number, 
/**
 * How many were never sealed.
 */
never: number, 
/**
 * How far the last sealed file has come; null before the first.
 */
last: Delivery | null, };

/**
 * One round of judging.
 */
export type RoundView = { 
/**
 * Its number, counted from 1.
 */
round: number, 
/**
 * Whether it is the desk's current round: the last one to which entries advanced.
 */
is_current: boolean, 
/**
 * Its name; null where the call names no rounds.
 */
name: Text | null, 
/**
 * What the call says of it, in its own words.
 */
text: Text | null, 
/**
 * What its judges are asked for: marks, a vote, an order, comparisons or a discussion.
 */
mode: Mode, 
/**
 * Whether the staff of the desk reads.
 */
by_staff: boolean, 
/**
 * How many judges read each entry, where its category has no number of its own; null for all of the panel.
 */
per_entry: number | null, 
/**
 * How many must have answered before it can close, where a category has no number of its own; null where the call does
 * not say.
 */
quorum: number | null, 
/**
 * Which entries advance; null where the call does not say.
 */
advance: Advance | null, 
/**
 * Whether the entries that advance are handed over in no order.
 */
unranked: boolean, 
/**
 * Whether judges meet after they have marked alone.
 */
meets: boolean, 
/**
 * The last day on which judges may revise their marks; null where the call names none.
 */
revise_until: string | null, 
/**
 * Each category that has it.
 */
categories: Array<RoundCategory>, };

/**
 * The kinds of rule this crate can check against an entry. A call states some of them.
 */
export type Rule = "window" | "place" | "language" | "entrant" | "category" | "words" | "runtime" | "pieces" | "people" | "elements" | "opening" | "deadline" | "cap" | "permission" | "required" | "statement" | "files" | "question" | "own" | "fee";

/**
 * One ruling.
 */
export type RulingView = { 
/**
 * The revision it was made on.
 */
revision: number, 
/**
 * The finding it is on.
 */
on: FindingKey, 
/**
 * What was decided; null where it takes an earlier ruling back.
 */
outcome: Outcome | null, 
/**
 * Why, for the desk alone.
 */
reason: string, 
/**
 * The words that the entrant may read; null where there are none.
 */
for_entrant: string | null, 
/**
 * Who.
 */
by: string, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, };

/**
 * A draft of the call that was just saved.
 */
export type SavedCallDraft = { 
/**
 * Its revision now.
 */
revision: number, 
/**
 * When that was, RFC 3339 in UTC.
 */
saved_at: string, };

/**
 * A draft that was saved.
 */
export type SavedDraft = { 
/**
 * The entry.
 */
entry: string, 
/**
 * Its revision now, from 1.
 */
revision: number, 
/**
 * When, RFC 3339 in UTC.
 */
saved_at: string, };

/**
 * A file that was saved with what an entrant or a judge holds of a desk's log.
 */
export type SavedWitnessFile = { 
/**
 * The file.
 */
path: string, 
/**
 * How many signed heads are in it.
 */
head_count: number, 
/**
 * How many of them were signed with keys that the desk called void since.
 */
void_count: number, };

/**
 * The marks a judge may give: from `min` to `max` in steps of `step`. Where criteria have points, each is marked from 0 to
 * its points in these steps, or in whole points without a scale.
 */
export type Scale = { 
/**
 * The lowest mark.
 */
min: number, 
/**
 * The highest mark.
 */
max: number, 
/**
 * The step between marks.
 */
step: number, 
/**
 * The lowest mean, or sum of points, that can win: the call gives no award below it. Without it, any can.
 */
floor?: number | null, 
/**
 * What some of the marks mean. Without it, the call does not say.
 */
anchor?: Array<Anchor>, };

/**
 * A judge in a round.
 */
export type Seat = { 
/**
 * The judge's id.
 */
id: string, 
/**
 * The judge's name.
 */
name: string, 
/**
 * How far this judge's packet of the round has come; null where none was sealed.
 */
packet: Delivery | null, 
/**
 * Why the judge left; null for one who stays.
 */
departure_reason: string | null, };

/**
 * How far a judge is in a round.
 */
export type SeatLoad = { 
/**
 * The judge's id.
 */
judge: string, 
/**
 * Entries that the judge reads; those recused from not counted.
 */
assigned: number, 
/**
 * Those of them whose sheet is in.
 */
returned: number, };

/**
 * What was sent, what waits, and what could not be sealed.
 */
export type SentOut = { 
/**
 * Files that the mailbox has now.
 */
sent: number, 
/**
 * Files that are sealed and kept here, and that the mailbox does not have.
 */
waiting: number, 
/**
 * Files of the work that the sent ones name and that the mailbox does not have; one that two of them name counts twice.
 */
files_waiting: number, 
/**
 * Why the first of those waits; null where none does.
 */
reason: Failure | null, 
/**
 * Those that could not be sealed or sent, each with its reader and the reason. The others were, all the same.
 */
failed: Array<NotSent>, 
/**
 * Why the sending ended before everything was tried, as where the mailbox is gone or full; null where it did not.
 */
ended: Failure | null, 
/**
 * Whether it was stopped before the end.
 */
stopped: boolean, };

/**
 * One field whose shape is wrong. Only this, and a rule that the call says blocks, stops a submission.
 */
export type ShapeError = { 
/**
 * The field, as a path into the entry: `pieces[0].url`.
 */
field: string, 
/**
 * What is wrong with it.
 */
message: Message, };

/**
 * How far a judge is with one entry.
 */
export type SheetState = "todo" | "begun" | "done" | "aside";

/**
 * An entry with fewer judges than wanted, and why.
 */
export type ShortfallView = { 
/**
 * The entry.
 */
entry: string, 
/**
 * The desk's number for it.
 */
number: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Judges wanted.
 */
wanted: number, 
/**
 * Judges assigned.
 */
assigned: number, 
/**
 * Judges of the panel who may not read it, by a conflict of interest.
 */
in_conflict: Array<string>, 
/**
 * Judges of the panel who read as many as they will.
 */
at_capacity: Array<string>, 
/**
 * All judges to whom a reading could be passed on by exchange: one more by any of them would help.
 */
exchange_candidates: Array<string>, };

/**
 * One file of an entry.
 */
export type ShownFile = { 
/**
 * BLAKE3 of its bytes, in hex: the name by which it is asked for.
 */
hash: string, 
/**
 * Its name as its owner gave it: a label, never a path.
 */
name: string, 
/**
 * Its media type: by its content where it was read, else as declared.
 */
media_type: string, 
/**
 * Its size in bytes; of one that has not come, what the document says that names it.
 */
bytes: number, 
/**
 * Whether it is in this workspace; false for one that a document names and that has not come yet.
 */
here: boolean, 
/**
 * The piece it shows, counted from 1; null where it belongs to the whole entry.
 */
piece: number | null, 
/**
 * What it is.
 */
purpose: Purpose, 
/**
 * From where and when the app captured the page; null for a file that somebody attached.
 */
taken: PageCapture | null, 
/**
 * What it is shown as.
 */
form: ShownForm, 
/**
 * What stood in the way of reading it; null where nothing did.
 */
trouble: FileTrouble | null, };

/**
 * What a file is shown as.
 */
export type ShownForm = "film" | "sound" | "picture" | "print" | "article" | "table" | "captions" | "text" | "other";

/**
 * A table, as far as it is shown: at most [`MOST_ROWS`] of its rows and [`MOST_COLUMNS`] of its columns.
 */
export type ShownTable = { 
/**
 * The name of its sheet; empty for separated values.
 */
name: string, 
/**
 * How many columns it has, with those that are not shown.
 */
columns: number, 
/**
 * Its rows as they are printed; a row ends with the last cell that says something.
 */
rows: Array<Array<string>>, 
/**
 * How many rows it has, with those that are not shown.
 */
rows_in_all: number, };

/**
 * Whoever signed something: the keys are proven, the name is what they call themselves.
 */
export type Signer = { 
/**
 * The name; empty where only its reader can know it.
 */
name: string, 
/**
 * The fingerprint: 30 digits, to be compared by a person.
 */
fingerprint: string, };

/**
 * Something in the mailbox that was not opened, since it is no sealed file under its own name: a conflict copy, a link, a folder.
 */
export type SkippedFileView = { 
/**
 * Its name.
 */
name: string, 
/**
 * What is wrong with it: the last part of the message id `skipped-<code>`.
 */
code: string, };

/**
 * Where the datum of a finding came from.
 */
export type Source = "declared" | "read" | "recorded" | "ruled";

/**
 * A span of days, both included.
 */
export type Span = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * What to make of an issue or a month that reaches over an edge. Without it, a person decides.
 */
astride?: Astride, };

/**
 * Who has signed something, as a workspace knows them.
 */
export type Standing = { "is": "known" } | { "is": "new_edition" } | { "is": "first" } | { "is": "changed", 
/**
 * The name that goes with the known keys.
 */
name: string, 
/**
 * Their fingerprint.
 */
fingerprint: string, } | { "is": "other", 
/**
 * The name of the desk that the workspace belongs to.
 */
name: string, 
/**
 * Its fingerprint.
 */
fingerprint: string, } | { "is": "revoked", 
/**
 * Since when, RFC 3339 in UTC.
 */
since: string, };

/**
 * What a person said of a judge and an entry.
 */
export type Stated = { 
/**
 * Why.
 */
reason: string, 
/**
 * Who said it.
 */
by: string, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * Whether it says that there is no conflict.
 */
dismissed: boolean, };

/**
 * When a person said that a revision came.
 */
export type StatedArrival = { 
/**
 * The instant, RFC 3339 in UTC.
 */
at: string, 
/**
 * How the person knows.
 */
reason: string, 
/**
 * Who.
 */
by: string, };

/**
 * How long the entrant's statement may be. An entry without one is not checked against it: `fields` of `[required]`
 * asks for one.
 */
export type StatementRule = { 
/**
 * Its length in words. Without it, any will do.
 */
words?: Limit | null, 
/**
 * Its length in characters with spaces. Without it, any will do.
 */
characters?: Limit | null, 
/**
 * The rule in the call's own words, shown beside each finding.
 */
text: Text, 
/**
 * Whether an entry that breaks this rule cannot be submitted.
 */
blocks?: boolean, };

/**
 * What a rule or a question is about.
 */
export type Subject = "entry" | "piece" | "person";

/**
 * One entry taken in.
 */
export type Taken = { 
/**
 * The entry.
 */
entry: string, 
/**
 * The desk's number for it.
 */
number: number, 
/**
 * The revision.
 */
revision: number, 
/**
 * The verdict.
 */
verdict: Verdict, };

/**
 * What becomes of an entry that is submitted now. What was granted beside the call only the desk knows. A withdrawal is
 * always taken.
 */
export type Taking = { 
/**
 * Whether it replaces something submitted before that can count; false where nothing was, or only what came before
 * entries were open or was withdrawn.
 */
replaces: boolean, 
/**
 * How it is taken.
 */
taken: HowTaken, 
/**
 * The first instant at which entries are taken, RFC 3339 in UTC; null where the call names none.
 */
opens: string | null, 
/**
 * The last minute that is in time, RFC 3339 in UTC.
 */
last: string, 
/**
 * The last minute in which a change of it is taken once it is submitted, RFC 3339 in UTC; null where none will be.
 */
changes_until: string | null, };

/**
 * Words for people to read, in one language, or in English and French: `"…"` or `{ en = "…", fr = "…" }`.
 */
export type Text = string | { 
/**
 * In English.
 */
en: string, 
/**
 * In French.
 */
fr: string, };

/**
 * What happens when entries tie.
 */
export type Tie = "unsaid" | "shared" | "shared_and_skipped" | "ranked_again" | "voted";

/**
 * A tie for the first place.
 */
export type TieView = { 
/**
 * What the call lets it come to.
 */
rule: Tie, 
/**
 * How many entries share the place.
 */
entries: number, 
/**
 * Whether counting back tells any of them apart.
 */
told_apart: boolean, 
/**
 * Those of them that counting back puts first, at most a page of them: more of the highest readings, then of the
 * next. All of them where it tells none apart.
 */
countback: Array<RankedEntry>, };

/**
 * The desk today.
 */
export type TodayView = { 
/**
 * The desk's clock, RFC 3339 in UTC.
 */
now: string, 
/**
 * Entries by verdict; withdrawn ones are counted among all alone.
 */
verdicts: VerdictCounts, 
/**
 * Entries that were taken back.
 */
withdrawn: number, 
/**
 * Entries per day in the desk's zone, in order; days without one between the first and the last are there too.
 */
days: Array<DayView>, 
/**
 * The judging of each category, in the call's order.
 */
categories: Array<CategoryProgress>, 
/**
 * How far each judge is.
 */
judges: Array<JudgeProgress>, 
/**
 * Entries that need a person, the one that waits longest first; at most twenty.
 */
waiting: Array<WaitingView>, 
/**
 * The last lines of the log.
 */
log: Array<LogLineView>, };

/**
 * An award that nobody enters, such as a Gold Award or a best in show. People choose it among the winners of categories.
 */
export type TopAward = { 
/**
 * A short name within the call, such as `gold`. No category has the same.
 */
id: string, 
/**
 * Its full name.
 */
name: Text, 
/**
 * The award in the call's own words.
 */
text: Text, 
/**
 * The ids of the categories from which its candidates come. Without it, they come from all.
 */
categories?: Array<string>, 
/**
 * Which entries of these categories are candidates.
 */
candidates: TopCandidates, };

/**
 * An award for one of the entries that won in categories.
 */
export type TopAwardView = { 
/**
 * Its id, under which decisions on it are recorded.
 */
id: string, 
/**
 * Its name.
 */
name: Text, 
/**
 * The call's own words.
 */
text: Text, 
/**
 * The entries that it can go to, in the order of their categories.
 */
candidates: Array<TopCandidate>, 
/**
 * The numbers of the entries that have it and are candidates no longer: what they won was taken back, or their entrant
 * withdrew them.
 */
no_longer_candidates: Array<number>, 
/**
 * The names of the categories that can still add a candidate, since nobody has decided there.
 */
undecided_categories: Array<Text>, 
/**
 * What is decided of it.
 */
decisions: DecisionsView, };

/**
 * An entry that an award can go to.
 */
export type TopCandidate = { 
/**
 * The entry, without a place.
 */
entry: RankedEntry, 
/**
 * The id of the category that it won, or in which it is a finalist.
 */
category: string, 
/**
 * What was decided of it there.
 */
outcome: DecisionOutcome, };

/**
 * Which entries are candidates for an award among the winners.
 */
export type TopCandidates = "winners" | "winners_and_finalists";

/**
 * The sheets and marks from which one entry's place in the ranking follows.
 */
export type Trace = { 
/**
 * The entry.
 */
entry: string, 
/**
 * Each judge's sheet.
 */
sheets: Array<TracedSheet>, };

/**
 * One mark.
 */
export type TracedMark = { 
/**
 * The criterion's id.
 */
criterion: string, 
/**
 * The mark; null where there is none.
 */
mark: number | null, };

/**
 * One sheet that counts, or that was set aside.
 */
export type TracedSheet = { 
/**
 * The judge.
 */
judge: string, 
/**
 * The judge's name.
 */
name: string, 
/**
 * The sheet's weighted mean; null where the judge recused themselves.
 */
mean: number | null, 
/**
 * By how much the judge's marks lie above those of the average judge; null where it cannot be told.
 */
leniency: number | null, 
/**
 * The marks, in the order of the call's criteria; the one vote or place where no criteria were marked.
 */
marks: Array<TracedMark>, 
/**
 * What the judge said to the jury.
 */
comment: string | null, 
/**
 * Why the judge recused themselves, or was kept from the entry; null for a sheet that counts.
 */
recused: string | null, };

/**
 * Two texts of one version of a call: neither is in force.
 */
export type TwoTexts = { 
/**
 * The version.
 */
version: number, 
/**
 * The first 16 digits of the BLAKE3 hash of one text.
 */
one: string, 
/**
 * The same of the other.
 */
other: string, };

/**
 * Something in a mailbox that waits for a person, because it comes from keys that nobody has confirmed for it.
 */
export type Unconfirmed = { 
/**
 * The id of the sealed file.
 */
sealed: string, 
/**
 * `call` or `packet`.
 */
what: string, 
/**
 * Who signed it.
 */
signer: Signer, 
/**
 * The edition that it is for.
 */
edition: Text, 
/**
 * How this workspace knows them.
 */
standing: Standing, };

/**
 * What a workspace has sealed and neither sent nor given to a person as a file.
 */
export type Unsent = { 
/**
 * By kind; empty where nothing waits.
 */
items: Array<KindCount>, 
/**
 * Why the first of them waits; null where nothing does.
 */
reason: Failure | null, };

/**
 * What an open workspace has sealed and neither sent nor given to a person as a file.
 */
export type UnsentView = { 
/**
 * Which workspace.
 */
kind: WorkspaceKind, 
/**
 * What, and why.
 */
unsent: Unsent, 
/**
 * Whom a person can e-mail it to: the contact of the call; null where there is none.
 */
contact: ProgrammeContact | null, };

/**
 * Where an entry stands against the whole call.
 */
export type Verdict = "eligible" | "needs_person" | "not_eligible";

/**
 * The verdict under one version of the call.
 */
export type VerdictAt = { 
/**
 * The version of the call.
 */
call_version: number, 
/**
 * The verdict, without rulings.
 */
verdict: Verdict, 
/**
 * Whether the entry is in time under that version.
 */
in_time: boolean, };

/**
 * An entry whose verdict changes with the call.
 */
export type VerdictChange = { 
/**
 * The entry.
 */
entry: string, 
/**
 * The desk's number for it.
 */
number: number, 
/**
 * The title.
 */
title: string, 
/**
 * The instant of arrival, RFC 3339 in UTC.
 */
received_at: string, 
/**
 * How late it came by the printed clock of the deadline before the change, in minutes: `00:00` is one minute after
 * `23:59`. Null where it was in time.
 */
late_minutes: number | null, 
/**
 * The verdict now.
 */
from: Verdict, 
/**
 * The verdict after.
 */
to: Verdict, };

/**
 * Entries by verdict. Withdrawn ones are counted among all alone.
 */
export type VerdictCounts = { 
/**
 * All entries, withdrawn ones included.
 */
all: number, 
/**
 * Every rule met.
 */
eligible: number, 
/**
 * At least one rule needs a person.
 */
needs_person: number, 
/**
 * At least one rule not met.
 */
not_eligible: number, };

/**
 * One published version of the call.
 */
export type VersionView = { 
/**
 * The version.
 */
version: number, 
/**
 * When it was published, RFC 3339 in UTC.
 */
at: string, 
/**
 * Who published it.
 */
by: string, };

/**
 * How a jury voted.
 */
export type Votes = { 
/**
 * Votes for it.
 */
in_favour: number, 
/**
 * Votes against it.
 */
against: number, 
/**
 * Judges who were there and did not vote.
 */
abstained: number, };

/**
 * A card in the mailbox of somebody who offers to judge, until the desk adds them as a judge.
 */
export type WaitingCard = { 
/**
 * The name on the card.
 */
name: string, 
/**
 * The fingerprint of its keys, 30 digits: to be compared with the person before they are added.
 */
fingerprint: string, };

/**
 * An entry that needs a person.
 */
export type WaitingView = { 
/**
 * The entry.
 */
entry: string, 
/**
 * The desk's number for it.
 */
number: number, 
/**
 * The title.
 */
title: string, 
/**
 * When it came, RFC 3339 in UTC.
 */
received_at: string, 
/**
 * The first finding that needs a person.
 */
finding: Finding, };

/**
 * To whom a deadline waiver is granted.
 */
export type WaiverKind = "extension" | "code" | "grace";

/**
 * A later deadline that was granted.
 */
export type WaiverView = { 
/**
 * Its id.
 */
id: string, 
/**
 * How it comes to an entry.
 */
kind: WaiverKind, 
/**
 * The entrant's e-mail address, for an extension.
 */
entrant: string | null, 
/**
 * The fingerprint of the keys it is bound to; null where they were not known when it was granted.
 */
sender: string | null, 
/**
 * The code that an entrant enters, for a waiver by code.
 */
code: string | null, 
/**
 * How many entries the code is good for in all.
 */
uses: number | null, 
/**
 * Minutes after the deadline, for a grace.
 */
minutes: number | null, 
/**
 * The first instant that is late, RFC 3339 in UTC.
 */
closes: string | null, 
/**
 * The reason that was given.
 */
reason: string, 
/**
 * Who granted it.
 */
by: string, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * When it was taken back; null while it holds.
 */
revoked: string | null, };

/**
 * The address of a page that a browser opens: `http` or `https`, with a host.
 */
export type WebAddress = string;

/**
 * Which sheets of a round go to the desk.
 */
export type WhichSheets = "all" | "aside";

/**
 * When the work must have been published or broadcast. Both days are included.
 */
export type Window = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * How many of the pieces of an entry must lie inside: all of them, most, or a number.
 */
pieces: HowMany, 
/**
 * What to make of an issue or a month that reaches over an edge. Without it, a person decides.
 */
astride?: Astride, 
/**
 * The rule in the call's own words, shown beside each finding.
 */
text: Text, 
/**
 * Whether an entry that breaks this rule cannot be submitted.
 */
blocks?: boolean, };

/**
 * Over what a cap counts.
 */
export type Within = "call" | "category";

/**
 * Words of a call, as they are printed.
 */
export type Words = { 
/**
 * Where in the call: `deadline`, `window`, `category.long-form-audio`.
 */
place: string, 
/**
 * The words.
 */
text: string, };

/**
 * One entry with what is attached to it, and the judge's own sheet.
 */
export type WorkView = { 
/**
 * The round.
 */
round: number, 
/**
 * The entry as a judge may see it.
 */
entry: JudgingCopy, 
/**
 * The text of each attached file, in the order of the attachments; null for one that holds none or was not read.
 */
texts: Array<string | null>, 
/**
 * What stood in the way of reading each; null where nothing did.
 */
troubles: Array<FileTrouble | null>, 
/**
 * The sheet as last saved.
 */
sheet: Marked, 
/**
 * Its revision; 0 before the first mark.
 */
revision: number, 
/**
 * How far what it says has come.
 */
delivery: Delivery, 
/**
 * Whether the call has contained conflicts in this round beside those that keep a judge away.
 */
has_grades: boolean, };

/**
 * The kinds of workspace.
 */
export type WorkspaceKind = "entrant" | "desk" | "judge";

/**
 * A list that was written.
 */
export type WrittenList = { 
/**
 * The path of the file.
 */
path: string, 
/**
 * How many rows it has, without the headings.
 */
row_count: number, };
