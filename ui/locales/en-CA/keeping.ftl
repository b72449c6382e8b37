# Opening a workspace on this computer
notice-key-moved = The key of this computer lay beside the workspace. It is now kept where only this computer’s own data is, so that a copy of your documents does not hold the key as well.
notice-key-was-exposed = Other people on this computer could read the key of this workspace. It is private from now on; if somebody may have copied it, give the workspace a passphrase and remove this computer’s key.
notice-key-strengthened = Your passphrase now protects this workspace as strongly as a new one would.
notice-clock-set-back = This computer’s clock stands before the last thing that was recorded here. Check date and time before you go on: what is recorded now would seem to have happened earlier.
notice-not-remembered = This computer could not remember how far this workspace is, because its own data cannot be written. Until it can, an older copy of the folder would not be noticed. Look whether the disk is full.
notice-screening-failed = The app was updated, and the entries could not be screened again. Until they are, caps and searches for names are not reliable, and new verdicts can be wrong. Look whether the disk is full, then close this desk and open it again. If this comes back, run awards verify and report it.
notice-no-automatic-backup = The automatic backup could not be made; the work itself is saved. Look whether the disk is full, or back up to another disk by hand.

# Backing up and putting back
progress-backing-up = Backing up
backup-made = Backed up to { $path } and read back whole: { $lines ->
    [one] one line
   *[other] { $lines } lines
} of the log.
backup-opens-here-alone = Only this computer can open this backup. Give the workspace a passphrase or print a recovery key, so that it also opens when this computer is lost.
backup-whole = The backup of { $at } is whole: { $entries ->
    [one] one entry
   *[other] { $entries } entries
}, { $lines ->
    [one] one line
   *[other] { $lines } lines
} of the log. Nothing was put back.
backup-damaged = The backup is damaged: { $place }. Take another one.
restored = The workspace is put back in { $path }.
restored-numbers-known = The next new entry gets number { $number }: no number is given twice.
restored-numbers-gap = This computer does not know which numbers were given since. To give none twice, the next new entry gets number { $number }.
restored-missing = { $lines ->
    [one] One line of the log is
   *[other] { $lines } lines of the log are
} not in the backup. Collect the mailbox again to take in what lies there.
restore-accepted = The workspace continues from the day that it was put back to. No number of an entry is given twice.
damage-backup-altered = { $place } is not as it was written: { $detail }.
error-no-backup = There is no backup in { $path }. A backup is a folder that holds backup.json.
error-older-copy = This workspace was put back to an earlier day: it ends at line { $found } of { $found_at }, but this computer has seen line { $known } of { $known_at }. If somebody put it back on purpose, say so to go on from there; else close it and find the newer folder. Nothing was changed.
log-workspace-restored = Put back from a backup

# Opening a workspace
open-one = Open a workspace
open-folder = Folder of the workspace
open-first = Name the folder, and what opens it.
open-with = Open with
open-with-computer = The key of this computer
open-with-passphrase = A passphrase
open-with-recovery = The recovery key
older-copy-title = This is an older copy
older-copy-restore = Going on from here begins a new epoch: the log says so, and no number of an entry is given twice. What happened after the day of this copy is not in it.
older-copy-cancel = Do not open it
older-copy-go-on = I restored it: go on from here

# A passphrase that is being made
passphrase-least = at least { $least } characters; four or five words make a good one
passphrase-again = The passphrase again
passphrase-show = Show the passphrase
passphrase-short = It needs at least { $least } characters.
passphrase-differs = This is not the same passphrase.
passphrase-first = The passphrase must be long enough, and the same twice.
passphrase-lost = Nobody can look up or reset a passphrase. If it is lost, the workspace opens only with the key of this computer or with a printed recovery key.
passphrase-none = Without a passphrase, only this computer can open the workspace. If it breaks or is stolen, all is lost, unless you print a recovery key.
passphrase-none-desk = A desk should have a passphrase: without one, only this computer can open it. If it breaks or is stolen, every entry is lost, unless you print a recovery key.
passphrase-add = Add a passphrase…

# Backups and keys
backups-and-access-title = Backups and keys
backups-and-access-open = Backups and keys…
backups = Backups
backups-text = A backup holds the database of the workspace as it is now, encrypted in the same way. Large files of the work (over 262 kB) are not in it: they lie in the folder “files” of the workspace and in the mailbox. Keep a backup on another disk or in another place. It is read back and checked before it counts as made.
back-up = Back up…
restore-ask = Restore from a backup…
restore-this = Restore…
backups-automatic = Automatic backups
backups-automatic-rule = One a day for a week, one a week for two months, on this computer. One is made when a workspace is opened or closed and the last is older than a day.
backups-automatic-rehearsal = A rehearsal is not backed up by itself.
backups-automatic-none = There is no automatic backup yet.
backup-lines = Lines of the log
backup-size-head = Size
backup-size = { $megabytes } MB
backup-act = { $act } { $at }
backup-choose = Choose
who-opens = Who can open it
who-opens-here-alone = Only this computer can open this workspace. Make a recovery key or add a passphrase, so that it still opens when this computer is lost.
computer-open = Let this computer open it
computer-opens = This computer now opens the workspace without a question. A computer that could do so before can no longer.

# The recovery key
recovery-key = Recovery key
recovery-key-open-hint = the letters on the paper; capitals, spaces and hyphens do not matter
recovery-title = Recovery key
recovery-text = Whoever has this key and a copy of the workspace can open it without a passphrase. The key is kept nowhere in the app and is not shown again.
recovery-keep = Keep the paper where you keep contracts, not beside the computer.
recovery-make = Make a recovery key…
recovery-print = Print…
recovery-confirm = Type group { $group } from the paper
recovery-set = It is on paper: use this key
recovery-until = Until then it opens nothing, and a recovery key from before still does. Afterwards only this one does.
recovery-made = The recovery key opens this workspace from now on
recovery-not-made = The recovery key that was shown opens nothing: it was not confirmed. Throw the paper away, or make a new key.

# Restoring
restore-title = Restore from a backup
restore-text = The workspace is put back into a new folder. What is left of it elsewhere stays as it is.
backup-folder = Backup
backup-folder-hint = the folder that holds backup.json
backup-try = Try this backup
backup-try-hint = reads and checks all of it, and puts nothing back
backup-reading = Reading and checking the backup
restore-folder = Put it back into
restore-folder-hint = a new or an empty folder
restore-folder-suggested = { $folder } (restored)
restore-epoch = A restored workspace begins a new epoch: the log says so, and no number of an entry is given twice.
restore-do = Restore
restore-running = Restoring
restore-first = Name the backup, what opens it and the new folder.

# The app’s own log
log-show = Show the log
log-folder = Folder of the log
log-text = What the app did in the last 14 days, one file a day: no names, no content. Send it when something went wrong and somebody helps you.
