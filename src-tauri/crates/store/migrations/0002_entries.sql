-- Entries: their revisions and files, what the rules and the people said of them, and the sealed files that carried them.

CREATE TABLE entry (
    id         INTEGER NOT NULL PRIMARY KEY,
    uuid       TEXT NOT NULL UNIQUE,
    number     INTEGER CHECK (number = id),
    author_key BLOB NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE entry_revision (
    id              INTEGER NOT NULL PRIMARY KEY,
    entry           INTEGER NOT NULL REFERENCES entry (id),
    revision        INTEGER NOT NULL CHECK (revision > 0),
    state           TEXT NOT NULL CHECK (state IN ('submitted', 'withdrawn')),
    received_at     TEXT,
    received_source TEXT CHECK (received_source IN ('mailbox', 'store', 'by-hand')),
    arrived_after   TEXT,
    arrived_by      TEXT,
    claimed_at      TEXT,
    sealed_at       TEXT,
    sealed_id       TEXT,
    recorded_at     TEXT NOT NULL,
    by              TEXT NOT NULL,
    body            TEXT NOT NULL CHECK (json_valid(body)),
    UNIQUE (entry, revision),
    CHECK ((received_at IS NULL) = (received_source IS NULL)),
    CHECK ((received_at IS NULL) = (arrived_by IS NULL)),
    CHECK (arrived_after IS NULL OR arrived_after <= arrived_by)
) STRICT;

CREATE TABLE verdict (
    id           INTEGER NOT NULL PRIMARY KEY,
    entry        INTEGER NOT NULL,
    revision     INTEGER NOT NULL,
    call_version INTEGER NOT NULL,
    verdict      TEXT NOT NULL,
    recorded_at  TEXT NOT NULL,
    findings     TEXT NOT NULL CHECK (json_valid(findings)),
    FOREIGN KEY (entry, revision) REFERENCES entry_revision (entry, revision)
) STRICT;
CREATE INDEX verdict_entry ON verdict (entry);

CREATE TABLE ruling (
    id          INTEGER NOT NULL PRIMARY KEY,
    entry       INTEGER NOT NULL REFERENCES entry (id),
    revision    INTEGER NOT NULL,
    rule        TEXT NOT NULL,
    piece       INTEGER,
    outcome     TEXT NOT NULL,
    reason      TEXT NOT NULL,
    for_entrant TEXT,
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL,
    FOREIGN KEY (entry, revision) REFERENCES entry_revision (entry, revision)
) STRICT;
CREATE INDEX ruling_entry ON ruling (entry);

CREATE TABLE receipt (
    id          INTEGER NOT NULL PRIMARY KEY,
    entry       INTEGER NOT NULL REFERENCES entry (id),
    revision    INTEGER NOT NULL,
    sealed_id   TEXT NOT NULL UNIQUE,
    recorded_at TEXT NOT NULL,
    body        TEXT NOT NULL CHECK (json_valid(body)),
    UNIQUE (entry, revision),
    FOREIGN KEY (entry, revision) REFERENCES entry_revision (entry, revision)
) STRICT;

CREATE TABLE peer (
    id    INTEGER NOT NULL PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entry (id),
    card  TEXT NOT NULL CHECK (json_valid(card))
) STRICT;
CREATE INDEX peer_entry ON peer (entry);

CREATE TABLE chunk (
    id    INTEGER NOT NULL PRIMARY KEY,
    hash  TEXT NOT NULL UNIQUE,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE attachment (
    id         INTEGER NOT NULL PRIMARY KEY,
    hash       TEXT NOT NULL UNIQUE,
    size       INTEGER NOT NULL,
    media_type TEXT NOT NULL
) STRICT;

CREATE TABLE attachment_chunk (
    attachment INTEGER NOT NULL REFERENCES attachment (id),
    ordinal    INTEGER NOT NULL,
    chunk      INTEGER NOT NULL REFERENCES chunk (id),
    PRIMARY KEY (attachment, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_attachment (
    id         INTEGER NOT NULL PRIMARY KEY,
    entry      INTEGER NOT NULL REFERENCES entry (id),
    revision   INTEGER NOT NULL,
    ordinal    INTEGER NOT NULL,
    attachment INTEGER NOT NULL REFERENCES attachment (id),
    note       TEXT NOT NULL CHECK (json_valid(note)),
    UNIQUE (entry, revision, ordinal),
    FOREIGN KEY (entry, revision) REFERENCES entry_revision (entry, revision)
) STRICT;

CREATE TABLE delivery (
    id        INTEGER NOT NULL PRIMARY KEY,
    sealed_id TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    kind      TEXT NOT NULL,
    peer      TEXT,
    at        TEXT NOT NULL,
    result    TEXT NOT NULL CHECK (result IN ('taken', 'refused', 'sent', 'failed', 'saved')),
    code      TEXT,
    detail    TEXT,
    content   TEXT
) STRICT;
-- A file is taken in once, sent once, and refused once for each reason. It may fail to be sent, and be saved by a
-- person, any number of times.
CREATE UNIQUE INDEX delivery_once ON delivery (sealed_id, direction, result, coalesce(code, ''))
    WHERE result IN ('taken', 'refused', 'sent');
CREATE INDEX delivery_of ON delivery (sealed_id);

CREATE TABLE outbox (
    id        INTEGER NOT NULL PRIMARY KEY,
    sealed_id TEXT NOT NULL UNIQUE,
    kind      TEXT NOT NULL,
    subject   TEXT NOT NULL,
    reader    TEXT,
    sealed_at TEXT NOT NULL,
    detail    TEXT NOT NULL CHECK (json_valid(detail)),
    bytes     BLOB NOT NULL
) STRICT;
CREATE INDEX outbox_subject ON outbox (kind, subject);

-- What others signed, as it came. Where it was removed because the law asked for it, the row stays without it.
CREATE TABLE original (
    id          INTEGER NOT NULL PRIMARY KEY,
    sealed_id   TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('entry', 'score-sheet', 'card')),
    signed      BLOB,
    signature   BLOB CHECK (length(signature) = 64),
    recorded_at TEXT NOT NULL,
    UNIQUE (kind, sealed_id),
    CHECK ((signed IS NULL) = (signature IS NULL))
) STRICT;

-- When a mailbox was looked at and what was there: a file that was not there at a look cannot have come before it.
CREATE TABLE mailbox_look (
    id    INTEGER NOT NULL PRIMARY KEY,
    place TEXT NOT NULL,
    kind  TEXT NOT NULL,
    at    TEXT NOT NULL
) STRICT;
CREATE INDEX mailbox_look_at ON mailbox_look (place, kind, at);

CREATE TABLE mailbox_file (
    id        INTEGER NOT NULL PRIMARY KEY,
    place     TEXT NOT NULL,
    kind      TEXT NOT NULL,
    sealed_id TEXT NOT NULL,
    hash      TEXT,
    size      INTEGER NOT NULL,
    modified  TEXT NOT NULL,
    absent_at TEXT,
    seen_at   TEXT NOT NULL
) STRICT;
CREATE INDEX mailbox_file_of ON mailbox_file (sealed_id, place);

-- When a person says that a revision came.
CREATE TABLE arrival (
    id          INTEGER NOT NULL PRIMARY KEY,
    entry       INTEGER NOT NULL REFERENCES entry (id),
    revision    INTEGER NOT NULL,
    at          TEXT,
    reason      TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL,
    FOREIGN KEY (entry, revision) REFERENCES entry_revision (entry, revision)
) STRICT;
CREATE INDEX arrival_entry ON arrival (entry);

CREATE TRIGGER entry_update BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'append-only: entry'); END;
CREATE TRIGGER entry_delete BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'append-only: entry'); END;
CREATE TRIGGER entry_revision_update BEFORE UPDATE ON entry_revision
BEGIN SELECT RAISE(ABORT, 'append-only: entry_revision'); END;
CREATE TRIGGER entry_revision_delete BEFORE DELETE ON entry_revision
BEGIN SELECT RAISE(ABORT, 'append-only: entry_revision'); END;
CREATE TRIGGER verdict_update BEFORE UPDATE ON verdict
BEGIN SELECT RAISE(ABORT, 'append-only: verdict'); END;
CREATE TRIGGER verdict_delete BEFORE DELETE ON verdict
BEGIN SELECT RAISE(ABORT, 'append-only: verdict'); END;
CREATE TRIGGER ruling_update BEFORE UPDATE ON ruling
BEGIN SELECT RAISE(ABORT, 'append-only: ruling'); END;
CREATE TRIGGER ruling_delete BEFORE DELETE ON ruling
BEGIN SELECT RAISE(ABORT, 'append-only: ruling'); END;
CREATE TRIGGER receipt_update BEFORE UPDATE ON receipt
BEGIN SELECT RAISE(ABORT, 'append-only: receipt'); END;
CREATE TRIGGER receipt_delete BEFORE DELETE ON receipt
BEGIN SELECT RAISE(ABORT, 'append-only: receipt'); END;
CREATE TRIGGER peer_update BEFORE UPDATE ON peer
BEGIN SELECT RAISE(ABORT, 'append-only: peer'); END;
CREATE TRIGGER peer_delete BEFORE DELETE ON peer
BEGIN SELECT RAISE(ABORT, 'append-only: peer'); END;
CREATE TRIGGER chunk_update BEFORE UPDATE ON chunk
BEGIN SELECT RAISE(ABORT, 'append-only: chunk'); END;
CREATE TRIGGER chunk_delete BEFORE DELETE ON chunk
BEGIN SELECT RAISE(ABORT, 'append-only: chunk'); END;
CREATE TRIGGER attachment_update BEFORE UPDATE ON attachment
BEGIN SELECT RAISE(ABORT, 'append-only: attachment'); END;
CREATE TRIGGER attachment_delete BEFORE DELETE ON attachment
BEGIN SELECT RAISE(ABORT, 'append-only: attachment'); END;
CREATE TRIGGER attachment_chunk_update BEFORE UPDATE ON attachment_chunk
BEGIN SELECT RAISE(ABORT, 'append-only: attachment_chunk'); END;
CREATE TRIGGER attachment_chunk_delete BEFORE DELETE ON attachment_chunk
BEGIN SELECT RAISE(ABORT, 'append-only: attachment_chunk'); END;
CREATE TRIGGER entry_attachment_update BEFORE UPDATE ON entry_attachment
BEGIN SELECT RAISE(ABORT, 'append-only: entry_attachment'); END;
CREATE TRIGGER entry_attachment_delete BEFORE DELETE ON entry_attachment
BEGIN SELECT RAISE(ABORT, 'append-only: entry_attachment'); END;
CREATE TRIGGER delivery_update BEFORE UPDATE ON delivery
BEGIN SELECT RAISE(ABORT, 'append-only: delivery'); END;
CREATE TRIGGER delivery_delete BEFORE DELETE ON delivery
BEGIN SELECT RAISE(ABORT, 'append-only: delivery'); END;
CREATE TRIGGER outbox_update BEFORE UPDATE ON outbox
BEGIN SELECT RAISE(ABORT, 'append-only: outbox'); END;
CREATE TRIGGER outbox_delete BEFORE DELETE ON outbox
BEGIN SELECT RAISE(ABORT, 'append-only: outbox'); END;
CREATE TRIGGER mailbox_look_update BEFORE UPDATE ON mailbox_look
BEGIN SELECT RAISE(ABORT, 'append-only: mailbox_look'); END;
CREATE TRIGGER mailbox_look_delete BEFORE DELETE ON mailbox_look
BEGIN SELECT RAISE(ABORT, 'append-only: mailbox_look'); END;
CREATE TRIGGER mailbox_file_update BEFORE UPDATE ON mailbox_file
BEGIN SELECT RAISE(ABORT, 'append-only: mailbox_file'); END;
CREATE TRIGGER mailbox_file_delete BEFORE DELETE ON mailbox_file
BEGIN SELECT RAISE(ABORT, 'append-only: mailbox_file'); END;
CREATE TRIGGER original_update BEFORE UPDATE ON original
BEGIN SELECT RAISE(ABORT, 'append-only: original'); END;
CREATE TRIGGER original_delete BEFORE DELETE ON original
BEGIN SELECT RAISE(ABORT, 'append-only: original'); END;
CREATE TRIGGER arrival_update BEFORE UPDATE ON arrival
BEGIN SELECT RAISE(ABORT, 'append-only: arrival'); END;
CREATE TRIGGER arrival_delete BEFORE DELETE ON arrival
BEGIN SELECT RAISE(ABORT, 'append-only: arrival'); END;
