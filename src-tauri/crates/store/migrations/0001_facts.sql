-- What every workspace keeps: its own settings, its log, the call.

CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Which change was the last, and random bytes that tell it from a change of the same number in another history.
CREATE TABLE last_change (
    one    INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    number INTEGER NOT NULL CHECK (number >= 0),
    mark   BLOB NOT NULL CHECK (length(mark) = 16)
) STRICT;
INSERT INTO last_change (one, number, mark) VALUES (1, 0, zeroblob(16));

CREATE TABLE log (
    seq     INTEGER NOT NULL PRIMARY KEY CHECK (seq > 0),
    at      TEXT NOT NULL,
    who     TEXT NOT NULL,
    what    TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail  TEXT NOT NULL CHECK (json_valid(detail)),
    hash    BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE call_version (
    id          INTEGER NOT NULL PRIMARY KEY,
    edition     TEXT NOT NULL,
    version     INTEGER NOT NULL CHECK (version > 0),
    toml        TEXT NOT NULL,
    hash        TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL,
    UNIQUE (edition, version)
) STRICT;

CREATE TABLE draft (
    topic    TEXT NOT NULL,
    subject  TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision > 0),
    body     TEXT NOT NULL CHECK (json_valid(body)),
    saved_at TEXT NOT NULL,
    PRIMARY KEY (topic, subject)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER log_update BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'append-only: log'); END;
CREATE TRIGGER log_delete BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'append-only: log'); END;
CREATE TRIGGER call_version_update BEFORE UPDATE ON call_version
BEGIN SELECT RAISE(ABORT, 'append-only: call_version'); END;
CREATE TRIGGER call_version_delete BEFORE DELETE ON call_version
BEGIN SELECT RAISE(ABORT, 'append-only: call_version'); END;
