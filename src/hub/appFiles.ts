import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

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
  /** Absent where compression would not make it smaller. */
  readonly gzipped: Buffer | undefined;
}

/**
 * The whole build in memory, by exact path (`/index.html`, and `/` for the same). Nothing is looked up on disk when a
 * request comes, so no request can name a file outside. Throws when a file has a type that is not in the list.
 */
export async function readAppFiles(folder: string): Promise<ReadonlyMap<string, AppFile>> {
  const files = new Map<string, AppFile>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const place = join(entry.parentPath, entry.name);
    const file = await readAppFile(place);
    files.set(`/${relative(folder, place).split(sep).join('/')}`, file);
  }
  const index = files.get('/index.html');
  if (index === undefined) throw new Error('There is no built app here: index.html is missing.');
  return files.set('/', index);
}

async function readAppFile(place: string): Promise<AppFile> {
  const type = TYPES[extname(place)];
  if (type === undefined) throw new Error(`The build holds a file of an unknown type: ${extname(place)}`);
  const bytes = await readFile(place);
  const gzipped = await promisify(gzip)(bytes, { level: 9 });
  return { type, bytes, gzipped: gzipped.length < bytes.length ? gzipped : undefined };
}
