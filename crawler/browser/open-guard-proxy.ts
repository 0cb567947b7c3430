import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, type Socket } from 'node:net';
import { type AddressRules, resolveHost } from '../fetch/check-address.ts';

/** The only way out that a browser has. */
export interface GuardProxy {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  close(): Promise<void>;
}

/** Ports that shops are served on; on loopback any, for tests. */
const openPorts = new Set([80, 443, 8080, 8443]);

/** Milliseconds that an idle connection is kept. */
const idleMs = 30_000;

/**
 * A forward proxy on loopback that connects to checked addresses only. The browser's own name lookups and connections —
 * pictures, scripts, WebSockets, its own services — all have to come through here.
 */
export async function openGuardProxy(rules: AddressRules): Promise<GuardProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((incoming, outgoing) => void forward(incoming, outgoing, rules));
  server.on(
    'connect',
    (incoming: IncomingMessage, client: Socket) => void tunnel(incoming.url ?? '', client, rules),
  );
  server.on('upgrade', (_incoming, client) => client.destroy());
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function tunnel(authority: string, client: Socket, rules: AddressRules): Promise<void> {
  try {
    const { hostname, port } = new URL(`https://${authority}`);
    const address = await check(hostname, Number(port || 443), rules);
    const upstream = connect(Number(port || 443), address, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.setTimeout(idleMs, () => upstream.destroy());
    upstream.on('error', () => client.destroy());
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
    client.on('error', () => upstream.destroy());
  } catch {
    client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  }
}

async function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  rules: AddressRules,
): Promise<void> {
  try {
    const url = new URL(incoming.url ?? '');
    if (url.protocol !== 'http:') throw new TypeError('Expected http');
    const port = Number(url.port || 80);
    const host = await check(url.hostname, port, rules);
    const { 'proxy-connection': _, ...headers } = incoming.headers;
    const upstream = request(
      {
        host,
        port,
        method: incoming.method ?? 'GET',
        path: `${url.pathname}${url.search}`,
        headers: { ...headers, host: url.host },
        timeout: idleMs,
      },
      (response) => {
        outgoing.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(outgoing);
        response.on('error', () => outgoing.destroy());
      },
    );
    upstream.on('timeout', () => upstream.destroy());
    upstream.on('error', () => refuse(outgoing, 502));
    incoming.pipe(upstream);
  } catch {
    refuse(outgoing, 403);
  }
}

async function check(hostname: string, port: number, rules: AddressRules): Promise<string> {
  const address = await resolveHost(hostname, rules);
  if (!openPorts.has(port) && !(rules.allowLoopback && /^(?:127\.|::1)/.test(address)))
    throw new TypeError(`Expected a web port but received ${port}`);
  return address;
}

function refuse(outgoing: ServerResponse, status: number): void {
  if (outgoing.headersSent) outgoing.destroy();
  // Chromium takes an empty refusal for a broken connection.
  else outgoing.writeHead(status, { 'content-type': 'text/plain' }).end('Not reachable from here');
}
