-- What stands at the gate: which of several rules a ruling is on, later deadlines that were granted, what was paid.

ALTER TABLE ruling ADD COLUMN rule_id TEXT;

CREATE TABLE allowance (
    id          INTEGER NOT NULL PRIMARY KEY,
    uuid        TEXT NOT NULL UNIQUE,
    kind        TEXT NOT NULL CHECK (kind IN ('extension', 'code', 'grace', 'revoked')),
    revokes     TEXT REFERENCES allowance (uuid),
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

CREATE TRIGGER allowance_update BEFORE UPDATE ON allowance
BEGIN SELECT RAISE(ABORT, 'append-only: allowance'); END;
CREATE TRIGGER allowance_delete BEFORE DELETE ON allowance
BEGIN SELECT RAISE(ABORT, 'append-only: allowance'); END;
CREATE TRIGGER payment_update BEFORE UPDATE ON payment
BEGIN SELECT RAISE(ABORT, 'append-only: payment'); END;
CREATE TRIGGER payment_delete BEFORE DELETE ON payment
BEGIN SELECT RAISE(ABORT, 'append-only: payment'); END;
