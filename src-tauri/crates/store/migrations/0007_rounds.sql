-- Rounds of judging: who reads a category in each, and what went on from it.

ALTER TABLE panel ADD COLUMN round INTEGER NOT NULL DEFAULT 1 CHECK (round > 0);
DROP INDEX panel_category;
CREATE INDEX panel_round ON panel (category, round);

CREATE TABLE advance (
    id          INTEGER NOT NULL PRIMARY KEY,
    round       INTEGER NOT NULL CHECK (round > 0),
    category    TEXT NOT NULL,
    entries     TEXT NOT NULL CHECK (json_valid(entries)),
    reason      TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL
) STRICT;
CREATE INDEX advance_round ON advance (category, round);

-- The entries that the last word on a round and category lets go on. A projection, kept by the trigger below.
CREATE TABLE advanced_entry (
    round    INTEGER NOT NULL,
    category TEXT NOT NULL,
    entry    INTEGER NOT NULL,
    PRIMARY KEY (round, category, entry)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER advanced_entry_replaced AFTER INSERT ON advance
BEGIN
    DELETE FROM advanced_entry WHERE round = new.round AND category = new.category;
    INSERT OR IGNORE INTO advanced_entry (round, category, entry)
    SELECT new.round, new.category, entry.id
    FROM json_each(new.entries) AS on_list JOIN entry ON entry.uuid = on_list.value;
END;

CREATE TRIGGER advance_update BEFORE UPDATE ON advance
BEGIN SELECT RAISE(ABORT, 'append-only: advance'); END;
CREATE TRIGGER advance_delete BEFORE DELETE ON advance
BEGIN SELECT RAISE(ABORT, 'append-only: advance'); END;
