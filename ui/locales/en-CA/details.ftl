# What is wrong, inside the message of an error: “… cannot be used: the disk is full”. Each begins in lower case and ends
# without a stop.

## What the system refuses.

detail-file-missing = it is not there
detail-not-permitted = this account may not use it
detail-disk-full = the disk is full
detail-read-only-disk = the disk can only be read
detail-device-failed = the disk or the device failed
detail-disk-gone = the disk or the shared folder is not connected any more
detail-name-taken = there is something of this name already
detail-name-refused = the disk does not take this name
detail-not-a-folder = it is not a folder
detail-is-a-folder = it is a folder
detail-folder-not-empty = the folder is not empty
detail-too-large-for-disk = the file is larger than this disk takes
detail-in-use = another program is using it
detail-other-disk = it lies on another disk
detail-not-supported = the disk or the system cannot do this
detail-ended-early = it ends before it is whole
detail-no-memory = there is not enough memory
detail-too-many-open = more files are open than the system allows
detail-interrupted = it was interrupted
detail-connection-refused = the connection was refused
detail-connection-broken = the connection broke off
detail-network-down = no network leads there
detail-timed-out = no answer came in time
detail-host-unknown = no address is known for this host

## What the web answers.

detail-no-secure-connection = no secure connection came about
detail-certificate-expired = its certificate has expired
detail-certificate-too-early = its certificate is not valid yet; see whether the clock of this computer is right
detail-certificate-other-name = its certificate is that of another host
detail-certificate-unknown-issuer = its certificate was signed by nobody whom this computer trusts
detail-certificate-revoked = its certificate was revoked
detail-certificate-bad = its certificate is not valid
detail-certificate-missing = it sent no certificate
detail-proxy-address-bad = the address of the proxy in the settings of the system cannot be read
detail-encoding-unknown = it is encoded as “{ $encoding }”, which is not read here
detail-not-http = it is not an answer of a web server
detail-status = the server answered with the error { $status }
detail-larger-than = it is larger than { $megabytes } MB
detail-redirects-without-end = one address leads to the next without an end
detail-programs-unwanted = the site does not let programs read it

## What is read.

detail-not-json = it is not JSON (line { $row }, column { $column })
detail-other-contents = its contents are not as expected; the reader said: “{ $said }”
detail-not-text = it is not a text in UTF-8
detail-not-an-address = it is not an address
detail-credentials-in-address = an address may not hold a name or a password; they belong beside it
detail-store-unknown = no kind of store that this app knows has such an address
detail-not-listed = what was written is not listed
detail-other-than-written = what is read is not what was written
detail-not-a-path = it is not a path of this computer
detail-not-an-id = “{ $text }” is not an id
detail-not-an-instant = “{ $text }” is not an instant
detail-not-a-zone = “{ $text }” is not a time zone
detail-unknown-word = “{ $text }” is not known to this version
detail-decision-without-entry = a decision names no entry
detail-too-long = a part of it is longer than a sealed file takes
detail-no-sealed-file = it is not a sealed file
detail-seen = { $seen }

## What differs from what was written.

detail-too-short = it has { $bytes } bytes and cannot have fewer than { $least }
detail-checksum-wrong = its checksum does not fit
detail-tag-wrong = its tag was not made with the key of this workspace
detail-beginning-wrong = its first 16 bytes are others
detail-page-wrong = the proof of the page does not fit
detail-later-frames-fit = its checksum does not fit, and those of later transactions do
detail-confirmed-missing = its checksum does not fit, and what was confirmed is missing
detail-later-number = the next line has a later number
detail-hash-wrong = its hash does not fit
detail-hash-missing = its hash is missing
detail-hashes-too-many = there are more hashes than lines
detail-table-without-facts = it commits to a row of { $table }, which holds no facts
detail-commitment-misplaced = its commitment { $ordinal } does not belong there
detail-who-removed = who did it was removed, and no later line says so
detail-detail-removed = what it says in detail was removed, and no later line says so
detail-row-removed = the row of its commitment { $ordinal } was removed, and no later line says so
detail-other-than-committed = it is not what line { $line } of the log committed to
detail-committed-by = line { $line } of the log committed to it
detail-not-committed = no line of the log commits to it
detail-committed-twice = more than one commitment is to it
detail-more-not-named = { $count } more like these are not named
detail-part-strange = the app makes none of this name
detail-part-missing = it is missing
detail-part-other = it is another one
detail-structure-report = the database said: “{ $said }”
detail-log-ends = the log ends at line { $found }, but line { $confirmed } was confirmed
detail-changes-end = the last change is { $found }, but change { $confirmed } was confirmed
detail-change-other = change { $number } is not the one that was confirmed
detail-log-other = the log up to it is not the one that was confirmed
detail-row-missing = the row it points at is not there
detail-chunk-missing = a part of it is missing
detail-chunk-wrong = a part of it was altered
detail-text-hash = its text has the hash { $found }, not { $expected }
detail-not-last-written = it is not the file that this workspace wrote last
detail-not-as-logged = it is not the file that the log speaks of
detail-slot-too-costly = a key asks for more memory or time than any was made with
detail-slot-length = a key has a wrong length
detail-slot-unreadable = a key cannot be read
detail-no-workspace-id = the workspace has no id

## What differs from what its author signed.

detail-no-revision-of-it = no revision that came in it is kept
detail-no-sheet-of-it = no score sheet that came in { $sealed } is kept
detail-no-judge-of-it = no judge of this card is kept
detail-original-not-kept = what was signed is not kept
detail-original-unreadable = what is kept as signed cannot be read
detail-signature-wrong = the signature does not fit
detail-signed-as-kind = it was signed as { $kind ->
    [call] a call
    [card] a card
    [entry] an entry
    [receipt] a receipt
    [packet] a packet for a judge
    [score-sheet] a score sheet
   *[other] a file of another kind
}
detail-signed-as-id = it was signed as { $id }
detail-not-signed-by = it was not signed by { $person }, whose it is
detail-field-differs = { $part } is { $kept } and was signed as { $signed }
detail-fields-differ = what differs: { $parts }
detail-fields-and-more-differ = what differs: { $parts } and { $count } more
detail-written-otherwise = it is written in another way
detail-card-differs = the card of its entrant is another one
detail-card-not-kept = the card of its entrant is not kept
detail-verdict-differs = recorded was “{ $recorded ->
    [eligible] eligible
    [needs_person] needs a person
    [not_eligible] not eligible
   *[other] no verdict
}” (version { $version_before } of the call), and what follows by the call in force is “{ $replayed ->
    [eligible] eligible
    [needs_person] needs a person
    [not_eligible] not eligible
   *[other] no verdict
}”
detail-signed-by-another = it was signed by somebody else
detail-keys-changed = the keys are not those of before
detail-not-in-original = what was signed does not hold it
detail-whole-differs = the whole differs
detail-does-not-follow = it does not follow from the facts

## What cannot be recorded.

detail-no-such-line = the log has no line { $line }
detail-no-such-attachment = there is no file { $hash } here
detail-other-is-kept = another file is kept under { $id }
detail-recorded-already = it is recorded already ({ $columns })
detail-points-nowhere = it points at something that is not recorded
detail-value-refused = the database does not take a value: “{ $said }”
detail-database-busy = another program is using the database
detail-database-not-opened = the database cannot be opened
detail-value-unreadable = a value is not of the expected kind; the database said: “{ $said }”
detail-value-too-large = a value is larger than the database takes
detail-step-failed = step { $number } failed; the database said: “{ $said }”

## What keeps its own words.

detail-quoted = the system said: “{ $said }”
detail-broke-off = the app said: “{ $said }”
