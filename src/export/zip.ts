/** Several text files as one zip, the same bytes for the same texts: no clock time is written into it. */
import { strToU8, zipSync } from 'fflate';
import type { TextFile } from './csv.ts';

/** The earliest date a zip can hold, local to nobody: a file's real time is in its own content. */
const noTime = '1980-01-01T00:00:00';

export function zipOf(files: readonly TextFile[]): Uint8Array {
  const entries = Object.fromEntries(
    files.map(({ name, text }) => [name, strToU8(text)] satisfies [string, Uint8Array]),
  );
  return zipSync(entries, { mtime: noTime, level: 6 });
}

/** One text as UTF-8 bytes. */
export function bytesOf(text: string): Uint8Array {
  return strToU8(text);
}
