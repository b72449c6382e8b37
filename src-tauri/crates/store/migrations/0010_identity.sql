-- Names, addresses and links are compared by other keys than before. What was counted and indexed by the old ones follows
-- from the facts, and is made again when a desk is opened next (see `meta::SCREENING_DUE`).

DELETE FROM counted_use;
-- A row whose brief or text differs from what is saved is indexed again. A row that waits would bring the same brief.
UPDATE entry_brief SET brief = 'null';
UPDATE entry_row_waiting SET row = json_set(row, '$.detail.brief', 'null');
UPDATE entry_row SET text_hash = zeroblob(16);
INSERT OR REPLACE INTO meta (key, value)
    SELECT 'screening-due', x'01' WHERE EXISTS (SELECT 1 FROM entry)
        AND EXISTS (SELECT 1 FROM meta WHERE key = 'kind' AND value = CAST('desk' AS BLOB));
