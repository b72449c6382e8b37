# What went wrong, where, and what to do. One message a code: `error-` and the code.

# Writing a list to a file
error-disk-full = Not saved: the disk that holds { $path } is full. Free some space, then try again.
error-folder-missing = Not saved: there is no folder { $path }. Create it or choose another.
error-not-permitted = Not saved: { $path } may not be written. Choose another folder, or ask its owner.
error-list-not-written = The list could not be written to { $path }: { $detail }. Choose another folder or name.
error-list-cancelled = Stopped at row { $rows }. No file was left behind.
error-list-too-long = An Excel sheet holds 1,048,575 rows under its headings, and this list has more. Save it as CSV.
error-destination-workspace = Not saved: { $path } belongs to a workspace or to a backup of one. Nothing was changed. Choose another folder.
error-destination-key = Not saved: { $path } may be the key of a workspace, which cannot be opened without it. Nothing was changed. Choose another name.
error-destination-mailbox = Not saved: { $path } lies in a mailbox, among its sealed files. Nothing was changed. Choose another folder.
error-destination-other-file = Not saved: { $path } is there already, and its name does not end in .{ $ending }. It was left as it is. Choose another name.
error-destination-not-a-file = Not saved: { $path } is a folder or a device and not a file. Name a file.
error-destination-dead-link = Not saved: { $path } is a link to a file that is not there. Remove the link, or choose another name.
error-folder-holds-other = The folder { $path } holds { $file }, which no practice season puts there. Nothing was removed. Move that file away, or choose an empty or a new folder.

# The three workspaces
error-attachment-missing = The attached file { $name } is not the one that was named. Ask the sender for the entry again.
error-blocked-by-rule = The call does not let this entry in: { $rule }
error-call-version = This is version { $found } of the call; the next one is version { $expected }. Set its number, then publish.
error-entry-locked = This call locks an entry once it is submitted. Ask the desk, or withdraw the entry and make a new one.
error-draft-changed-elsewhere = Not saved: this was also changed elsewhere since you opened it. Nothing was overwritten. Keep both versions, then compare them.
error-entries-closed = Entries closed on { $closes }. Ask the desk whether it takes a change. A withdrawal is always taken.
error-no-call = There is no call yet. Open or publish one first.
error-file-too-large-to-attach = { $path } is larger than { $most } MiB. Attach a smaller copy, or give a link to it.
error-attach-too-large = Not attached: { $name } has { $size } GB, and a file may have at most { $most } GB. Attach a smaller copy, or give a link to it.
error-attach-over-call-limit = { $unit ->
    [bytes] Not attached: { $name } has { $size } bytes, and this call takes at most { $most } bytes in one file. Attach a smaller copy, or give a link to it.
    [kilobytes] Not attached: { $name } has { $size } kB, and this call takes at most { $most } kB in one file. Attach a smaller copy, or give a link to it.
    [gigabytes] Not attached: { $name } has { $size } GB, and this call takes at most { $most } GB in one file. Attach a smaller copy, or give a link to it.
   *[megabytes] Not attached: { $name } has { $size } MB, and this call takes at most { $most } MB in one file. Attach a smaller copy, or give a link to it.
}
error-attach-over-call-total = { $unit ->
    [bytes] Not attached: with { $name } the files of this entry would have { $size } bytes, and this call takes at most { $most } bytes together. Remove a file, or attach smaller copies.
    [kilobytes] Not attached: with { $name } the files of this entry would have { $size } kB, and this call takes at most { $most } kB together. Remove a file, or attach smaller copies.
    [gigabytes] Not attached: with { $name } the files of this entry would have { $size } GB, and this call takes at most { $most } GB together. Remove a file, or attach smaller copies.
   *[megabytes] Not attached: with { $name } the files of this entry would have { $size } MB, and this call takes at most { $most } MB together. Remove a file, or attach smaller copies.
}
error-attach-over-call-count = Not attached: this call limits the number of files to { $most }. To attach { $name }, remove another file first.
error-clean-too-large = { $name } has { $size } MB, and the app cleans files of at most { $most } MB. Save it again without the personal data it contains, or attach another file.
error-unknown-command = The app has no command { $name }. The window and the app may be of different versions: close the app and start it again.
error-wrong-arguments = The app did not understand what it was asked ({ $field }): { $detail }. The window and the app may be of different versions: close the app and start it again.
error-no-workspace = No workspace of that kind is open. Open one first.
error-no-mailbox = No mailbox has been chosen. Choose a folder that both sides can reach, in Settings.
error-not-assigned = Entry { $entry }, “{ $title }”, was not assigned to { $judge }. If it should be, the desk assigns it and sends the packet again.
error-not-the-author = Entry { $entry } was entered by somebody else, so this change was not taken. Ask its entrant.
error-not-the-desk = This was not signed by the desk whose call was opened. Ask the desk for the file again.
error-other-edition = This is for edition { $found }; this desk runs { $expected }. Send it to the right desk.
error-other-kind = This sealed file is of kind { $found }, not { $expected }. Open it where that kind belongs.
error-other-workspace = This is a workspace of kind { $found }, not { $expected }. Choose another folder.
error-message-unreadable = What is inside cannot be read: { $detail }. Ask the sender for it again.
error-fee-waiver-gone = This fee waiver does not stand any more: it was taken back. Look at the entry again.
error-reason-missing = A reason is missing. Write at least one sentence.
error-revision-there = Entry { $entry } already has revision { $revision }; what was sent is not the same. Ask the entrant to amend it once more.
error-stopped = Stopped. What was confirmed before stays.
error-unknown-category = The call has no category { $category }. Choose one of its own.
error-unknown-entry = There is no entry { $entry } here.
error-unknown-judge = There is no judge { $judge } here, or the sheets were signed by somebody else. Add the judge by their card.
error-wrong-shape = The field { $field } is not filled in as it must be.
error-other-name = The sealed file calls itself { $id }, which is not the name it was delivered under. Ask the sender for it again.
error-folder-in-use = The folder { $path } already holds something else. Choose an empty or a new one.
error-nothing-to-verify = { $path } holds neither a workspace nor a sealed file. Choose the folder of a workspace, or of a mailbox.
error-folder-unusable = The folder { $path } cannot be used: { $detail }.

