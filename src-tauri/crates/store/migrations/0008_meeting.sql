-- What a jury says in its meeting, and what entrants are told of it.

CREATE TABLE minute (
    id          INTEGER NOT NULL PRIMARY KEY,
    round       INTEGER NOT NULL CHECK (round > 0),
    category    TEXT NOT NULL,
    entry       INTEGER REFERENCES entry (id),
    text        TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL
) STRICT;
CREATE INDEX minute_of ON minute (category, round);

CREATE TABLE feedback (
    id          INTEGER NOT NULL PRIMARY KEY,
    entry       INTEGER NOT NULL REFERENCES entry (id),
    body        TEXT NOT NULL CHECK (json_valid(body)),
    recorded_at TEXT NOT NULL,
    by          TEXT NOT NULL
) STRICT;
CREATE INDEX feedback_entry ON feedback (entry);

-- What a page said of how an entry was judged.
CREATE TABLE explanation (
    id          INTEGER NOT NULL PRIMARY KEY,
    entry       INTEGER NOT NULL REFERENCES entry (id),
    body        TEXT NOT NULL CHECK (json_valid(body)),
    recorded_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER explanation_update BEFORE UPDATE ON explanation
BEGIN SELECT RAISE(ABORT, 'append-only: explanation'); END;
CREATE TRIGGER explanation_delete BEFORE DELETE ON explanation
BEGIN SELECT RAISE(ABORT, 'append-only: explanation'); END;
CREATE TRIGGER minute_update BEFORE UPDATE ON minute
BEGIN SELECT RAISE(ABORT, 'append-only: minute'); END;
CREATE TRIGGER minute_delete BEFORE DELETE ON minute
BEGIN SELECT RAISE(ABORT, 'append-only: minute'); END;
CREATE TRIGGER feedback_update BEFORE UPDATE ON feedback
BEGIN SELECT RAISE(ABORT, 'append-only: feedback'); END;
CREATE TRIGGER feedback_delete BEFORE DELETE ON feedback
BEGIN SELECT RAISE(ABORT, 'append-only: feedback'); END;
