-- For the log of a crawl: when a page was done or given up, and how many products it showed. NULL: before this was kept.
ALTER TABLE pages ADD COLUMN ended_at TEXT;
ALTER TABLE pages ADD COLUMN products INTEGER;
