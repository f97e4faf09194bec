import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.API_URL ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;

export default defineConfig({
  plugins: [react()],
  server: {
    port: Number(process.env.DEV_PORT ?? 5173),
    proxy: { '/api': { target: server, changeOrigin: false } },
  },
  build: { target: 'es2023', sourcemap: true, assetsInlineLimit: 0, reportCompressedSize: true },
});
