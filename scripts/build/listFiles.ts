import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { BUILD_FILE, type ListedFile, sha256 } from '../../src/hub/buildNumber.ts';

/** Every file of `folder`, by path, without the build file. */
export async function listFiles(folder: string): Promise<readonly ListedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== BUILD_FILE)
    .sort();
  return Promise.all(
    paths.map(async (path) => ({ path, sha256: sha256(await readFile(join(folder, path))) })),
  );
}