# The awards command
error-no-threads = The command could not start: { $detail }.
error-file-unreadable = { $reason ->
    [missing] There is no file { $path }. Check its name and its folder.
    [forbidden] The file { $path } may not be read by this account. Ask its owner, or copy it to a folder of your own.
    [folder] { $path } is a folder. Name a file.
    [encoding] { $path } is not in UTF-8, so its letters cannot be told. In the editor, save it with the encoding UTF-8.
   *[other] The file { $path } cannot be read ({ $detail }). See whether its disk is still there, then try again.
}
error-entry-shape = { $path }, line { $line }, { $field }: { $words }
error-entry-not-json = { $path }, line { $line }: this is no JSON. Look there, and just before, for a comma, a quotation mark or a bracket that is missing or too many.
error-entry-missing-field = { $path }, line { $line }: { $field } is missing. Add it.
error-entry-unknown-field = { $path }, line { $line }: there is no field { $field }. Remove it, or take one of these: { $known }
error-entry-unknown-field-near = { $path }, line { $line }: there is no field { $field }. Did you mean “{ $nearest }”?
error-entry-field-twice = { $path }, line { $line }: { $field } stands twice. Keep one of the two.
error-entry-unknown-word = { $path }, line { $line }: { $field } is “{ $text }”, and can be one of these: { $known }
error-entry-wrong-value = { $path }, line { $line }: { $field } is “{ $text }”. { $wanted ->
    [amount] Write an amount in quotation marks, with a point and without the currency, such as "115.00".
    [answer] An answer is true or false, a number, a text in quotation marks, or a list of such texts.
    [country] Write countries by their two letters, as a list: ["CA"].
    [date] Write a day, a month or a year in quotation marks: "2025-03-02", "2025-03" or "2025".
    [instant] Write a day and a time with their distance from UTC: "2026-01-29T18:00:00-05:00".
    [language] Write languages by their codes, as a list: ["en", "fr"].
    [list] Write a list between square brackets, even of one.
    [number] Write a whole number from 0, without quotation marks and without a comma.
    [object] Write an object between braces.
    [text] Write a text between quotation marks.
    [yes-no] Write true or false, without quotation marks.
   *[other] That cannot stand there. Compare it with an entry that can be read.
}
error-entry-unknown-answer = { $path }, line { $line }: { $field } answers no question of the call. Remove it, or write the id of a question asked there: { $known }
error-entry-unknown-answer-near = { $path }, line { $line }: { $field } answers no question of the call. Did you mean “{ $nearest }”?
error-entry-no-questions = { $path }, line { $line }: { $field } answers no question: the call asks none there. Remove it, or see whether its question is about the entry, a person or a piece.
error-entry-wrong-answer = { $path }, line { $line }: { $field } is { $text }, which the question does not take. { $kind ->
    [yes_no] Write true or false, without quotes.
    [number] Write a number, without quotes.
    [date] Write a day such as "2025-12-31", a month or a year.
    [choice] Write the id of one of its options: { $known }.
    [choices] Write a list of ids of its options: { $known }.
    [countries] Write a list of two-letter codes of countries, such as ["CA"].
    [languages] Write a list of two-letter codes of languages, such as ["en"].
   *[text] Write words between quotes.
}
error-entries-none = { $path } holds no entry. Write one as JSON, or several one after the other.
error-entries-several = { $path } holds more than one entry, and --entry takes one. Use --entries.
error-passphrase-missing = A passphrase is needed. Put it into the variable { $variable }.

