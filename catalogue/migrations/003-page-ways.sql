-- Whether a store's kind of page (listing, product) shows its products as it comes (plain) or in a browser only.
CREATE TABLE page_ways (
  store TEXT NOT NULL REFERENCES stores (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  way TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (store, kind)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER store_moved AFTER UPDATE OF url, recipe ON stores
WHEN NEW.url IS NOT OLD.url OR NEW.recipe IS NOT OLD.recipe BEGIN
  DELETE FROM page_ways WHERE store = NEW.id;
END;
