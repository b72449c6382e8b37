## Judging

# Tables that `awards assign`, `awards rank` and `awards agree` read
error-table-not-a-table = { $path } is no table: neither a text in a known encoding, nor a workbook. In Excel, save it as “CSV UTF-8” or as .xlsx.
error-table-locked = { $path } is locked with a password. Save a copy without one.
error-table-empty = { $path } holds no rows below its heading. Add at least one.
error-table-open-quote = { $path }, line { $line }: a quotation mark begins a cell there, and none ends it. Add the one that is missing.
error-table-no-column = { $path } has no column { $column }. It has: { $found }
error-table-unknown-column = { $path } has a column { $column }, which nothing reads. The columns are: { $known }
error-table-column-twice = { $path }, line { $line }: two columns are called { $column }. Keep one of them.
error-table-no-heading = { $path }, line { $line }: “{ $text }” stands in column { $number }, which has no heading. Give it one, or empty the column.
error-table-more-cells = { $path }, line { $line }: there is a cell number { $number }, “{ $text }”, and the heading has { $headings } cells. If a comma in a number or a name makes two cells of one, put that cell between quotation marks.
error-table-blank = { $path }, line { $line }: { $column } is empty. Fill it in, or take the line out.
error-table-formula-error = { $path }, line { $line }: { $column } is “{ $text }”, the error of a formula. Write the value itself.
error-table-not-a-number = { $path }, line { $line }: { $column } is “{ $text }”, which is not a number. Write it in digits, without spaces and units.
error-table-decimal-comma = { $path }, line { $line }: { $column } is “{ $text }”, and where commas part cells, decimals follow a point. Write a point, or save the table with semicolons.
error-table-mixed-decimals = { $path }, line { $line }: { $column } is “{ $text }”, and on line { $first } it is “{ $other }”. Write all numbers of the column with a comma, or all with a point.
error-table-out-of-range = { $path }, line { $line }: { $column } is { $text }. It can be from { $least } to { $most }.
error-table-not-a-count = { $path }, line { $line }: { $column } is “{ $text }”. Write a whole number from 0.
error-table-loads-clash = { $path }, line { $line }: this judge would have at least { $least } entries and at most { $most }. Lower the one, or raise the other.
error-table-twice = { $path }, line { $line }: { $what } stands on line { $first } already. Keep one of the two.
error-table-unknown = { $path }, line { $line }: there is no { $column } “{ $name }” in { $of }. Correct the name, or add it there.
error-table-kept-conflict = { $path }: { $judge } is to keep { $entry } in spite of a conflict. Take the pair out of one of the two tables.
error-table-no-weight = All weights in { $path } are 0, so no criterion would count. Give at least one a weight above 0.
error-table-weights-unused = { $path } has no column criterion, so the weights in { $weights } would count for nothing. Add the column, or leave the weights out.
error-table-no-complete-sheet = No sheet (of { $sheets }) has a mark for every criterion, so there is nothing to rank. Fill in the marks, or give a criterion the weight 0.
error-table-nothing-left = No entry has a mark left: the most that one has is { $most }, and --trim leaves out { $trim } at either end. Use a smaller --trim.
error-table-option = { $option } is { $text }. It can be from { $least } to { $most }.
error-table-unknown-lot = There is no entry “{ $name }”, which --lots names. Correct the name.
error-table-lot-twice = --lots names “{ $name }” twice. Name each entry once.
error-table-no-order = { $judge } gives “{ $one }” and “{ $other }” the same mark. A vote needs an order: ask the judge which comes first.
error-table-unknown-method = There is no method “{ $name }”. The methods are: { $known }

# Rankings that cannot be made
error-rank-nothing-compared = No judge read two entries, so nothing was compared.
error-rank-too-many = There are { $entries } entries. This method compares each with every other, up to { $most } of them.
error-rank-separated = The entries fall into { $groups } groups of which one never lost to another, so how much better they are has no bound. Use another method.
error-rank-beyond-bound = { $marks ->
        [one] A mark is
       *[other] { $marks } marks are
    } beyond a million, or no number. Correct the marks, or use a smaller scale.
