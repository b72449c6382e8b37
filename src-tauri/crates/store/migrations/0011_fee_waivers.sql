-- Fees that the desk waives, for one entry or for all entries under the keys that signed it.

CREATE TABLE fee_waiver (
    id          INTEGER NOT NULL PRIMARY KEY,
    uuid        TEXT NOT NULL UNIQUE,
    revokes     TEXT REFERENCES fee_waiver (uuid),
    entry       INTEGER NOT NULL REFERENCES entry (id),
    sender      TEXT CHECK (sender IS NULL OR (sender <> '' AND revokes IS NULL)),
    reason      TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL
) STRICT;
CREATE INDEX fee_waiver_entry ON fee_waiver (entry);

CREATE TRIGGER fee_waiver_update BEFORE UPDATE ON fee_waiver
BEGIN SELECT RAISE(ABORT, 'append-only: fee_waiver'); END;
CREATE TRIGGER fee_waiver_delete BEFORE DELETE ON fee_waiver
BEGIN SELECT RAISE(ABORT, 'append-only: fee_waiver'); END;
