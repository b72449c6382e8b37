# What went wrong, where, and what to do. One message a code: `error-` and the code.

# Writing a list to a file
error-disk-full = Not saved: the disk that holds { $path } is full. Free some space, then try again.
error-folder-missing = Not saved: there is no folder { $path }. Create it or choose another.
error-not-permitted = Not saved: { $path } may not be written. Choose another folder, or ask its owner.
error-list-not-written = The list could not be written to { $path }: { $reason }. Choose another folder or name.
error-list-cancelled = Stopped at row { $rows }. No file was left behind.
error-list-too-long = An Excel sheet holds 1,048,575 rows under its headings, and this list has more. Save it as CSV.
