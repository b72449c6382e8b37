-- The entries table: a projection of the history that can be sorted, filtered and searched. It is written together with the
-- facts that it shows and could be made again from them.

-- A row is one combination of category, verdict and state, with how many entries have it.
CREATE TABLE facet (
    id       INTEGER NOT NULL PRIMARY KEY,
    category TEXT NOT NULL,
    verdict  TEXT NOT NULL,
    state    TEXT NOT NULL,
    entries  INTEGER NOT NULL DEFAULT 0 CHECK (entries >= 0),
    UNIQUE (category, verdict, state)
) STRICT;

CREATE TABLE entry_row (
    number         INTEGER NOT NULL PRIMARY KEY,
    entry          TEXT NOT NULL,
    facet          INTEGER NOT NULL REFERENCES facet (id),
    title_key      BLOB NOT NULL,
    byline_key     BLOB NOT NULL,
    outlet_key     BLOB NOT NULL,
    published_from TEXT NOT NULL,
    received_at    TEXT NOT NULL,
    title          TEXT NOT NULL,
    byline         TEXT NOT NULL,
    outlet         TEXT NOT NULL,
    published      TEXT,
    language       TEXT,
    pieces         INTEGER NOT NULL,
    text_hash      BLOB NOT NULL
) STRICT;
-- Each index holds the facet, so that a filter is answered from the index that sorts. That of the days of publication
-- holds the arrival as well: the two go together, so that a walk by the one can be long before it meets the other.
CREATE INDEX entry_row_title ON entry_row (title_key, number, facet);
CREATE INDEX entry_row_byline ON entry_row (byline_key, number, facet);
CREATE INDEX entry_row_outlet ON entry_row (outlet_key, number, facet);
CREATE INDEX entry_row_published ON entry_row (published_from, number, facet, received_at);
CREATE INDEX entry_row_received ON entry_row (received_at, number, facet);
-- The last two hold the entry as well: a round goes through a category, or from its assignments to the facets of their
-- entries, without reading a row.
CREATE INDEX entry_row_facet ON entry_row (facet, number, entry);
CREATE INDEX entry_row_number ON entry_row (number, facet, entry);

-- Rows that were saved and not taken up yet: one write now, instead of one in every index.
CREATE TABLE entry_row_waiting (
    id  INTEGER NOT NULL PRIMARY KEY,
    row TEXT NOT NULL CHECK (json_valid(row))
) STRICT;

CREATE VIRTUAL TABLE entry_text USING fts5 (
    title, byline, outlet, number, body,
    content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

-- What judging needs to know of an entry, so that no screen reads whole entries: who and what it names and its languages, as JSON
-- that the store does not read; and under which names it is found, each as the hash of how it is folded.
CREATE TABLE entry_brief (
    number INTEGER NOT NULL PRIMARY KEY,
    brief  TEXT NOT NULL CHECK (json_valid(brief))
) STRICT;

CREATE VIRTUAL TABLE entry_name USING fts5 (
    names, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);
