# Rounds of judging: conflicts, changes, agreement, advancing entries.

rounds = Rounds
round-n = Round { $round }
mode-marks = The judges mark each criterion.
mode-yes-maybe-no = The judges say yes, maybe or no.
mode-ranking = The judges put the entries in order.
mode-pairs = The judges compare the entries two by two.
mode-consensus = The judges talk until they agree.
round-by-staff = The staff of the desk reads.
round-per-entry = { $judges ->
    [one] One judge reads each entry.
   *[other] { $judges } judges read each entry.
}
round-quorum = { $judges ->
    [one] One must have answered.
   *[other] { $judges } must have answered.
}
round-in-category = { $category }: { $what }
round-revise = Marks may change until { $day }.
round-not-of-category = This category does not have this round. Select another one above.
round-empty = No entries in this round yet
round-empty-do = Record which entries advance from the round before, under Advancing entries.

judging-parts = Parts of judging
judging-assignments = Assignments
judging-conflicts = Conflicts
judging-agreement = Agreement
judging-advance = Advancing entries

## Judges by entries

cells-in = { $done } of { $total } in
matrix-mean = Mean
matrix-spread = Spread
judge-left = has left
give-more = Add a judge
give-title = Add a judge for “{ $title }”
give-recused = Recused: { $judges }.
give-nobody = Nobody on the panel is free: all others read it already, or a conflict keeps them away. Add a judge to the panel, or dismiss a conflict that is none.
give-to = Who reads it
give-load = { $entries ->
    [0] no entry yet
    [one] one entry
   *[other] { $entries } entries
}
give-in-place = In the place of { $judge }
give = Assign the entry
given = { $judge } reads it as well
give-then-send = The judge gets it with the next packet: send the packets again.

## Changes while a round runs

change-round = Change assignments…
change-what = What changes
change-leaves = A judge leaves
change-readers = More readers for each entry, or fewer
change-preview = What it would do
change-added = { $pairs ->
    [0] No reading is added.
    [one] One reading is added:
   *[other] { $pairs } readings are added:
}
change-released = { $pairs ->
    [0] No reading is taken back.
    [one] One reading is taken back:
   *[other] { $pairs } readings are taken back:
}
change-kept = Every sheet that is in stays and counts.
change-make = Make this change
round-changed = Changed: { $added } added, { $released } taken back

## Conflicts

conflicts-none = No conflict
conflicts-none-do = Names, outlets, companies and households of judges are checked against every entry. Keep them up to date under People.
conflicts-told = A conflict keeps a judge from getting an entry until somebody dismisses it, except where the call says that it is none in this round. One that was declared or pinned holds in every round. One that is found after the judge got the entry takes nothing back: pin it.
conflict-kind = What it is
conflict-state = Status
conflict-self = The judge’s own work
conflict-co-author = One of its authors
conflict-nominator = Entered or nominated by the judge
conflict-outlet = The judge’s outlet
conflict-past-outlet = The judge’s outlet of the past year
conflict-parent-company = The company behind the judge’s outlet
conflict-household = The judge’s household
conflict-declared = Declared by the judge
conflict-declared-contained = Declared by the judge, who calls it contained
conflict-desk = Pinned by the desk
conflict-contained = Contained, by the desk
effect-excluded = Keeps the judge away
effect-silent = Leaves the room
effect-stays-silent = Stays and is silent
effect-replaced = To be replaced
effect-none = No conflict by the call
conflict-stands = In force
conflict-dismissed = Dismissed
conflict-dismiss = Dismiss
conflict-dismiss-of = Dismiss the conflict of { $judge } with “{ $title }”
conflict-dismiss-does = The judge may read the entry. Your reason and your name stay in the log.
conflict-pin = Pin
conflict-pin-of = Pin: keep { $judge } from “{ $title }”
conflict-pin-does = The judge is kept from the entry in every round. An assignment is taken back, and a sheet that is in no longer counts.
conflict-contain = Grade as contained
conflict-contain-of = Grade as contained: let { $judge } stay on the panel without marking “{ $title }”
conflict-contain-does = The judge stays on the panel and does not mark the entry. An assignment is taken back, and a sheet that is in no longer counts.
conflict-was-contained = The judge stays on the panel and does not mark the entry
conflict-was-dismissed = The conflict is dismissed
conflict-was-pinned = The judge is kept from the entry

