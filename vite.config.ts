import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { writeMantineVariables } from './src/platform/web/look/mantine-variables.ts';

const API = process.env.LACHAN_API ?? 'http://127.0.0.1:8138';

/** Libraries that no first page needs: they load with the page that draws with them, and are not stored ahead. */
const LATE = ['maplibre-gl', 'echarts', 'zrender', 'cytoscape'];

export default defineConfig({
  root: 'src/main/web',
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    sourcemap: true,
    rolldownOptions: { output: { codeSplitting: { groups: listChunks() } } },
  },
  server: { port: 5173, proxy: { '/api': { target: API, changeOrigin: false } } },
  preview: { port: 4173, proxy: { '/api': { target: API, changeOrigin: false } } },
  plugins: [
    serveMantineVariables(),
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Lá Chắn: phòng, chống mua bán người',
        short_name: 'Lá Chắn',
        lang: 'vi',
        start_url: '/',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#f2f5f5',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
        ],
      },
      workbox: {
        // the shell only: nothing that the server answers under /api is ever stored
        globPatterns: ['**/*.{js,css,html,woff2,svg,png}'],
        globIgnores: [...LATE.map((name) => `**/${name}*`), '**/maps/**'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//, /^\/lien-he/, /^\/docs\//, /^\/metrics/],
        cleanupOutdatedCaches: true,
      },
    }),
  ],
});

function listChunks(): { name: string; test: RegExp; priority: number }[] {
  return [
    { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 30 },
    { name: 'temporal', test: /node_modules\/temporal-/, priority: 20 },
    { name: 'dexie', test: /node_modules\/dexie/, priority: 20 },
    ...LATE.map((name) => ({
      name,
      test: new RegExp(`node_modules/${name}/`),
      priority: 20,
    })),
  ];
}

/** Gives `virtual:mantine-variables.css`, so that Mantine need not write a style element at run time. */
function serveMantineVariables(): Plugin {
  const name = 'virtual:mantine-variables.css';
  const resolved = `\0${name}`;
  return {
    name: 'lachan-mantine-variables',
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) => (id === resolved ? writeMantineVariables() : undefined),
  };
}
