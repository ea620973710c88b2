/**
 * One's own backup, to the recovery recipient: every case as in a case file, and the ring's contents so that sealed
 * things elsewhere open again, without device seeds, identities and PIN check (`keys.md` 9: a restored phone is a new device).
 */
import { fromUtf8, utf8 } from '#crypto/bytes.ts';
import { openContainer, sealContainer } from './caseFile.ts';
import type { OpenBy, SealTo } from './caseFile.ts';
import type { FileCase, FileChunk } from './container.ts';
import type { FileSource } from './writeContainer.ts';
import type { FileRefusal, Outcome } from './door.ts';

/** `ring`: plain JSON; what must not leave the device is left out by the caller. */
export function writeBackup(
  ring: unknown,
  cases: readonly FileCase[],
  to: SealTo,
  files?: FileSource,
): Promise<AsyncIterable<Uint8Array>> {
  return sealContainer('backup', { ring: utf8(JSON.stringify(ring)), cases }, to, files);
}

/** `ring` is not judged here: the caller parses it. */
export async function readBackup(
  file: Blob,
  by: OpenBy,
  onChunk?: (chunk: FileChunk) => Promise<void>,
): Promise<Outcome<{ ring: unknown; cases: readonly FileCase[] }, FileRefusal>> {
  const opened = await openContainer('backup', file, by, onChunk);
  if (!opened.ok) return opened;
  const { ring, cases } = opened.container;
  try {
    if (ring !== null) return { ok: true, ring: JSON.parse(fromUtf8(ring)) as unknown, cases };
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  }
  return { ok: false, because: 'damaged' };
}
