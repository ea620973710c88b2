import { defineConfig } from 'vite';

/** The hub as one Node module, `dist-hub/main.js`, beside `dist`. Its packages stay in `node_modules`. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/hub/main.ts',
    outDir: 'dist-hub',
    target: 'node20',
    sourcemap: false,
    rolldownOptions: { output: { entryFileNames: 'main.js' } },
  },
});