# What `awards verify` finds
damage-verdict-does-not-follow = { $place }: its verdict does not follow from the recorded facts ({ $detail }).
damage-projection-does-not-follow = { $place }: what the screens show of it does not follow from the recorded facts.

# A workspace and its keys
error-workspace-exists = There is a workspace in { $path } already. Open it, or choose another folder.
error-workspace-missing = There is no workspace in { $path }. Choose the folder that holds workspace.db.
error-workspace-in-use = The workspace in { $path } is open elsewhere. Close it there, then try again.
error-wrong-passphrase = This passphrase of { $person } does not open the workspace. Try again; nothing was changed.
error-no-key-slot = { $name } has no key to this workspace. Ask somebody who has one to add it.
error-key-slot-exists = { $name } has a key to this workspace already.
error-last-key-slot = { $name } holds the only key to this workspace. Add another before you remove it.
error-device-key-missing = The key of this computer is missing: { $path }. If the workspace comes from another computer, open it with a passphrase or the recovery key.
error-keychain-silent = The key of this computer is not in { $path }, and its key store does not answer ({ $detail }). Unlock the key store and try again, or open with a passphrase or the recovery key.
error-device-key-exposed = Other people on this computer can read the key in { $path }, and that could not be changed. Make the file readable for you alone, then open again.
error-recovery-key-length = A recovery key has { $expected } letters and digits; this one has { $found }. Compare it with the paper.
error-recovery-key-mistyped = Group { $group } of the recovery key is not as it was printed. Compare it with the paper.
error-wrong-recovery-key = This recovery key does not open the workspace: it belongs to another one, or a newer one was made since. Nothing was changed.
error-passphrase-short = A passphrase has at least { $least } characters. Four or five words that you will remember make a good one.
error-no-local-data = The system names no folder for the data of programs. Set AWARDS_DATA_DIR to a folder of your own.
error-wrong-device-key = The key in { $path } does not open this workspace. Open it with a passphrase or the recovery key, or name the key file that was made with it.
error-workspace-too-new = This workspace was written by a newer version (format { $found }; this one knows { $known }). Update the app; nothing was changed.
error-workspace-too-old = This workspace was written by an older version (format { $found }; this one has { $known }), and looking at it does not change it. Open it once, which keeps a copy of it, then verify again.
error-screening-due = The app was updated since this desk was last open, and the entries must be screened again before it can be verified. Open the desk once, then verify again.
error-workspace-damaged = { $place } is damaged: { $detail }. Run awards verify to see all of it. Then open what is proven (awards restore --proven), or restore the last backup.
error-log-tail-lost = The log ends at line { $found }, but line { $confirmed } was confirmed. The database is older than it should be: take the newest copy.
error-last-change-lost = The workspace holds changes up to number { $found }, but change { $confirmed } was confirmed. What was saved last is missing: take the newest copy.
error-workspace-gone = Not saved: { $path } has been moved or deleted. Put the folder back, then open the workspace again. What was saved before is in it.
error-path-too-long = The path { $path } has { $length } bytes; the database can take { $most } at most. Choose a folder with a shorter path.
error-workspace-read-only = Not saved: the disk or the files of the workspace can only be read. Copy the folder to a place where you may write, and open it there.
error-workspace-disk-full = Not saved: the disk that holds the workspace is full. Free some space, then try again. Everything saved before is there.
error-workspace-file = { $path } cannot be used: { $detail }.
error-cannot-be-recorded = This cannot be recorded: { $detail }.
error-row-not-in-log = The app would have saved something ({ $table }) without a line in the log, and took it back. Nothing was saved. Please report this.
error-append-only = { $table } is history and cannot be changed. Record a correction instead.
error-wrong-cursor = This page of the table is gone. Go back to the first page.
error-workspace-closed = The workspace has been closed. Open it again.
error-database = The database could not do this: { $detail }.

