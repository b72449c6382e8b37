### How far something has come that is meant for others

delivery-draft = Draft
delivery-waiting = Not sent yet
delivery-saved = Saved as a file on { $time }, not sent by mailbox
delivery-sent = Sent on { $time }
delivery-received = Received: { $number }
delivery-files = { $state }; { $sent ->
    [one] { $shown } of { $files } files is there
   *[other] { $shown } of { $files } files are there
}
unsent = Not sent yet
unsent-kind = { $kind ->
    [entry] { $count ->
        [one] one entry
       *[other] { $count } entries
    }
    [score-sheet] { $count ->
        [one] one set of score sheets
       *[other] { $count } sets of score sheets
    }
    [card] your card
    [call] { $count ->
        [one] one version of the call
       *[other] { $count } versions of the call
    }
    [receipt] { $count ->
        [one] one receipt
       *[other] { $count } receipts
    }
    [packet] { $count ->
        [one] one packet
       *[other] { $count } packets
    }
    [feedback] { $count ->
        [one] feedback to one entrant
       *[other] feedback to { $count } entrants
    }
    [file] { $count ->
        [one] one file of the work
       *[other] { $count } files of the work
    }
   *[other] { $count ->
        [one] one message
       *[other] { $count } messages
    }
}
unsent-waits = Not sent yet: { $items }.
unsent-choose = Choose how to send
unsent-send = Send now
unsent-by-mail = Or save the file and e-mail it to { $name }:
unsent-by-hand = Or save the file and hand it over yourself.
unsent-sent = Sent: { $items }
unsent-still = Not everything was sent. { $reason }
unsent-none = Nothing was sent. { $reason }
closing-title = Something has not been sent
closing-text = It is kept here, and nobody else has it. It can be sent once its workspace is open again, as soon as the mailbox takes it.
closing-stay = Go back
closing-close = Close anyway
submitted-files = Files in the mailbox: { $sent } of { $files }. The others are kept here until they are sent. { $reason }
submitted-waiting = Sealed and kept here. It has not been sent yet. { $reason }
review-text-waiting = No mailbox has been chosen: the entry is sealed and kept here. It has not been sent until you choose a mailbox in Settings, or save the file and e-mail it to { $email }.
withdraw-title = Withdraw “{ $title }”?
withdraw-text = The desk is told now, whether or not entries have closed. It keeps the history of the entry. You can submit the entry again while changes are taken.
withdraw-text-waiting = No mailbox has been chosen: the withdrawal is sealed and kept here. The desk is not told until you choose a mailbox in Settings, or save the file and hand it over.
withdraw-not = Keep the entry
withdrawn-waiting = Withdrawn here. The desk has not been told yet. { $reason }
revision-submitted = Version { $revision }
revision-withdrawn = Version { $revision }, withdrawal
taking-first = You may submit as it stands; the desk will see the same findings. You can change it until { $until }, and withdraw it at any time.
taking-first-locked = You may submit as it stands; the desk will see the same findings. Once it is submitted, no change is taken: this call locks it. A withdrawal is always taken.
taking-change = This replaces what you submitted before. Changes are taken until { $last }; a withdrawal is always taken.
taking-early = Entries open on { $opens }. What is submitted before does not count until it is submitted again. A withdrawal is always taken.
taking-doubtful = The words of the deadline can mean { $last } or a later moment. This still goes, and the desk decides which of the two holds.
taking-late = Entries closed on { $last }. A first entry still goes: it comes late, and the desk decides. Afterwards it can be withdrawn, not changed.
taking-late-until = Entries closed on { $last }. A first entry still goes: it comes late, and the desk decides. You can change it until { $until }, and withdraw it at any time.
taking-blocked = Entries closed on { $last }. This call takes no late entry without a code from the desk.
taking-code = Entries closed on { $last }. The desk looks whether your code gives you longer.
taking-closed = Entries closed on { $last }. This change is not taken any more; what you submitted stands. With a code from the desk it can still go. A withdrawal is always taken.
taking-closed-withdrawn = Entries closed on { $last }. What was withdrawn is not taken again. With a code from the desk it can still go.
taking-locked = This call locks an entry once it is submitted, so no change is taken; what you submitted stands. A withdrawal is always taken.
sheets-waiting = { $sheets ->
    [one] One sheet is sealed and kept here. It has not been sent yet. { $reason }
   *[other] { $sheets } sheets are sealed and kept here. They have not been sent yet. { $reason }
}
returned-sheets = Your sheets
returned-changed = { $sheets ->
    [one] One change is not returned yet.
   *[other] { $sheets } changes are not returned yet.
}
returned-never = { $sheets ->
    [one] One sheet was never returned.
   *[other] { $sheets } sheets were never returned.
}
conflict-untold = The desk does not know of this yet.
conflict-tell = Tell the desk now
card = Your card
card-waiting = Your card is kept here. It has not been sent yet. { $reason }
publish-goes = Publishing puts the call into the mailbox, where entrants find it.
publish-stays = No mailbox has been chosen: publishing keeps the call here. To hand it out, choose a mailbox in Settings, or save the call as a file.
call-published-waiting = { $entries ->
    [one] Published here; one entry changed verdict. Not handed out yet: { $reason }
   *[other] Published here; { $entries } entries changed verdict. Not handed out yet: { $reason }
}
sealed-waiting = { $files ->
    [one] One file is sealed and kept here. It has not been sent yet. { $reason }
   *[other] { $files } files are sealed and kept here. They have not been sent yet. { $reason }
}
feedback-waiting = { $entrants ->
    [one] Sealed for one entrant, not sent yet
   *[other] Sealed for { $entrants } entrants, not sent yet
}
