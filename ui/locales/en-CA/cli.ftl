## The awards command

demo-entries = { $entries ->
    [one] One entry was received
   *[other] { $entries } entries were received
}: { $eligible } eligible, { $person ->
    [one] { $person } needs a person
   *[other] { $person } need a person
}, { $not } not eligible.
demo-verdict-changes = { $changes ->
    [0] The extension changed no verdict.
    [one] The extension changed the verdict of one entry.
   *[other] The extension changed the verdict of { $changes } entries.
}
demo-decision-winner = { $category }: { $title }, { $byline } (winner)
demo-decision-shared = { $category }: { $title }, { $byline } (shares the award)
demo-decision-finalist = { $category }: { $title }, { $byline } (finalist)
demo-decision-no-award = { $category }: no award
demo-decision-withdrawn = { $category }: { $title }, { $byline } (taken back)
demo-lists = The lists:
checked-sum = { $entries ->
    [one] One entry
   *[other] { $entries } entries
}: { $eligible } eligible, { $person ->
    [one] { $person } needs a person
   *[other] { $person } need a person
}, { $not } not eligible.
collected = { $entries ->
    [0] No new entries
    [one] One new entry
   *[other] { $entries } new entries
}, { $sheets ->
    [0] no new score sheets
    [one] one new score sheet
   *[other] { $sheets } new score sheets
}; { $known ->
    [0] no file was known
    [one] one file was known
   *[other] { $known } files were known
}. { $receipts ->
    [0] No receipt was due.
    [one] One receipt was sent.
   *[other] { $receipts } receipts were sent.
}
refused-unseen = { $files ->
    [one] The one file above was refused
   *[other] The { $files } files above were refused
}, and will be listed again until somebody runs “awards collect --seen”.
refused-seen = { $files ->
    [one] The one refused file above is noted as seen, and is not listed again. Nothing was deleted.
   *[other] The { $files } refused files above are noted as seen, and are not listed again. Nothing was deleted.
}
collected-skipped = { $files ->
    [one] One other file lies in the mailbox and was passed over:
   *[other] { $files } other files lie in the mailbox and were passed over:
}
list-written = { $rows ->
    [one] One row written to { $file }.
   *[other] { $rows } rows written to { $file }.
}
verified-no-witness = Not shown by this: that nobody with the key rewrote the whole history. A copy of this head that somebody else keeps would show it: { $lines }-{ $root }
verified-nobody-holds = Not shown by this: that nobody with the key rewrote the whole history. Nothing has left this desk yet that carries the end of its log, so nobody could tell. Its end now: { $lines }-{ $root }
verified-others-hold = Not shown by this: that nobody with the key rewrote the whole history. Others hold ends of the log that came with calls, receipts and packets, the latest over its first { $known } lines: ask one of them for theirs (“awards witness”) and add --witness FILE. Its end now: { $lines }-{ $root }
witness-saved = { $heads ->
    [one] One signed end of a log saved to { $file }.
   *[other] { $heads } signed ends of logs saved to { $file }.
}
witness-saved-void = { $heads ->
    [one] One of them was signed with keys that the desk has since called void
   *[other] { $heads } of them were signed with keys that the desk has since called void
}: somebody else who held those keys could have signed as much.
witness-void-keys = { $source }: signed with the keys { $fingerprint }, which are void since { $since }. Somebody else who held them could have signed this, at whatever time it bears.
witness-with-call = came with a call
witness-with-feedback = came with feedback
witness-with-list = came with a list
witness-with-packet = came with a packet
witness-with-page = came with a page
witness-with-receipt = came with a receipt
witness-agrees = { $source }: agrees. The first { $lines } lines are those that were handed out ({ $with }, signed { $at }).
witness-departs = { $source }: another history. The first { $lines } lines are not those that were handed out ({ $with }, signed { $at }).
witness-ends-earlier = { $source }: the witness knows line { $lines }, and this workspace ends at line { $end } ({ $with }, signed { $at }). It is an older copy, or its end was cut off.
witness-other-desk = { $source }: signed by { $fingerprint }, which are not the keys of this desk, nor any that it had before ({ $with }).
witness-two-histories = { $one } and { $other } cannot both be of one log: two histories were signed with the keys of this desk.
departs-exactly = The first line that is not as it was handed out is line { $line }.
departs-between = The history departs from what was handed out after line { $after }, and not after line { $by }.
page-checked = The page on entry { $number }, “{ $title }”, is what the desk recorded, word for word. { $shown ->
    [one] The one line of the log that it shows is
   *[other] All { $shown } lines of the log that it shows are
} among the { $lines } that the desk signed for on { $at }.
page-compare = Signed with the keys { $fingerprint }. Only comparing them with those on the desk’s own page, or by telephone, tells whose page it is, and whether those keys are still good: a page cannot know that they were called void since.
page-not-shown = Not shown by the page alone: that the judges’ marks behind it are as they gave them, and that the desk told nobody else another history. Hold the desk’s workspace against it: awards verify DESK --witness PAGE.
page-false-line = Line { $line } is not in the log that the desk signed for: it, or its proof, was changed.
page-false-record = Line { $line }: a record of { $table } is not the one that the line committed to.
page-other-entry = Line { $line } is about something else than the entry of this page.
page-no-record = No line shows that the desk recorded what this page says.
page-other-number = What this page says is not recorded for the entry that its lines are about.
page-other-lines = The lines on this page are not those that the desk recorded for it: one was left out or put in.
page-false-words = What the page shows is not what the desk recorded: its words, its marks or its layout were changed.
witnesses-agree = { $heads ->
    [one] The one witness agrees.
   *[other] All { $heads } witnesses agree.
} Not shown by this: what stands after line { $lines }.
verified-whole = Whole: { $lines ->
    [one] one log line
   *[other] { $lines } log lines
}, { $verdicts ->
    [one] one verdict replayed
   *[other] { $verdicts } verdicts replayed
}.
conflict-copies = Beside the workspace lie copies that a sync client made when two machines had changed it: { $names }. Work saved on the other machine may be in them alone. Keep them, and keep the folder out of synchronization.
verified-originals = { $originals ->
    [0] Nothing that an author signed has been taken in yet.
    [one] The one entry, file of score sheets or judge’s card that was taken in is as its author signed it.
   *[other] All { $originals } entries, files of score sheets and judges’ cards that were taken in are as their authors signed them.
}
verified-originals-removed = { $count ->
    [one] One other was removed, as the log says: it cannot be compared with what its author signed.
   *[other] { $count } others were removed, as the log says: they cannot be compared with what their authors signed.
}
verified-backwards = Log line { $seq }: its instant, { $at }, lies before that of the line before it, { $before }. No damage: a clock was wrong, or was put right.
verified-clock-set-back = Log line { $seq }: the rehearsal clock was set back from { $before } to { $at }.
verified-work-files = { $files ->
    [one] The one file of the work is whole.
   *[other] All { $files } files of the work are whole.
}
verified-not-here = { $place } has not come yet. No damage: it is fetched with the next collection.
verified-sealed = { $files ->
    [0] No sealed file lies here.
    [one] The one sealed file is whole.
   *[other] All { $files } sealed files are whole.
}