# Sealed files
error-file-too-large = Too large: { $megabytes } MiB together, and at most { $limit } MiB go into one sealed file. Use smaller attachments, or give a link.
error-not-a-sealed-file = This is not a sealed file of the awards desk. Choose a file whose name ends in .awards-…
error-newer-format = This file was sealed by a newer version (format { $found }; this one reads up to { $known }). Update the app.
error-file-truncated = The sealed file is cut short. Ask its sender to send it again.
error-file-malformed = The sealed file is put together wrongly. Ask its sender to send it again.
error-bad-signature = The signature does not hold: the file was changed on its way. Ask its sender to send it again.
error-file-altered = The inside of the sealed file does not fit its outside: somebody signed or addressed it again. Do not use it; ask its sender.
error-for-someone-else = This file is sealed for somebody else ({ $reader }). Open it in the workspace it was sent to.
error-wrong-reader = A file of kind { $kind } cannot be sealed this way.
error-not-an-instant = { $text } is not an instant.
error-not-sealable = The file could not be sealed: { $detail }.
error-no-randomness = The system gave no randomness for new keys. Try again in a moment.
error-identity-unreadable = The secret keys in this workspace cannot be read. Take the last backup.
error-card-unreadable = The card cannot be read; its { $part } is wrong. Copy it again, whole.
error-bundle-unreadable = What is inside the sealed file cannot be read; its { $part } is wrong. Ask its sender to send it again.
error-too-many-attachments = There are { $found } attachments; at most { $limit } are taken.
error-attachment-name = The attachment { $name } has a name or a media type that cannot be sent. Rename it.

