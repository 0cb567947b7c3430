-- Times are ISO 8601 in UTC; money is in the currency's smallest unit; booleans are 0 or 1; lists and recipes are JSON.

CREATE TABLE stores (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  url TEXT,
  recipe TEXT,
  schedule_cron TEXT,
  schedule_zone TEXT,
  currency TEXT,
  paused INTEGER NOT NULL DEFAULT 0,
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE pictures (
  hash TEXT PRIMARY KEY,
  extension TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  added_at TEXT NOT NULL
) STRICT;

-- What a server said of a picture when it was last fetched, for the next conditional request.
CREATE TABLE fetched_pictures (
  url TEXT PRIMARY KEY,
  hash TEXT NOT NULL REFERENCES pictures (hash),
  etag TEXT,
  last_modified TEXT
) STRICT;

CREATE TABLE products (
  id TEXT PRIMARY KEY,
  store TEXT NOT NULL REFERENCES stores (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  image TEXT,
  price INTEGER,
  currency TEXT,
  was INTEGER,
  was_currency TEXT,
  brand TEXT,
  sku TEXT,
  gtin TEXT,
  available INTEGER,
  kinds TEXT NOT NULL DEFAULT '[]',
  category TEXT,
  category_from TEXT,
  picture TEXT REFERENCES pictures (hash),
  gone INTEGER NOT NULL DEFAULT 0,
  first_seen_at TEXT NOT NULL,
  last_seen_at TEXT NOT NULL,
  -- The last crawl that saw it; NULL while only imports did.
  last_crawl INTEGER
) STRICT;
CREATE INDEX products_by_store ON products (store, gone, id);
CREATE INDEX products_by_picture ON products (picture);
CREATE INDEX products_by_sku ON products (store, sku) WHERE sku IS NOT NULL;
CREATE INDEX products_by_gtin ON products (store, gtin) WHERE gtin IS NOT NULL;

-- One product may be reached under several addresses.
CREATE TABLE addresses (
  store TEXT NOT NULL REFERENCES stores (id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  product TEXT NOT NULL REFERENCES products (id) ON DELETE CASCADE,
  PRIMARY KEY (store, url)
) STRICT, WITHOUT ROWID;
CREATE INDEX addresses_by_product ON addresses (product);

CREATE TABLE prices (
  product TEXT NOT NULL REFERENCES products (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  price INTEGER NOT NULL,
  currency TEXT NOT NULL
) STRICT;
CREATE INDEX prices_by_product ON prices (product);

CREATE TABLE embedders (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  -- Grows with each crop put or removed: an index of the same generation holds the same crops.
  generation INTEGER NOT NULL DEFAULT 0
) STRICT;

-- AUTOINCREMENT: a label is never given twice, not even after its crop is gone.
CREATE TABLE crops (
  label INTEGER PRIMARY KEY AUTOINCREMENT,
  embedder INTEGER NOT NULL REFERENCES embedders (id),
  product TEXT NOT NULL REFERENCES products (id) ON DELETE CASCADE,
  basis TEXT NOT NULL,
  picture TEXT NOT NULL REFERENCES pictures (hash),
  category TEXT NOT NULL,
  box_left REAL NOT NULL,
  box_top REAL NOT NULL,
  box_width REAL NOT NULL,
  box_height REAL NOT NULL,
  colour TEXT,
  type TEXT,
  -- float32, little-endian
  embedding BLOB NOT NULL,
  UNIQUE (embedder, product)
) STRICT;
CREATE INDEX crops_by_category ON crops (embedder, category, label);
CREATE INDEX crops_by_product ON crops (product);
CREATE TRIGGER crop_put AFTER INSERT ON crops BEGIN
  UPDATE embedders SET generation = generation + 1 WHERE id = NEW.embedder;
END;
CREATE TRIGGER crop_removed AFTER DELETE ON crops BEGIN
  UPDATE embedders SET generation = generation + 1 WHERE id = OLD.embedder;
END;

CREATE TABLE crawls (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  store TEXT NOT NULL REFERENCES stores (id) ON DELETE CASCADE,
  state TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  summary TEXT NOT NULL
) STRICT;
CREATE INDEX crawls_by_store ON crawls (store, id);

CREATE TABLE crawl_notes (
  crawl INTEGER NOT NULL REFERENCES crawls (id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL
) STRICT;
CREATE INDEX crawl_notes_by_crawl ON crawl_notes (crawl);

CREATE TABLE pages (
  crawl INTEGER NOT NULL REFERENCES crawls (id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  depth INTEGER NOT NULL,
  kind TEXT NOT NULL,
  -- waiting, leased, done or failed
  state TEXT NOT NULL DEFAULT 'waiting',
  tries INTEGER NOT NULL DEFAULT 0,
  not_before TEXT NOT NULL DEFAULT '',
  holder TEXT,
  leased_until TEXT,
  code TEXT,
  UNIQUE (crawl, url)
) STRICT;
CREATE INDEX pages_by_state ON pages (crawl, state, not_before);