## Stages of long work

progress-entering = Entries are being made
progress-screening = Entries are being screened
progress-collecting = The mailbox is being collected
progress-reading = Files are being read
progress-receipts = Receipts are being sent
progress-sending = Files of the work are being sent
progress-saving = The file is being saved
progress-packets = Packets are being sent
progress-judging = Judges are marking
progress-feedback = The desk is telling entrants
progress-listing = The list is being written
proven-made = A new workspace holds what is proven: { $path }. The damaged one is as it was.
proven-damaged = Damaged in the old one: { $place }
proven-lost-unknown = How many confirmed lines of the log are missing cannot be told: what recorded its end is damaged too.
proven-lost = { $lines ->
    [0] Every confirmed line of the log is there.
    [one] One confirmed line of the log is not proven any more.
   *[other] { $lines } confirmed lines of the log are not proven any more.
}

## A call tried with a table of cases

error-cases-unreadable = { $path }, line { $line }: this is not TOML, or not the kind of value that belongs there ({ $reason }). Look there, and just before, for a quotation mark or a bracket that is missing.
error-cases-too-large = { $path } is too large for a file of cases: more than { $most } bytes. Split it.
error-cases-unknown-key = { $path }, line { $line }: there is no “{ $key }” here. Remove it, or take one of these: { $known }
error-cases-unknown-key-near = { $path }, line { $line }: there is no “{ $key }” here. Did you mean “{ $nearest }”?
error-cases-unknown-value = { $path }, line { $line }: “{ $value }” cannot be expected. Write one of these: { $known }
error-cases-no-instant = { $path }, line { $line }: { $text } is no instant. Write day, time and Z or the distance from UTC: 2026-01-29T18:00:00-05:00
error-cases-no-day = { $path }, line { $line }: this is no day. Write it in quotes as "2024-01-03".
error-cases-none = { $path } has no [[case]], so that nothing is tried. Write at least one.
cases-sum = { $call ->
    [wrong] The call itself is not as expected.{" "}
   *[right] {""}
}{ $count ->
    [one] One case
   *[other] { $count } cases
}, { $wrong ->
    [0] and each is as expected.
    [one] and one is not as expected.
   *[other] and { $wrong } are not as expected.
}
cases-untried = No case was tried: each starts from [entry]. Correct it first.
cases-call = The call itself
case-expects-nothing = Nothing is expected of it. Write expect, verdict, says, counts or holds.
case-shape = { $field }: { $kind ->
    [shape-email] { shape-email }
    [shape-url] { shape-url }
    [shape-too-long] { shape-too-long }
   *[other] { shape-required }
}
case-no-rule = There is no rule “{ $rule }”. { $nearest ->
    [none] Write its name as the guide has it, such as window or own:first.
   *[other] Did you mean “{ $nearest }”?
}
case-no-id = The call has no “{ $id }” of this kind, so that “{ $rule }” names nothing. { $nearest ->
    [none] Write the id as the call has it.
   *[other] Did you mean “{ $nearest }”?
}
case-no-category = The call has no category “{ $category }”. { $nearest ->
    [none] Write the id of one.
   *[other] Did you mean “{ $nearest }”?
}
case-with-alone = with gives the variables of a message. Name the message in says.
case-no-path = “{ $at }” leads to nothing in an entry. Correct the path.
case-beyond = “{ $at }” leads to nothing: { $count ->
    [one] one item is in { $place }, number 0, and the next is 1.
   *[other] { $count } items are in { $place }, counted from 0, so that the next is { $count }.
}
case-outcome = { $place } is { $found }, and { $expected } is expected.
case-verdict = The verdict is { $found }{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
}, and { $expected } is expected.
case-holds = { $place } of the call is { $found }, and { $expected } is expected.
case-revision = Revision { $found } counts, and { $expected } is expected.
case-advice = The advice is { $found }, and { $expected } is expected.
case-closes = Entries close ({ $place }) at { $found }, and { $expected } is expected.
case-unsaid = No finding says { $said }.

## What is wrong with how the awards command was used

usage-missing = This is missing: { $options }
usage-unknown = There is no “{ $option }” here. Take it out.
usage-unknown-near = There is no “{ $option }” here. Did you mean “{ $nearest }”?
usage-no-command = There is no command “{ $command }”.
usage-no-command-near = There is no command “{ $command }”. Did you mean “{ $nearest }”?
usage-no-value = { $option } needs a value. Write it after the option.
usage-value = { $option } cannot be “{ $value }”. Write one of these: { $known }
usage-value-bounds = { $option } cannot be “{ $value }”. It can be from { $least } to { $most }.
usage-value-whole = { $option } cannot be “{ $value }”. Write a whole number from 0, in digits.
usage-value-number = { $option } cannot be “{ $value }”. Write a number, with a point before its decimals.
usage-value-instant = { $option } cannot be “{ $value }”. Write day, time and Z or the distance from UTC: 2026-01-29T18:00:00-05:00
usage-value-wrong = { $option } cannot be “{ $value }”.
usage-twice = { $option } was given twice. Keep one of the two.
usage-conflict = { $option } cannot be given together with { $others }. Leave one of them out.
usage-line = Usage: { $usage }
usage-help = For more, write “awards --help”.
