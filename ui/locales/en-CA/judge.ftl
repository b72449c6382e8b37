# The judge.

queue = To read
queue-done = { $done } of { $total } done
queue-none = Nothing to read yet
queue-none-do = Send your card to the desk, and read these digits out to it, so that it knows the card is yours. Once entries are assigned to you, look for your packet.
fingerprint = Your card’s digits:
card-send = Send my card
card-sent = Your card is in the mailbox
judging-todo = To do
judging-begun = Begun
judging-done = Done
judging-aside = Set aside
work-no-text = The work itself was not attached. Read it at its link.
work-none = The work itself was not attached, and no link was given. Ask the desk.
score-sheet = Score sheet
mark-typed = Mark from { $min } to { $max }, in steps of { $step }
mark-wrong = The scale has no such mark.
no-mark = no mark
total = Total
of-most = of { $most }
private-note = Private note
private-note-hint = only in your file
jury-comment = Comment to the jury
jury-comment-hint = returned with your marks
conflict = Conflict of interest
conflict-title = Conflict of interest
conflict-text = You will not score this entry. The desk learns your reason once you tell it, now or with your sheets.
conflict-call-contained = It is contained: I can stay on the panel without marking this entry
conflict-called-contained = You call it contained. The desk decides whether it keeps you away.
conflict-set = Set the entry aside
conflict-none = There is no conflict
conflict-recorded = The entry is set aside here. The desk does not know of it yet
conflict-taken-back = You score this entry again
recused = Recused
next = Next
previous = Previous
return-sheets = { $aside ->
    [0] { $sheets ->
        [one] Return one sheet
       *[other] Return { $sheets } sheets
    }
   *[other] { $sheets ->
        [one] Return one sheet, set aside
       *[other] Return { $sheets } sheets, { $aside } set aside
    }
}
sheets-returned = { $sheets ->
    [one] One sheet is in the desk’s mailbox
   *[other] { $sheets } sheets are in the desk’s mailbox
}
marks-missing = { $marks ->
    [one] one mark is missing
   *[other] { $marks } marks are missing
}
return-open = { $entries ->
    [one] One entry is still open.
   *[other] { $entries } entries are still open.
}
packets-fetched = { $packets ->
    [0] No new packet
    [one] One packet came
   *[other] { $packets } packets came
}
queue-round-open = { $entries ->
    [0] all done
    [one] one open
   *[other] { $entries } open
}
vote-asked = Should it advance?
vote-yes = Yes
vote-maybe = Maybe
vote-no = No
order-asked = Put the entries in order, the best first.
order-up = Move “{ $title }” up
order-down = Move “{ $title }” down
order-moved = “{ $title }” is on place { $place }
order-keep = This is my order
pairs-asked = Which of the two is better?
pairs-done = Pairs compared: { $compared } of { $pairs }.
pairs-left = The left one
pairs-right = The right one
pairs-equal = Equal
pairs-back = Take the last answer back
pairs-all = Every pair is compared. Return your sheets when you are ready.
beside = Compare
beside-with = With
beside-nothing = There is no other entry of this category to compare it with.
beside-mine = My marks
own-statistics = My marks
own-statistics-told = Only your own marks, and only you see them.
own-criterion = Criterion
own-marks = Given
own-used = Marks used
own-order = My order
entrant-words = For the entrant
entrant-words-hint = the entrant reads it, without your name
key-compare = Compare with another entry
key-statistics = My marks
key-vote = Yes, maybe, no
key-order = Move the entry up or down
key-pair = The better of two, or equal
