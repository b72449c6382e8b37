-- What a call asks before an outcome is announced, as people record of an entry that it is met.

CREATE TABLE outcome_condition (
    id          INTEGER NOT NULL PRIMARY KEY,
    entry       INTEGER NOT NULL REFERENCES entry (id),
    condition   TEXT NOT NULL,
    met         INTEGER NOT NULL CHECK (met IN (0, 1)),
    reason      TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL
) STRICT;
CREATE INDEX outcome_condition_entry ON outcome_condition (entry);

CREATE TRIGGER outcome_condition_update BEFORE UPDATE ON outcome_condition
BEGIN SELECT RAISE(ABORT, 'append-only: outcome_condition'); END;
CREATE TRIGGER outcome_condition_delete BEFORE DELETE ON outcome_condition
BEGIN SELECT RAISE(ABORT, 'append-only: outcome_condition'); END;
