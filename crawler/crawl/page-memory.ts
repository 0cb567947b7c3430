import type { ExtractedContent } from '../extract/extract-page.ts';

/** A page as it was read last, with what the server said of it. */
export interface RememberedPage {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly content: ExtractedContent;
}

/** Pages of a store as earlier crawls read them: what the server says is unchanged (304) need not be sent and read again. */
export interface PageMemory {
  /** null: not known, or read so long ago that it is better read anew. */
  find(url: string): RememberedPage | null;
  keep(url: string, page: RememberedPage): void;
}
