import babel from '@rolldown/plugin-babel';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const ZONE_SENSITIVE = ['tests/domain/**/*.test.ts', 'tests/**/*.zone.test.ts'];

const setupFiles = ['tests/bytesEqual.ts'];

/** `age-encryption` runs Node's scrypt here, not noble's: see `nativeScrypt.ts`. */
const resolve = {
  alias: { '@noble/hashes/scrypt.js': fileURLToPath(new URL('tests/nativeScrypt.ts', import.meta.url)) },
};
const server = { deps: { inline: ['age-encryption'] } };

const BUILDERS = ['tests/house/reproducible.test.ts', 'tests/house/damagedBuild.test.ts'];

/**
 * `unit` in the zone of the reference case · `crypto` what is shipped of it, nothing in its place · `odd-zone` what depends
 * on zones again, where an hour has thirty minutes too many · `app` screens in happy-dom · `build` builds copies · `browser`
 * drives a real Chromium against a real hub, one file at a time.
 *
 * What runs without a browser is not isolated file by file: modules keep nothing from one test to the next, and what a test
 * drew is taken away, so two processes read them once. `--sequence.shuffle.files` puts it to the test.
 */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          server,
          include: ['tests/**/*.test.ts'],
          exclude: [
            ...configDefaults.exclude,
            'tests/browser/**',
            'tests/app/**',
            'tests/crypto/**',
            ...BUILDERS,
          ],
          setupFiles,
          isolate: false,
          env: { TZ: 'Asia/Almaty' },
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'crypto',
          include: ['tests/crypto/**/*.test.ts'],
          setupFiles,
          isolate: false,
          env: { TZ: 'Asia/Almaty' },
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'odd-zone',
          include: ZONE_SENSITIVE,
          exclude: [...configDefaults.exclude, 'tests/browser/**', 'tests/app/**'],
          setupFiles,
          isolate: false,
          env: { TZ: 'America/St_Johns' },
          testTimeout: 30_000,
        },
      },
      {
        plugins: [
          react(),
          babel({ include: /\/src\/app\/.*\.tsx?$/, plugins: ['@lingui/babel-plugin-lingui-macro'] }),
          lingui(),
        ],
        resolve,
        test: {
          name: 'app',
          server,
          include: ['tests/app/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: [...setupFiles, 'tests/app/cleanUp.ts'],
          isolate: false,
          env: { TZ: 'Asia/Almaty' },
          testTimeout: 30_000,
        },
      },
      { test: { name: 'build', include: BUILDERS, testTimeout: 120_000 } },
      {
        test: {
          name: 'browser',
          globalSetup: ['tests/browser/support/globalSetup.ts'],
          include: ['tests/browser/**/*.test.ts'],
          setupFiles,
          env: { TZ: 'Asia/Almaty' },
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