error-rank-unsettled = The estimate did not settle: the marks follow a rule without chance, or nearly. Use another method.
error-rank-all-extreme = Every entry or judge that is left has nothing but the highest or the lowest marks, so nothing can be measured. Use another method.
error-severity-too-few = Severity takes at least two entries and two judges.
error-severity-disconnected = The judges fall into { $groups } groups that share no entry. Whether one group is more severe, or read weaker work, cannot be known. Have a judge of each read the same entry.
error-severity-too-few-readings = It takes at least { $needed } readings beyond those that fix entries and judges to tell chance from quality; here it is { $spare }. Add readings, or use the mean.
error-severity-unsound = The readings lie too far apart to be fitted. Look for a mark with too many digits.

# Measures of agreement that cannot be taken
error-measure-nothing-shared = no entry was read by two judges
error-measure-too-few = it takes two entries and two judges; there are { $entries } and { $judges }
error-measure-no-variation = all readings are the same
error-measure-no-order = every judge gave all entries the same mark
error-measure-below-chance = entries differ less than chance makes them
error-measure-not-rank-sums = these are not the rank sums of this many judges
error-measure-incomplete = it takes every judge to have read every entry; { $missing } of { $of } readings are missing
error-measure-uneven = it takes the same number of readings for every entry; there are from { $least } to { $most }
error-measure-unbalanced = it takes a balanced design, in which any two entries share as many judges as any other two
error-measure-below-zero = a reading is below zero, and a ratio scale has none

assign-fair = The worst-served entry: its judges’ affinities add up to { $after }; at the least cost it would be { $before }. The assignment costs { $more } more{ $percent ->
    [none] .
   *[other] {" "}({ $percent }%).
}
assign-fair-unproven = This is the best found in the time allowed. A fairer or cheaper one may exist.
assign-fair-same = --fair-first changes nothing: the assignment of least cost serves the worst-served entry as well as can be.
assign-fair-unused = --fair-first changes nothing here: it takes --affinity, and no --current.
assign-short = { $entry } has { $got } of { $wanted } judges.
assign-short-panel = { $judges ->
    [0] No judge has the category “{ $category }”.
    [one] Only one judge has the category “{ $category }”.
   *[other] Only { $judges } judges have the category “{ $category }”.
}
assign-short-conflicts = A conflict keeps away: { $judges }.
assign-short-language = Another language: { $judges }.
assign-short-full = As many entries as they take: { $judges }.
assign-short-exchange = One more reading by any of these would help, by exchange: { $judges }.
assign-idle = { $judge } has fewer entries than the least wanted.
assign-groups = The judges fall into { $groups } groups that share no entry, so their severity cannot be compared.
assign-no-category = No category, and so only entries without one: { $judges }.
assign-unused-categories = No entry has these categories of judges: { $categories }.
assign-nothing = No entry could be assigned to any judge.
scores-incomplete = { $sheets ->
    [one] One sheet lacks a criterion and does not count.
   *[other] { $sheets } sheets lack a criterion and do not count.
}
rank-not-told-apart = These marks cannot tell them apart: no entry is surely better or worse than the first.
rank-undecided = Undecided between { $entries }: the count continues only by lot. Draw lots, and repeat the vote with --lots and their names in the order drawn.
rank-methods-differ = The methods do not agree on the first; --json shows them side by side.
rank-unplaced = Without a place, because no mark of theirs counts: { $entries }.
rank-option-unused = { $option } changes nothing by the method { $method }.
agree-alpha-nominal = Krippendorff’s alpha, same or not
agree-alpha-ordinal = Krippendorff’s alpha, order
agree-alpha-interval = Krippendorff’s alpha, distance
agree-alpha-ratio = Krippendorff’s alpha, ratio
agree-icc-one = Intraclass correlation of one reading, ICC(2,1)
agree-icc-mean = Intraclass correlation of the mean, ICC(2,k)
agree-kendall = Kendall’s W
agree-fleiss = Fleiss’s kappa

## Results

results-points = A sheet is the sum of its points, out of { $points }.
results-alpha = { $judges ->
        [one] One judge
       *[other] { $judges } judges
    }; agreement (alpha, interval) { $alpha }.
