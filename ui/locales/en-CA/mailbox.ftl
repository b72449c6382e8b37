# What a mailbox holds that was not taken in, and what could not be sent
files-refused = { $count ->
    [one] One file was not taken in; it stays in the mailbox.
   *[other] { $count } files were not taken in; they stay in the mailbox.
} { $files }
file-why = { $file }: { $why }
and-more = … and { $count } more
files-strange = { $count ->
    [one] One other thing lies in the mailbox and was left alone:
   *[other] { $count } other things lie in the mailbox and were left alone:
} { $files }
stranger-name = { $name } (not a name that this app gives, as that of a conflict copy)
stranger-link = { $name } (a link, which is not followed)
stranger-not-a-file = { $name } (not a file)
stranger-unreadable = { $name } (may not be looked at)
not-sent = { $count ->
    [one] One could not be sent; the others were.
   *[other] { $count } could not be sent; the others were.
} { $files }
cards-refused = Cards that cannot be opened

error-internal-fault = Something in the app itself failed ({ $detail }), and what was asked for did not happen. Everything that was confirmed before is kept. Try again; if it fails again, restart the app and report it with this text.
error-paper-out-of-bounds = What is inside the sealed file cannot be used: { $field } must be { $bounds }. Ask its sender to send it again from an unaltered app.
error-file-forbidden = { $name } cannot be read: the account that you use on this computer may not read it. Ask whoever runs the shared folder to allow it.
error-not-a-file = { $name } cannot be read: it is a folder, a pipe or a device and not a file. Remove it.
error-file-gone = { $name } is not there any more.
error-file-changed = { $name } changed while it was being looked at. It is tried again at the next collection.