# The mailbox
error-mailbox-gone = There is no mailbox at { $place }. Check that the disk or the shared folder is there, then try again. Nothing was lost.
error-mailbox-place = { $place } cannot be a mailbox: { $detail }.
error-mailbox-forgets = { $place } is memory: what is put there is gone when the app closes. Choose a folder.
error-mailbox-insecure = { $place } would get its password over the network for everybody to read. Use an address that begins with https.
error-mailbox-key = { $place } does not take the key or the password, or no longer. Check both in Settings; what waits here is sent once they are right.
error-mailbox-not-allowed = { $place } does not allow this key to do that. It must be allowed to list, read, write and delete. Nothing was lost.
error-mailbox-bucket = There is no bucket at { $place }. Check its name and the address of the service. Nothing was lost.
error-mailbox-region = The bucket of { $place } is in another region, or its service has another address. Check both in Settings. Nothing was lost.
error-mailbox-full = { $place } has no room left. Make room there, or choose a larger plan; what waits here is sent then.
error-mailbox-too-large = { $place } does not take a file of this size. Whoever operates it can raise the limit. Nothing was lost.
error-mailbox-busy = { $place } does not work at the moment. Try again later; nothing was lost.
error-mailbox-unreachable = { $place } cannot be reached: { $detail }. Try again once the connection works; nothing was lost.
error-mailbox-clock = The clock of this computer is too far from that of { $place }, which refuses to work with it. Set the clock.
error-mailbox-overwrites = { $place } would replace a file by another of the same name, so that a mailbox is not safe there. Choose another place.
error-mailbox-link = { $name } in the mailbox { $place } is a link, and links are not followed. Remove it.
error-not-in-mailbox = The file { $id } is not in the mailbox { $place } any more.
error-id-taken = Another file { $id } is in the mailbox { $place } already. It was left as it is.
error-refused-and-gone = This file was refused before, and is not in the mailbox any more. Ask its sender whether they sent it again.
error-mailbox-failed = The mailbox { $place } failed: { $detail }. Try again; nothing was lost.
error-file-not-saved = { $path } was not saved: { $detail }.
error-file-not-read = { $path } cannot be read: { $detail }.
error-file-not-found = There is no file { $path }. Check its name, or choose it again.
error-link-refused = { $link } was not followed. Only links that begin with https:// are.
error-link-failed = Nothing came from { $link }: { $detail }. Look whether the link is whole and this machine is online, or ask the desk for the file.
error-not-inspected = Something else was opened after “{ $place }”. Open it again to see what it holds before it is imported.
error-not-a-place = “{ $place }” is no file, no link and no workspace. Choose a file whose name ends in .awards-…, or copy the whole link.
error-no-assignments = No entry is assigned to this judge yet. Assign entries first, then save the packet.

# Marks
error-mark-missing = The criterion { $criterion } has no mark on entry { $entry }. Give one, or recuse yourself from the entry.
error-mark-unknown-criterion = The call has no criterion { $criterion }. Take the newest packet.
error-mark-not-a-number = The mark for { $criterion } on entry { $entry } is not a number.
error-mark-out-of-range = The mark { $mark } for { $criterion } is off the scale, which runs from { $min } to { $max }.
error-mark-off-step = The mark { $mark } for { $criterion } lies between two steps: marks go from { $min } in steps of { $step }.
damage-page-altered = { $place } was altered ({ $detail }). Take the last backup.
damage-page-renewed = { $place } was altered, but what belongs there is in workspace.db-wal ({ $detail }). Open the workspace once to put it right.
damage-line-altered = { $place } was altered ({ $detail }). What follows it in the log cannot be trusted.
damage-row-altered = { $place } was altered after it was recorded ({ $detail }).
damage-row-missing = { $place } was taken out ({ $detail }).
damage-row-not-in-log = { $place } was slipped in ({ $detail }).
damage-row-twice-in-log = { $place } stands in the log twice ({ $detail }).
damage-commitment-stray = { $place } was altered ({ $detail }).
damage-tree-altered = { $place }: what proves the log was altered ({ $detail }).
damage-removed-in-silence = { $place }: something was removed and no line says so ({ $detail }).
damage-line-missing = { $place } is missing ({ $detail }).
damage-tail-lost = { $place }: lines that were confirmed are gone ({ $detail }). Take the newest copy.
damage-change-lost = { $place }: what was saved last is gone ({ $detail }). Take the newest copy.
damage-change-replaced = { $place } is a copy that went its own way ({ $detail }). Take the newest copy.
damage-head-altered = { $place } was altered ({ $detail }).
damage-keys-missing = { $place } is missing ({ $detail }). Take it from the last backup.
damage-keys-altered = { $place } was altered ({ $detail }). Take it from the last backup.
damage-wal-frame = { $place } was altered ({ $detail }). What was saved after it cannot be read.
damage-wal-header = { $place } was altered ({ $detail }). What was saved last cannot be read.
damage-attachment-altered = { $place } is not the file that was attached ({ $detail }).
damage-work-file-missing = { $place } is not in the folder “files” any more ({ $detail }). The next collection fetches it again; so does “awards verify” with --mailbox.
damage-work-file-altered = { $place } is not the file that was attached any more ({ $detail }). “awards verify” with --mailbox fetches it again where the mailbox still has it.
damage-chunk-altered = { $place } was altered ({ $detail }). The file it belongs to cannot be read whole.
damage-database-unreadable = { $place } cannot be read ({ $detail }). Take the last backup.
damage-structure-broken = { $place } does not hold together ({ $detail }). Take the last backup.
damage-reference-broken = { $place } points at something that is not there ({ $detail }). Take the last backup.

