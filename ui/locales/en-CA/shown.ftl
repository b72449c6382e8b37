### The work as it is seen and heard: documents, PDF files, tables

# Documents

article-width = Width
article-width-of = { $width ->
    [narrow] narrow
    [wide] wide
   *[normal] normal
}
reading-tools = How texts are read
reading-smaller = A−: smaller text
reading-larger = A+: larger text
article-link = Opens in your browser: { $host }
article-note = Note { $mark }
article-notes = Notes
article-note-back = Back to the text
article-note-back-of = { $mark }: back to the text
article-as-written = Text as it is laid out
article-table = Table
article-picture-missing = A picture that is not shown here: it is not in the document, is too large, or is of a kind that the app does not show.
article-picture-missing-of = A picture that is not shown here: { $alt }
article-empty = The document has no text.

# Tables

table-sheets = Sheets
table-sheet = Sheet { $number }
table-row = Row
table-empty = This sheet is empty.
table-rows-shown = The first { $shown } of { $all } rows are shown. Save a copy to see all of them.
table-columns-shown = The first { $shown } of { $all } columns are shown. Save a copy to see all of them.
table-more = Show more rows

# PDF files

print-tools = Tools for { $name }
print-pages = Pages of { $name }
print-page = Page { $page }
print-page-of = Page { $page } of { $pages }
print-of = of { $pages }
print-previous = Previous page
print-next = Next page
print-zoom = Zoom
print-fit-width = Fit width
print-fit-page = Fit page
print-larger = Larger
print-smaller = Smaller
print-thumbnails = Thumbnails
print-dark = Dark pages
print-search = Search this PDF
print-search-previous = Previous match
print-search-next = Next match
print-matches = { $at } of { $matches }
print-matches-more = { $at } of more than { $matches }
print-matches-none = Not found
print-searching = Searching…
print-no-text = No text can be searched: the pages are pictures.
print-opening = Opening…
print-opening-share = Opening… { $share }
print-locked = This PDF asks for a password.
print-password = Password
print-password-wrong = That is not its password.
print-unlock = Open
print-failed = This PDF cannot be shown. Save a copy to open it in another program.
print-too-large = This PDF is too large to be shown here. Save a copy to open it in another program.
print-page-failed = This page cannot be shown.
print-link = Opens in your browser: { $host }
print-link-page = Goes to page { $page }

# The files of an entry

files-of-entry = Files of the entry
shown-form = { $form ->
    [film] Film
    [sound] Sound recording
    [picture] Picture
    [print] PDF
    [article] Document
    [table] Table
    [captions] Captions
    [text] Text
   *[other] File
}
shown-opening = Opening…
shown-not-here = The app does not show files of this kind ({ $type }). Save a copy and open it in another program.
file-beside = Show beside
file-beside-of = Show beside: { $name }
file-close-of = Close { $name }
text-of-file = Text of this file
file-copy-save = Save a copy…
file-copy-save-of = Save a copy of { $name }…
file-copy-saved = Copy saved: { $path }
file-not-here = has not come yet
files-here = { $here ->
    [one] { $shown } of { $of } files is here.
   *[other] { $shown } of { $of } files are here.
}
files-fetch = Fetch from the mailbox
shown-not-come = This file has not come yet.
shown-not-come-fetch = Fetch from the mailbox to get it.
files-not-come = { $count ->
    [one] One file of the work has not come: { $files }
   *[other] { $count } files of the work have not come: { $files }
}
files-waiting = { $files ->
    [one] One file of the work has not been sent yet. { $reason }
   *[other] { $files } files of the work have not been sent yet. { $reason }
}
fetching-stopped = Stopped before the end. What is left comes with the next fetch.
progress-mailbox = The mailbox is being read
progress-fetching = Files of the work are being fetched
files-as-judged = As judges will see them
full-screen = Full screen
entries-save-files = Save their files…
entries-files-saved = { $entries ->
    [one] The files of one entry are saved: { $path }
   *[other] The files of { $shown } entries are saved: { $path }
}

# Films and sound

player = Player of { $name }
player-play = Play
player-pause = Pause
player-back = −10 s
player-back-aloud = −10 s: back 10 seconds
player-forward = +10 s
player-forward-aloud = +10 s: forward 10 seconds
player-position = Position
player-position-of = { $time } of { $duration }
player-speed = Speed
player-speed-times = { $speed }×
player-mute = Mute
player-unmute = Unmute
player-volume = Volume
player-captions = Captions
player-captions-none = none
player-keys = With the focus in the player: space bar plays and pauses, ← → 10 seconds, ↑ ↓ volume, < > speed, M mute, C captions, F full screen.
player-trouble = { $trouble ->
    [broken] This file is damaged, or in a form that this computer reads only in part ({ $type }). Save a copy and open it in another program.
    [unreachable] The file could not be read to its end. Try again; if that does not help, close the workspace and open it again.
   *[unplayable] This computer cannot play this kind of file ({ $type }). Save a copy and open it in another program.
}
player-trouble-linux = On Linux, films and sound are played by GStreamer. Install its plugins, then start the app again: on Debian and Ubuntu gstreamer1.0-plugins-good, gstreamer1.0-plugins-bad and gstreamer1.0-libav; on Fedora gstreamer1-plugins-good, gstreamer1-plugins-bad-free and gstreamer1-plugin-libav.
player-no-picture = Only the sound of this film can be played here: this computer cannot show its picture. Save a copy to see it in another program.
player-again = Try again
captions-name = { $language } ({ $name })
captions-unread = The captions { $name } cannot be shown. { $reason }
cue-speaker = { $speaker }:
transcript = What is said
transcript-of = What is said: { $name }
transcript-follows = Follow what plays

# Pictures

picture = Picture { $name }
picture-larger = Larger
picture-smaller = Smaller
picture-fit = Whole picture
picture-actual = Actual size
picture-dark = As a dark page
picture-size = { $width } × { $height } pixels
picture-keys = With the focus in the picture: + and − larger and smaller, arrows move it, Home shows all of it, End its actual size, F full screen.
picture-failed = This picture cannot be shown here: it is damaged, or of a kind that the app does not show. Save a copy and open it in another program.

# Links

link-open = Open { $host } in your browser
link-copied = the link
