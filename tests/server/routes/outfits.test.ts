import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPng, toWebp } from '../../../photo/encode-photo.ts';
import type { MatchesReply, OutfitPartReply, OutfitReply, ProblemReply } from '../../../server/replies.ts';
import { colourEmbedder } from '../colour-embedder.ts';
import { drawJpeg, drawPhoto } from '../draw-photo.ts';
import { addProduct, harbour, index, openTestServer, type TestServer } from '../open-test-server.ts';
import { patchDetector } from '../patch-detector.ts';

const white = [255, 255, 255] as const;
const red = [200, 20, 30] as const;
const blue = [20, 30, 200] as const;
const lune = { ...harbour, id: 'lune', name: 'Atelier Lune', currency: 'EUR' };
const box = { left: 100, top: 120, width: 200, height: 300 };
const ratesFile = join(mkdtempSync(join(tmpdir(), 'lookalike-outfits-')), 'rates.json');
let server: TestServer;

beforeAll(async () => {
  server = await openTestServer({ options: { ratesFile } });
  await addProduct(server, red, { sku: 'R1', was: { minorUnits: 11_000, currency: 'GBP' } });
  await addProduct(server, [210, 40, 40], { sku: 'R2', price: { minorUnits: 2000, currency: 'GBP' } });
  await addProduct(server, [190, 10, 90], { sku: 'R3', price: { minorUnits: 3000, currency: 'EUR' } }, lune);
  await addProduct(server, blue, { sku: 'B1' });
  await index(server);
});
afterAll(async () => {
  await server.close();
  rmSync(dirname(ratesFile), { recursive: true });
});

function form(photo: Uint8Array<ArrayBuffer> | string, fields: Record<string, string> = {}): FormData {
  const body = new FormData();
  body.set('photo', typeof photo === 'string' ? photo : new File([photo], 'look.jpg'));
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return body;
}

async function post<Reply>(path: string, body: FormData | string, headers: Record<string, string> = {}) {
  const reply = await server.app.request(path, { method: 'POST', body, headers });
  return {
    status: reply.status,
    type: reply.headers.get('content-type'),
    body: (await reply.json()) as Reply,
  };
}

const redLook = () => drawJpeg({ width: 400, height: 600 }, white, { box, colour: red });

describe('POST /api/outfits, in lines', () => {
  const dots = [
    { left: 40, top: 60, width: 120, height: 160 },
    { left: 240, top: 360, width: 120, height: 160 },
  ];
  const twoPieces: Partial<TestServer['parts']> = {
    detector: {
      ...patchDetector,
      detect: async () => [
        { category: 'dress', score: 0.9, box: dots[0]! },
        { category: 'dress', score: 0.8, box: dots[1]! },
      ],
    },
  };
  const ask = async (app: TestServer['app'], query = '', headers: Record<string, string> = {}) => {
    const body = form(await drawJpeg({ width: 400, height: 600 }, red));
    return app.request(`/api/outfits${query}`, {
      method: 'POST',
      body,
      headers: { accept: 'application/x-ndjson', ...headers },
    });
  };
  const readLines = async (reply: Response) =>
    (await reply.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as OutfitPartReply);

  it('tells the garments first, then the first with its matches, then everything', async () => {
    const own = await openTestServer({ parts: twoPieces });
    await addProduct(own, red, { sku: 'R1' });
    await index(own);
    const reply = await ask(own.app, '?whole=1');
    expect(reply.headers.get('content-type')).toBe('application/x-ndjson');
    const lines = await readLines(reply);
    expect(lines.map(({ matched }) => matched)).toEqual([0, 1, 2]);
    expect(lines.map(({ garments }) => garments.map(({ matches }) => matches.length))).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
    expect(lines.map(({ whole }) => whole.length)).toEqual([0, 0, 1]);
    const { matched, ...last } = lines[2]!;
    const whole = await own.app.request('/api/outfits?whole=1', {
      method: 'POST',
      body: form(await drawJpeg({ width: 400, height: 600 }, red)),
    });
    expect(last).toEqual(await whole.json());
    await own.close();
  });

  it('has one line for a photo without garments', async () => {
    const plain = form(await drawJpeg({ width: 200, height: 200 }, white));
    const headers = { accept: 'application/x-ndjson' };
    const lines = await readLines(
      await server.app.request('/api/outfits', { method: 'POST', body: plain, headers }),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ garments: [], matched: 0 });
    expect(lines[0]?.whole).toHaveLength(4);
  });

  it('refuses as ever before the first line', async () => {
    const reply = await server.app.request('/api/outfits', {
      method: 'POST',
      body: form(new TextEncoder().encode('no photo')),
      headers: { accept: 'application/x-ndjson' },
    });
    expect(reply.status).toBe(415);
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
  });

  it('ends with a problem when something breaks on the way', async () => {
    const broken = { ...colourEmbedder, embed: async () => Promise.reject(new Error('Expected no crash')) };
    const own = await openTestServer({ parts: { ...twoPieces, embedder: broken } });
    const lines: unknown[] = await readLines(await ask(own.app));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatchObject({ status: 500, code: 'internal_error' });
    expect(own.lines.join('')).toContain('Expected no crash');
    await own.close();
  });

  it.each(['identity', 'gzip'])('sends a line as soon as it is known (%s)', async (encoding) => {
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slow: typeof colourEmbedder = {
      ...colourEmbedder,
      embed: (crops) => held.then(() => colourEmbedder.embed(crops)),
    };
    const own = await openTestServer({ parts: { ...twoPieces, embedder: slow } });
    const reply = await ask(own.app, '', { 'accept-encoding': encoding });
    const body = encoding === 'gzip' ? reply.body!.pipeThrough(new DecompressionStream('gzip')) : reply.body!;
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    const { value: first } = await reader.read();
    expect(JSON.parse(first ?? '')).toMatchObject({ matched: 0, garments: [{}, {}] });
    goOn();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      rest += value;
    }
    expect(rest.trim().split('\n')).toHaveLength(2);
    await own.close();
  });
});

