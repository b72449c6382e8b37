# The entrant.

call-none = No call yet
call-none-do = Choose the desk’s mailbox in Settings, then look for the call there.
call-rules = The rules, as printed
call-categories = Categories
call-awards = Awards that need no entry of their own
call-criteria = Criteria
call-contact = Contact
line-window = The window: { $from } to { $to }
line-closes = Closes { $day }
left-none = Entries have closed
left-late = An entry that you start now comes late. Its form says whether it can still be submitted.
left-some = Entries have closed, except in categories with a later deadline
zone-desk = The desk
zone-you = You
zone-here = this computer’s zone
entry-new = Start an entry
own-entries = My entries
own-none = No entry of yours yet
own-none-do = Start one: it is saved as you type, and nothing is sent before you submit.
own-state = State
own-changed = changed since it was submitted
receipt = Receipt
receipt-text = { $title }: entry { $number }, received { $time }
receipt-none = not yet
untitled = Untitled
withdraw = Withdraw
withdrawn = The entry is withdrawn, and the desk has been sent the withdrawal
part-work = The work
part-entrant = Entered by
part-bylines = Bylines
part-pieces = Pieces
part-files = Attachments
part-statement = Statement
bylines-hint = Lists for the press hold the public name only. Legal names and addresses stay with the desk.
public-name = Public name
legal-name = Legal name
legal-name-hint = if it differs
as-public-name = as the public name
email = E-mail
entered-by = Name
entered-as = On whose behalf
role-author = My own work
role-editor = Work of my newsroom
role-nominator = I nominate somebody else
permission = Permission of everyone nominated
permission-given-written = In writing
permission-given-spoken = Not in writing
permission-given-none = Not asked yet
add-person = Add a person
add-piece = Add a piece
leave-out = Leave piece { $piece } out
piece-title = Headline or programme title
piece-language = Languages
piece-language-hint = en, fr
piece-words = Words
piece-runtime = Running time
piece-runtime-hint = 6:12
piece-runtime-wrong = A running time, such as 6:12, 1:02:30 or 6 min.
whole-number-wrong = A whole number, such as 1200.
codes-wrong = Two letters each, such as en, fr.
piece-url = Link
piece-elements = Media
piece-access = Access note
piece-access-hint = how to get past a paywall
piece-here = Published or broadcast in Canada
file-path = Path of a file
file-drop = or drop files anywhere on this window
attach = Attach
choose-files = Choose files…
files-total = { $files ->
    [one] One file, { $size }
   *[other] { $shown } files, { $size } in all
}
files-count-of = { $of ->
    [one] { $files } of { $most } file
   *[other] { $files } of { $most } files
}
files-bytes-of = { $size } of { $most } in all
files-each = at most { $most } each
files-types = only { $types }
files-most = A file may have at most { $most }.
attaching-left = { $files ->
    [one] One more file follows.
   *[other] { $shown } more files follow.
}
progress-attaching = The file is being attached
progress-sealing = The file is being sealed
statement = Why this work
saving = Saving
saved-at = Saved { $time }
submit-blocked = Something must be filled in or corrected before this can be submitted.
review = Review and submit
review-title = Submit this entry
review-text = It is sealed to the desk and put into its mailbox now. A receipt with its number follows once the desk has collected it.
submit = Submit
submit-attaching = A file is still being attached. You can submit the entry once that is done.
progress-submitting = The entry is being submitted
keep-draft = Keep as draft
submitted = Submitted and sent. The receipt follows once the desk has collected it.
left-days = { $days ->
    [one] day
   *[other] days
}
left-hours = { $hours ->
    [one] hour
   *[other] hours
}
left-minutes = { $minutes ->
    [one] minute left
   *[other] minutes left
}
words-count = { $words ->
    [one] one word
   *[other] { $shown } words
}
statement-count = { $words ->
    [one] one word
   *[other] { $shown } words
}
not-met-count = { $rules ->
    [one] { $rules } not met
   *[other] { $rules } not met
}
needs-person-count = { $rules ->
    [one] { $rules } needs a person
   *[other] { $rules } need a person
}
met-count = { $rules ->
    [one] { $rules } met
   *[other] { $rules } met
}
shape-count = { $fields ->
    [one] { $fields } field to correct
   *[other] { $fields } fields to correct
}
part-questions = Questions
answer-yes = Yes
answer-no = No
answer-countries-hint = two letters each, such as CA, GB
answer-languages-hint = two letters each, such as en, fr
answer-date-hint = 2020-12-31, or 2020-12 or 2020 where no more is known
entry-code = Code
entry-code-hint = if the desk gave you one for a later deadline
piece-translation = A translation of a work in another language
piece-subtitles = Subtitled or dubbed in
file-remove = Remove { $name }
file-is = What it is
file-of = Belongs to
file-of-entry = The whole entry
declare-citizen_of-ca = Canadian citizen
declare-works_in-ca = Works as a journalist in Canada
declare-resident_of-ca = Permanent resident of Canada
declare-visa_of-ca = Holder of a Canadian visa or work permit
declare-citizen_of = Citizen of { $country }
declare-works_in = Works as a journalist in { $country }
declare-resident_of = Permanent resident of { $country }
declare-visa_of = Holder of a visa or work permit of { $country }
closes-own = Closes { $time }, { $day }
mail-brought = { $receipts ->
    [0] No new receipt
    [one] One receipt came
   *[other] { $receipts } receipts came
}{ $feedback ->
    [0] {""}
    [one] ; feedback on one entry came
   *[other] ; feedback on { $feedback } entries came
}{ $calls ->
    [0] {""}
    [one] ; a newer version of the call is in force
   *[other] ; { $calls } newer versions of calls came
}

finding-cap-similar-yours = { $number ->
    [0] Pieces of this entry
    [one] This entry and your entry “{ $others }”
   *[other] This entry and your entries ({ $others })
} may { $per ->
    [person] be by the same person
    [team] be by the same people
    [outlet] be from the same outlet
    [work] have the same work
    [entrant] come from the same person
   *[answer] have the same answer
}, written in another way. If so, there are { $entries } { $counts ->
    [categories] categories
    [pieces] pieces
   *[entries] entries
} with this, and the call allows { $limit }. The desk decides. If it is the same, leave this one out or withdraw another.
