# What a person opens or saves: files, links, workspaces.

incoming-call = A call for entries
incoming-card = A judge’s card
incoming-entry = An entry
incoming-receipt = A receipt
incoming-packet = A judging packet
incoming-score-sheet = Score sheets
incoming-feedback = Feedback
incoming-workspace = A workspace
incoming-something = Open a file or link
incoming-something-text = A sealed file, or the link from a news release or a web page.
incoming-place = File or link
incoming-place-hint = a path, https://… or awardsdesk://…
incoming-choose = Choose a file…
incoming-reading = Reading…
incoming-take = Open in { $name }’s workspace
incoming-taken = Imported
incoming-known = This file was imported before
incoming-desk = From
incoming-fingerprint = Fingerprint
incoming-fingerprint-hint = Compare it with what the organisers publish: whoever has these digits reads your entry.
incoming-for-entrant = It belongs in an entrant’s workspace, and none is open.
incoming-for-desk = It belongs on the desk, and no desk is open. Open the desk on the welcome screen, then open this again.
incoming-for-judge = It belongs in a judge’s workspace, and none is open. Open yours on the welcome screen, then open this again.
incoming-open-first = Open { $name }’s workspace
incoming-make = Create my workspace and open the call
own-folder-choose = Choose a folder…
save-call = Save the call as a file…
save-receipt = Save the receipt as a file…
save-packet = Save the packet…
save-entry = Save as a file…
save-card = Save my card as a file…
save-sheets = Save the sheets as a file…
sealed-saved = Saved as { $path }

# Whose keys, and which version
incoming-version = Version
incoming-older = You have a newer one: version { $inforce } is in force.
incoming-link = A link to a sealed file
incoming-link-ask = The file would be fetched from { $host }. Nothing has been asked of it yet.
incoming-link-promised = The link says that the file is signed by the keys with these digits:
incoming-link-fetch = Fetch it from { $host }
incoming-promised = The same digits as in the link you followed.
incoming-card-hint = Compare it with what the judge reads to you: whoever has these digits gets the entries.
incoming-add-judge = Add as a judge
incoming-confirm = These are the right digits: open it
incoming-count-packet = { $count ->
    [one] { $count } entry to read
   *[other] { $count } entries to read
}
incoming-count-score-sheet = { $count ->
    [one] { $count } score sheet
   *[other] { $count } score sheets
}
standing-known = You know these digits.
standing-changed = Not the digits you know of { $name }
standing-known-digits = Known
standing-new-digits = In this file
standing-changed-do = Either they have new keys, or somebody pretends to be them. Ask them by telephone or on their own web page before you go on.
standing-agree = I asked, and the digits in this file are theirs
standing-other = This workspace belongs to { $name }
standing-other-entrant = A call of another desk’s programme belongs in a workspace of its own: make one on the welcome screen, and open this there.
standing-other-judge = Each desk that you read for has a workspace of its own: make one on the welcome screen, and open this there. Nothing was changed here.
standing-other-desk = It is not imported here.
standing-revoked = These keys are void since { $since }. What they sign is not imported.
standing-new-edition = The desk is one you know; the edition is new here.
unconfirmed-entrant = { $count ->
    [one] One call of others lies in this mailbox. It was not taken in.
   *[other] { $count } calls of others lie in this mailbox. None was taken in.
}
unconfirmed-judge = { $count ->
    [one] A packet lies in this mailbox from a desk that you have not confirmed. It was not taken in.
   *[other] { $count } packets lie in this mailbox from desks that you have not confirmed. None was taken in.
}
unconfirmed-look = Look at it…
keys-new = { $desk } has new keys since { $since }; its old ones say so. Its fingerprint is now { $fingerprint }.
keys-void = Keys of { $desk } are void since { $since }: { $fingerprint }. What still waits to be sent was sealed to them and is not sent; submit it again once the desk has new keys.
keys-two-successors = The old keys of { $desk } name two successors. { $followed } came first and is followed; { $refused } is not. Ask the desk which is right.
histories-two = { $desk } ({ $fingerprint }) signed two ends of its log that cannot both be true: what came on { $at } and what came on { $later } differ within the first { $lines } lines. Its history was rewritten, or two people were told different ones. Both are kept here; save them in the settings, and ask somebody other than the desk to look.
histories-void = Keys that signed one of the two are void since { $since }: somebody else who held them could have signed it.
witness-check = Check against a witness
witness-check-place = File of a witness
witness-check-hint = Entrants and judges hold signed ends of this log, which came with their receipts and packets. A file of theirs, or a page on an entry, shows whether the log is still the one that was handed out.
witness-save = Save what you hold of the desk’s log…
witness-saved-at = Saved to { $path }. With it anybody can tell whether the desk’s log is still the one of which you were handed the end.
log-head-kept = End of the desk’s log kept
log-head-contradicts = Two ends of the desk’s log contradict each other
call-two-texts = Two different texts of version { $version } of the call are about ({ $one }… and { $other }…), both signed by the desk. Neither is in force here. Ask the desk.
desk-keys-void = The keys of this desk are void since { $since }. Nothing is sealed to them any more; ask the desk for its new call.
desk-known-by = Entries are sealed to { $desk }:
desk-keys-since = These keys since { $since }.
call-as-of = As of { $time }, when you last looked in the mailbox. What the desk has said since is not known here.
call-never-looked = As of the file that you opened. You have not looked in the mailbox yet.
calls-others = You follow other calls as well:
judge-desk = You read for { $desk }:
entry-sender = Signed by
entry-sender-earlier = Earlier revisions by the same keys, as { $names }
