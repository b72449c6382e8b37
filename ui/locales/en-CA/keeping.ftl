# Opening a workspace on this computer
notice-key-moved = The key of this computer lay beside the workspace. It is now kept where only this computer’s own data is, so that a copy of your documents does not hold the key as well.
notice-key-was-exposed = Other people on this computer could read the key of this workspace. It is private from now on; if somebody may have copied it, give the workspace a passphrase and remove this computer’s key.
notice-key-strengthened = Your passphrase now protects this workspace as strongly as a new one would.
notice-clock-set-back = This computer’s clock stands before the last thing that was recorded here. Check date and time before you go on: what is recorded now would seem to have happened earlier.
notice-no-automatic-backup = The automatic backup could not be made; the work itself is saved. Look whether the disk is full, or back up to another disk by hand.

# Backing up and putting back
progress-backing-up = Backing up
backup-made = Backed up to { $path } and read back whole: { $lines } lines of the log.
backup-opens-here-alone = Only this computer can open this backup. Give the workspace a passphrase or print a recovery key, so that it also opens when this computer is lost.
backup-whole = The backup of { $at } is whole: { $entries ->
    [one] one entry
   *[other] { $entries } entries
}, { $lines } lines of the log. Nothing was put back.
backup-damaged = The backup is damaged: { $place }. Take another one.
restored = The workspace is put back in { $path }.
restored-numbers-known = The next new entry gets number { $number }: no number is given twice.
restored-numbers-gap = This computer does not know which numbers were given after the backup. To give none twice, the next new entry gets number { $number }.
restored-missing = { $lines ->
    [one] One line of the log is
   *[other] { $lines } lines of the log are
} not in the backup. Collect the mailbox again to take in what lies there.
restore-accepted = The workspace goes on from the day that it was put back to. No number of an entry is given twice.
damage-backup-altered = { $place } is not as it was written: { $detail }
error-no-backup = There is no backup in { $path }. A backup is a folder that holds backup.json.
error-older-copy = This workspace was put back to an earlier day: it ends at line { $found } of { $found_at }, but this computer has seen line { $known } of { $known_at }. If somebody put it back on purpose, say so to go on from there; else close it and find the newer folder. Nothing was changed.
log-workspace-restored = Put back from a backup
