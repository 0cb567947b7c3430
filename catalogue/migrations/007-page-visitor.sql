-- In whose log a page stands: the crawl that ended it or is to visit it. Another than the page's own where that was cut short
-- and a later one goes on with it.
ALTER TABLE pages ADD COLUMN visitor INTEGER;
UPDATE pages SET visitor = crawl;
CREATE INDEX pages_by_visitor ON pages (visitor, state);
