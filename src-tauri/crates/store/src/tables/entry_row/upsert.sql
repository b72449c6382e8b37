INSERT INTO entry_row (
    number, entry, facet, title_key, byline_key, outlet_key, published_from, received_at,
    title, byline, outlet, published, language, pieces, text_hash
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
ON CONFLICT (number) DO UPDATE SET
    entry = excluded.entry,
    facet = excluded.facet,
    title_key = excluded.title_key,
    byline_key = excluded.byline_key,
    outlet_key = excluded.outlet_key,
    published_from = excluded.published_from,
    received_at = excluded.received_at,
    title = excluded.title,
    byline = excluded.byline,
    outlet = excluded.outlet,
    published = excluded.published,
    language = excluded.language,
    pieces = excluded.pieces,
    text_hash = excluded.text_hash
-- A row that shows the same already is left alone, so that screening everything anew writes only what changed.
WHERE (entry, facet, published_from, received_at, published, language, pieces, text_hash)
    IS NOT (
        excluded.entry, excluded.facet, excluded.published_from, excluded.received_at,
        excluded.published, excluded.language, excluded.pieces, excluded.text_hash
    )
