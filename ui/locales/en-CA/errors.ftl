# What went wrong, where, and what to do. One message a code: `error-` and the code.

# Writing a list to a file
error-disk-full = Not saved: the disk that holds { $path } is full. Free some space, then try again.
error-folder-missing = Not saved: there is no folder { $path }. Create it or choose another.
error-not-permitted = Not saved: { $path } may not be written. Choose another folder, or ask its owner.
error-list-not-written = The list could not be written to { $path }: { $reason }. Choose another folder or name.
error-list-cancelled = Stopped at row { $rows }. No file was left behind.
error-list-too-long = An Excel sheet holds 1,048,575 rows under its headings, and this list has more. Save it as CSV.

# The three workspaces
error-attachment-missing = The attached file { $name } is not the one that was named. Ask the sender for the entry again.
error-blocked-by-rule = The call does not let this entry in: { $rule }
error-call-version = This is version { $found } of the call; the next one is version { $expected }. Set its number, then publish.
error-entries-closed = Entries closed at { $closes }. Ask the desk whether it takes a change.
error-no-call = There is no call yet. Open or publish one first.
error-not-assigned = Entry { $entry } was not dealt to judge { $judge }. Send the packet again if it should have been.
error-not-the-author = Entry { $entry } was entered by somebody else, so this change was not taken. Ask its entrant.
error-not-the-desk = This was not signed by the desk whose call was opened. Ask the desk for the file again.
error-other-edition = This is for edition { $found }; this desk runs { $expected }. Send it to the right desk.
error-other-kind = This sealed file is of kind { $found }, not { $expected }. Open it where that kind belongs.
error-other-workspace = This is a workspace of kind { $found }, not { $expected }. Choose another folder.
error-paper-unreadable = What is inside cannot be read: { $detail }. Ask the sender for it again.
error-reason-missing = A reason is missing. Write at least one sentence.
error-revision-there = Entry { $entry } already has revision { $revision }; what was sent is not the same. Ask the entrant to amend it once more.
error-sheet-incomplete = The sheet on entry { $entry } is not complete: { $problem }
error-stopped = Stopped. What was confirmed before stays.
error-unknown-category = The call has no category { $category }. Choose one of its own.
error-unknown-entry = There is no entry { $entry } here.
error-unknown-judge = There is no judge { $judge } here, or the sheets were signed by somebody else. Add the judge by their card.
error-wrong-shape = The field { $field } is not filled in as it must be.
error-other-name = The sealed file calls itself { $id }, which is not the name it was delivered under. Ask the sender for it again.
error-folder-in-use = The folder { $path } already holds something else. Choose an empty or a new one.
error-folder-unusable = The folder { $path } cannot be used: { $detail }

# The awards command
error-no-threads = The command could not start: { $detail }
error-file-unreadable = The file { $path } cannot be read: { $detail }
error-entry-unreadable = { $place }: this is not an entry: { $detail }
error-passphrase-missing = A passphrase is needed. Put it into the variable { $variable }.

# What `awards verify` finds
damage-verdict-does-not-follow = { $place }: its verdict does not follow from the recorded facts ({ $detail }).
