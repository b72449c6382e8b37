-- The log is also read by what it speaks of: one entry's history among a hundred thousand.
CREATE INDEX log_subject ON log (subject);
