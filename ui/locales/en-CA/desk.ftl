# The desk.

desk-no-call = No call yet
desk-no-call-do = Publish a call under Call; entries, people and judging follow from it.
figure-received = received
figure-eligible = eligible
figure-not-eligible = not eligible
figure-needs-person = need a person
figure-withdrawn = withdrawn
figure-sheets = { $due ->
    [one] of one sheet in
   *[other] of { $due } sheets in
}
days = Entries per day
days-told = Entries per day against the deadlines; the same figures are in the table
days-first = By the first deadline
days-extended = By the extension
days-late = Late
days-none = No entry has come yet.
day = Day
as-table = As a table
as-chart = As a chart
deadline = Deadline
deadline-opens = Entries open
deadline-first = First deadline
deadline-announced = Extension announced { $day }
extension = Extension
today-judging = Judging by category
today-log = Last in the log
today-waiting = Needs a person
today-waiting-none = No entry that was collected needs a person. What still lies in the mailbox is not counted here.
whole-log = The whole log
judges = Judges
judge = Judge
sheets = Sheets
sheets-in = Sheets in
in-of = In, due
state-decided = Decided
state-all-in = All in
state-not-assigned = Not assigned
judge-returned = Returned
judge-reading = Packet is out
judge-not-sent = No packet yet
judge-waiting = Packet not sent yet
rule = Rule
rule-on = Rule on { $number }
ruling = Ruling
ruling-record = Record ruling
ruling-take-back = Take back
ruled-on = Ruling recorded on { $number }
people-of-entry = People
revisions = Revisions
history = History
call-first = Publish the first call
call-first-do = Fill in the form below, or paste the text of a call. A call says of itself how it is written.
call-versions = Versions
call-text = The text of the call
call-text-hint = What is changed here is published as the next version: raise its number, then look at what would change.
call-try = See what would change
call-publish = Publish
extend = Extend the deadline
extend-day = New last day
extend-time = Until
extend-time-hint = the whole minute counts
extend-text = Announcement
extend-text-hint = in the call’s own words, as entrants will read it
extend-reason-hint = for the log
extend-record = Record extension
extend-fill = What changes is shown as soon as the day is another. To record it, the announcement and the reason are needed.
extend-closes = Closes { $time }, { $day }
extend-makes = The call, version { $version }. This makes version { $next }.
extend-before = What changes, before you save
extend-read = As entrants will read it
deadline-now = Deadline now
deadline-new = New deadline
elsewhere = The same instant elsewhere
zone-st-johns = St. John’s
zone-halifax = Halifax
zone-toronto = Toronto and Ottawa
zone-winnipeg = Winnipeg
zone-edmonton = Edmonton
zone-vancouver = Vancouver
verdict-change-late = { $days ->
    [0] { $hours ->
        [0] { $minutes } min late
       *[other] { $hours } h { $minutes } min late
    }
   *[other] { $days } d { $hours } h late
}
verdict-change-from = From
verdict-change-to = To
people = People
cards = Cards in the mailbox
cards-hint = Compare the digits with the person, by telephone say, before you add them.
judge-add = Add as judge
judge-added = { $name } is a judge now
judges-none = No judges yet
judges-none-do = Each judge sends a card through the mailbox; it appears here.
panel-set = The panel is changed
reads = { $judge } reads { $category }
desk-keys = Who can open this desk
desk-keys-hint = Each person opens it with a passphrase of their own, and the log names them. A copy made before a key was removed still opens with it.
key-device = This machine
key-person = Name
key-add = Add
key-added = { $name } can open this desk
key-removed = The key of { $name } is removed
key-remove-of = Remove the key of { $name }
key-last = The last key stays.
judging = Judging
judging-none = No eligible entries yet
judging-none-do = Collect, rule on what needs a person, then assign judges.
per-entry = Judges per entry
per-entry-others = Where the call has a number for some categories, that number holds for them. To change it, change the call.
per-entry-wrong = A number from 1 to 99.
assign-judges = Assign judges
assign-first = Assign the entries to judges, then send the packets.
send-packets = Send packets
take-sheets = Collect sheets
silent = No answer yet
silent-waiting = { $entries ->
    [one] (one entry)
   *[other] ({ $entries } entries)
}
reminder = reminder for { $name }
reminder-copy = Copy a reminder
reminder-text = Dear { $name }, { $entries ->
    [one] one entry of the { $edition } still waits
   *[other] { $entries } entries of the { $edition } still wait
} for your marks. Please open your packet in Awards Desk, mark them, and return your sheets. Thank you.
matrix = Judges by entries
packet-of = Packet: { $state }
packet-not-sent = no packet yet
cell-none = not assigned
cell-waiting = waiting
results-next = Next: { $category }
results-none = No entries in this round
results-none-do = Nothing can be ranked here. “No award” can still be recorded.
top-award-undecided = Not decided yet: { $categories }. A candidate may still come from there.
top-award-none = No candidate yet
top-award-none-do = Candidates come from what is decided in categories. Where nobody has it, record “No award”.
top-award-lost = Entry { $entries } no longer has what made it a candidate. Take the decision back, or decide again.
top-award-outcome = Result there
rank = Rank
unranked = none
raw-mean = Raw mean
range = Means { $low } to { $high }
range-of = From { $from } to { $to }
range-told = The line runs from the lowest sheet to the highest; the circle is the raw mean.
decision = Decision
decision-open = Open
decision-winner = Winner
decision-shared = Shared award
decision-no-award = No award
decision-finalist = Finalist
decision-withdrawn = Withdrawn after it was announced
decision-record = Record the decision
decision-reason-hint = for the desk alone: kept in the log, on no page that leaves the desk
words-for-entrant = Words for the entrant
words-for-entrant-hint = optional; they appear on the page for the entrant
words-for-entrant-none = The call says that no reasons are given, so the page for the entrant has none.
decision-take-back = Take back
condition-open = Before it is announced:
condition-met = Met:
condition-record = Record that it is met
condition-how = How it is met
decision-take-back-does = What stood before stands again. Both stay in the log, with your reason.
decision-taken-back = The decision is taken back
decision-undone = Undone right after it was recorded.
decision-restored = Taking it back was undone.
decide = Decide
decide-again = Decide again; the earlier stays in the log
decided = The decision is recorded
shared-hint = between two or more entries, tied or not
decision-shared-by = Shared by
decision-shared-two = Choose at least two entries.
decision-needs-person = { $entries ->
    [one] One entry of this category still needs a person, so it is in no round.
   *[other] { $entries } entries of this category still need a person, so they are in no round.
}
decision-entry-withdrawn = Its entrant has withdrawn this entry since.
decision-take-back-why = Why it is taken back
entries-in-round = In the round
entries-came = Received
entries-need-person = Need a person
lists = Lists
list = List
list-entries-for = for the desk only
list-eligibility-for = every finding; for the desk only
list-marks-for = for the desk only
list-ranking-for = for the desk only
list-press-for = public names only
format = Format
format-xlsx = Excel workbook
format-csv = CSV
format-json = JSON
list-write = Write the list
list-where = Written to
list-preview = What will be written
list-empty = The list has no rows yet.
log = Log
log-lede = Each line is made over the rows that it added, and a tree of hashes covers all lines. “awards verify” names what was changed or taken out. Whoever has the desk’s keys could rewrite all of it: only a signed head that somebody else keeps shows that.
hash = Hash
older = Older lines
log-runs-back = Earlier than the line before it, of { $before }: a clock was wrong, or was put right.
log-workspace-created = Workspace created
log-call-published = Call published
log-call-changed = Call changed
log-sealed-to-void-keys = Sealed to void keys
log-call-opened = Call opened
log-desk-confirmed = Desk confirmed
log-call-followed = Call followed
log-desk-keys-followed = New keys of the desk followed
log-desk-keys-revoked = Keys of the desk void
log-packet-overtaken = Older packet passed over
log-keys-rotated = Desk’s keys replaced
log-keys-revoked = Desk’s old keys revoked
log-entry-received = Entry received
log-file-refused = File refused
log-refusal-seen = Refused file seen
log-ruled = Ruling
log-waiver-granted = Deadline waiver granted
log-waiver-revoked = Deadline waiver taken back
log-payment-recorded = Payment recorded
log-fee-waived = Fee waived
log-fee-waiver-revoked = Fee waiver taken back
log-entries-screened-again = All entries checked again by the new version of the app
log-ruling-revoked = Ruling taken back
log-receipt-made = Receipt written
log-page-made = Page on the judging made
log-receipt-sent = Receipt sent
log-receipt-kept = Receipt kept
log-judge-added = Judge added
log-panel-set = Panel set
log-conflict-declared = Conflict declared
log-assigned = Entries assigned
log-assignment-undone = Assignment undone
log-judge-changed = Judge’s terms changed
log-judge-left = Judge left
log-round-changed = Assignments changed
log-advanced = Advancing entries recorded
log-given = Entry assigned to one more judge
log-conflict-stated = Conflict ruled on
log-minute-taken = Note of the discussion added
log-feedback-released = Feedback released
log-feedback-kept = Feedback received
log-packet-sealed = Packet sealed
log-packet-opened = Packet opened
log-sheet-received = Score sheet received
log-marked = Marked
log-recused = Recused
log-decided = Decision
log-decision-taken-back = Decision taken back
log-condition-met = Condition of the outcome met
log-condition-not-met = Condition of the outcome not met after all
log-entry-submitted = Submitted
log-entry-amended = Amended
log-entry-withdrawn = Withdrawn
log-links-checked = Links checked
log-files-read = Files read
log-file-attached = File attached
log-clock-set = Rehearsal clock set
log-key-added = Key added
log-key-removed = Key removed
log-recovery-key-made = Recovery key made
log-key-strengthened = Passphrase protected more strongly
days-before = { $entries ->
    [one] one came before
   *[other] { $entries } came before
}
state-open = { $sheets ->
    [one] one open
   *[other] { $sheets } open
}
verdict-changes = { $entries ->
    [one] One entry changes verdict.
   *[other] { $entries } entries change verdict.
}
verdict-changes-not = { $entries ->
    [one] One stays as it is.
   *[other] { $shown } stay as they are.
}
call-published = { $entries ->
    [one] The call is published and in the mailbox; one entry changed verdict
   *[other] The call is published and in the mailbox; { $entries } entries changed verdict
}
readings-assigned = { $pairs ->
    [one] One reading was assigned
   *[other] { $pairs } readings were assigned
}
packets-sent = { $judges ->
    [0] No packet went out
    [one] The packet of one judge is in the mailbox
   *[other] The packets of { $judges } judges are in the mailbox
}
unfilled = { $entries ->
    [one] One entry has too few judges: add some to its panel, or ask fewer per entry.
   *[other] { $entries } entries have too few judges: add some to their panels, or ask fewer per entry.
}
tie = { $entries ->
    [one] One entry is first.
   *[other] { $entries } entries share the first rank; the numbers do not decide between them.
}
list-done = { $rows ->
    [one] One row was written
   *[other] { $shown } rows were written
}
collected-told = { $entries ->
        [one] One entry
       *[other] { $entries } entries
    } and { $sheets ->
        [one] one sheet
       *[other] { $sheets } sheets
    } collected
