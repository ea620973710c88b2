/**
 * A file on its way from the page into the vault: read and handed over chunk by chunk, so that a large one never lies in
 * the page's memory. Knows the door only: it stands for itself.
 */
import type { AttachedFile } from '#domain/values.ts';
import type { CaseKey, FileAsked, FileDoor } from '#vault/door.ts';

export type NotSealed =
  | 'locked'
  | 'no-such-case'
  | 'storage-full'
  | 'not-the-writer'
  | 'cut-off'
  | 'stopped'
  | 'unreadable'
  | 'empty';
export type Sealed =
  { readonly ok: true; readonly file: AttachedFile } | { readonly ok: false; readonly because: NotSealed };

export interface Sealing {
  readonly key: CaseKey;
  readonly bytes: Blob;
  readonly asked: Omit<FileAsked, 'length'>;
  /** Part of it that lies sealed, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Nothing stays of a file that was stopped or refused. */
export async function sealFile(
  door: Pick<FileDoor, 'attachBegin' | 'attachChunk' | 'attachEnd' | 'attachCancel'>,
  { key, bytes, asked, onProgress, signal }: Sealing,
): Promise<Sealed> {
  const chunkSize = 262_144;
  if (bytes.size === 0) return { ok: false, because: 'empty' };
  const begun = await door.attachBegin(key, { ...asked, length: bytes.size });
  if (!begun.ok) return begun;
  const { handle } = begun;
  for (let at = 0; at < bytes.size; at += chunkSize) {
    let part: Uint8Array;
    try {
      part = new Uint8Array(await bytes.slice(at, at + chunkSize).arrayBuffer());
    } catch {
      // Gone or changed since it was chosen.
      await door.attachCancel(handle);
      return { ok: false, because: 'unreadable' };
    }
    if (signal?.aborted === true) {
      await door.attachCancel(handle);
      return { ok: false, because: 'stopped' };
    }
    const kept = await door.attachChunk(handle, part);
    if (!kept.ok) return kept;
    onProgress?.(Math.min(1, (at + chunkSize) / bytes.size));
  }
  return door.attachEnd(handle);
}