# The window and the system
error-system-refused = The system refused what the workspace needs: { $detail }. Close other programs, then try again.
error-workspace-migration = The workspace could not be brought to the form of this version: { $detail }. It is as it was; the copy beside it, too.
error-files-not-served = Files cannot be shown here. Save a copy to look at it, or close the app and open it again.
error-link-not-opened = No browser opened { $link } ({ $detail }). Copy the address and open it yourself.
error-no-documents-folder = The system names no folder for your documents: { $detail }.

# The work itself
error-file-not-here = { $name } has not come yet. Fetch again: it comes once its sender has put it into the mailbox.
error-file-not-shown = What { $name } holds cannot be shown: { $trouble ->
    [too_large] it is too large. Save a copy to open it in another program.
    [too_deep] it is packed or nested too deeply.
    [locked] a password locks it. Save a copy to open it with that password.
    [not_yet_read] the program that reads files is not beside this app. Install the app again, then open this workspace again.
    [took_too_long] it took too long. Save a copy to open it in another program.
    [reader_failed] its reader failed. Save a copy to open it in another program.
   *[damaged] it is damaged. Save a copy to try it in another program.
}
error-file-not-cleaned = No cleaned copy of { $name } can be made. Save it again without the personal data it contains, or attach another file.
error-one-address-one-file = --url says where one file was published, and { $files } files were named. Read that file by itself.
error-page-not-a-web-address = { $link } is not a web address. A link begins with https:// or http://.
error-page-private = { $host } belongs to a private network, and a page on the public web must not lead there. Nothing was asked of it.
error-page-port = No page is asked of port { $port }: other services listen there. Look whether the link is right.
error-page-host-unknown = No site { $host } is known. Look whether the link is right and this machine is online.
error-page-no-answer = { $host } does not answer ({ $detail }). Try again later, or attach the page as a file.
error-page-broken = The answer of { $host } broke off ({ $detail }). Try again, or attach the page as a file.
error-page-too-slow = { $host } took more than { $seconds } seconds. Try again later, or attach the page as a file.
error-page-too-large = The page is larger than { $limit } MB. Attach the work as a file.
error-page-too-many-redirects = The link was passed on more than { $limit } times and led nowhere. Open it in a browser and copy the address it ends at.
error-page-redirect-loop = The link leads in a circle, back to { $link }. Open it in a browser, save the page and attach it as a file.
error-page-certificate = { $host } could not prove who it is ({ $detail }). Nothing was read. Open the link in a browser and see what it says.
error-page-proxy = The proxy did not lead to { $host } ({ $detail }). Ask whoever looks after this network.
error-page-robots = { $host } asks programs not to look at this page.
error-page-host-busy = { $host } asks to wait (status { $status }). Try again in an hour.
error-page-status = { $host } does not give the page (status { $status }). Look whether the link is right, or save the page in a browser and attach it.
error-page-stopped = Stopped before the page came. The form is as it was.
error-not-sent-yet = It has not been put into the mailbox yet. Send it now.

