import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Hono } from 'hono';
import { toMediaType } from '../media-type.ts';
import { notFound } from '../request-error.ts';

const require = createRequire(import.meta.url);
const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Lookalike API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;
const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true });\n`;
/** All that the page needs; nothing else of the package is given out. */
const packaged = ['swagger-ui.css', 'swagger-ui-bundle.js'];

/** `GET /api/docs`: the description of the API, readable, without a network. */
export function docsRoutes(): Hono {
  return new Hono()
    .get('/api/docs', (c) => c.html(page))
    .get('/api/docs/start.js', (c) => c.body(start, 200, { 'Content-Type': toMediaType('start.js') }))
    .get('/api/docs/:file', async (c) => {
      const file = packaged.find((name) => name === c.req.param('file'));
      const bytes = file && (await readPackaged(file));
      if (!file || !bytes) throw notFound('such file');
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': toMediaType(file),
        'Cache-Control': 'public, max-age=86400',
      });
    });
}

async function readPackaged(file: string): Promise<Uint8Array | null> {
  try {
    const folder = dirname(require.resolve('swagger-ui-dist/package.json'));
    return await readFile(join(folder, file));
  } catch {
    // An installation without the packages for development has no readable page; the description itself is there.
    return null;
  }
}