describe('POST /api/outfits', () => {
  it('answers with every garment and its matches, likest first', async () => {
    const { status, body } = await post<OutfitReply>('/api/outfits', form(await redLook()));
    expect(status).toBe(200);
    expect(body).toMatchObject({ width: 400, height: 600, whole: [] });
    expect(body.garments).toHaveLength(1);
    const [garment] = body.garments;
    expect(garment).toMatchObject({ category: 'dress', colour: 'red', score: 0.9 });
    expect(garment?.box.left).toBeGreaterThanOrEqual(96);
    expect(garment?.matches.map(({ product }) => product)).toEqual(['harbour:R1', 'harbour:R2', 'lune:R3']);
    const similarities = garment?.matches.map(({ similarity }) => similarity) ?? [];
    expect(similarities).toEqual([...similarities].sort((one, other) => other - one));
  });

  it('describes a match as a shop window would', async () => {
    const { body } = await post<OutfitReply>('/api/outfits?limit=1', form(await redLook()));
    const [match, ...more] = body.garments[0]?.matches ?? [];
    expect(more).toEqual([]);
    expect(match).toMatchObject({
      product: 'harbour:R1',
      name: 'Product R1',
      price: { minorUnits: 7900, currency: 'GBP' },
      was: { minorUnits: 11_000, currency: 'GBP' },
      onSale: true,
      url: 'https://harbour.example/p/R1',
      store: 'Harbour & Co.',
      storeId: 'harbour',
      imageWidth: 300,
      imageHeight: 400,
      category: 'dress',
    });
    const image = await server.app.request(match?.image ?? '');
    expect(image.headers.get('content-type')).toBe('image/jpeg');
  });

  it('matches the whole photo where no garment is found, and when asked', async () => {
    const plain = await drawJpeg({ width: 200, height: 200 }, white);
    const { body } = await post<OutfitReply>('/api/outfits', form(plain));
    expect(body.garments).toEqual([]);
    expect(body.whole).toHaveLength(4);
    const asked = await post<OutfitReply>('/api/outfits?whole=1&limit=2', form(await redLook()));
    expect(asked.body.garments).toHaveLength(1);
    expect(asked.body.whole).toHaveLength(2);
  });

  it('reads PNG and WebP too', async () => {
    const photo = drawPhoto({ width: 400, height: 600 }, white, { box, colour: red });
    for (const bytes of [await toPng(photo), await toWebp(photo)]) {
      const { body } = await post<OutfitReply>('/api/outfits', form(new Uint8Array(bytes)));
      expect(body.garments[0]?.matches[0]?.product).toBe('harbour:R1');
    }
  });

  it('fetches a photo by its address', async () => {
    const fetched: string[] = [];
    const own = await openTestServer({
      parts: {
        async fetchPhoto(url) {
          fetched.push(url);
          return redLook();
        },
      },
    });
    const body = JSON.stringify({ url: 'https://example.com/look.jpg' });
    const headers = { 'content-type': 'application/json' };
    const reply = await own.app.request('/api/outfits', { method: 'POST', body, headers });
    expect(((await reply.json()) as OutfitReply).garments).toHaveLength(1);
    expect(fetched).toEqual(['https://example.com/look.jpg']);
    await own.close();
  });
});

