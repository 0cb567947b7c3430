-- Pictures that a crawl has yet to fetch: a page is done once its words are recorded; its pictures come later, also after a stop.
-- AUTOINCREMENT: whoever has read up to an id misses nothing that comes after.
CREATE TABLE awaited_pictures (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  crawl INTEGER NOT NULL REFERENCES crawls (id) ON DELETE CASCADE,
  product TEXT NOT NULL REFERENCES products (id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  UNIQUE (crawl, product)
) STRICT;
CREATE INDEX awaited_pictures_in_order ON awaited_pictures (crawl, id);
CREATE INDEX awaited_pictures_by_product ON awaited_pictures (product);

-- What a list told of the product on a page that is still to be visited; JSON.
ALTER TABLE pages ADD COLUMN told TEXT;
CREATE INDEX pages_told ON pages (crawl) WHERE told IS NOT NULL;

-- Until when the server said that its picture would stay as it is.
ALTER TABLE fetched_pictures ADD COLUMN fresh_until TEXT;
-- Bytes that were sent: all that tells a changed picture where the server gives neither an ETag nor a date.
ALTER TABLE fetched_pictures ADD COLUMN length INTEGER;

-- Addresses of pictures that are no more: since when, and when they were last asked for.
CREATE TABLE dead_pictures (
  url TEXT PRIMARY KEY,
  since TEXT NOT NULL,
  asked_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
