/** `Harbour & Co.` → `harbour-co`: at most 63 of `[a-z0-9-]`; empty for a name without letters and digits. */
export function toStoreId(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63);
}
