import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../catalogue/rows.ts';
import { projectRoot } from '../../settings/paths.ts';
import { answer } from './answer.ts';
import type { DemoFaults } from './demo-faults.ts';
import type { LookAnswer } from './looks/sample-looks.ts';
import { openPictures } from './pictures/open-pictures.ts';
import { demoStores } from './stores.ts';

/** A store as the catalogue takes it, but for the time at which it is added. */
export type DemoStoreDefinition = Omit<Store, 'addedAt'>;

/** The bundled shop, serving. */
export interface DemoStore {
  /** `http://127.0.0.1:1234`. */
  readonly url: string;
  /** Its two storefronts, as stores to crawl. */
  readonly stores: readonly DemoStoreDefinition[];
  /** Draws every picture that is not there yet. */
  drawAll(onProgress?: (done: number, total: number) => void): Promise<void>;
  /** The sample looks' photos, and the products and boxes that are right. */
  answers(): Promise<readonly LookAnswer[]>;
  /** From now on the shop fails, or has changed, in these ways and no others. */
  setFaults(faults: DemoFaults): void;
  close(): Promise<void>;
}

/** Where the shop serves, where it keeps its pictures, and how it misbehaves. */
export interface DemoStoreOptions {
  /** 0 lets the system choose. */
  readonly port?: number;
  readonly host?: string;
  /** Folder that keeps the drawn pictures; default `data/local/demo-store`. */
  readonly cacheDir?: string;
  readonly faults?: DemoFaults;
}

/** Opens the bundled shop: two storefronts in two currencies on one local server. */
export async function openDemoStore({
  port = 0,
  host = '127.0.0.1',
  cacheDir = join(projectRoot, 'data/local/demo-store'),
  faults = {},
}: DemoStoreOptions = {}): Promise<DemoStore> {
  const pictures = openPictures(cacheDir, Math.min(2, availableParallelism()));
  let current = faults;
  const server = createServer((request, response) => {
    answer(request, response, { pictures, faults: current }).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else
        response
          .writeHead(500, { 'content-type': 'text/plain' })
          .end(error instanceof Error ? error.message : 'Failed');
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    url,
    stores: demoStores(url),
    drawAll: pictures.drawAll,
    answers: pictures.answers,
    setFaults: (next) => {
      current = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pictures.close();
    },
  };
}