describe('POST /api/matches', () => {
  it('matches a box in a category', async () => {
    const fields = { category: 'dress', box: '100,120,200,300', limit: '2' };
    const { body } = await post<MatchesReply>('/api/matches', form(await redLook(), fields));
    expect(body.matches.map(({ product }) => product)).toEqual(['harbour:R1', 'harbour:R2']);
    expect(body.colour).toBe('red');
  });

  it('matches over all categories without one', async () => {
    const { body } = await post<MatchesReply>(
      '/api/matches',
      form(await redLook(), { box: '100,120,200,300' }),
    );
    expect(body.matches.map(({ product }) => product)).toContain('harbour:B1');
  });

  it('filters by price and store', async () => {
    const cheap = { category: 'dress', maxPrice: '2500', currency: 'GBP' };
    const { body } = await post<MatchesReply>('/api/matches', form(await redLook(), cheap));
    expect(body.matches.map(({ product }) => product)).toEqual(['harbour:R2']);
    const ofLune = await post<MatchesReply>(
      '/api/matches',
      form(await redLook(), { category: 'dress', store: 'lune' }),
    );
    expect(ofLune.body.matches.map(({ product }) => product)).toEqual(['lune:R3']);
  });

  it('compares prices in other currencies where their worth is known', async () => {
    const limit = { category: 'dress', maxPrice: '2500', currency: 'GBP' };
    const find = async () => {
      const { body } = await post<MatchesReply>('/api/matches', form(await redLook(), limit));
      return body.matches.map(({ product }) => product);
    };
    const tell = (pounds: number) =>
      writeFileSync(ratesFile, JSON.stringify({ base: 'EUR', date: '2026-11-20', rates: { GBP: pounds } }));
    expect(await find()).toEqual(['harbour:R2']);
    tell(0.8);
    // 30 euros are 24 pounds.
    expect(await find()).toEqual(['harbour:R2', 'lune:R3']);
    tell(0.9);
    expect(await find()).toEqual(['harbour:R2']);
  });

  it.each([
    [{ category: 'hat' }, 'unknown_category'],
    [{ box: '0,0,0,0' }, 'invalid_box'],
    [{ box: '1000,1000,50,50' }, 'invalid_box'],
    [{ limit: '1000' }, 'invalid_request'],
  ])('refuses %j with %s', async (fields, code) => {
    const { status, body } = await post<ProblemReply>('/api/matches', form(await redLook(), fields));
    expect({ status, code: body.code }).toEqual({ status: 422, code });
  });
});

describe('a photo that cannot be used', () => {
  it.each([
    ['no photo', new Uint8Array(), 422, 'empty_file'],
    ['text', new TextEncoder().encode('this is not a photo'), 415, 'not_an_image'],
    [
      'a drawing',
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      415,
      'unsupported_format',
    ],
  ])('is refused: %s', async (_name, bytes, status, code) => {
    const reply = await post<ProblemReply>('/api/outfits', form(new Uint8Array(bytes)));
    expect(reply).toMatchObject({ status, type: 'application/problem+json', body: { code, status } });
  });

  it('is refused when cut short', async () => {
    const whole = await redLook();
    const reply = await post<ProblemReply>('/api/outfits', form(whole.slice(0, whole.length / 2)));
    expect(reply).toMatchObject({ status: 422, body: { code: 'damaged_image' } });
  });

  it('is refused when it would decode into gigabytes, and quickly', async () => {
    const startedAt = performance.now();
    const reply = await post<ProblemReply>('/api/outfits', form(toPngBomb(30_000, 30_000)));
    expect(reply).toMatchObject({ status: 413, body: { code: 'too_many_pixels' } });
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  it('is refused when it is 50 MB long', async () => {
    const reply = await post<ProblemReply>('/api/outfits', form(new Uint8Array(50_000_000)));
    expect(reply).toMatchObject({ status: 413, body: { code: 'upload_too_large' } });
  });

  it.each([
    ['a word in place of a file', () => form('look.jpg'), {}, 400, 'missing_photo'],
    ['no form', () => 'hello', {}, 415, 'unsupported_media_type'],
    [
      'a broken form',
      () => 'hello',
      { 'content-type': 'multipart/form-data; boundary=x' },
      400,
      'invalid_request',
    ],
    ['broken JSON', () => '{', { 'content-type': 'application/json' }, 400, 'invalid_request'],
    ['JSON without an address', () => '{}', { 'content-type': 'application/json' }, 422, 'invalid_request'],
    ['JSON that is no object', () => 'null', { 'content-type': 'application/json' }, 422, 'invalid_request'],
    [
      'a file address',
      () => '{"url":"file:///etc/passwd"}',
      { 'content-type': 'application/json' },
      422,
      'invalid_request',
    ],
    [
      'an address inside',
      () => '{"url":"http://169.254.169.254/"}',
      { 'content-type': 'application/json' },
      422,
      'blocked_address',
    ],
  ])('is refused: %s', async (_name, body, headers, status, code) => {
    const reply = await post<ProblemReply>('/api/outfits', body(), headers as Record<string, string>);
    expect(reply).toMatchObject({ status, type: 'application/problem+json', body: { code, status } });
    expect(JSON.stringify(reply.body)).not.toMatch(/node_modules|\.ts|169\.254/);
  });
});

/** A PNG whose header declares far more pixels than its few bytes hold. */
function toPngBomb(width: number, height: number): Uint8Array<ArrayBuffer> {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  new Uint8Array(header.buffer).set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const data = deflateSync(Buffer.alloc(100_000));
  const parts = [
    Buffer.from(signature),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat(parts));
}
