import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import solid from 'vite-plugin-solid';

const serverAddress = 'http://127.0.0.1:3000';

/** The page's build: `web/` in, hashed files out, and `sw.js` under its own name so that browsers find the next one. */
export default defineConfig(({ command }) => ({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: command === 'build' ? [solid(), forProduction()] : [solid()],
  server: { proxy: { '/api': serverAddress, '/images': serverAddress, '/metrics': serverAddress } },
  build: {
    outDir: '../dist-web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    rollupOptions: {
      input: {
        index: fileURLToPath(new URL('index.html', import.meta.url)),
        sw: fileURLToPath(new URL('offline/sw.ts', import.meta.url)),
      },
      output: { entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
}));

/** Built from within a test run, too, the page is the one that people get: NODE_ENV says `test` there. */
function forProduction(): Plugin {
  const before = process.env['NODE_ENV'];
  return {
    name: 'for-production',
    config() {
      process.env['NODE_ENV'] = 'production';
    },
    closeBundle() {
      if (before === undefined) delete process.env['NODE_ENV'];
      else process.env['NODE_ENV'] = before;
    },
  };
}