# Whose keys, and which version
error-keys-unconfirmed = Nobody has confirmed these keys yet: { $fingerprint }. Compare the digits with what the desk says, then open it again.
error-keys-changed = These are not the digits you know: { $fingerprint } instead of { $known }. Ask the desk before you go on.
error-other-desk = It is signed by { $fingerprint }; this workspace belongs to { $known }. Nothing was changed. Open it in a workspace of its own.
error-keys-revoked = The keys { $fingerprint } are void since { $since }. Ask the desk for its new keys.
error-keys-replaced = It is signed by { $fingerprint }, keys that the desk has replaced by { $current }. Ask the desk for the file again.
error-call-two-texts = Two different texts of version { $version } of the call are about ({ $one }… and { $other }…). Neither is in force here. Ask the desk.
error-call-older = This is version { $version } of the call. You have a newer one: version { $in_force } stays in force.
error-packet-older = A newer packet of round { $round } was imported already. It stays as it is.
error-other-judge = This packet is for another judge of the desk ({ $found }). Nothing was changed. Ask the desk for yours.
error-link-mismatch = The link promises the keys { $promised }, and the file is signed by { $found }. It was not opened. Go to the organisers’ own page, or ask them.
error-page-not-secure = { $link } is not https, and nothing else is followed here.
error-statement-unproven = What is said of the desk’s keys is not signed by those keys. Ask the desk for the file again.
damage-original-missing = { $place }: nothing that its author signed is kept for it ({ $detail }).
damage-original-unproven = { $place }: what is kept as signed was not signed by its author ({ $detail }).
damage-original-departs = { $place } is not what its author signed ({ $detail }).
damage-original-stray = { $place }: what its author signed is kept, but not what was made of it ({ $detail }).
damage-schema-altered = { $place } is not as this app makes it ({ $detail }). Somebody with the key took a guard down.
error-head-unproven = The end of the desk’s log in it is not signed by the keys that it names. Ask the desk for the file again.
error-head-other-signer = The end of the log in it is signed by { $fingerprint }, and the file by { $expected }. It was not imported. Ask the desk for the file again.
error-line-not-under-head = The proof of line { $line } of the desk’s log does not lead to the end that the desk signed. It was not imported. Ask the desk for the file again.
error-witness-newer = This file of signed ends was written by a newer version of the app. Update the app, then try again.
error-witness-empty = This file holds no signed ends of a log, or more than there can be.
error-page-without-proof = { $path } is no page that can be checked: it carries no proof. Ask the desk for the page as a file, not as a print or a copy of its text.
error-witness-none-in-file = { $path } holds no signed end of a log ({ $detail }). Give a file that “awards witness” saved, a list with the .witness.json file beside it, or the folder of an entrant’s or a judge’s workspace.
error-witness-none-held = This workspace holds no signed end of a desk’s log yet. One comes with each call, receipt and packet.
error-witness-own-log = This is the desk’s own workspace. It holds the log itself; a witness is somebody who was handed its end.
error-witness-no-desk = Only the log of a desk can be checked against witnesses. Give the folder of a desk’s workspace.
damage-call-text-changed = { $place }: its text is not the one that was published ({ $detail }).
error-unknown-keys = This desk has no earlier keys { $fingerprint }. Choose one of those in the list.
error-own-workspaces-open = The workspace of { $names } is open. Close it first, or say that it may be closed for the rehearsal.
error-workspace-open-here = The workspace in { $path } is open in this window already. Choose it under “Open now”, or choose another folder.
error-reader-missing = Files cannot be read: the program { $program } is not beside this app. Entries are taken in and wait for a person where a rule asks for what a file says. Install the app again, then open this workspace again.
error-conflict-copies = A sync client left copies of this workspace in { $path }: { $files }. Only workspace.db is read and written. If two computers had it open, compare the copies, then move them out of the folder.