adjusted = Adjusted
not-told-apart = These marks cannot tell them apart: any of several entries may be the best. More readings would help.
chance-first = Chance of first
tied-with-first = The marks cannot tell it from the first
interval-of = Adjusted { $score }, from { $from } to { $to }
interval-told = The square is what an average judge would give, the line its 95% interval, the circle the raw mean. An = behind a score: the marks cannot tell it from the first.
not-adjusted = Severity was not taken off.
methods = Does the method matter?
methods-agree = An entry is first, alone or tied, by every method that places them all.
methods-differ = The methods do not agree on the first.
methods-none = No method gives a ranking.
methods-drawn = { $entries ->
    [one] The place of one entry by every method
   *[other] The places of { $entries } entries by every method
}
method-unavailable = { $method }: { $why }
method-mean = Mean
method-median = Median
method-trimmed = Trimmed mean
method-additive = Additive
method-minshall = Counts
method-borda = Borda
method-schulze = Schulze
method-ranked-pairs = Ranked pairs
method-bradley-terry = Bradley-Terry
tracing = Trace the marks
tracing-entry = Entry to trace
sheet-mean = Sheet
leniency = Leniency
recused-because = recused: { $reason }
traced-mean = { $marks ->
    [one] One sheet: { $mean }.
   *[other] The mean of { $marks } sheets is { $mean }.
}
traced-adjusted = With each judge’s leniency taken off, and drawn to the mean as far as chance goes: { $score }, between { $from } and { $to }.

## The assignment

assignment-balance = How even the assignment is
assignment-loads = { $least ->
    [one] Every judge has from one entry
   *[other] Every judge has from { $least } entries
} to { $most }.
assignment-overlaps = Any two share from { $least } to { $most }.
assignment-short = { $got } of { $wanted } judges.
assignment-undone = { $pairs ->
    [one] One reading was taken back
   *[other] { $pairs } readings were taken back
}
error-nothing-to-undo = There is no assignment to undo.
error-assignment-sent = A packet was sent after this assignment, and a judge may be reading. It can no longer be undone in one step.
error-unknown-round = There is no round { $round }; the last round of the call is round { $rounds }.
error-in-conflict = { $judge } may not read entry { $entry }: { $reason } Dismiss the conflict first if it is none.
error-has-left = { $judge } has left and gets no more entries.
error-reads-already = { $judge } reads entry { $entry } already.
error-not-in-round = Entry { $entry } is not in round { $round }.
error-cannot-advance = Entry { $entry } is not in round { $round }, so it cannot advance from it.
error-last-round = Round { $round } is the last; no entry advances from it.
error-no-conflict = No conflict of { $judge } with entry { $entry } was found or stated, so there is none to dismiss.
error-too-many-votes = Votes counted: { $voted }; judges on the panel: { $judges }. Count again.
error-nothing-said = There is nothing to take down yet. Write what was said first.
error-shared-by-one = An award is shared by at least two entries. Choose another one, or record a winner.
error-shares-the-award = This entry shares the award. Record first who has the award now: one winner, or those who share it.
error-nothing-announced = Nothing was decided of this entry, so there is nothing to withdraw. Choose an entry that is a winner or a finalist.
error-never-announced = What was decided of entry { $entry } was never announced: a condition that the call sets before that was never recorded as met. Take the decision back instead. If it was announced all the same, first record how the condition was met.
error-decision-gone = This decision does not stand any more: another one took its place, or it was taken back. Look at the decisions again.
error-conditions-open = This may not be announced yet. The call first asks this of entry { $entry }: “{ $condition }” Conditions still open, in all: { $open }. In the app, under Results, record below the decision how each is met.
error-decided-since = Later decisions on this category rest on this one. Take those back first.
error-of-another-category = Entry { $entry } is in another category now. Choose an entry of this category.
error-no-candidate = Entry { $entry } is no candidate for this award. Choose one of those that are listed.
error-taken-back-by-entrant = Entry { $entry } was withdrawn by its entrant. Choose another entry.
error-not-decided = This category is not decided yet. Entrants are told once it is.
error-nothing-to-tell = The call lets entrants be told nothing of the judging. “What entrants are told” under Judging and result in the call changes that.
error-rank-not-on-a-scale = This method needs marks on one scale; the judges gave places or comparisons.