collected-stopped = Stopped before the end. What is left comes in with the next collection.
results-of = { $entries ->
        [one] One entry
       *[other] { $entries } entries
    }, { $sheets ->
        [one] one sheet
       *[other] { $sheets } sheets
    }.
deadline-waivers = Deadline waivers
deadline-waivers-lede = Later deadlines that the desk grants. The call does not mention them. Where one applied to an entry, its entrant reads so, without the reason.
waiver-new = Grant a deadline waiver
waiver-grant = Grant it
waiver-granted = Deadline waiver granted. Every entry it touches was screened again.
waiver-for = For whom
waiver-extension = One entrant
waiver-code = Whoever has a code
waiver-grace = Everyone, some minutes
waiver-entrant = E-mail address of the entrant
waiver-uses-field = Entries it is good for
waiver-minutes = Minutes after each deadline
waiver-grace-of = { $minutes ->
    [one] One minute of grace for everyone
   *[other] { $minutes } minutes of grace for everyone
}
waiver-until = until { $at }
waiver-uses = { $uses ->
    [one] good for one entry
   *[other] good for { $uses } entries
}
waiver-revoked = Taken back
waiver-taken-back = Taken back at the desk.
replay = Replay verdicts
replay-day = On this day
replay-version = Under
replay-in-force = the call in force then
replay-do = Show
replay-counts = { $at }, version { $version }: { $eligible } eligible, { $needs } needed a person, { $not } not eligible.
replay-same = Every entry of that time has the same verdict now.
replay-then = Then
replay-now = Now
verdict-history = Verdict history
payments = Payments
payment-amount = Paid by now, in all
payment-amount-hint = such as 30.00
payment-note = Means of payment
payment-record = Record
payment-recorded = Payment recorded.
fee-waive = Waive the fee
fee-waived = Fee waived. Every entry it touches was screened again.
fee-waiver-of-entry = This entry
fee-waiver-of-entrant = All entries of this entrant
duplicates = Duplicates
duplicate-title = Possible duplicates
duplicate-none = No two entries share a link, a file, a title or a text.
duplicate-allowed = The call allows a work to be entered more than once. Look at what is shown here before it goes to judges.
duplicate-capped = The call limits how often one work may be entered. Each entry over the limit has a finding of its own.
duplicate-link = Same link:
duplicate-file = Same file:
duplicate-title-of = Same title:
log-sheets-sealed = Sheets sealed

