import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The one file that carries the number and so is not part of it. */
export const BUILD_FILE = 'build.json';

export interface ListedFile {
  /** Path inside `dist`, with `/`. */
  readonly path: string;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
}

/** Every file of `folder`, sorted by path as bytes (as `LC_ALL=C sort` does), without the build file. */
export async function listFiles(folder: string): Promise<readonly ListedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== BUILD_FILE)
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return Promise.all(
    paths.map(async (path) => ({ path, sha256: sha256(await readFile(join(folder, path))) })),
  );
}

/** SHA-256 of the lines `sha256  path`, each ended by a line feed: what `sha256sum` prints. See `docs/build.md`. */
export function buildNumber(files: readonly ListedFile[]): string {
  return sha256(files.map(({ path, sha256: hash }) => `${hash}  ${path}\n`).join(''));
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
