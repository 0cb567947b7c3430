import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Context, Hono } from 'hono';
import { toMediaType } from '../media-type.ts';
import { RequestError } from '../request-error.ts';

/** The built page: its files by name, and the page itself for every other address, which it reads on its own. */
export function pageRoutes(folder: string | null): Hono {
  return new Hono().get('*', async (c) => {
    if (folder === null || isForPrograms(c.req.path)) throw nothingHere();
    const asset = await readAsset(folder, c.req.path);
    if (asset !== null) return send(c, asset, toMediaType(c.req.path), toCaching(c.req.path));
    const index = looksLikeFile(c.req.path) ? null : await readAsset(folder, '/index.html');
    if (index === null) throw nothingHere();
    return send(c, index, toMediaType('index.html'), 'no-cache');
  });
}

/** A program that asks for what is not there must not get a page. */
function isForPrograms(path: string): boolean {
  return /^\/(api|images|metrics)(\/|$)/.test(path);
}

function looksLikeFile(path: string): boolean {
  return /\.[a-z0-9]{1,12}$/i.test(path);
}

/** The bytes of a file inside the folder; null when there is none. */
async function readAsset(folder: string, path: string): Promise<Uint8Array | null> {
  const file = relative(folder, join(folder, decode(path)));
  // What lies outside begins with two dots; the folder itself may lie in a hidden one.
  if (file.split(sep).some((part) => part.startsWith('.'))) return null;
  return readFile(join(folder, file)).catch(() => null);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/';
  }
}

/** Files under assets/ carry a hash of their content in their names. */
function toCaching(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function send(c: Context, bytes: Uint8Array, type: string, caching: string): Response {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  c.header('ETag', etag);
  c.header('Cache-Control', caching);
  if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304);
  return c.body(new Uint8Array(bytes), 200, { 'Content-Type': type });
}

function nothingHere(): RequestError {
  return new RequestError(404, 'not_found', 'There is nothing under this address.');
}
