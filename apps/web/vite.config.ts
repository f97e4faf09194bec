import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { finishPlugin } from './build/finish.ts';
import { wordsPlugin } from './build/words.ts';

const server = process.env.API_URL ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** The service worker is one file. */
const isOfThePage = (id: string) => !/service-worker|workbox/.test(id);

export default defineConfig({
  plugins: [react(), wordsPlugin(), finishPlugin()],
  server: {
    port: Number(process.env.DEV_PORT ?? 5173),
    proxy: {
      '/api': { target: server, changeOrigin: false },
      '/calendar': { target: server, changeOrigin: false },
    },
  },
  build: {
    target: 'es2023',
    sourcemap: true,
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    rolldownOptions: {
      input: { index: here('index.html'), sw: here('src/service-worker/service-worker.ts') },
      output: {
        // A service worker rules over the folder it lies in, and is found by its name.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        // What the same pages share goes together: dozens of small files would each cost a way to the server and back.
        codeSplitting: {
          groups: [
            { name: 'frame', tags: ['$initial'], test: isOfThePage, priority: 2 },
            {
              ...{ name: 'shared', test: isOfThePage, priority: 1, minShareCount: 2 },
              ...{ entriesAware: true, entriesAwareMergeThreshold: 4_000 },
            },
          ],
        },
      },
    },
  },
});
