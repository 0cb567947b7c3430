import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { ServerError, type ServerErrorCode } from './server-error.ts';

export interface Listener {
  /** `http://127.0.0.1:3000` */
  readonly url: string;
  /** Takes no new requests, and resolves when the running ones are answered, or were cut off. */
  close(): Promise<void>;
}

/** How long a client may take to send a request, and the last requests to end at a close; how often idle lines are cut then. */
const patienceMs = { request: 120_000, close: 10_000, sweep: 50 };

const reasons: Readonly<Record<string, readonly [ServerErrorCode, remedy: string]>> = {
  EADDRINUSE: ['address_in_use', 'is taken by another program: choose another --port'],
  EADDRNOTAVAIL: ['address_not_available', 'is not an address of this machine: choose another --host'],
  ENOTFOUND: ['address_not_available', 'is not an address of this machine: choose another --host'],
  EACCES: ['port_not_allowed', 'needs more rights than this user has: choose a --port of 1024 or more'],
};

/**
 * Serves on one address.
 *
 * @param port 0: any free one
 * @throws {ServerError} when the address cannot be had
 */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<Listener> {
  const serverOptions = { requestTimeout: patienceMs.request };
  const server = createAdaptorServer({ fetch, serverOptions }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(toServerError(error, host, port)));
    server.listen(port, host, resolve);
  });
  return { url: toUrl(host, (server.address() as AddressInfo).port), close: () => close(server) };
}

function close(server: Server): Promise<void> {
  const cutOff = setTimeout(() => server.closeAllConnections(), patienceMs.close);
  // A connection whose last answer is out would otherwise be kept open for the next question.
  const sweep = setInterval(() => server.closeIdleConnections(), patienceMs.sweep);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(cutOff);
      clearInterval(sweep);
      resolve();
    });
  });
}

function toServerError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const [code, remedy] = reasons[error.code ?? ''] ?? [];
  return code ? new ServerError(code, `${host}:${port} ${remedy}`, { cause: error }) : error;
}

function toUrl(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