# The desk’s own keys
own-keys = How others know this desk
own-keys-text = Entries are sealed to this desk by its keys. Print these digits where the call is published, so that nobody can pretend to be you.
own-keys-words = The words for your page
own-keys-words-copy = Copy
own-keys-page = Entries for { $name } are sealed to the keys with this fingerprint: { $fingerprint }. Compare it when Awards Desk asks. { $link }
call-address = Where the call’s file is on the web
call-address-hint = Save the call as a file, put it on your site, and give its address: the link then carries the fingerprint.
call-address-save = Make the link
call-link = The link
call-link-copy = Copy the link
own-keys-former = Earlier keys
own-keys-until = until { $time }
own-keys-void-since = void since { $time }
own-keys-void = Say that they are void
own-keys-void-of = Say that the keys { $fingerprint } are void
own-keys-new = Take new keys…
own-keys-new-text = The old keys sign that the new ones take their place. Entrants and judges follow without a question and are told. Print the new digits on your page. The old keys stay here, to open what is on its way.
own-keys-new-void = Somebody else may have the old keys: they are void
own-keys-new-do = Take new keys
own-keys-replaced = New keys are in use; the mailbox has the word of the old ones.
own-keys-replaced-here = New keys are in use. Nobody has been told yet: { $reason } You can also save the call as a file and hand it out.
own-keys-voided = The keys are void; the mailbox has the word.
own-keys-voided-here = The keys are void here. Nobody has been told yet: { $reason } You can also save the call as a file and hand it out.
collected-to-void = { $count ->
    [one] One file was sealed to keys of this desk that are void: whoever else has them can read it.
   *[other] { $count } files were sealed to keys of this desk that are void: whoever else has them can read them.
}
waiver-bound = For the keys { $fingerprint }
waiver-unbound = Nothing has come from this address yet: a second sender under it needs a person
