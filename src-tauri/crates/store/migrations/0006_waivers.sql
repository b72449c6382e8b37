-- What stands at the gate: which of several rules a ruling is on, later deadlines that were granted, what was paid.

ALTER TABLE ruling ADD COLUMN rule_id TEXT;

CREATE TABLE waiver (
    id          INTEGER NOT NULL PRIMARY KEY,
    uuid        TEXT NOT NULL UNIQUE,
    kind        TEXT NOT NULL CHECK (kind IN ('extension', 'code', 'grace', 'revoked')),
    revokes     TEXT REFERENCES waiver (uuid),
    entrant     TEXT,
    sender      TEXT CHECK (sender IS NULL OR entrant IS NOT NULL),
    code        TEXT,
    uses        INTEGER CHECK (uses > 0),
    minutes     INTEGER CHECK (minutes > 0),
    closes      TEXT,
    reason      TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL,
    CHECK ((kind = 'revoked') = (revokes IS NOT NULL)),
    CHECK ((kind = 'extension') = (entrant IS NOT NULL)),
    CHECK ((kind = 'code') = (code IS NOT NULL)),
    CHECK ((kind = 'code') = (uses IS NOT NULL)),
    CHECK ((kind = 'grace') = (minutes IS NOT NULL)),
    CHECK ((kind IN ('extension', 'code')) = (closes IS NOT NULL))
) STRICT;

CREATE TABLE payment (
    id          INTEGER NOT NULL PRIMARY KEY,
    entry       INTEGER NOT NULL REFERENCES entry (id),
    amount      TEXT NOT NULL,
    note        TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL
) STRICT;
CREATE INDEX payment_entry ON payment (entry);

-- What each entry adds to the counts that later entries are held against, by a hash of whom or what is counted. A projection:
-- what an entry comes to hangs on those with lower numbers, and is looked up here instead of by reading them all.
CREATE TABLE counted_use (
    what     TEXT NOT NULL,
    key      BLOB NOT NULL CHECK (length(key) = 16),
    number   INTEGER NOT NULL,
    counts   INTEGER NOT NULL CHECK (counts IN (0, 1)),
    weight   INTEGER NOT NULL CHECK (weight >= 0),
    sender   TEXT NOT NULL,
    category TEXT NOT NULL,
    PRIMARY KEY (what, key, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX counted_use_number ON counted_use (number);

CREATE TRIGGER waiver_update BEFORE UPDATE ON waiver
BEGIN SELECT RAISE(ABORT, 'append-only: waiver'); END;
CREATE TRIGGER waiver_delete BEFORE DELETE ON waiver
BEGIN SELECT RAISE(ABORT, 'append-only: waiver'); END;
CREATE TRIGGER payment_update BEFORE UPDATE ON payment
BEGIN SELECT RAISE(ABORT, 'append-only: payment'); END;
CREATE TRIGGER payment_delete BEFORE DELETE ON payment
BEGIN SELECT RAISE(ABORT, 'append-only: payment'); END;
