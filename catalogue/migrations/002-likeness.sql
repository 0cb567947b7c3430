-- 64 bits of shape and the colours of 8 × 8 cells; NULL: not looked at. Tells whether other bytes are another picture.
ALTER TABLE pictures ADD COLUMN likeness BLOB;
-- NULL: before this was kept.
ALTER TABLE fetched_pictures ADD COLUMN fetched_at TEXT;

-- A store's "picture coming soon": kept out of the index.
CREATE TABLE placeholders (
  store TEXT NOT NULL REFERENCES stores (id) ON DELETE CASCADE,
  picture TEXT NOT NULL REFERENCES pictures (hash),
  PRIMARY KEY (store, picture)
) STRICT, WITHOUT ROWID;

-- 1: another product until its name and picture gave it away; its own page and cards say little of the one it is.
ALTER TABLE addresses ADD COLUMN twin INTEGER NOT NULL DEFAULT 0;

-- Pages are taken nearest to the start first; without the order in the index each take would sort all that wait.
DROP INDEX pages_by_state;
CREATE INDEX pages_to_take ON pages (crawl, state, depth);
