import { createHash } from 'node:crypto';

/** The one file that carries the number and so is not part of it: `{"version", "sha256"}`. */
export const BUILD_FILE = 'build.json';

export interface ListedFile {
  /** Path inside `dist`, with `/`. */
  readonly path: string;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
}

/**
 * SHA-256 of the lines `sha256  path` of all files but the build file, sorted by path as bytes, each ended by a line feed:
 * what `sha256sum` prints. See `docs/build.md`.
 */
export function buildNumber(files: readonly ListedFile[]): string {
  const sorted = files
    .filter(({ path }) => path !== BUILD_FILE)
    .sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  return sha256(sorted.map(({ path, sha256: hash }) => `${hash}  ${path}\n`).join(''));
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
