-- Judges, panels, who reads what, what they marked, what was decided.

CREATE TABLE judge (
    id          INTEGER NOT NULL PRIMARY KEY,
    uuid        TEXT NOT NULL,
    revision    INTEGER NOT NULL CHECK (revision > 0),
    name        TEXT NOT NULL,
    body        TEXT NOT NULL CHECK (json_valid(body)),
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL,
    UNIQUE (uuid, revision)
) STRICT;

CREATE TABLE panel (
    id          INTEGER NOT NULL PRIMARY KEY,
    category    TEXT NOT NULL,
    judges      TEXT NOT NULL CHECK (json_valid(judges)),
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL
) STRICT;
CREATE INDEX panel_category ON panel (category);

CREATE TABLE conflict (
    id          INTEGER NOT NULL PRIMARY KEY,
    judge       TEXT NOT NULL,
    entry       INTEGER NOT NULL REFERENCES entry (id),
    kind        TEXT NOT NULL,
    reason      TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL
) STRICT;

CREATE TABLE assignment (
    id          INTEGER NOT NULL PRIMARY KEY,
    round       INTEGER NOT NULL,
    judge       TEXT NOT NULL,
    entry       INTEGER NOT NULL REFERENCES entry (id),
    change      TEXT NOT NULL CHECK (change IN ('assigned', 'removed', 'recused')),
    reason      TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL
) STRICT;
CREATE INDEX assignment_pair ON assignment (round, judge, entry);

CREATE TABLE score_sheet (
    id          INTEGER NOT NULL PRIMARY KEY,
    round       INTEGER NOT NULL,
    judge       TEXT NOT NULL,
    entry       INTEGER NOT NULL REFERENCES entry (id),
    revision    INTEGER NOT NULL CHECK (revision > 0),
    sealed_id   TEXT,
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL,
    body        TEXT NOT NULL CHECK (json_valid(body)),
    UNIQUE (round, entry, judge, revision)
) STRICT;

CREATE TABLE decision (
    id          INTEGER NOT NULL PRIMARY KEY,
    category    TEXT NOT NULL,
    outcome     TEXT NOT NULL,
    takes_back  INTEGER REFERENCES decision (id),
    reason      TEXT NOT NULL,
    for_entrant TEXT,
    votes       TEXT CHECK (votes IS NULL OR json_valid(votes)),
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL
) STRICT;
CREATE INDEX decision_category ON decision (category);

CREATE TABLE decision_entry (
    id          INTEGER NOT NULL PRIMARY KEY,
    decision    INTEGER NOT NULL REFERENCES decision (id),
    entry       INTEGER NOT NULL REFERENCES entry (id),
    UNIQUE (decision, entry)
) STRICT;

CREATE TRIGGER judge_update BEFORE UPDATE ON judge
BEGIN SELECT RAISE(ABORT, 'append-only: judge'); END;
CREATE TRIGGER judge_delete BEFORE DELETE ON judge
BEGIN SELECT RAISE(ABORT, 'append-only: judge'); END;
CREATE TRIGGER panel_update BEFORE UPDATE ON panel
BEGIN SELECT RAISE(ABORT, 'append-only: panel'); END;
CREATE TRIGGER panel_delete BEFORE DELETE ON panel
BEGIN SELECT RAISE(ABORT, 'append-only: panel'); END;
CREATE TRIGGER conflict_update BEFORE UPDATE ON conflict
BEGIN SELECT RAISE(ABORT, 'append-only: conflict'); END;
CREATE TRIGGER conflict_delete BEFORE DELETE ON conflict
BEGIN SELECT RAISE(ABORT, 'append-only: conflict'); END;
CREATE TRIGGER assignment_update BEFORE UPDATE ON assignment
BEGIN SELECT RAISE(ABORT, 'append-only: assignment'); END;
CREATE TRIGGER assignment_delete BEFORE DELETE ON assignment
BEGIN SELECT RAISE(ABORT, 'append-only: assignment'); END;
CREATE TRIGGER score_sheet_update BEFORE UPDATE ON score_sheet
BEGIN SELECT RAISE(ABORT, 'append-only: score_sheet'); END;
CREATE TRIGGER score_sheet_delete BEFORE DELETE ON score_sheet
BEGIN SELECT RAISE(ABORT, 'append-only: score_sheet'); END;
CREATE TRIGGER decision_update BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'append-only: decision'); END;
CREATE TRIGGER decision_delete BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'append-only: decision'); END;
CREATE TRIGGER decision_entry_update BEFORE UPDATE ON decision_entry
BEGIN SELECT RAISE(ABORT, 'append-only: decision_entry'); END;
CREATE TRIGGER decision_entry_delete BEFORE DELETE ON decision_entry
BEGIN SELECT RAISE(ABORT, 'append-only: decision_entry'); END;

-- Sheets that wait for an officer: changed after the decision, or not proved to be in time. And what was said of each.
CREATE TABLE held_sheet (
    id          INTEGER NOT NULL PRIMARY KEY,
    round       INTEGER NOT NULL,
    judge       TEXT NOT NULL,
    entry       INTEGER NOT NULL REFERENCES entry (id),
    revision    INTEGER NOT NULL CHECK (revision > 0),
    sealed_id   TEXT,
    why         TEXT NOT NULL CHECK (why IN ('decided', 'late')),
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL,
    body        TEXT NOT NULL CHECK (json_valid(body)),
    UNIQUE (round, entry, judge, revision)
) STRICT;

CREATE TABLE held_answer (
    id          INTEGER NOT NULL PRIMARY KEY,
    held        INTEGER NOT NULL UNIQUE REFERENCES held_sheet (id),
    accepted    INTEGER NOT NULL CHECK (accepted IN (0, 1)),
    reason      TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL
) STRICT;

CREATE TRIGGER held_sheet_update BEFORE UPDATE ON held_sheet
BEGIN SELECT RAISE(ABORT, 'append-only: held_sheet'); END;
CREATE TRIGGER held_sheet_delete BEFORE DELETE ON held_sheet
BEGIN SELECT RAISE(ABORT, 'append-only: held_sheet'); END;
CREATE TRIGGER held_answer_update BEFORE UPDATE ON held_answer
BEGIN SELECT RAISE(ABORT, 'append-only: held_answer'); END;
CREATE TRIGGER held_answer_delete BEFORE DELETE ON held_answer
BEGIN SELECT RAISE(ABORT, 'append-only: held_answer'); END;

-- What stands of each pair of judge and entry in a round: its last change and its last sheet. A projection, kept by the
-- triggers below, so that no screen goes through the history to count.
CREATE TABLE current_assignment (
    round      INTEGER NOT NULL,
    entry      INTEGER NOT NULL,
    judge      TEXT NOT NULL,
    assignment INTEGER,
    change     TEXT,
    sheet      INTEGER,
    revision   INTEGER,
    PRIMARY KEY (round, entry, judge)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER current_assignment_changed AFTER INSERT ON assignment
BEGIN
    INSERT INTO current_assignment (round, entry, judge, assignment, change)
    VALUES (new.round, new.entry, new.judge, new.id, new.change)
    ON CONFLICT DO UPDATE SET assignment = excluded.assignment, change = excluded.change;
END;
CREATE TRIGGER current_assignment_returned AFTER INSERT ON score_sheet
BEGIN
    INSERT INTO current_assignment (round, entry, judge, sheet, revision)
    VALUES (new.round, new.entry, new.judge, new.id, new.revision)
    ON CONFLICT DO UPDATE SET sheet = excluded.sheet, revision = excluded.revision
    WHERE coalesce(revision, 0) < excluded.revision;
END;
