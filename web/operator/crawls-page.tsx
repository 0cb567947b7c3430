export function CrawlsPage() { return null; }
