import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { finishPlugin } from './build/finish.ts';
import { wordsPlugin } from './build/words.ts';

const server = process.env.API_URL ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

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
      },
    },
  },
});
