import { createServer } from 'node:net';

const attempts = 50;

/** The preferred port of the loopback address, or the next free one above it; 0 stays 0. */
export async function findFreePort(preferred: number): Promise<number> {
  for (let port = preferred; port < preferred + attempts; port++) {
    if (await isFree(port)) return preferred === 0 ? 0 : port;
  }
  return 0;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
