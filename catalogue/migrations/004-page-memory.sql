-- Pages with an ETag or a date, as they were read: what the server says is unchanged is not read again.
CREATE TABLE remembered_pages (
  store TEXT NOT NULL REFERENCES stores (id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  etag TEXT,
  last_modified TEXT,
  -- How it was read: the store's recipe and currency.
  basis TEXT NOT NULL,
  content TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  PRIMARY KEY (store, url)
) STRICT;
CREATE INDEX remembered_pages_by_age ON remembered_pages (store, kept_at);

-- Who runs a crawl, so that no other process starts one of the same store.
ALTER TABLE crawls ADD COLUMN holder TEXT;
ALTER TABLE crawls ADD COLUMN alive_at TEXT;
