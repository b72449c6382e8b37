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

CREATE TRIGGER advance_update BEFORE UPDATE ON advance
BEGIN SELECT RAISE(ABORT, 'append-only: advance'); END;
CREATE TRIGGER advance_delete BEFORE DELETE ON advance
BEGIN SELECT RAISE(ABORT, 'append-only: advance'); END;
