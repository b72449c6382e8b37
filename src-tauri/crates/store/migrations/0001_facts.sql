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

-- In the place of the salt of what was removed stands the commitment to it.
CREATE TABLE log (
    seq         INTEGER NOT NULL PRIMARY KEY CHECK (seq > 0),
    at          TEXT NOT NULL,
    who         TEXT,
    who_salt    BLOB NOT NULL CHECK (length(who_salt) = CASE WHEN who IS NULL THEN 32 ELSE 16 END),
    what        TEXT NOT NULL,
    subject     TEXT NOT NULL,
    detail      TEXT CHECK (detail IS NULL OR json_valid(detail)),
    detail_salt BLOB NOT NULL CHECK (length(detail_salt) = CASE WHEN detail IS NULL THEN 32 ELSE 16 END),
    hash        BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- The rows that a line commits to.
CREATE TABLE log_row (
    line       INTEGER NOT NULL,
    ordinal    INTEGER NOT NULL CHECK (ordinal >= 0),
    name       TEXT NOT NULL,
    row        INTEGER NOT NULL,
    salt       BLOB CHECK (length(salt) = 16),
    commitment BLOB NOT NULL CHECK (length(commitment) = 32),
    PRIMARY KEY (line, ordinal)
) STRICT, WITHOUT ROWID;

-- The hashes of complete subtrees above the lines.
CREATE TABLE log_node (
    level  INTEGER NOT NULL CHECK (level > 0),
    number INTEGER NOT NULL CHECK (number >= 0),
    hash   BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE redaction (
    id          INTEGER NOT NULL PRIMARY KEY,
    line        INTEGER NOT NULL REFERENCES log (seq),
    part        TEXT NOT NULL CHECK (part IN ('who', 'detail', 'row')),
    ordinal     INTEGER,
    reason      TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL,
    CHECK ((part = 'row') = (ordinal IS NOT NULL))
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

-- The keys of desks that a person confirmed, those that took their place, and those that are void.
CREATE TABLE desk_key (
    id          INTEGER NOT NULL PRIMARY KEY,
    desk        TEXT NOT NULL,
    address     TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('confirmed', 'succeeded', 'revoked')),
    card        TEXT NOT NULL CHECK (json_valid(card)),
    statement   TEXT CHECK (json_valid(statement)),
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL,
    UNIQUE (address, state),
    CHECK ((statement IS NULL) = (state = 'confirmed'))
) STRICT;

-- Which desk a person follows for an edition. The last row of an edition holds.
CREATE TABLE followed_call (
    id          INTEGER NOT NULL PRIMARY KEY,
    programme   TEXT NOT NULL,
    edition     TEXT NOT NULL,
    desk        TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL
) STRICT;

-- The call of a desk as an entrant or a judge got it. Two texts under one version are both kept, and neither holds.
CREATE TABLE opened_call (
    id          INTEGER NOT NULL PRIMARY KEY,
    desk        TEXT NOT NULL,
    programme   TEXT NOT NULL,
    edition     TEXT NOT NULL,
    version     INTEGER NOT NULL CHECK (version > 0),
    toml        TEXT NOT NULL,
    hash        TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL,
    UNIQUE (desk, programme, edition, version, hash)
) STRICT;

-- For which call an entry of this workspace is written.
CREATE TABLE entry_call (
    entry       TEXT NOT NULL PRIMARY KEY,
    programme   TEXT NOT NULL,
    edition     TEXT NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT;

-- The signed heads of a desk's log that an entrant or a judge was handed.
CREATE TABLE kept_head (
    id          INTEGER NOT NULL PRIMARY KEY,
    desk        TEXT NOT NULL,
    size        INTEGER NOT NULL CHECK (size >= 0),
    root        BLOB NOT NULL CHECK (length(root) = 32),
    source      TEXT NOT NULL,
    body        TEXT NOT NULL CHECK (json_valid(body)),
    contradicts INTEGER REFERENCES kept_head (id),
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL
) STRICT;
CREATE INDEX kept_head_of ON kept_head (desk, size);

-- To whom a desk handed out a head of its log, and of which size; reader is NULL for everybody.
CREATE TABLE issued_head (
    id          INTEGER NOT NULL PRIMARY KEY,
    reader      TEXT,
    source      TEXT NOT NULL,
    size        INTEGER NOT NULL CHECK (size >= 0),
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX issued_head_to ON issued_head (reader, size);

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
CREATE TRIGGER log_row_update BEFORE UPDATE ON log_row
BEGIN SELECT RAISE(ABORT, 'append-only: log_row'); END;
CREATE TRIGGER log_row_delete BEFORE DELETE ON log_row
BEGIN SELECT RAISE(ABORT, 'append-only: log_row'); END;
CREATE TRIGGER log_node_update BEFORE UPDATE ON log_node
BEGIN SELECT RAISE(ABORT, 'append-only: log_node'); END;
CREATE TRIGGER log_node_delete BEFORE DELETE ON log_node
BEGIN SELECT RAISE(ABORT, 'append-only: log_node'); END;
CREATE TRIGGER redaction_update BEFORE UPDATE ON redaction
BEGIN SELECT RAISE(ABORT, 'append-only: redaction'); END;
CREATE TRIGGER redaction_delete BEFORE DELETE ON redaction
BEGIN SELECT RAISE(ABORT, 'append-only: redaction'); END;
CREATE TRIGGER call_version_update BEFORE UPDATE ON call_version
BEGIN SELECT RAISE(ABORT, 'append-only: call_version'); END;
CREATE TRIGGER call_version_delete BEFORE DELETE ON call_version
BEGIN SELECT RAISE(ABORT, 'append-only: call_version'); END;
CREATE TRIGGER desk_key_update BEFORE UPDATE ON desk_key
BEGIN SELECT RAISE(ABORT, 'append-only: desk_key'); END;
CREATE TRIGGER desk_key_delete BEFORE DELETE ON desk_key
BEGIN SELECT RAISE(ABORT, 'append-only: desk_key'); END;
CREATE TRIGGER followed_call_update BEFORE UPDATE ON followed_call
BEGIN SELECT RAISE(ABORT, 'append-only: followed_call'); END;
CREATE TRIGGER followed_call_delete BEFORE DELETE ON followed_call
BEGIN SELECT RAISE(ABORT, 'append-only: followed_call'); END;
CREATE TRIGGER opened_call_update BEFORE UPDATE ON opened_call
BEGIN SELECT RAISE(ABORT, 'append-only: opened_call'); END;
CREATE TRIGGER opened_call_delete BEFORE DELETE ON opened_call
BEGIN SELECT RAISE(ABORT, 'append-only: opened_call'); END;
CREATE TRIGGER kept_head_update BEFORE UPDATE ON kept_head
BEGIN SELECT RAISE(ABORT, 'append-only: kept_head'); END;
CREATE TRIGGER kept_head_delete BEFORE DELETE ON kept_head
BEGIN SELECT RAISE(ABORT, 'append-only: kept_head'); END;
CREATE TRIGGER issued_head_update BEFORE UPDATE ON issued_head
BEGIN SELECT RAISE(ABORT, 'append-only: issued_head'); END;
CREATE TRIGGER issued_head_delete BEFORE DELETE ON issued_head
BEGIN SELECT RAISE(ABORT, 'append-only: issued_head'); END;
CREATE TRIGGER entry_call_update BEFORE UPDATE ON entry_call
BEGIN SELECT RAISE(ABORT, 'append-only: entry_call'); END;
CREATE TRIGGER entry_call_delete BEFORE DELETE ON entry_call
BEGIN SELECT RAISE(ABORT, 'append-only: entry_call'); END;
