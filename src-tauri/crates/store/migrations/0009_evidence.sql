-- What files of the work say, and whether links to it are alive.

CREATE TABLE evidence (
    id         INTEGER NOT NULL PRIMARY KEY,
    hash       TEXT NOT NULL,
    body       TEXT NOT NULL CHECK (json_valid(body)),
    text       TEXT,
    read_at    TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_hash ON evidence (hash);

CREATE TABLE reading (
    id         INTEGER NOT NULL PRIMARY KEY,
    entry      INTEGER NOT NULL,
    revision   INTEGER NOT NULL,
    body       TEXT NOT NULL CHECK (json_valid(body)),
    read_at    TEXT NOT NULL,
    FOREIGN KEY (entry, revision) REFERENCES entry_revision (entry, revision)
) STRICT;
CREATE INDEX reading_revision ON reading (entry, revision);

CREATE TABLE link_check (
    id         INTEGER NOT NULL PRIMARY KEY,
    entry      INTEGER NOT NULL REFERENCES entry (id),
    address    TEXT NOT NULL,
    body       TEXT NOT NULL CHECK (json_valid(body)),
    checked_at TEXT NOT NULL,
    by         TEXT NOT NULL
) STRICT;
CREATE INDEX link_check_entry ON link_check (entry, address);

CREATE TRIGGER evidence_update BEFORE UPDATE ON evidence
BEGIN SELECT RAISE(ABORT, 'append-only: evidence'); END;
CREATE TRIGGER evidence_delete BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'append-only: evidence'); END;
CREATE TRIGGER reading_update BEFORE UPDATE ON reading
BEGIN SELECT RAISE(ABORT, 'append-only: reading'); END;
CREATE TRIGGER reading_delete BEFORE DELETE ON reading
BEGIN SELECT RAISE(ABORT, 'append-only: reading'); END;
CREATE TRIGGER link_check_update BEFORE UPDATE ON link_check
BEGIN SELECT RAISE(ABORT, 'append-only: link_check'); END;
CREATE TRIGGER link_check_delete BEFORE DELETE ON link_check
BEGIN SELECT RAISE(ABORT, 'append-only: link_check'); END;
