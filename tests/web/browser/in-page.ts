// What tests have the browser do: each function runs inside the page, and may use nothing from outside itself.

/** In the browser: keeps the bytes of every photo that is sent from now on, a letter a byte, in `uploads`. */
export function recordUploads(): void {
  const uploads: string[] = [];
  const send = globalThis.fetch;
  Object.assign(globalThis, {
    uploads,
    async fetch(path: string, options: RequestInit) {
      const photo = options.body instanceof FormData ? options.body.get('photo') : null;
      if (photo instanceof Blob) {
        const bytes = new Uint8Array(await photo.arrayBuffer());
        uploads.push(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      }
      return send(path, options);
    },
  });
}

/** In the browser: lets a file go over the page, or pastes it. */
export function give({ how, base64 }: { how: 'drop' | 'paste'; base64: string }): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], 'outfit.jpg', { type: 'image/jpeg' }));
  const event =
    how === 'drop'
      ? new DragEvent('drop', { dataTransfer: transfer, bubbles: true })
      : new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true });
  document.body.dispatchEvent(event);
}

/** In the browser: notes by how much things move by themselves from now on, in `shifts`. */
export function watchShifts(): void {
  const shifts: number[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) shifts.push(entry.value);
  }).observe({ type: 'layout-shift' });
}

/** In the browser: waits for a picture. */
export async function waitUntilDrawn(image: Element): Promise<void> {
  await (image as HTMLImageElement).decode();
}

/** In the browser: whether an image shows something. */
export function isDrawn(image: Element): boolean {
  return image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0;
}
