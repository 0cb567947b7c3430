export function CrawlPage() { return null; }
