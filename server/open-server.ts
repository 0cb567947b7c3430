import { type Logger, pino } from 'pino';
import { endAbandoned } from '../catalogue/crawl/end-abandoned.ts';
import { runSchedule } from '../catalogue/crawl/schedule.ts';
import { createApp } from './app.ts';
import type { ServerContext, ServerOptions } from './context.ts';
import { isLoopback } from './guards/loopback.ts';
import { listen } from './listen.ts';
import { openContext } from './open-context.ts';
import type { Parts } from './parts.ts';
import { ServerError } from './server-error.ts';

export interface OpenServerOptions extends ServerOptions {
  readonly parts: Parts;
  /** 0: any free one. Default 3000. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Whether stores are crawled when their schedules say so. Default true. */
  readonly schedule?: boolean;
  /** Default: lines of JSON on standard error. */
  readonly log?: Logger;
}

/** A server that answers; whoever opened it closes it, and then the parts. */
export interface OpenServer {
  /** `http://127.0.0.1:3000` */
  readonly url: string;
  /** Finishes running requests, stops crawls between two pages. */
  close(): Promise<void>;
}

/**
 * Serves the API and the page, and crawls by schedule.
 *
 * @throws {ServerError} token_required, address_in_use, address_not_available, port_not_allowed
 */
export async function openServer(options: OpenServerOptions): Promise<OpenServer> {
  const {
    parts,
    port = 3000,
    host = '127.0.0.1',
    schedule = true,
    log = logToStandardError(),
    ...rest
  } = options;
  checkMayServe(host, rest.adminToken ?? null);
  endAbandoned(parts.catalogue);
  const { context, close } = openContext(parts, { ...rest, log });
  const listener = await listen(createApp(context).fetch, { port, host });
  const stopSchedule = schedule ? startSchedule(context) : async () => {};
  return {
    url: listener.url,
    async close() {
      const requestsEnded = listener.close();
      await stopSchedule();
      await close();
      await requestsEnded;
    },
  };
}

/**
 * Whoever reaches the server could change its stores, so without a token nobody elsewhere may reach it.
 *
 * @throws {ServerError} token_required
 */
export function checkMayServe(host: string, adminToken: string | null): void {
  if (adminToken !== null || isLoopback(host)) return;
  throw new ServerError(
    'token_required',
    `Serving ${host} to other machines needs an operator's token: set LOOKALIKE_ADMIN_TOKEN, or serve 127.0.0.1`,
  );
}

function startSchedule({ parts, crawls, log }: ServerContext): () => Promise<void> {
  const abort = new AbortController();
  const running = runSchedule({
    catalogue: parts.catalogue,
    signal: abort.signal,
    crawl: async (store) => {
      // Somebody may have started one by hand.
      if (crawls.live().some((live) => live.store === store.id)) return;
      await crawls.ended(crawls.request(store).id);
    },
  }).catch((error: unknown) => log.error({ err: error }, 'schedule stopped'));
  return async () => {
    abort.abort();
    await running;
  };
}

function logToStandardError(): Logger {
  return pino({ level: 'info' }, pino.destination({ dest: 2, sync: false }));
}
