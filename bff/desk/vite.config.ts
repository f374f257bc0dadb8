import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

/**
 * Each surface is a bundle of its own under a path of its own: `vite build --mode desk|window|try`.
 * The window screen must not load what only the desk needs (settled.md 20).
 */
export default defineConfig(({ mode: surface }) => ({
  root: path.join(here, 'src', surface),
  base: `/${surface}/`,
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: path.join(here, 'dist', surface),
    emptyOutDir: true,
    target: 'es2022',
    // Everything is a file of ours: the content security policy allows no inline script.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { '/api': process.env.BFF_ORIGIN ?? 'http://localhost:8080' } },
}));