## Advancing entries

advance-nothing = No entry is in this round.
advance-rule = By which rule
advance-by-call = As the call says
advance-by-number = This many of the best
advance-by-threshold = A score of at least
advance-by-percent = This percentage of the best
advance-by-by-hand = By hand
advance-number-wrong = Write a number, such as 3.
advance-goes = Advances
advance-note = To look at
advance-tick = “{ $title }” advances
advance-tied-one = Tied over the last place
advance-open-one = Could take an open place
advance-group = Group
advance-no-group = In no group, or in two
advance-group-places = { $group }: { $chosen } chosen for { $places ->
    [one] one place
   *[other] { $places } places
} ({ $entries ->
    [one] one eligible entry
   *[other] { $entries } eligible entries
})
advance-open-places = { $places ->
    [one] The rule cannot say which of these groups has one of the places: { $groups }. Choose.
   *[other] The rule cannot say which of these groups have { $places } of the places: { $groups }. Choose.
}
advance-without-group = { $entries ->
    [one] One entry belongs to no group, or to two. The rule passes over it: decide whether it advances.
   *[other] { $entries } entries belong to no group, or to two. The rule passes over them: decide whether they advance.
}
advance-tied = { $entries ->
    [one] One entry ties over the last place. Choose.
   *[other] { $entries } entries tie over the last place. The ranking cannot say which of them advance: choose.
}
advance-below-quorum = Too few answers
advance-waiting = { $sheets ->
    [one] One sheet is out
   *[other] { $sheets } sheets are out
}
advance-gaps = { $entries ->
    [one] One entry has fewer answers than it should. Remind the judges, or close the round as it stands and say why.
   *[other] { $entries } entries have fewer answers than they should. Remind the judges, or close the round as it stands and say why.
}
advance-too-few = The call judges a category from { $least } entries up. This one has fewer.
advance-cross = The best entries of two juries are so close that the call sends them to a bilingual panel: { $entries }.
advance-unranked = The entries that advance are handed over in no order: the next panel does not see these places.
advance-record = { $entries ->
    [0] Let no entry advance
    [one] Let one entry advance
   *[other] Let { $entries } entries advance
}
advance-name = { $entries ->
    [0] Name nothing
    [one] Name one entry
   *[other] Name { $entries } entries
}
advance-known = Recorded
advanced = { $entries ->
    [0] Recorded: no entry advances
    [one] Recorded: one entry advances
   *[other] Recorded: { $entries } entries advance
}
named = { $entries ->
    [0] Recorded: none is named
    [one] Recorded: one entry is named
   *[other] Recorded: { $entries } entries are named
}

## Agreement

agreement-whole = Whole sheets
agreement-of = { $judges ->
    [one] One judge
   *[other] { $judges } judges
}, { $entries ->
    [one] one entry
   *[other] { $entries } entries
}, { $sheets ->
    [one] one sheet
   *[other] { $sheets } sheets
}.
agreement-told = 1 is full agreement, 0 what chance gives. Juries of taste reach 0.2 to 0.5.
agreement-measure = Measure
agreement-why = Not to be had: { $reasons }.
measure-alpha-nominal = Krippendorff’s α, nominal
measure-alpha-ordinal = Krippendorff’s α, ordinal
measure-alpha-interval = Krippendorff’s α, interval
measure-alpha-ratio = Krippendorff’s α, ratio
measure-icc-one-way = ICC(1,1)
measure-icc-two-way = ICC(2,1)
measure-icc-fixed = ICC(3,1)
measure-icc-two-way-mean = ICC(2,k)
measure-kendall = Kendall’s W
measure-fleiss = Fleiss’s κ
standings = Judges beside each other
standings-told = Only the desk sees this. A judge apart from the others may be the one who read best: talk before you conclude.
standing-shared = In common
standing-correlation = Like the others
standing-remarks = To look at
remark-too-few = too few to say
remark-flat = the same mark for all
remark-severe = severe
remark-lenient = lenient
remark-erratic = erratic
remark-out-of-line = out of line

