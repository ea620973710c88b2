import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { BUILD_FILE, buildNumber, listFiles, sha256, type ListedFile } from './buildNumber.ts';

const MANIFEST = 'self.__WB_MANIFEST';
const WORKER_FILE = 'sw.js';

/**
 * After everything else is written: bundles the service worker, writes the list of files into it, then the build number.
 *
 * [Note: The number and the worker] The number covers `sw.js`, so `sw.js` cannot name it. The worker keeps `build.json`
 * under a revision made from what the number is made of: the listed files and the worker's own code.
 */
export function serviceWorker(): Plugin {
  let root = '';
  let outDir = '';
  let failed = false;
  return {
    name: 'watching-brief:service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = join(config.root, config.build.outDir);
    },
    buildEnd(error) {
      failed = error !== undefined;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (failed) return;
        const code = await bundle(root);
        const files = (await listFiles(outDir)).filter(({ path }) => path !== WORKER_FILE);
        const revision = sha256(buildNumber(files) + code);
        await writeFile(
          join(outDir, WORKER_FILE),
          withManifest(code, [...files.map(entryOf), { url: `/${BUILD_FILE}`, revision }]),
        );
        await writeBuildFile(root, outDir);
      },
    },
  };
}

interface Entry {
  readonly url: string;
  /** Null where the name itself carries the hash. */
  readonly revision: string | null;
}

function entryOf({ path, sha256: hash }: ListedFile): Entry {
  return { url: `/${path}`, revision: path.startsWith('assets/') ? null : hash };
}

/** The worker as one classic script, with the place for the list still open. */
async function bundle(root: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'src/sw/sw.ts'),
        output: { format: 'iife', entryFileNames: WORKER_FILE },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs
    .flatMap((each) => ('output' in each ? each.output : []))
    .find((each) => each.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The service worker gave no script.');
  return chunk.code;
}

function withManifest(code: string, entries: readonly Entry[]): string {
  const [before, after, ...more] = code.split(MANIFEST);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`The service worker must name ${MANIFEST} exactly once.`);
  }
  return before + JSON.stringify(entries) + after;
}

async function writeBuildFile(root: string, outDir: string): Promise<void> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const number = buildNumber(await listFiles(outDir));
  await writeFile(join(outDir, BUILD_FILE), `${JSON.stringify({ version, sha256: number })}\n`);
}
