import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { BUILD_FILE, buildNumber, sha256 } from './buildNumber.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export interface AppFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** SHA-256 of `bytes`, lower-case hex. */
  readonly sha256: string;
  /** Absent where compression would not make it smaller. */
  readonly gzipped: Buffer | undefined;
}

/**
 * The whole build in memory, by exact path (`/index.html`, and `/` for the same). Nothing is looked up on disk when a
 * request comes, so no request can name a file outside. Throws when a file has a type that is not in the list, and when
 * the files are not those of the number that the build says of itself.
 */
export async function readAppFiles(folder: string): Promise<ReadonlyMap<string, AppFile>> {
  const files = new Map<string, AppFile>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
    files.set(`/${path}`, await readAppFile(folder, path));
  }
  const index = files.get('/index.html');
  if (index === undefined) throw new Error(`There is no built app here: index.html is missing. ${MEND}`);
  checkNumber(files);
  return files.set('/', index);
}

const MEND = 'Make the build anew: npm run build';

/**
 * [Note: Damaged builds] The app shows the number of `build.json` as that of the files it runs. Served from other files,
 * the number would be a lie, and what somebody put among them (`.DS_Store` too) would go unseen.
 */
function checkNumber(files: ReadonlyMap<string, AppFile>): void {
  const listed = Array.from(files, ([path, { sha256: hash }]) => ({ path: path.slice(1), sha256: hash }));
  if (numberIn(files.get(`/${BUILD_FILE}`)) !== buildNumber(listed))
    throw new Error(`The build is damaged: its files are not those of the number in ${BUILD_FILE}. ${MEND}`);
}

function numberIn(file: AppFile | undefined): unknown {
  try {
    return (JSON.parse(file?.bytes.toString() ?? '{}') as { sha256?: unknown } | null)?.sha256;
  } catch {
    return undefined;
  }
}

async function readAppFile(folder: string, path: string): Promise<AppFile> {
  const type = TYPES[extname(path)];
  if (type === undefined) throw new Error(`The build holds a file of an unknown type: ${path}. ${MEND}`);
  const bytes = await readFile(join(folder, path));
  const gzipped = await promisify(gzip)(bytes, { level: 9 });
  return { type, bytes, sha256: sha256(bytes), gzipped: gzipped.length < bytes.length ? gzipped : undefined };
}