## Results of every mode, votes, the meeting

mean-vote = Share of yes
mean-place = Mean place
mean-won = Share won
not-ranked = There is no ranking.
withdrawn-hint = after it was announced; the history stays
decision-entry = Which entry
tie-unsaid = The call does not say what a tie comes to.
tie-shared = By the call, the award is shared.
tie-shared-and-skipped = By the call, the award is shared, and the place after it stays empty.
tie-ranked-again = By the call, the judges rank the tied entries again.
tie-voted = By the call, the judges vote.
tie-countback = Counting back, the most of the highest marks, would put { $entry } first.
tie-countback-none = Counting back does not part them.
votes-were = The jury voted
votes-in-favour = For
votes-against = Against
votes-abstained = Abstained
votes-wrong = Write each count as a number.
votes-counted = { $in_favour } for, { $against } against, { $abstained } abstained
meeting-hold = Hold the meeting
meeting-of = Meeting: { $category }
meeting-results = Results
meeting-panel = The panel: { $judges }.
agenda = Agenda
meeting-out = out: { $judges }
meeting-silent = silent: { $judges }
meeting-leave = Leaves the room now: { $judges }.
meeting-stays-silent = Stays in the room and does not speak: { $judges }.
meeting-back = Comes back now: { $judges }.
meeting-still-out = Still out: { $judges }.
meeting-all-in = Everybody is in the room.
meeting-stands = { $place ->
    [0] No place yet
   *[other] Place { $place }
}, { $sheets } sheets, mean { $mean }.
meeting-range = From { $low } to { $high }.
minutes-category = On the category
minutes-some = { $minutes ->
    [one] one note
   *[other] { $minutes } notes
}
minute = What was said
minute-take = Add note
minute-taken = Note added

## Feedback to entrants

feedback = Feedback to entrants
feedback-due = { $entrants ->
    [0] No feedback is due.
    [one] Feedback to one entrant is due.
   *[other] Feedback to { $entrants } entrants is due.
}
feedback-all-told = All feedback is in the mailbox
feedback-look = Look at it first…
feedback-release = Release
feedback-first-decide = Once the category is decided.
feedback-released = { $entrants ->
    [0] No feedback went out
    [one] Feedback to one entrant is in the mailbox
   *[other] Feedback to { $entrants } entrants is in the mailbox
}
feedback-withheld = { $words ->
    [one] One text names a judge and is withheld.
   *[other] { $words } texts name a judge and are withheld.
}
feedback-read = Feedback
feedback-of = Feedback on “{ $title }”
told-judges = { $judges ->
    [one] by one judge
   *[other] by { $judges } judges
}
told-nothing = The judges left no words for the entrant.

## The terms of a judge

judge-left-why = Has left: { $reason }
judge-is-finalist = Finalist with { $entries }. The call says that such a judge does not judge this year. Under Judging, in a round that is assigned, “Change assignments…” records that the judge leaves; if only the name is the same, dismiss the conflict.
terms = Terms
terms-of = Terms of { $judge }
terms-a-line = one a line
terms-outlets = Works for
terms-past-outlets = Worked for in the past year
terms-parents = Companies behind these outlets
terms-household = Household, and people as close
terms-languages = Languages the judge reads
terms-languages-hint = codes such as en, fr; none for all
terms-least = Entries at least
terms-most = Entries at most
terms-load-wrong = Write a number, or leave it empty.
terms-keep = Keep these terms
terms-set = The terms of { $judge } are changed

# A long list in parts.
pager = Parts of the list
pager-range = { $from } to { $to } of { $of }
pager-before = Earlier entries
pager-after = Further entries

# Results that are shown before all of them are there.
results-reckoning = The judges’ severity and the other methods are still being worked out.
decision-of-page = You can choose the best entries and those on the page shown. For another entry, go to its page.
