# The words of the window.

app-name = Awards Desk
language = Language
sections = Sections
try-again = Try again
unknown = not known
error-unexpected = Something went wrong that Awards Desk did not foresee: { $detail }. What was saved is still saved. Close the window and open it again.

## The bar

rehearsal = Rehearsal
rehearsal-clock = The desk’s clock reads

## The entries

entries = Entries
entries-short = Entries
entries-waiting = { $entries ->
    [one] (one needs a person)
   *[other] ({ $entries } need a person)
}
entries-all = All
entries-any = any
entries-option = { $category } ({ $entries })
entries-search = Title, name, outlet, number, words of the work
search-clear = Clear the search
entries-count = { $entries ->
    [0] No entry
    [one] One entry
   *[other] { $shown } entries
}
entries-count-at-least = At least { $shown } entries
entries-filtered = match the search and the filters
entries-sort = Sort by { $column }
entries-number = No.
entries-title = Title
entries-byline = Byline
entries-outlet = Outlet
entries-category = Category
entries-published = Published
entries-received = Received
entries-verdict = Verdict
entries-reading = Reading the entries
entries-failed = The entries could not be read
entries-none = No entries yet
entries-none-do = Collect from the mailbox, or open an entry that you were sent. The first entry appears here with its findings.
entries-none-found = No entry matches
entries-none-found-do = Fewer letters find more. Accents and capitals do not count.
entries-show-all = Show all entries
entries-columns = Columns
entries-views = Views
views-none = No saved view yet. Search, filter and sort, then give it a name.
view-name = Name of this view
view-save = Save view
view-remove = Remove the view { $name }
view-removed = The view { $name } is removed
entries-mark = Select { $title }
entries-mark-all = Select all rows
entries-marked = { $entries ->
    [one] One selected
   *[other] { $shown } selected
}
entries-marked-whole = All selected
entries-marked-do = With the selected entries
entries-copy = Copy rows
entries-unmark = Clear selection
entries-copied = { $entries ->
    [one] One row copied. Paste it into a spreadsheet or a message.
   *[other] { $shown } rows copied. Paste them into a spreadsheet or a message.
}

## One entry

entry-back = All entries
entry-open = Open
entry-choose = Choose an entry to read its findings here.
entry-revision = revision { $revision }
entry-category = { $pieces ->
    [one] { $category }
   *[other] { $category }, { $pieces } pieces
}
findings = Findings
finding-piece = Piece { $piece }
versions = Under each version of the call
versions-version = Version
versions-deadline = Deadline
versions-number = Version { $version }
versions-in-time = In time
versions-late = Late
not-saved = This is not saved
not-saved-text = What you wrote here is not on the disk yet, so you are still on this screen.
leave-unsaved = Leave without saving
keep-both = Keep both versions
warning = Warning
