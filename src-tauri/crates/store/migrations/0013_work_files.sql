-- Files of the work that lie beside the database, in the folder files/, and those that sealed files name.

CREATE TABLE attachment_size (
    attachment INTEGER NOT NULL PRIMARY KEY REFERENCES attachment (id),
    size       INTEGER NOT NULL CHECK (size >= 0)
) STRICT;

CREATE TABLE work_file (
    id         INTEGER NOT NULL PRIMARY KEY,
    attachment INTEGER NOT NULL REFERENCES attachment (id),
    name       TEXT NOT NULL,
    key        TEXT NOT NULL,
    hash       TEXT NOT NULL,
    length     INTEGER NOT NULL CHECK (length > 0),
    size       INTEGER NOT NULL CHECK (size >= 0),
    UNIQUE (attachment, hash, key, length, size)
) STRICT;
CREATE INDEX work_file_hash ON work_file (hash);

CREATE TABLE work_file_checked (
    work_file INTEGER NOT NULL PRIMARY KEY REFERENCES work_file (id),
    at        TEXT
) STRICT;

CREATE TABLE work_file_wrong (
    work_file INTEGER NOT NULL PRIMARY KEY REFERENCES work_file (id),
    at        TEXT NOT NULL
) STRICT;

CREATE TABLE outbox_file (
    sealed_id TEXT NOT NULL REFERENCES outbox (sealed_id),
    hash      TEXT NOT NULL,
    length    INTEGER NOT NULL CHECK (length > 0),
    PRIMARY KEY (sealed_id, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_file_hash ON outbox_file (hash);

CREATE TABLE outbox_file_sent (
    sealed_id TEXT NOT NULL,
    hash      TEXT NOT NULL,
    at        TEXT NOT NULL,
    PRIMARY KEY (sealed_id, hash),
    FOREIGN KEY (sealed_id, hash) REFERENCES outbox_file (sealed_id, hash)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER attachment_size_update BEFORE UPDATE ON attachment_size
BEGIN SELECT RAISE(ABORT, 'append-only: attachment_size'); END;
CREATE TRIGGER attachment_size_delete BEFORE DELETE ON attachment_size
BEGIN SELECT RAISE(ABORT, 'append-only: attachment_size'); END;
CREATE TRIGGER work_file_update BEFORE UPDATE ON work_file
BEGIN SELECT RAISE(ABORT, 'append-only: work_file'); END;
CREATE TRIGGER work_file_delete BEFORE DELETE ON work_file
BEGIN SELECT RAISE(ABORT, 'append-only: work_file'); END;
CREATE TRIGGER work_file_checked_update BEFORE UPDATE ON work_file_checked
BEGIN SELECT RAISE(ABORT, 'append-only: work_file_checked'); END;
CREATE TRIGGER work_file_checked_delete BEFORE DELETE ON work_file_checked
BEGIN SELECT RAISE(ABORT, 'append-only: work_file_checked'); END;
CREATE TRIGGER work_file_wrong_update BEFORE UPDATE ON work_file_wrong
BEGIN SELECT RAISE(ABORT, 'append-only: work_file_wrong'); END;
CREATE TRIGGER work_file_wrong_delete BEFORE DELETE ON work_file_wrong
BEGIN SELECT RAISE(ABORT, 'append-only: work_file_wrong'); END;
CREATE TRIGGER outbox_file_update BEFORE UPDATE ON outbox_file
BEGIN SELECT RAISE(ABORT, 'append-only: outbox_file'); END;
CREATE TRIGGER outbox_file_delete BEFORE DELETE ON outbox_file
BEGIN SELECT RAISE(ABORT, 'append-only: outbox_file'); END;
CREATE TRIGGER outbox_file_sent_update BEFORE UPDATE ON outbox_file_sent
BEGIN SELECT RAISE(ABORT, 'append-only: outbox_file_sent'); END;
CREATE TRIGGER outbox_file_sent_delete BEFORE DELETE ON outbox_file_sent
BEGIN SELECT RAISE(ABORT, 'append-only: outbox_file_sent'); END;
