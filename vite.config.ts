import { lingui } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import packageJson from './package.json' with { type: 'json' };
import { DEVELOPMENT_NONCE, developmentHeaders } from './scripts/build/developmentHeaders.ts';
import { serviceWorker } from './scripts/build/serviceWorker.ts';

export default defineConfig(({ command }) => ({
  plugins: [
    react(),
    babel({ include: /\/src\/app\/.*\.tsx?$/, plugins: ['@lingui/babel-plugin-lingui-macro'] }),
    lingui(),
    developmentHeaders(),
    serviceWorker(),
  ],
  ...(command === 'serve' && { html: { cspNonce: DEVELOPMENT_NONCE } }),
  define: { __APP_VERSION__: JSON.stringify(packageJson.version) },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
}));
