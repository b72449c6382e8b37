# What a mailbox holds that was not taken in, and what could not be sent
files-refused = { $count ->
    [one] One file was not taken in; nothing was deleted.
   *[other] { $count } files were not taken in; nothing was deleted.
} { $files }
files-refused-seen = Do not list again
file-why = { $file }: { $why }
and-more = … and { $count } more
files-fetched = { $count ->
    [one] One file of the work came
   *[other] { $count } files of the work came
}
files-skipped = { $count ->
    [one] One other thing lies in the mailbox and was left alone:
   *[other] { $count } other things lie in the mailbox and were left alone:
} { $files }
skipped-name = { $name } (not a name that this app gives, as that of a conflict copy)
skipped-link = { $name } (a link, which is not followed)
skipped-not-a-file = { $name } (not a file)
skipped-unreadable = { $name } (may not be looked at)
not-sent = { $count ->
    [one] One could not be sent:
   *[other] { $count } could not be sent:
} { $files }
sending-ended = Sending ended early. { $reason } What was not sent can be sent later.
sending-stopped = Stopped before everything was sent. The rest can be sent later.
cards-refused = Cards that cannot be opened

error-internal-fault = Something in the app itself failed ({ $detail }), and what was asked for did not happen. Everything that was confirmed before is kept. Try again; if it fails again, restart the app and report it with this text.
error-message-out-of-bounds = What is inside the sealed file cannot be used: { $field } must be { $bounds }. Ask its sender to send it again from an unaltered app.
error-file-forbidden = { $name } cannot be read: the account that you use on this computer may not read it. Ask whoever runs the shared folder to allow it.
error-not-a-file = { $name } cannot be read: it is a folder, a pipe or a device and not a file. Remove it.
error-file-gone = { $name } is not there any more.
error-file-changed = { $name } changed while it was being looked at. It is tried again at the next collection.
error-file-damaged = The file { $name } is damaged { $megabytes } MiB from its beginning. Fetch it again, or ask its sender to send it again.
error-file-length = The file { $name } is not as long as its document says. It may still be on its way: try again later, or ask its sender to send it again.
error-wrong-content = Under the name { $name } lies something else than that file. It was refused. Ask its sender to send it again.
error-file-hash-unreadable = { $text } is not the name of a file of the work.
error-file-key-unreadable = The key of a file cannot be read. Ask its sender to send the entry again.
error-file-busy = The file { $name } is being sent or fetched by another program. Try again in a moment.
error-file-not-in-mailbox = The file { $name } is not in the mailbox { $place }. It may still be on its way: try again later, or ask its sender to send it again.
error-no-room = Not enough space at { $path }: the file needs { $needed } MiB and some more to work with, and { $free } MiB are free. Free some space, then try again.
error-other-content = { $file }: another file lies under the name of one that was taken in before. It was left alone. Look which of the two is right, and ask its sender to submit again.
error-receipt-differs = The desk sent a second receipt that says something else: first number { $number }, received { $received }; then number { $other }, received { $otherReceived }. The first one is kept. Ask the desk which one holds.
error-arrival-stated-late = That is later than { $latest }, when the desk had the entry already. State an earlier instant.
mailbox-emptied = Where entries or score sheets had lain in the mailbox, there are none any more. Check that this is the right folder and that it is connected. Nothing that was taken in is lost.
receipt-unsent = The receipt of entry { $number } waits:

# When an entry came
arrival = Arrival
arrival-between = { $revision ->
    [1] Came
   *[other] Revision { $revision } came
} between { $earliest } and { $latest }
arrival-by-then = { $revision ->
    [1] Came
   *[other] Revision { $revision } came
} by { $latest }; how long before is not known
arrival-at = { $revision ->
    [1] Came
   *[other] Revision { $revision } came
} at { $latest }
arrival-claimed = its file says { $claimed }
arrival-stated = { $by } states that it came at { $at }: { $reason }
anomaly-time-ahead = The file’s time lies after the look that found it.
anomaly-time-before-call = The file’s time lies before the call was published.
anomaly-time-before-sealing = The file’s time lies before it was sealed.
anomaly-sealed-ahead = By its sender’s clock it was sealed after it was here.
arrival-record = State when it came
arrival-local-time-hint = The minute by the clocks of the call’s zone, such as 2021-01-22T23:50. Leave it empty to take back what was stated.
arrival-local-time = Minute of arrival
arrival-reason = How you know
arrival-recorded = The arrival is recorded
log-arrival-stated = Arrival stated
log-receipt-again = Second receipt noted
receipt-between = between { $earliest } and { $latest }

# What `awards verify` finds in a mailbox
damage-file-too-large = { $place } is larger than a sealed file can be. It is never taken in.
damage-not-a-sealed-file = { $place } is not a sealed file, whatever its name says.
damage-newer-format = { $place } was sealed by a newer version of the app. Update the app, then verify again.
damage-file-truncated = { $place } is cut short. Ask its sender to send it again.
damage-file-damaged = { $place } is damaged. Fetch it again, or ask its sender to send it again.
damage-file-length = { $place } is not as long as its document says. Ask its sender to send it again.
damage-wrong-content = { $place } is something else than the file of that name. Ask its sender to send it again.
damage-file-malformed = { $place } is put together wrongly. Ask its sender to send it again.
damage-bad-signature = { $place }: its signature does not hold; it was changed after it was sealed. Ask its sender to send it again.
damage-bundle-unreadable = { $place } is signed, but what is inside cannot be read. Ask its sender to send it again.
damage-too-many-attachments = { $place } holds more attachments than a sealed file can have. It is never taken in.
damage-file-altered = { $place }: its inside does not fit its outside; somebody signed or addressed it again. Do not use it.
damage-file-forbidden = { $place } may not be read by this account. Ask whoever runs the folder to allow it, then verify again.
damage-file-not-read = { $place } cannot be read. See whether its disk is still there, then verify again.
damage-not-a-file = { $place } is a folder, a pipe or a device and not a file.
damage-other-name = { $place } is another sealed file under this name: its own id is { $seen }. Somebody renamed or swapped it.
damage-wrong-kind = { $seen ->
    [call] { $place } is a sealed call, not a file of the kind that its name says.
    [card] { $place } is a sealed card, not a file of the kind that its name says.
    [entry] { $place } is a sealed entry, not a file of the kind that its name says.
    [receipt] { $place } is a sealed receipt, not a file of the kind that its name says.
    [packet] { $place } is a sealed packet for a judge, not a file of the kind that its name says.
    [score-sheet] { $place } holds sealed score sheets, and is not a file of the kind that its name says.
    [feedback] { $place } is sealed feedback, not a file of the kind that its name says.
   *[other] { $place } is a sealed file of another kind than its name says.
}
damage-wrong-folder = { $place } lies in the wrong folder: it belongs in { $seen }. Nobody looks for it where it is.
damage-stranger-name = { $place } has a name that this app gives to nothing, as a conflict copy has. Nobody takes it in.
damage-stranger-link = { $place } is a link. It is not followed.
damage-stranger-not-a-file = { $place } is not a file.
damage-stranger-unreadable = { $place } may not be looked at by this account.

# Sheets that wait for an officer
sheets-held = { $sheets ->
    [one] One sheet waits for you under Results. It does not count until you accept it.
   *[other] { $sheets } sheets wait for you under Results. They do not count until you accept them.
}
held = Sheets that wait for you
held-hint = These sheets do not count. Accept or decline each with a reason; both are kept in the log.
held-decided = It came after this category was decided.
held-late = It may have come after the last day for changes.
held-accept = Accept
held-decline = Decline
held-reason = Reason
held-accepted = The sheet is accepted and holds from now on
held-declined = The sheet is declined; what counted before still counts
log-sheet-held = Sheet set aside for an officer
log-sheet-accepted = Held sheet accepted
log-sheet-declined = Held sheet declined
