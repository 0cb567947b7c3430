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

/** In the browser: as if a person pasted a text. */
export function giveText(text: string): void {
  const transfer = new DataTransfer();
  transfer.setData('text/plain', text);
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true }));
}

/** In the browser: keeps every camera picture that is opened from now on, in `cameras`. */
export function watchCameras(): void {
  const cameras: MediaStream[] = [];
  const devices = navigator.mediaDevices;
  const open = devices.getUserMedia.bind(devices);
  Object.assign(globalThis, { cameras });
  devices.getUserMedia = async (wish) => {
    const stream = await open(wish);
    cameras.push(stream);
    return stream;
  };
}

/** In the browser: how many cameras were opened since `watchCameras`, and how many are on. */
export function countCameras(): { readonly opened: number; readonly on: number } {
  const { cameras } = globalThis as unknown as { cameras: readonly MediaStream[] };
  return { opened: cameras.length, on: cameras.filter(({ active }) => active).length };
}

/** In the browser: nothing that is written is kept from now on, as where the device is full. */
export function fillDevice(): void {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row) {
    const asked = put.apply(this, row);
    asked.addEventListener('success', () => this.transaction.abort());
    return asked;
  };
}

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** In the browser: notes by how much things in what the selector finds move by themselves from now on, in `shifts`. */
export function watchShifts(within: string): void {
  const shifts: number[] = [];
  Object.assign(globalThis, { shifts });
  const isWithin = (node: Node | null) =>
    (node instanceof Element ? node : node?.parentElement)?.closest(within);
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[])
      if (!hadRecentInput && sources.some(({ node }) => isWithin(node))) shifts.push(value);
  }).observe({ type: 'layout-shift' });
}

/** In the browser: by how much things have moved by themselves since `watchShifts`; what the web's vitals call good is 0.1. */
export function sumShifts(): number {
  return (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0);
}

/** How much of the answer is shown. */
interface Shown {
  readonly spots: number;
  readonly hasMatches: boolean;
  readonly inLook: number;
}

/** In the browser: notes how much of the answer is shown whenever that changes, once there is anything. */
export function watchAnswer(): void {
  const shown: Shown[] = [];
  Object.assign(globalThis, { shown });
  new MutationObserver(() => {
    const now = {
      spots: document.querySelectorAll('.spot').length,
      hasMatches: document.querySelector('.match-grid:not([aria-hidden]) > .match') !== null,
      inLook: document.querySelectorAll('.look-strip .thumb').length,
    };
    if (now.spots > 0 && JSON.stringify(now) !== JSON.stringify(shown.at(-1))) shown.push(now);
  }).observe(document.body, { childList: true, subtree: true });
}

/** In the browser: what was shown since `watchAnswer`, one after the other. */
export function readAnswer(): readonly Shown[] {
  return (globalThis as unknown as { shown: readonly Shown[] }).shown;
}

/** In the browser, before anything else: has the page run left-to-right or right-to-left, whatever its language. */
export function writeFrom(dir: string): void {
  new MutationObserver(() => {
    if (document.documentElement && document.documentElement.dir !== dir) document.documentElement.dir = dir;
  }).observe(document, { attributeFilter: ['dir'], childList: true, subtree: true });
}

/** In the browser: whether nothing of the link that leads here is scrolled out of its row. */
export function showsCurrent(row: Element): boolean {
  const link = row.querySelector('[aria-current]')?.getBoundingClientRect();
  const { left, right } = row.getBoundingClientRect();
  // Rows are scrolled by whole pixels.
  return link !== undefined && link.left >= left - 1 && link.right <= right + 1;
}

/** In the browser: which of the elements are lower than the 24 pixels that can be hit. */
export function listTooLow(elements: readonly Element[]): readonly string[] {
  return elements
    .filter((element) => element.getBoundingClientRect().height < 24)
    .map((element) => element.outerHTML);
}

/** In the browser: waits for a picture. */
export async function waitUntilDrawn(image: Element): Promise<void> {
  await (image as HTMLImageElement).decode();
}

/** In the browser: whether an image shows something. */
export function isDrawn(image: Element): boolean {
  return image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0;
}

/** In the browser: keeps nothing for the page, as where site data are blocked. */
export function blockStorage(): void {
  const refuse = () => {
    throw new DOMException('Site data are blocked', 'SecurityError');
  };
  Object.defineProperty(globalThis, 'localStorage', { get: refuse });
  Object.defineProperty(globalThis, 'indexedDB', { get: refuse });
}

/** In the browser: whether the page itself is kept for times without a network. */
export async function isKept(): Promise<boolean> {
  return (await caches.match('/')) !== undefined;
}
