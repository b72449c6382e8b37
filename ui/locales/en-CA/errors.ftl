# What went wrong, where, and what to do. One message a code: `error-` and the code.

# Writing a file (lists)
error-disk-full = Not saved: the disk that holds { $path } is full. Free some space, then try again.
error-list-not-written = The list could not be written to { $path }: { $reason }. Choose another folder or name.
error-list-cancelled = The list was stopped after { $rows ->
    [one] one row
   *[other] { $rows } rows
}. No file was left behind.
error-list-too-many-rows = An Excel sheet ends at { $limit } rows, and this list has more. Save it as CSV.
