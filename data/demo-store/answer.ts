import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DemoFaults, stockUnder } from './demo-faults.ts';
import type { Pictures, StoredPicture } from './pictures/open-pictures.ts';
import { findPage } from './routes.ts';
import { stock } from './stock/stock.ts';

interface Reply {
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
}

/** Answers one request to the shop. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { pictures, faults }: { pictures: Pictures; faults: DemoFaults },
): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  if (faults.delayMs) await new Promise((resolve) => setTimeout(resolve, faults.delayMs));
  const forced = faults.status?.[url.pathname];
  if (forced) return end(response, forced, `Fault ${forced}`);
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Only GET and HEAD');
  const reply = await findReply(url, pictures, faults);
  if (!reply) return end(response, 404, 'Not found');
  response.setHeader('etag', reply.etag);
  response.setHeader('cache-control', 'no-cache');
  if (request.headers['if-none-match']?.includes(reply.etag)) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'content-type': reply.type, 'content-length': reply.body.length });
  response.end(request.method === 'HEAD' ? undefined : reply.body);
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

async function findReply(url: URL, pictures: Pictures, faults: DemoFaults): Promise<Reply | null> {
  const picture = /^\/(pictures|looks)\/([\w-]+)\.jpg$/.exec(url.pathname);
  if (picture)
    return toReply(
      await (picture[1] === 'looks'
        ? pictures.look(picture[2]!)
        : pictures.product(faults.pictures?.[picture[2]!] ?? picture[2]!)),
    );
  if (url.pathname === '/looks.json')
    return ofText('application/json; charset=utf-8', JSON.stringify(await pictures.answers()));
  const page = findPage(url, stockUnder(faults, stock));
  return page && ofText(page.type, page.body);
}

function toReply(picture: StoredPicture | null): Reply | null {
  return picture && { type: 'image/jpeg', body: picture.bytes, etag: picture.etag };
}

function ofText(type: string, text: string): Reply {
  const body = Buffer.from(text);
  return { type, body, etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 24)}"` };
}
