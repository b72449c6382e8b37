### The work itself: what its files say beside what was declared, pages taken from links, what a file gives away

read-page = Read the page
read-page-hint = can be read now: the page is kept as it is and fills what is empty
read-again = Read it again
reading-page = Reading the page…
filled-from = Filled from what was read: { $fields }. Please check.
filled-right = It is right
filled-back = Take it back
filled-back-done = The fields are as they were before.
read-nothing-new = Read. No empty field could be filled from it; what the work says stands below.
read-said-nothing = The page is kept. Nothing that the form asks for was found in it.

read-title = What the work says
read-declared = Declared
read-read = Read
read-where = Where it says so
read-agrees = agrees
read-differs = differs
read-also = Also in it:
read-undeclared = not declared
read-fact = { $fact ->
    [title] Title
    [byline] Names
    [outlet] Outlet
    [published] Published
    [language] Language
    [words] Words
   *[runtime] Running time
}
read-source = { $source ->
    [json_ld] the page’s structured data
    [open_graph] the page’s tags for sharing
    [meta] the page’s meta tags
    [microdata] marks in the page’s text
    [time_element] a time given in the page
    [url] the address of the page
    [visible_text] what a reader sees
    [container] how the file is built
    [properties] the document’s properties
    [tags] the recording’s tags
    [exif] the picture’s metadata
    [measured] how long the recording runs
   *[counted] from the text itself
}
read-sure = { $sure ->
    [high] sure
    [middle] likely
   *[low] not sure
}
read-paywall = The page says that it is behind a paywall. Say below how judges get past it.
read-nothing = Nothing was read from it.
read-trouble = { $trouble ->
    [too_large] Too large to be read.
    [too_deep] Packed or nested too deeply to be read.
    [locked] Locked by a password, so it could not be read.
    [not_yet_read] Not read yet. It is read at the next collection, or when the app is opened again.
    [no_reader] Not read: the program that reads files is not beside this app. Install the app again, then open this workspace again.
    [took_too_long] Not read: it took too long. The file is kept as it came.
    [reader_failed] Not read: its reader failed. The file is kept as it came.
   *[damaged] Damaged, so not all of it could be read.
}

page-taken = The page as it stood on { $day }
page-taken-from = Taken from { $from }
read-text = Read its text
no-text = No text was found in it.

leaks = This file gives away more than the work
leak-kind = { $kind ->
    [name] Name
    [company] Company
    [email] E-mail address
    [location] Place
    [device] Device
    [path] Path on a computer
    [files] Files attached in it
    [properties] Properties somebody added
    [thumbnail] A small picture of an earlier state
    [tracked_changes] Tracked changes
    [comments] Comments
   *[earlier_versions] Earlier versions
}
leak-legal-name = It carries { $name }, the legal name of somebody who enters under another name. It would go to the desk and the judges like this.
clean-file = Put a cleaned copy in its place
clean-done = A copy without what was found is in its place. The work in it is the same.
clean-cannot = A copy of such a file cannot be cleaned here. Save it again without these, or attach another one.
review-leaks = { $files ->
    [one] One attached file gives away more than the work. Look at it before you submit.
   *[other] { $files } attached files give away more than the work. Look at them before you submit.
}

links = Links
links-title = Are the links alive?
links-text = Asks each page once, one request at a time to a site, as its robots file allows. Nothing is asked until you start it.
links-check = Check all links
links-none = No entry has a link.
links-checked = { $links ->
    [0] No link was checked.
    [one] One link was checked.
   *[other] { $links } links were checked.
}
link-entry = Entry
link-address = Link
link-state = Found
link-at = Checked
link-is = { $state ->
    [alive] alive
    [moved] moved
    [gone] gone
    [home] leads to a home page
    [paywalled] behind a paywall
    [changed] changed since entry
    [not-allowed] the site asks not to be checked
    [unreachable] does not answer
   *[unchecked] not checked yet
}
link-moved-to = now at { $to }
progress-links = Checking links

duplicate-text = Same text, nearly:
