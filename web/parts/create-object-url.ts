import { createMemo, onCleanup } from 'solid-js';

/** An address under which this page shows a blob, given back when the blob changes or the caller goes; undefined for none. */
export function createObjectUrl(blob: () => Blob | null | undefined): () => string | undefined {
  return createMemo(() => {
    const current = blob();
    if (!current) return undefined;
    const url = URL.createObjectURL(current);
    onCleanup(() => URL.revokeObjectURL(url));
    return url;
  });
}
