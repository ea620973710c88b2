import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin, PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { BUILD_FILE, buildNumber } from '../../src/hub/buildNumber.ts';
import { listFiles } from './listFiles.ts';

const WORKER_FILE = 'sw.js';
const NO_FILE_IS_TOO_LARGE = Number.MAX_SAFE_INTEGER;

type Keep = NonNullable<Parameters<typeof VitePWA>[0]>['injectManifest'];
type Transform = NonNullable<NonNullable<Keep>['manifestTransforms']>[number];

/**
 * After everything else is written: `sw.js` with the list of all files of `dist`, then `build.json` with the build number.
 *
 * [Note: The number and the worker] The number covers `sw.js`, so `sw.js` cannot name it. The worker keeps `build.json`
 * under a revision made from what the number is made of: all other files, and the worker's code before the list is in it.
 */
export function serviceWorker(): PluginOption[] {
  const place = { root: '', dist: '' };
  return [
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      injectRegister: null,
      manifest: false,
      integration: {
        configureCustomSWViteBuild(config) {
          config.logLevel = 'warn';
        },
      },
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*'],
        globIgnores: [BUILD_FILE],
        maximumFileSizeToCacheInBytes: NO_FILE_IS_TOO_LARGE,
        modifyURLPrefix: { '': '/' },
        dontCacheBustURLsMatching: /^\/assets\//,
        manifestTransforms: [(entries) => withBuildFile(entries, place.dist)],
      },
    }),
    buildFile(place),
  ];
}

/** Adds the file with the number; throws where the patterns forgot a file. */
async function withBuildFile(
  entries: Parameters<Transform>[0],
  dist: string,
): Promise<Awaited<ReturnType<Transform>>> {
  const files = await listFiles(dist);
  const kept = new Set(entries.map(({ url }) => url));
  const forgotten = files
    .map(({ path }) => path)
    .filter((path) => path !== WORKER_FILE && !kept.has(`/${path}`));
  if (forgotten.length > 0) throw new Error(`The service worker does not keep ${forgotten.join(', ')}.`);
  return { manifest: [...entries, { url: `/${BUILD_FILE}`, revision: buildNumber(files), size: 0 }] };
}

/** Writes the number when nothing changes any more. */
function buildFile(place: { root: string; dist: string }): Plugin {
  let failed = false;
  return {
    name: 'watching-brief:build-file',
    apply: 'build',
    configResolved(config) {
      place.root = config.root;
      place.dist = join(config.root, config.build.outDir);
    },
    buildEnd(error) {
      failed = error !== undefined;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (failed) return;
        const { version } = JSON.parse(await readFile(join(place.root, 'package.json'), 'utf8')) as {
          version: string;
        };
        const sha256 = buildNumber(await listFiles(place.dist));
        await writeFile(join(place.dist, BUILD_FILE), `${JSON.stringify({ version, sha256 })}\n`);
      },
    },
  };
}
